/**
 * Sending all that a round or an event makes due: messages, then updates to outdated ones, then lines where an update
 * can't be seen.
 */
import type { Delivering } from './delivering.ts';
import type { Message } from './errand.ts';
import { deliverAll, type PassOptions, type PassResult } from './pass.ts';
import { type Update, updateAll } from './update.ts';

/** Messages and updates that are due. */
export type Due = { readonly messages: readonly Message[]; readonly updates: readonly Update[] };

/** The outcome; `messages` are all there were, the lines included. */
export type SendingResult = PassResult & { readonly messages: readonly Message[] };

/** Sends them. Messages that a pass ended before are left to the next round. */
export async function sendAll(
  { messages, updates }: Due,
  delivering: Delivering,
  options: PassOptions = {},
): Promise<SendingResult> {
  const first = await deliverAll(messages, delivering, options);
  if (first.broken || updates.length === 0) return { ...first, messages };
  const { lines, faults } = await updateAll(updates, delivering, options);
  const then = await deliverAll(lines, delivering, options);
  return {
    messages: [...messages, ...lines],
    deliveries: [...first.deliveries, ...then.deliveries],
    faults: [...first.faults, ...faults, ...then.faults],
    broken: then.broken,
  };
}
