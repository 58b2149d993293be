/** A contact: a person's address, whether Teams takes messages for them, and their last messages. */
import type { Day } from '../time/days.ts';
import { type Period, shiftPeriod } from '../time/period.ts';
import type { Address, Unreachable } from './address.ts';
import { followsOn } from './alertKinds.ts';
import { type Errand, kindOf } from './errand.ts';
import type { MessageKind } from './notifications.ts';

/** A message in somebody's chat. */
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
  /** The last message about their outstanding figures, automatic or asked for. */
  readonly reminded: LastMessage | undefined;
  /** The last message about the outstanding figures of the people they manage. */
  readonly escalated: LastMessage | undefined;
  /** The figures they were told of on their last day of messages: `alert 2024-25-Q2 CPI13`. */
  readonly toldOn: Day | undefined;
  readonly told: readonly string[];
  /** A message to them that is on its way, until its lease runs out (ISO). */
  readonly sending: { readonly until: string; readonly on: Day; readonly stage: string } | undefined;
};

/** The figures that a message names: `2024-25-Q2 CPI13`. Late ones belong to the quarter before the message's own. */
export const figuresOf = ({ period, refs, lateRefs = [] }: Errand): readonly string[] => [
  ...refs.map((ref) => `${period} ${ref}`),
  ...lateRefs.map((ref) => `${shiftPeriod(period, -1)} ${ref}`),
];

/** The matters of a message, as a contact keeps them for the day: kind, period and reference. */
export const toldBy = (errand: Errand): readonly string[] =>
  figuresOf(errand).map((figure) => `${kindOf(errand.stage)} ${figure}`);

/**
 * The errands of a message that a person may be told today: at most one a day that reminds or asks them to confirm,
 * whoever has it sent, and about one figure no two kinds of message. The rest is left for another day.
 */
export function toTellToday(contact: Contact, errands: readonly Errand[], today: Day): readonly Errand[] {
  const { reminded, escalated, sending, toldOn, told } = contact;
  const known = toldOn === today ? told : [];
  const had = (kind: MessageKind): boolean => known.some((line) => line.startsWith(`${kind} `));
  const hadOne = (stage: string): boolean =>
    reminded?.on === today ||
    had('confirmation') ||
    // One that may have arrived: whoever was sending it never said.
    (sending?.on === today && asksForSomething(sending.stage) && !isOneMessage(sending.stage, stage));
  // Requests to sign and warnings of the lock count with these: somebody who signs also reports.
  const wasToldOf = (stage: string): boolean => {
    if (kindOf(stage) === 'closing') {
      return had('closing') || had('confirmation') || reminded?.on === today || escalated?.on === today;
    }
    return (asksForSomething(stage) || kindOf(stage) === 'escalation') && had('closing');
  };
  const kept = errands.flatMap((errand): readonly Errand[] => {
    const kind = kindOf(errand.stage);
    if (wasToldOf(errand.stage) || (asksForSomething(errand.stage) && hadOne(errand.stage))) return [];
    const isFree = (period: Period, ref: string): boolean =>
      !toldOtherwise(known, kind, `${period} ${ref}`) &&
      // Whoever heard of it today need not hear today that nothing is done about it.
      !(followsOn(errand.stage) && known.includes(`alert ${period} ${ref}`));
    const refs = errand.refs.filter((ref) => isFree(errand.period, ref));
    const before = shiftPeriod(errand.period, -1);
    const lateRefs = (errand.lateRefs ?? []).filter((ref) => isFree(before, ref));
    // A message about no figure, such as an outage note, never repeats another.
    const isEmptied = figuresOf(errand).length > 0 && refs.length + lateRefs.length === 0;
    return isEmptied ? [] : [{ ...errand, refs, lateRefs }];
  });
  // All that waits for a signature stands in one message, so what can't be told today keeps it until tomorrow.
  const isTogether = errands.some(({ stage }) => kindOf(stage) === 'closing');
  return isTogether && kept.length < errands.length ? [] : kept;
}

/** Of those messages one goes out a day. */
const asksForSomething = (stage: string): boolean => ['reminder', 'confirmation'].includes(kindOf(stage));

/** Are two errands told in one message? What somebody is to confirm has an errand for each figure. */
const isOneMessage = (one: string, other: string): boolean =>
  one === other || [one, other].every((stage) => kindOf(stage) === 'confirmation');

/** Was a figure already the matter of another kind of message? */
const toldOtherwise = (told: readonly string[], kind: MessageKind, figure: string): boolean =>
  told.some((line) => line.endsWith(` ${figure}`) && !line.startsWith(`${kind} `));
