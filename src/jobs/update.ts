/** Messages in people's chats that are no longer so: each put right in its place, and a line where that can't be seen. */
import type { PersonRef } from '../domain/person.ts';
import type { Delivering } from './delivering.ts';
import type { Message } from './errand.ts';
import type { PassOptions } from './pass.ts';

/** One message to bring up to date. */
export type Update = {
  readonly person: PersonRef;
  /** What it is about, for an operator: `the alert about CPI13`. */
  readonly about: string;
  /** Puts it right, and gives back a message to send where that can't be seen. */
  readonly make: (delivering: Delivering) => Promise<Message | undefined>;
};

/** How long a place among messages is waited for; beyond that Teams has asked to be left alone. */
const LONGEST_PAUSE_MS = 60_000;

/** Makes them one after the other. One that the store fails on is left to the next round. */
export async function updateAll(
  updates: readonly Update[],
  delivering: Delivering,
  { end = () => undefined }: PassOptions = {},
): Promise<readonly Message[]> {
  const lines: Message[] = [];
  if (updates.length === 0) return lines;
  if ((await delivering.service.state(delivering.clock())).kind === 'down') return lines;
  for (const update of updates) {
    if (end() || !(await delivering.pace.take(LONGEST_PAUSE_MS))) break;
    const line = await update.make(delivering);
    if (line) lines.push(line);
  }
  return lines;
}
