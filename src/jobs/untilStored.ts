/** Writing down what has happened in the world and can't be undone: tried again while the store is away. */

/** Half a minute together, well within the time for which a claim keeps others away. */
const WAITS_MS = [500, 1_000, 2_000, 4_000, 8_000, 16_000] as const;

/**
 * Writes until it is written. A message that was sent and is not settled would be sent again.
 *
 * @throws what the store threw last
 */
export async function untilStored(
  write: () => Promise<void>,
  wait: (ms: number) => Promise<unknown>,
): Promise<void> {
  for (const ms of WAITS_MS) {
    try {
      return await write();
    } catch {
      await wait(ms);
    }
  }
  return write();
}
