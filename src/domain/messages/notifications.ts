/** The notification matrix: everything that Ragtime sends by itself, to whom, when, and what ends it. */
import { together } from '../sentences.ts';
import type { Calendar } from '../time/reportingCycle.ts';

/** The kind that a message is of: what it is counted, taken back and answered for as. */
export type MessageKind = 'reminder' | 'escalation' | 'alert' | 'note' | 'arrangement' | 'confirmation';

/** Those whom messages go to. An owner's go to the deputy where there is no owner. */
export const RECIPIENTS = ['owner', 'manager', 'performance team'] as const;
export type Recipient = (typeof RECIPIENTS)[number];

export type Notification = {
  readonly name: string;
  readonly kind: MessageKind;
  readonly to: Recipient;
  /** The first words of its names in the ledger: `reminder` of `reminder-5`, `unreached` of `unreached chase-1 …`. */
  readonly stages: readonly string[];
  /** The event that it is about, after “when”. */
  readonly event: string;
  /** The days on which it goes out by a council's own calendar, as a phrase. */
  readonly when: (calendar: Calendar) => string;
  /** What ends it, or keeps it from coming. */
  readonly ends: string;
};

const UNTIL_IN = 'Report the figure, or say that there is nothing to measure';
const AT_ONCE = 'at once in sending hours, else from the next morning';

