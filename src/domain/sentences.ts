/** Sentences put together, and lists within them. */

/** Joins sentences into one paragraph; empty ones are left out. */
export const sentences = (...said: readonly string[]): string => said.filter((each) => each !== '').join(' ');

/** `A`, `A and B`, `A, B and C`; empty for none. */
export const together = (names: readonly string[], last: 'and' | 'or' = 'and'): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}` : (names[0] ?? '');
