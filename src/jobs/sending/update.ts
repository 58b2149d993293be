/** Messages in people's chats that are no longer so: each put right in its place, and a line where that can't be seen. */
import type { PersonRef } from '../../domain/person.ts';
import type { Delivering } from './delivering.ts';
import type { Message } from './errand.ts';
import type { Fault, PassOptions } from './pass.ts';

/** What came of bringing a message up to date: a line to send where that can't be seen; nothing more; or not now. */
type Updated = Message | 'done' | 'later';

/** One message to bring up to date. */
export type Update = {
  readonly person: PersonRef;
  /** What it is about, for an operator: `the alert about CPI13`. */
  readonly about: string;
  readonly make: (delivering: Delivering) => Promise<Updated>;
};

export type UpdateResult = {
  readonly lines: readonly Message[];
  /** Those that the store failed on; they are left to the next round, like those that Teams did not take. */
  readonly faults: readonly Fault[];
};

/** How long a place among messages is waited for; beyond that Teams has asked to be left alone. */
const LONGEST_PAUSE_MS = 60_000;
/** After so many that Teams did not take the others are left to the next round. */
const MOST_LATER = 3;

/** Makes them one after the other. One that fails keeps none of the others back. */
export async function updateAll(
  updates: readonly Update[],
  delivering: Delivering,
  { end = () => undefined }: PassOptions = {},
): Promise<UpdateResult> {
  const lines: Message[] = [];
  const faults: Fault[] = [];
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
