/** Buttons of cards about the quarter being reported, pressed without a card to be found first. */
import { afterAll, beforeAll } from 'vitest';
import type { Talk } from '../../src/dev/chat/converse.ts';
import type { Person } from '../../src/domain/person.ts';
import { Q2 } from './cells.ts';
import { type Council, MEGAN } from './council.ts';

export type Pressed = Council & {
  /** Presses a button about Q2 2024/25, or about the period of its data; without anybody named, Megan does. */
  readonly press: (verb: string, data: Record<string, unknown>, who?: Person) => ReturnType<Talk['execute']>;
  /** What is said first in answer to that. */
  readonly summaryOf: (...pressed: Parameters<Pressed['press']>) => Promise<string | undefined>;
};

/** A council whose buttons can be pressed. */
export function pressed(council: Council): Pressed {
  const press: Pressed['press'] = (verb, data, who = MEGAN) =>
    council.as(who).execute(verb, { period: Q2, ...data });
  return { ...council, press, summaryOf: async (...of) => (await press(...of)).summary };
}

/** One council for all the tests of a file: started before the first of them, and stopped after the last. */
export function oneCouncil(start: () => Promise<Pressed>) {
  let started: Pressed | undefined;
  const council = (): Pressed => {
    if (!started) throw new Error('The council has not been started.');
    return started;
  };
  beforeAll(async () => {
    started = await start();
  });
  afterAll(() => started?.stop());
  const ask: Pressed['press'] = (...pressed) => council().press(...pressed);
  const summaryOf: Pressed['summaryOf'] = (...pressed) => council().summaryOf(...pressed);
  return { council, ask, summaryOf };
}
