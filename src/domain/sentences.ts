/** Sentences one after the other, in one paragraph; what is empty is not to be said and is left out. */
export const sentences = (...said: readonly string[]): string => said.filter((each) => each !== '').join(' ');
