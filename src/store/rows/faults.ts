/** Meanings of the store's refusals, so that nobody else needs to know status codes. */

const statusOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;

/** The row is not there. */
export const isMissing = (error: unknown): boolean => statusOf(error) === 404;

/** Somebody else wrote first: the row exists already (409) or has changed since it was read (412). */
export const isOvertaken = (error: unknown): boolean => {
  const status = statusOf(error);
  return status === 409 || status === 412;
};

/** Names of the errors of a request that was never answered: it timed out, or the connection broke or was refused. */
const UNANSWERED = ['AbortError', 'RestError'];

/** Was the store slow, busy or away? The same may succeed in a while, and may even have been done. */
export function isPassing(error: unknown): boolean {
  const status = statusOf(error);
  if (status !== undefined) return status === 408 || status === 429 || status >= 500;
  return error instanceof Error && UNANSWERED.includes(error.name);
}

/** The value, or undefined when the row is not there. */
export async function orUndefined<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
