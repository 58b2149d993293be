/** Updating outdated messages in people's chats in place, with a line where the update can't be seen. */
import type { PersonRef } from '../../domain/person.ts';
import type { Delivering } from './delivering.ts';
import type { Message } from './errand.ts';
import type { DeliveryFault, PassOptions } from './pass.ts';

/** The result of an update: a line to send where it can't be seen; nothing more; or not now. */
type Updated = Message | 'done' | 'later';

/** One message to update. */
export type Update = {
  readonly person: PersonRef;
  /** Its matter, for an operator: `the alert about CPI13`. */
  readonly about: string;
  readonly make: (delivering: Delivering) => Promise<Updated>;
};

export type UpdateResult = {
  readonly lines: readonly Message[];
  /** Updates that the store failed on; they are left to the next round, like those that Teams did not take. */
  readonly faults: readonly DeliveryFault[];
};

/** How long a place among messages is waited for; beyond that Teams has asked to be left alone. */
const LONGEST_PAUSE_MS = 60_000;
/** The number of updates refused by Teams after which the others are left to the next round. */
const MOST_LATER = 3;

/** Makes the updates one after the other. A failing one keeps none of the others back. */
export async function updateAll(
  updates: readonly Update[],
  delivering: Delivering,
  { end = () => undefined }: PassOptions = {},
): Promise<UpdateResult> {
  const lines: Message[] = [];
  const faults: DeliveryFault[] = [];
  let later = 0;
  for (const update of updates) {
    if (end() || later >= MOST_LATER) break;
    try {
      if ((await delivering.pace.take(LONGEST_PAUSE_MS)) === undefined) break;
      const made = await update.make(delivering);
      if (made === 'later') later += 1;
      else if (made !== 'done') lines.push(made);
    } catch (error) {
      faults.push({ person: update.person, error });
    }
  }
  return { lines, faults };
}
