/** All that a round or an event makes due: the messages first, then what is no longer so, then lines where that can't be seen. */
import type { Delivering } from './delivering.ts';
import type { Message } from './errand.ts';
import { deliverAll, type PassOptions, type PassResult } from './pass.ts';
import { type Update, updateAll } from './update.ts';

/** What is due. */
export type Due = { readonly messages: readonly Message[]; readonly updates: readonly Update[] };

/** What became of it; `messages` are all that there were, the lines among them. */
export type Sent = PassResult & { readonly messages: readonly Message[] };

/** Sends it. What a pass that ended early has not come to is left to the next round. */
export async function sendAll(
  { messages, updates }: Due,
  delivering: Delivering,
  options: PassOptions = {},
): Promise<Sent> {
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
