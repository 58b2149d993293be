/**
 * The stages of a quarter's cycle, as data. The planner plans from this list, and the matrix of messages has its rows
 * from it: a stage is added by one entry.
 */
import { together } from '../sentences.ts';

/** The days of a council's calendar that stages go by; in working days unless they say otherwise. */
export type StageDays = {
  /** The wall-clock time, `HH:MM`, at which messages go out. */
  readonly sendAt: string;
  readonly remindersBeforeDue: readonly number[];
  readonly chaseAfterDue: number;
  /** Calendar days between one chase and the next. */
  readonly chaseEvery: number;
  readonly escalateAfterDue: number;
  readonly signOffAfterDue: number;
  readonly signOffReminderAfterDue: number;
  /** The day that the performance team plans to lock the quarter on, after the due date; 0 for no planned day. */
  readonly lockAfterDue: number;
  readonly lockWarningBefore: number;
};

/** The day that a stage's days are counted from. */
export type Anchor = 'opening' | 'due date' | 'planned lock';

type Told = 'owner' | 'manager' | 'signatory' | 'performance team';

export type CycleStage = {
  /** What its names in the ledger begin with. Never change one: a restart goes by them, and would send anew. */
  readonly kind: string;
  /** Its name in the matrix. */
  readonly name: string;
  readonly to: readonly [Told, ...Told[]];
  /** What it is about: figures that are to come, that wait for a signature, or that the lock would leave out. */
  readonly about: 'owed' | 'to be signed' | 'open';
  /** The event that it is for, after “when”. */
  readonly event: string;
  readonly from: Anchor;
  /** Working days from there, before it where negative; none where the council has it turned off. */
  readonly days: (calendar: StageDays) => readonly number[];
  /** Calendar days from one to the next, until the next window opens; absent for what is not repeated. */
  readonly every?: (calendar: StageDays) => number;
  /** Is it repeated while the next quarter is reported, too? The messages of that quarter name nothing of this one. */
  readonly goesOn?: true;
  /** The name in the ledger of the one on that day, the so-manieth of its kind. */
  readonly key: (days: number, number: number) => string;
  /** What ends it, or keeps it from coming. */
  readonly ends: string;
};

const UNTIL_IN = 'Report the figure, or say that there is nothing to measure';

/** In the order in which people get them in a quarter. */
export const STAGES = [
  {
    kind: 'invitation',
    name: 'Invitation',
    to: ['owner'],
    about: 'owed',
    event: 'the window of a quarter opens and a figure is to come',
    from: 'opening',
    days: () => [0],
    key: () => 'invitation',
    ends: UNTIL_IN,
  },
  {
    kind: 'reminder',
    name: 'Reminder',
    to: ['owner'],
    about: 'owed',
    event: 'a figure is still to come shortly before the due date',
    from: 'due date',
    days: ({ remindersBeforeDue }) => remindersBeforeDue.map((before) => -before),
    key: (days) => `reminder-${-days}`,
    ends: UNTIL_IN,
  },
  {
    kind: 'chase',
    name: 'Chase',
    to: ['owner'],
    about: 'owed',
    event: 'a figure is overdue',
    from: 'due date',
    days: ({ chaseAfterDue }) => [chaseAfterDue],
    every: ({ chaseEvery }) => chaseEvery,
    key: (_days, number) => `chase-${number}`,
    ends: UNTIL_IN,
  },
  {
    kind: 'escalation',
    name: 'Escalation',
    to: ['manager'],
    about: 'owed',
    event: 'figures that they manage are overdue',
    from: 'due date',
    days: ({ escalateAfterDue }) => [escalateAfterDue],
    key: () => 'escalation',
    ends: 'The owners report; it comes once a quarter, and again once more time that was given has run out',
  },
  {
    kind: 'signoff',
    name: 'Sign-off request',
    to: ['signatory'],
    about: 'to be signed',
    event: 'figures are in that they are to sign, or one was corrected after they signed',
    from: 'due date',
    days: ({ signOffAfterDue }) => [signOffAfterDue],
    // One for each figure, so that what is asked for once is not asked for again before it was signed and corrected.
    key: () => 'signoff',
    ends: 'Sign the figures off, or send them back; all that wait come in one message, one a day at most',
  },
  {
    kind: 'unsigned',
    name: 'Sign-off reminder',
    to: ['signatory'],
    about: 'to be signed',
    event: 'figures still wait for their signature',
    from: 'due date',
    days: ({ signOffReminderAfterDue }) => [signOffReminderAfterDue],
    every: ({ chaseEvery }) => chaseEvery,
    goesOn: true,
    key: (_days, number) => `unsigned-${number}`,
    ends: 'Sign the figures off, or send them back',
  },
  {
    kind: 'lock',
    name: 'Lock warning',
    to: ['owner', 'signatory', 'performance team'],
    about: 'open',
    event:
      'the planned lock is near and would leave out figures of theirs, or of anybody for the performance team',
    from: 'planned lock',
    days: ({ lockAfterDue, lockWarningBefore }) => (lockAfterDue > 0 ? [-lockWarningBefore] : []),
    key: () => 'lock-warning',
    ends: 'Report or sign what it names; it comes once a quarter, and only where a day for the lock is set',
  },
] as const satisfies readonly CycleStage[];

type Every = (typeof STAGES)[number];

/** The kinds of stages that are about such figures. */
export type KindAbout<About extends CycleStage['about']> = Extract<Every, { about: About }>['kind'];
export type StageKind = Every['kind'];

const ANCHORS: Readonly<Record<Anchor, string>> = {
  opening: 'the opening of the window',
  'due date': 'the due date',
  'planned lock': 'the planned lock',
};

/** `1 working day`, `5 working days` */
export const workingDays = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`;

/** The days on which a stage comes by a council's own calendar, as a phrase: `5 and 1 working days before the due date, 09:00`. */
export function stageWhen({ from, days, every, goesOn }: CycleStage, calendar: StageDays): string {
  const offsets = days(calendar).toSorted((a, b) => a - b);
  const [first] = offsets;
  if (first === undefined) return 'not sent: no day is set for the lock';
  if (from === 'opening' && first === 0) {
    return `the first working day after the quarter ends, ${calendar.sendAt}`;
  }
  const counts = offsets.map(Math.abs);
  const many =
    counts.length === 1 ? workingDays(counts[0] ?? 0) : `${together(counts.map(String))} working days`;
  const said = `${many} ${first < 0 ? 'before' : 'after'} ${ANCHORS[from]}`;
  if (every === undefined) return `${said}, ${calendar.sendAt}`;
  const gap = every(calendar);
  const until = goesOn ? 'the next quarter is over, too' : 'the next window opens';
  return `${said}, then every ${gap === 1 ? 'day' : `${gap} days`} until ${until}`;
}
