/** One pass over the messages that are due: paced, bounded, and with every person in a named state at the end. */
import PQueue from 'p-queue';
import { type Delivering, type Delivery, deliver, type Message } from './errand.ts';

/**
 * Teams allows an app about 50 requests a second per tenant (Microsoft, "Optimize your bot with rate limiting");
 * fifteen a second leaves room for people who are talking to the bot meanwhile.
 */
const PACE = { concurrency: 8, interval: 1_000, intervalCap: 15 };

export type PassResult = {
  readonly deliveries: readonly Delivery[];
  /** Messages that the store failed on; they are tried again by the next pass. */
  readonly faults: readonly { readonly message: Message; readonly error: unknown }[];
};

/** Delivers every message. One that fails never keeps the others back. */
export async function deliverAll(messages: readonly Message[], delivering: Delivering): Promise<PassResult> {
  const queue = new PQueue(PACE);
  const deliveries: Delivery[] = [];
  const faults: { message: Message; error: unknown }[] = [];
  await queue.addAll(
    messages.map((message) => async () => {
      try {
        deliveries.push(await deliver(message, delivering));
      } catch (error) {
        faults.push({ message, error });
      }
    }),
  );
  return { deliveries, faults };
}
