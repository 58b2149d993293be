/** Joins sentences into one paragraph; empty ones are left out. */
export const sentences = (...said: readonly string[]): string => said.filter((each) => each !== '').join(' ');
