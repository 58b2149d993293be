/** A person as messages reach them: where, whether Teams takes messages for them, and what they were last told. */
import type { Day } from '../time/days.ts';
import { type Period, shiftPeriod } from '../time/period.ts';
import type { Address, Unreachable } from './address.ts';
import { type Errand, kindOf, type MessageKind } from './errand.ts';

/** A message that somebody has in their chat. */
export type LastMessage = {
  /** When it was sent (ISO), and which day that was for the council. */
  readonly at: string;
  readonly on: Day;
  readonly period: Period;
  readonly stage: string;
  readonly activityId: string;
};

export type Contact = Address & {
  /** `reachable` until Teams says otherwise; then Teams' reason until something else is known. */
  readonly reach: 'reachable' | Unreachable;
  /** Since when (ISO). */
  readonly reachSince: string;
  /** The last message about what they have yet to report, by the clock or because somebody asked for it. */
  readonly reminded: LastMessage | undefined;
  /** The last message about what their people have yet to report. */
  readonly escalated: LastMessage | undefined;
  /** What they were told on the day they were last told anything: `alert 2024-25-Q2 CPI13`. */
  readonly toldOn: Day | undefined;
  readonly told: readonly string[];
  /** A message to them that is on its way, until its lease runs out (ISO). */
  readonly sending: { readonly until: string; readonly on: Day; readonly stage: string } | undefined;
};

/** The figures that a message names: `2024-25-Q2 CPI13`. Late ones are of the quarter before the message's own. */
export const figuresOf = ({ period, refs, lateRefs = [] }: Errand): readonly string[] => [
  ...refs.map((ref) => `${period} ${ref}`),
  ...lateRefs.map((ref) => `${shiftPeriod(period, -1)} ${ref}`),
];

/** What a message tells, in the words that a contact keeps for the day. */
export const toldBy = (errand: Errand): readonly string[] =>
  figuresOf(errand).map((figure) => `${kindOf(errand.stage)} ${figure}`);

/**
 * What of a message a person may be told today: at most one reminder a day, whoever has it sent, and of one figure no
 * two kinds of message. What may not be told today is left for another day.
 */
export function toTellToday(contact: Contact, errands: readonly Errand[], today: Day): readonly Errand[] {
  const { reminded, sending, toldOn, told } = contact;
  const hadReminder = (stage: string): boolean =>
    reminded?.on === today ||
    // One that may have arrived: whoever was sending it never said.
    (sending?.on === today && kindOf(sending.stage) === 'reminder' && sending.stage !== stage);
  const known = toldOn === today ? told : [];
  return errands.flatMap((errand): readonly Errand[] => {
    const kind = kindOf(errand.stage);
    if (kind === 'reminder' && hadReminder(errand.stage)) return [];
    const isFree = (period: Period, ref: string): boolean => !toldOtherwise(known, kind, `${period} ${ref}`);
    const refs = errand.refs.filter((ref) => isFree(errand.period, ref));
    const before = shiftPeriod(errand.period, -1);
    const lateRefs = (errand.lateRefs ?? []).filter((ref) => isFree(before, ref));
    // What is about no figure at all, such as an outage, is about none that they know of.
    const isEmptied = figuresOf(errand).length > 0 && refs.length + lateRefs.length === 0;
    return isEmptied ? [] : [{ ...errand, refs, lateRefs }];
  });
}

/** True where a figure was the matter of another kind of message. */
const toldOtherwise = (told: readonly string[], kind: MessageKind, figure: string): boolean =>
  told.some((line) => line.endsWith(` ${figure}`) && !line.startsWith(`${kind} `));
