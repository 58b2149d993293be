/** The notification matrix: everything that Ragtime sends by itself, to whom, when, and what ends it. */
import { NOTICE_STAGES } from '../time/noticeStages.ts';
import type { Calendar } from '../time/reportingCycle.ts';
import { type CycleStage, STAGES, stageWhen, workingDays } from '../time/stages.ts';
import { ALERT_KINDS } from './alertKinds.ts';

/** The kind that a message is of: what it is counted, taken back and answered for as. */
export type MessageKind =
  | 'reminder'
  | 'escalation'
  | 'alert'
  | 'note'
  | 'arrangement'
  | 'closing'
  | 'confirmation'
  | 'digest'
  | 'contract';

/** Those whom messages go to; a follower is whoever asked for it, a channel too. An owner's go to the deputy where there is no owner. */
export const RECIPIENTS = ['owner', 'manager', 'signatory', 'follower', 'performance team'] as const;
export type Recipient = (typeof RECIPIENTS)[number];

export type Notification = {
  readonly name: string;
  readonly kind: MessageKind;
  readonly to: Recipient;
  /** Who else gets it. */
  readonly alsoTo?: readonly Recipient[];
  /** The first words of its names in the ledger: `reminder` of `reminder-5`, `unreached` of `unreached chase-1 …`. */
  readonly stages: readonly string[];
  /** The event that it is about, after “when”; “they” is whoever gets it. */
  readonly event: string;
  /** Are “they” in it somebody else than whoever gets it? */
  readonly isOfOthers?: true;
  /** The days on which it goes out by a council's own calendar, as a phrase. */
  readonly when: (calendar: Calendar) => string;
  /** What ends it, or keeps it from coming. */
  readonly ends: string;
};

const UNTIL_IN = 'Report the figure, or say that there is nothing to measure';
const AT_ONCE = 'at once in sending hours, else from the next morning';
const MUTE = '“mute CPI13”, “mute alerts until Monday”';
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

const MESSAGE_KINDS: Readonly<Record<CycleStage['about'], MessageKind>> = {
  owed: 'reminder',
  'to be signed': 'closing',
  open: 'closing',
};

/** The row of a stage of the cycle. */
const ofStage = (stage: CycleStage): Notification => {
  const { kind, name, about, event, ends, to } = stage;
  const [first, ...others] = to;
  return {
    name,
    kind: about === 'owed' && first === 'manager' ? 'escalation' : MESSAGE_KINDS[about],
    to: first,
    ...(others.length > 0 && { alsoTo: others }),
    stages: [kind],
    event,
    when: (calendar) => stageWhen(stage, calendar),
    ends,
  };
};

/** The rows of the stages that go to such people first. */
const stagesTo = (whom: Recipient): readonly Notification[] =>
  STAGES.filter(({ to }) => to[0] === whom).map(ofStage);

/** The rows of the notices of contracts. */
const ofNotices: readonly Notification[] = NOTICE_STAGES.map(({ kind, name, event, when, ends }) => ({
  ...{ name, event, when, ends },
  kind: 'contract',
  to: 'manager',
  alsoTo: ['performance team'],
  stages: [kind],
}));

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
    isOfOthers: true,
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
    isOfOthers: true,
    when: () => AT_ONCE,
    ends: 'Give it to somebody; until then its owner is asked for it',
  },
  ...stagesTo('owner'),
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
    name: 'Question',
    kind: 'arrangement',
    to: 'owner',
    stages: ['question'],
    event: 'a manager, a signatory or the performance team asks about a figure that they report',
    when: () => AT_ONCE,
    ends: 'Answer it on its card; it comes once, to whoever reports the figure',
  },
  {
    name: 'Answer',
    kind: 'arrangement',
    to: 'manager',
    alsoTo: ['signatory', 'performance team'],
    stages: ['answer'],
    event: 'a question that they asked about a figure is answered',
    when: () => AT_ONCE,
    ends: 'It comes once for an answer',
  },
  ...stagesTo('manager'),
  ...stagesTo('signatory'),
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
    name: 'Three quarters running',
    kind: 'alert',
    to: 'manager',
    stages: [],
    event: 'a figure that they manage is off target for the third quarter running',
    when: () => `in place of the alert, ${AT_ONCE}`,
    ends: MUTE,
  },
  {
    name: 'Worse',
    kind: 'alert',
    to: 'manager',
    stages: [ALERT_KINDS.worse.stage],
    event: 'a figure that they manage falls to a worse colour that is on target still',
    when: () => AT_ONCE,
    ends: MUTE,
  },
  {
    name: 'Recovery',
    kind: 'alert',
    to: 'manager',
    stages: [ALERT_KINDS.recovered.stage],
    event: 'a figure that they manage is on target again after a quarter off it',
    when: () => AT_ONCE,
    ends: MUTE,
  },
  {
    name: 'No action',
    kind: 'alert',
    to: 'manager',
    stages: [ALERT_KINDS['no action'].stage],
    event:
      'a figure that they manage is red, or has another colour that asks for action, and none is recorded',
    when: ({ actionAfter }) => (actionAfter === 0 ? 'never' : `${workingDays(actionAfter)} after it came in`),
    ends: 'Record an action with the figure, or tap “Seen; I’m on it” on the alert; it comes once',
  },
  {
    name: 'Action overdue',
    kind: 'alert',
    to: 'manager',
    stages: [ALERT_KINDS['action overdue'].stage],
    event: 'the day of an action has passed, and its figure is off target still',
    when: ({ sendAt }) => `the next working day, ${sendAt}`,
    ends: 'Give the action another day; it comes once for a day',
  },
  {
    name: 'Followed',
    kind: 'alert',
    to: 'follower',
    stages: [],
    event:
      'a figure that they follow comes in off target, worse than before, or on target again, as they asked',
    when: () => AT_ONCE,
    ends: '“unfollow CPI13”, in a channel “stop telling this channel”; “what do I follow?” has all of it',
  },
  {
    name: 'Weekly digest',
    kind: 'digest',
    to: 'follower',
    stages: ['weekly'],
    event: 'they asked for it, and figures that they follow came in that week',
    when: ({ digestOn, sendAt }) => `every ${WEEKDAYS[digestOn - 1]}, ${sendAt}, or the next working day`,
    ends: '“stop the weekly digest”',
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
  ...ofNotices,
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

/** Everybody whom a message goes to. */
export const recipientsOf = ({ to, alsoTo = [] }: Notification): readonly Recipient[] => [to, ...alsoTo];

const YOU: Readonly<Record<string, string>> = { they: 'you', them: 'you', their: 'your', theirs: 'yours' };

/** The event as it is told to whoever gets the message: “a figure that you manage is on target again”. */
export const eventToYou = ({ event, isOfOthers }: Notification): string =>
  isOfOthers ? event : event.replace(/\b(?:they|them|theirs?)\b/g, (word) => YOU[word] ?? word);

/** The notification that a message of the ledger is; undefined for a name that none has. */
export function notificationOf(stage: string): Notification | undefined {
  const [first = ''] = stage.split(/[ -]/);
  return NOTIFICATIONS.find(({ stages }) => stages.includes(first));
}

const beforeOpening = (days: number, sendAt: string): string =>
  days === 0
    ? 'never, by this council’s settings'
    : `${workingDays(days)} before its window opens, ${sendAt}`;
