/** Every card that answers what people were told, and whether they can be, for the test of every card. */

import type { Rendered } from '../../src/cards/parts/render.ts';
import { messagesCard } from '../../src/cards/people/messages.ts';
import { notChasedCard } from '../../src/cards/people/notChased.ts';
import { outOfReachCard } from '../../src/cards/people/outOfReach.ts';
import { remindedCard } from '../../src/cards/people/reminded.ts';
import { remindedListCard } from '../../src/cards/people/remindedList.ts';
import { alertsCard } from '../../src/cards/reporting/alerts.ts';
import type { ToldAlert } from '../../src/cards/reporting/alertsInput.ts';
import type { Chosen } from '../../src/cards/words/selectionWords.ts';
import type { Asked } from '../../src/domain/answers/selection.ts';
import type { Cell } from '../../src/domain/indicators/cell.ts';
import type { WhyNot } from '../../src/domain/messages/chased.ts';
import { EntryState, type LedgerEntry } from '../../src/domain/messages/errand.ts';
import type { Stage } from '../../src/domain/time/reportingCycle.ts';
import { CALENDAR } from '../support/calendar.ts';
import type { Texts } from './everyCard.ts';
import { DUE, HELD, LONDON, Q1, Q2 } from './sample.ts';

type From = {
  readonly cell: Cell;
  readonly missing: Cell;
  readonly chosen: (asked: Asked) => Chosen;
};

export function everyTold(
  { ref, name, words }: Texts,
  { cell, missing, chosen }: From,
): Readonly<Record<string, Rendered>> {
  const many = <T>(one: (index: number) => T): readonly T[] =>
    Array.from({ length: 500 }, (_, index) => one(index));
  const person = { id: 'someone', name: name || 'N' };
  const now = new Date('2024-10-22T10:00:00Z');
  const here = { now, timeZone: LONDON };
  const at = '2024-10-08T08:00:00.000Z';
  const next: Stage = {
    key: 'chase-2',
    kind: 'chase',
    day: '2024-10-25',
    at: new Date('2024-10-25T08:00:00Z'),
  };
  const stage: Stage = { ...next, key: 'chase-1', day: '2024-10-22', at: now };
  const entry = (state: EntryState): LedgerEntry => ({
    ...{ period: Q2, stage: `alert ${ref} Amber`, person, refs: [ref], figure: '86.2', state, reason: words },
    ...{ claimedAt: at, leaseUntil: at, settledAt: at, attempts: 1, notBefore: '2024-10-23T08:00:00.000Z' },
    ...{
      activityId: 'a',
      conversationId: 'c',
      together: [],
      isIn: [],
      toldBefore: 0,
      owesLine: false,
      linesBefore: 0,
      unclear: 0,
      unclearSince: null,
    },
  });
  const states = EntryState.options;
  const told = many(
    (index): ToldAlert => ({
      ...{ entry: entry(states[index % states.length] ?? 'sent'), status: 'Amber', line: cell },
    }),
  );
  const alerts = {
    ...{
      ...chosen({ kind: 'all' }),
      ...here,
      line: undefined,
      isUnsent: false,
      told,
      besides: [],
      since: undefined,
    },
    ...{ unmanaged: many(() => cell), untold: many(() => cell), isReporting: true, isPart: true, me: 'me' },
    page: 1,
  };
  const reasons: readonly WhyNot[] = [
    { kind: 'out of reach', reason: 'blocked' },
    { kind: 'waiting', reason: words, until: '2024-10-23T08:00:00.000Z' },
    { kind: 'on its way' },
    { kind: 'failed', reason: words },
    { kind: 'unconfirmed' },
    { kind: 'was about others', at, next },
    { kind: 'to come', at: next.at },
    { kind: 'no more' },
  ];
  const why = (index: number): WhyNot => reasons[index % reasons.length] ?? { kind: 'no more' };
  const last = { at, on: '2024-10-08', period: Q1, stage: 'asked-for-2024-10-08', activityId: 'a' };
  const notChased = {
    ...{ ...chosen({ kind: 'not reported' }), ...here, since: undefined, due: DUE, stage, next },
    ...{ owing: { people: 500, figures: 500 }, ownerless: many(() => missing), downSince: at },
    unchased: many((index) => ({
      ...{ person: { id: `p${index}`, name }, cells: many(() => missing), why: why(index), last },
    })),
    ...{ isPart: true, mayRemind: true, haveTime: 12, page: 0 },
  };
  const reminded = {
    ...{ ...here, completeness: HELD, person, isMe: false, ref: undefined, next, mayRemind: true },
    last: { at, stage: 'reminder-5', period: Q2, lines: many((index) => (index % 2 ? cell : missing)) },
    ...{ owed: many(() => missing), why: reasons[1] },
  };
  const outOfReach = {
    ...{ ...here, period: Q2, selection: chosen({ kind: 'all' }).selection, because: undefined },
    people: many((index) => ({
      ...{
        person,
        reason: (['not installed', 'blocked', 'conversation gone', 'switched off'] as const)[index % 4],
      },
      ...{ since: at, reports: many(() => cell), manages: many(() => missing), isTeam: true },
    })),
    ...{ nameOf: () => name, me: 'me', isPart: true, page: 0 },
  };
  const messages = {
    ...{
      reports: many(() => cell),
      manages: many(() => cell),
      signs: many(() => cell),
      isTeam: true,
      follows: true,
      owed: 500,
      confirming: { at: now, period: Q2, figures: 2 },
      calendar: CALENDAR,
    },
    ...{ now, completeness: HELD },
  };
  return {
    'what you are sent': messagesCard({ ...messages, to: undefined, next }),
    'what everybody is sent': messagesCard({ ...messages, to: 'everybody', next: undefined }),
    alerts: alertsCard(alerts),
    'alerts of another quarter': alertsCard({ ...alerts, isReporting: false, page: 0 }),
    'an alert about one': alertsCard({ ...alerts, line: cell, told: told.slice(0, 1), page: 0 }),
    'an alert to somebody else': alertsCard({
      ...{ ...alerts, line: cell, told: [], besides: told.slice(2, 3), page: 0 },
    }),
    'who was not chased': notChasedCard(notChased),
    'when somebody was reminded': remindedCard(reminded),
    'why somebody was not reminded': remindedCard({ ...reminded, last: undefined }),
    'when several were reminded': remindedListCard({
      ...{ ...chosen({ kind: 'all' }), ...here, isPart: true, page: 0, since: undefined, of: 40 },
      people: many((index) => ({
        ...{ person: { id: `p${index}`, name }, cells: many(() => missing), why: why(index) },
        last: index % 2 ? last : undefined,
      })),
    }),
    'who can’t be reached': outOfReachCard(outOfReach),
  };
}
