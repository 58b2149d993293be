/** Reminders that somebody asks for: whom they would go to, and what became of them. */
import type { Selection } from '../domain/asked.ts';
import type { Theirs } from '../domain/byPerson.ts';
import type { CellLine } from '../domain/cell.ts';
import { type Period, periodName } from '../domain/period.ts';
import type { CardAction } from './action.ts';
import { messageCard } from './message.ts';
import type { Rendered } from './render.ts';
import { clip, counted } from './said.ts';

/** What became of one reminder. `already`: they had one today. */
export type Reminded = {
  readonly personId: string;
  readonly result: 'sent' | 'already' | 'not reached' | 'failed';
};

export type RemindInput = {
  readonly period: Period;
  /** The figures still to come, by whom they are to come from. */
  readonly theirs: readonly Theirs[];
  /** Those that have neither owner nor deputy. */
  readonly nobody: readonly CellLine[];
  /** Those that are still to come and not this person's to ask for, by whom they are to come from. */
  readonly beyond: readonly Theirs[];
};

/** How many people and references are named; the rest is counted. */
const MOST_NAMED = 15;
const MOST_REFS = 6;

/** Asks before anybody is written to. */
export function toRemind({
  period,
  theirs,
  nobody,
  beyond,
  selection,
}: RemindInput & { readonly selection: Partial<Selection> }): Rendered {
  const figures = theirs.reduce((sum, { cells }) => sum + cells.length, 0);
  const people = counted(theirs.length, 'person', 'people');
  if (theirs.length === 0) {
    return messageCard({
      headline: `There is nobody to remind for ${periodName(period)}`,
      sentence: [withoutOwner(nobody), notTheirs(beyond)].filter((line) => line !== '').join('\n'),
      choices: [notReported(period)],
    });
  }
  return messageCard({
    headline: `Remind ${people} of ${counted(figures, 'figure', 'figures')} for ${periodName(period)}?`,
    sentence: [
      ...theirs.slice(0, MOST_NAMED).map(({ person, cells }) => `${clip(person.name, 60)}: ${refs(cells)}`),
      more(theirs),
      withoutOwner(nobody),
      notTheirs(beyond),
      'Each gets one message with all of theirs, and at most one a day.',
    ]
      .filter((line) => line !== '')
      .join('\n'),
    choices: [
      {
        title: `Remind ${people}`,
        verb: 'remind',
        data: { ...selection, period, confirmed: true },
        style: 'positive',
      },
      notReported(period),
    ],
  });
}

const RESULTS: Record<Reminded['result'], string> = {
  sent: '✓ reminded',
  already: '✓ had a reminder today already',
  'not reached': '✗ not reached: Ragtime is not installed for them, so ask them in person',
  failed: '✗ not reached: Teams did not take the message; try again later',
};

/** Says of everybody what became of their reminder. */
export function reminded({
  period,
  theirs,
  nobody,
  beyond,
  outcomes,
}: RemindInput & { readonly outcomes: readonly Reminded[] }): Rendered {
  const resultOf = new Map(outcomes.map(({ personId, result }) => [personId, result]));
  const of = (id: string): Reminded['result'] => resultOf.get(id) ?? 'failed';
  const told = theirs.filter(({ person }) => ['sent', 'already'].includes(of(person.id)));
  const worstFirst = theirs.toSorted((a, b) => Number(told.includes(a)) - Number(told.includes(b)));
  return messageCard({
    headline: `${told.length} of ${counted(theirs.length, 'person', 'people')} reminded for ${periodName(period)}`,
    sentence: [
      ...worstFirst
        .slice(0, MOST_NAMED)
        .map(({ person, cells }) => `${clip(person.name, 60)} (${refs(cells)}): ${RESULTS[of(person.id)]}`),
      more(theirs),
      withoutOwner(nobody),
      notTheirs(beyond),
    ]
      .filter((line) => line !== '')
      .join('\n'),
    choices: [notReported(period)],
  });
}

const refs = (cells: readonly CellLine[]): string => {
  const named = cells.slice(0, MOST_REFS).map(({ ref }) => clip(ref, 30));
  const rest = cells.length - named.length;
  return `${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
};

const more = (theirs: readonly Theirs[]): string =>
  theirs.length > MOST_NAMED
    ? `And ${counted(theirs.length - MOST_NAMED, 'other person', 'other people')}.`
    : '';

const withoutOwner = (cells: readonly CellLine[]): string =>
  cells.length === 0
    ? ''
    : `Without an owner, so nobody to write to: ${refs(cells)}. Ask the performance team to name one.`;

/** Whoever leaves with “1 person reminded” must not believe that this was everybody. */
function notTheirs(beyond: readonly Theirs[]): string {
  if (beyond.length === 0) return '';
  const named = beyond
    .slice(0, MOST_NAMED)
    .map(({ person, cells }) => `${clip(person.name, 60)} (${refs(cells)})`);
  const left = beyond.length - named.length;
  const others = left > 0 ? ` and ${counted(left, 'other person', 'other people')}` : '';
  return `Not yours to remind, because you don’t manage these: ${named.join(', ')}${others}. The performance team can.`;
}

const notReported = (period: Period): CardAction => ({
  title: 'Not reported',
  verb: 'list',
  data: { asked: { kind: 'not reported' }, period },
});
