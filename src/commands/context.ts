/** Who asks, and what a command may know and use to answer them. */

import type { Theirs } from '../domain/byPerson.ts';
import { reportingPeriod } from '../domain/cycle.ts';
import type { Period } from '../domain/period.ts';
import type { Synonym } from '../domain/synonym.ts';
import type { Ahead } from '../store/ahead.ts';
import { sheetOf } from '../store/sheet.ts';
import type { Asker, Conversation } from './asker.ts';
import type { Context } from './command.ts';

/** What does not depend on who is asking. */
export type Setting = Pick<Context, 'calendar' | 'store' | 'newId'> & {
  readonly clock: () => Date;
  readonly synonyms: readonly Synonym[];
  readonly onReported: (tenantId: string) => void;
  readonly remind: (
    tenantId: string,
    reminding: { readonly period: Period; readonly theirs: readonly Theirs[] },
  ) => ReturnType<Context['remind']>;
  /** Sees to something that the person need not wait for. */
  readonly alongside: (work: Promise<void>) => void;
};

/**
 * The context of one message; undefined for somebody who is not on the council's list.
 *
 * @param kind words only read; a click may store something, so the person is always read afresh for it
 */
export async function contextFor(
  { tenantId, aadId }: Asker,
  conversation: Conversation,
  kind: 'said' | 'clicked' | 'arrived',
  setting: Setting,
  ahead?: Ahead,
): Promise<Context | undefined> {
  const { store } = setting;
  const now = setting.clock();
  const reporting = reportingPeriod(now, setting.calendar);
  const sheet = onceEach((period: Period) => {
    const read = () => sheetOf(store, tenantId, period, reporting);
    return ahead ? ahead.sheet(period, read) : read();
  });
  // Words need the sheet too, and whoever is known by it need not be read again.
  const person = await (kind === 'said'
    ? store.acquaintance.whoAsks(tenantId, aadId, sheet(reporting))
    : store.register.person(tenantId, aadId));
  return (
    person && {
      ...setting,
      ...{ now, person, tenantId, conversation, reporting, sheet },
      onReported: () => setting.onReported(tenantId),
      remind: (period, theirs) => setting.remind(tenantId, { period, theirs }),
    }
  );
}

/** Asks for each thing once, and gives the same answer to everybody who asks again. */
function onceEach<Key, Answer>(ask: (key: Key) => Promise<Answer>): (key: Key) => Promise<Answer> {
  const answers = new Map<Key, Promise<Answer>>();
  return (key) => {
    const known = answers.get(key) ?? ask(key);
    answers.set(key, known);
    return known;
  };
}
