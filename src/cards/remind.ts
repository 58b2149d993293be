/** Reminders that somebody asks for: whom they would go to, and what became of them. */
import type { Selection } from '../domain/asked.ts';
import type { Theirs } from '../domain/byPerson.ts';
import type { CellLine } from '../domain/cell.ts';
import { periodName } from '../domain/period.ts';
import { askNotReported } from './askNext.ts';
import { type Held, heldWords } from './held.ts';
import { messageCard } from './message.ts';
import { namesInParagraphs, refsNamed } from './names.ts';
import type { Rendered } from './render.ts';
import { clip, counted } from './said.ts';

/** What became of one reminder. `already`: they had one today. `later`: worth trying again in a while. */
export type Reminded = {
  readonly personId: string;
  readonly result: 'sent' | 'already' | 'not reached' | 'later' | 'failed';
  /** Why Teams took no message for them. */
  readonly reason?: string;
  /** What the reminder that they had today already was not about. */
  readonly without?: readonly string[];
};

export type RemindInput = {
  readonly held: Held;
  /** The figures still to come, by whom they are to come from. */
  readonly theirs: readonly Theirs[];
  /** Those that have neither owner nor deputy, whoever manages them. */
  readonly nobody: readonly CellLine[];
  /** Those that are still to come and not this person's to ask for, by whom they are to come from. */
  readonly beyond: readonly Theirs[];
};

/** How many people are named with their references; the rest is counted. */
const MOST_NAMED = 15;

/** Asks before anybody is written to. */
export function toRemind({
  held,
  theirs,
  nobody,
  beyond,
  selection,
}: RemindInput & { readonly selection: Partial<Selection> }): Rendered {
  const { period } = held;
  const figures = theirs.reduce((sum, { cells }) => sum + cells.length, 0);
  const people = counted(theirs.length, 'person', 'people');
  if (theirs.length === 0) {
    return messageCard({
      headline:
        beyond.length > 0
          ? `There is nobody you can remind for ${periodName(period)}`
          : `There is nobody to remind for ${periodName(period)}`,
      sentence: [withoutOwner(nobody), notTheirs(beyond), heldWords(held)].join('\n'),
      choices: [askNotReported(period)],
    });
  }
  return messageCard({
    headline: `Remind ${people} of ${counted(figures, 'figure', 'figures')} for ${periodName(period)}?`,
    sentence: [
      ...theirs
        .slice(0, MOST_NAMED)
        .map(({ person, cells }) => `${clip(person.name, 60)}: ${refsNamed(cells)}`),
      more(theirs.length - MOST_NAMED),
      withoutOwner(nobody),
      notTheirs(beyond),
      'Each gets one message with all of theirs, and at most one a day.',
      heldWords(held),
    ].join('\n'),
    choices: [
      {
        title: `Remind ${people}`,
        verb: 'remind',
        data: { ...selection, period, confirmed: true },
        style: 'positive',
      },
      askNotReported(period),
    ],
  });
}

const RESULTS: Record<Reminded['result'], string> = {
  sent: '✓ reminded',
  already: '✓ had a reminder today already',
  'not reached': '✗ not reached: Ragtime is not installed for them, so ask them in person',
  later: '✗ not reached yet, so try again in a few minutes',
  failed: '✗ not reached: Teams refused the message, so ask them in person',
};

/** Says of everybody what became of their reminder. */
export function reminded({
  held,
  theirs,
  nobody,
  beyond,
  outcomes,
}: RemindInput & { readonly outcomes: readonly Reminded[] }): Rendered {
  const { period } = held;
  const outcomeOf = new Map(outcomes.map((outcome) => [outcome.personId, outcome]));
  const of = (id: string): Reminded['result'] => outcomeOf.get(id)?.result ?? 'failed';
  const told = theirs.filter(({ person }) => ['sent', 'already'].includes(of(person.id)));
  const missed = theirs.filter((each) => !told.includes(each));
  const line = ({ person, cells }: Theirs): string =>
    `${clip(person.name, 60)} (${refsNamed(cells)}): ${RESULTS[of(person.id)]}${butNot(outcomeOf.get(person.id))}`;
  const room = Math.max(0, MOST_NAMED - missed.length);
  return messageCard({
    headline: `${howManyOf(told.length, theirs.length)} reminded for ${periodName(period)}`,
    sentence: [
      ...missed.slice(0, MOST_NAMED).map(line),
      ...alsoMissed(missed.slice(MOST_NAMED)),
      ...told.slice(0, room).map(line),
      more(told.length - room, ' reminded'),
      withoutOwner(nobody),
      notTheirs(beyond),
      heldWords(held),
    ].join('\n'),
    choices: [askNotReported(period)],
  });
}

function howManyOf(told: number, all: number): string {
  if (told === 0) return 'Nobody was';
  return told < all ? `${told} of ${all} people` : counted(all, 'person', 'people');
}

/** One message a day: what was asked for since then has to wait, and whoever asks is told. */
const butNot = (outcome: Reminded | undefined): string =>
  outcome?.result === 'already' && outcome.without && outcome.without.length > 0
    ? `, but not about ${refsNamed(outcome.without.map((ref) => ({ ref })))}: those can go out tomorrow`
    : '';

const more = (others: number, what = ''): string =>
  others > 0 ? `And ${counted(others, 'other person', 'other people')}${what}.` : '';

/** Nobody is missed without being named. */
const alsoMissed = (missed: readonly Theirs[]): readonly string[] =>
  namesInParagraphs(missed.map(({ person }) => person.name)).map((names) => `✗ not reached either: ${names}`);

const withoutOwner = (cells: readonly CellLine[]): string =>
  cells.length === 0
    ? ''
    : `Without an owner, so nobody to write to: ${refsNamed(cells)}. Ask the performance team to name one.`;

/** Whoever leaves with “1 person reminded” must not believe that this was everybody. */
function notTheirs(beyond: readonly Theirs[]): string {
  if (beyond.length === 0) return '';
  const named = beyond
    .slice(0, MOST_NAMED)
    .map(({ person, cells }) => `${clip(person.name, 60)} (${refsNamed(cells)})`);
  const left = beyond.length - named.length;
  const others = left > 0 ? ` and ${counted(left, 'other person', 'other people')}` : '';
  return `Not yours to remind, because you don’t manage these: ${named.join(', ')}${others}. The performance team can.`;
}
