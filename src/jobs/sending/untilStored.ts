/** Storing facts that can't be undone, such as a sent message: retried while the store is away. */

/** Five minutes together: while the store is away nobody else can take the claim over either. */
const WAITS_MS = [500, 1_000, 2_000, 4_000, 8_000, 16_000, ...Array.from({ length: 9 }, () => 30_000)];

/**
 * Writes until it succeeds. A message that was sent and is not settled would be sent again.
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