/** In the order in which people get them in a quarter. */
export const NOTIFICATIONS: readonly Notification[] = [
  {
    name: 'Still yours?',
    kind: 'confirmation',
    to: 'owner',
    stages: ['confirm'],
    event: 'a quarter is about to open in which figures of theirs are due',
    when: ({ confirmBefore, sendAt }) => beforeOpening(confirmBefore, sendAt),
    ends: 'Say that they are yours, hand them over or say that they are not',
  },
  {
    name: 'Not confirmed',
    kind: 'note',
    to: 'performance team',
    stages: ['unconfirmed'],
    event: 'a quarter is about to open and some owners have not said that its figures are theirs',
    when: ({ confirmBefore, sendAt }) => beforeOpening(Math.min(confirmBefore, 1), sendAt),
    ends: 'It comes once a quarter, and shows who has said so since',
  },
  {
    name: 'Hand-over',
    kind: 'arrangement',
    to: 'owner',
    stages: ['handover'],
    event: 'somebody would like to hand a figure over to them',
    when: () => AT_ONCE,
    ends: 'Accept or decline; until they accept it stays with its owner',
  },
  {
    name: 'Handed over',
    kind: 'arrangement',
    to: 'owner',
    stages: ['given', 'moved', 'declined'],
    event: 'a figure is given to them, is not theirs any more, or stays theirs because nobody takes it',
    when: () => AT_ONCE,
    ends: 'It comes once for a figure and hand-over',
  },
  {
    name: 'Not theirs',
    kind: 'arrangement',
    to: 'performance team',
    stages: ['disowned'],
    event: 'an owner says that a figure is not theirs',
    when: () => AT_ONCE,
    ends: 'Give it to somebody; until then its owner is asked for it',
  },
  {
    name: 'Invitation',
    kind: 'reminder',
    to: 'owner',
    stages: ['invitation'],
    event: 'the window of a quarter opens and a figure is to come',
    when: ({ sendAt }) => `the first working day after the quarter ends, ${sendAt}`,
    ends: UNTIL_IN,
  },
  {
    name: 'Reminder',
    kind: 'reminder',
    to: 'owner',
    stages: ['reminder'],
    event: 'a figure is still to come shortly before the due date',
    when: ({ remindersBeforeDue, sendAt }) => `${inOrder(remindersBeforeDue)} before the due date, ${sendAt}`,
    ends: UNTIL_IN,
  },
  {
    name: 'Chase',
    kind: 'reminder',
    to: 'owner',
    stages: ['chase'],
    event: 'a figure is overdue',
    when: ({ chaseAfterDue, chaseEvery }) =>
      `${workingDays(chaseAfterDue)} after the due date, then every ${chaseEvery === 1 ? 'day' : `${chaseEvery} days`} until the next window opens`,
    ends: UNTIL_IN,
  },
  {
    name: 'Reminder by hand',
    kind: 'reminder',
    to: 'owner',
    stages: ['asked'],
    event: 'the performance team or the manager has one sent',
    when: () => 'at once; with all other reminders, one a day at most',
    ends: UNTIL_IN,
  },
  {
    name: 'Put off',
    kind: 'reminder',
    to: 'owner',
    stages: ['snoozed'],
    event: 'they asked to be reminded on another day',
    when: ({ sendAt }) => `that day, ${sendAt}, and no later than the due date`,
    ends: UNTIL_IN,
  },
  {
    name: 'More time',
    kind: 'arrangement',
    to: 'owner',
    stages: ['extension'],
    event: 'the performance team gives more time for a figure',
    when: () => AT_ONCE,
    ends: 'It comes once for a figure and day',
  },
  {
    name: 'Cover',
    kind: 'arrangement',
    to: 'owner',
    stages: ['cover'],
    event: 'they are named to cover for somebody who is away',
    when: () => AT_ONCE,
    ends: 'It comes once; “I can’t cover” on it ends the cover',
  },
  {
    name: 'Escalation',
    kind: 'escalation',
    to: 'manager',
    stages: ['escalation'],
    event: 'figures that they manage are overdue',
    when: ({ escalateAfterDue, sendAt }) => `${workingDays(escalateAfterDue)} after the due date, ${sendAt}`,
    ends: 'The owners report; it comes once a quarter',
  },
  {
    name: 'Alert',
    kind: 'alert',
    to: 'manager',
    stages: ['alert'],
    event: 'a figure that they manage comes in off target, or goes from one such status to another',
    when: () => AT_ONCE,
    ends: 'It comes once for a figure and status; what is corrected is put right where it was told',
  },
  {
    name: 'Correction',
    kind: 'alert',
    to: 'manager',
    stages: ['correction'],
    event: 'an alert no longer holds and its card can’t show that',
    when: () => AT_ONCE,
    ends: 'It comes once for a correction',
  },
  {
    name: 'Not reached',
    kind: 'note',
    to: 'performance team',
    stages: ['unreached'],
    event: 'an owner or a manager could not be told',
    when: () => 'after the messages of a stage, all in one',
    ends: 'Whoever it names writes to Ragtime, or adds it again',
  },
  {
    name: 'Nobody to tell',
    kind: 'note',
    to: 'performance team',
    stages: ['ownerless', 'unmanaged'],
    event: 'a figure has no owner to ask, or one off target has no manager to tell',
    when: () => 'with the note of who was not reached',
    ends: 'Give the indicator an owner or a manager',
  },
  {
    name: 'No longer asked for',
    kind: 'note',
    to: 'performance team',
    stages: ['lapsed'],
    event: 'a figure is still missing two quarters on',
    when: () => 'when the window of the second quarter after it opens, once',
    ends: 'Report the figure, or have reminders sent by hand',
  },
  {
    name: 'Nobody covers',
    kind: 'arrangement',
    to: 'performance team',
    stages: ['uncovered'],
    event: 'somebody can’t cover for whoever is away, who is told as well',
    when: () => AT_ONCE,
    ends: 'It comes once for an absence and cover',
  },
  {
    name: 'Outage',
    kind: 'note',
    to: 'performance team',
    stages: ['outage'],
    event: 'Teams took no messages from anybody for a time',
    when: () => 'once Teams takes them again',
    ends: 'It comes once for an outage',
  },
];

/** The notification that a message of the ledger is; undefined for a name that none has. */
export function notificationOf(stage: string): Notification | undefined {
  const [first = ''] = stage.split(/[ -]/);
  return NOTIFICATIONS.find(({ stages }) => stages.includes(first));
}

const beforeOpening = (days: number, sendAt: string): string =>
  days === 0
    ? 'never, by this council’s settings'
    : `${workingDays(days)} before its window opens, ${sendAt}`;

const workingDays = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`;

/** `5 and 1 working days`, farthest first. */
function inOrder(days: readonly number[]): string {
  const sorted = [...days].toSorted((a, b) => b - a);
  const [only = 0] = sorted;
  return sorted.length === 1 ? workingDays(only) : `${together(sorted.map(String))} working days`;
}
