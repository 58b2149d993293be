/** What cards about reminders say besides: who is left out, and what is no longer as it was shown. */
import type { Theirs } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { refsNamed } from '../words/names.ts';
import type { Held } from '../words/reportedSoFar.ts';
import { clip, counted } from '../words/text.ts';

export type RemindInput = {
  readonly held: Held;
  /** The figures still to come, by whom they are to come from. */
  readonly theirs: readonly Theirs[];
  /** Those that have neither owner nor deputy, whoever manages them. */
  readonly nobody: readonly CellLine[];
  /** Those that are still to come and not this person's to ask for, by whom they are to come from. */
  readonly beyond: readonly Theirs[];
};

/** What has changed between asking and the tap. */
export type Meanwhile = {
  /** What was shown and has come in, by whom it was to come from. */
  readonly cameIn: readonly Theirs[];
  /** How many of the figures that were shown are now somebody else's, or asked for no more. */
  readonly gone: number;
};

/** How many people are named with their references; the rest is counted. */
export const MOST_NAMED = 15;

/** `And 225 other people reminded.`; empty for none. */
export const more = (others: number, what = ''): string =>
  others > 0 ? `And ${counted(others, 'other person', 'other people')}${what}.` : '';

const MOST_SINCE = 5;

/** What is not as it was shown, and what that means for whoever was shown. */
export function since({ cameIn, gone }: Meanwhile, theirs: readonly Theirs[]): readonly string[] {
  const isStillAsked = new Set(theirs.map(({ person }) => person.id));
  const others = cameIn.length - MOST_SINCE;
  return [
    ...cameIn
      .slice(0, MOST_SINCE)
      .map(
        ({ person, cells }) =>
          `${refsNamed(cells)} came in meanwhile, so ${clip(person.name, 60)} was not reminded${isStillAsked.has(person.id) ? ` of ${cells.length === 1 ? 'it' : 'them'}` : ''}.`,
      ),
    others > 0
      ? `Figures of ${counted(others, 'other person', 'other people')} came in meanwhile too, and they were not reminded of them.`
      : '',
    gone > 0
      ? `${counted(gone, 'figure', 'figures')} shown before ${gone === 1 ? 'is' : 'are'} now somebody else’s to report, or not asked for any more: nobody was reminded of ${gone === 1 ? 'it' : 'them'}.`
      : '',
  ];
}

/** Who is not written to, and why: whoever leaves with “1 person reminded” must not believe that this was everybody. */
export const leftOut = ({ nobody, beyond }: Pick<RemindInput, 'nobody' | 'beyond'>): readonly string[] => [
  withoutOwner(nobody),
  notTheirs(beyond),
];

const withoutOwner = (cells: readonly CellLine[]): string =>
  cells.length === 0
    ? ''
    : `Without an owner, so nobody to write to: ${refsNamed(cells)}. Ask the performance team to name one.`;

function notTheirs(beyond: readonly Theirs[]): string {
  if (beyond.length === 0) return '';
  const named = beyond
    .slice(0, MOST_NAMED)
    .map(({ person, cells }) => `${clip(person.name, 60)} (${refsNamed(cells)})`);
  const left = beyond.length - named.length;
  const others = left > 0 ? ` and ${counted(left, 'other person', 'other people')}` : '';
  return `Not yours to remind, because you don’t manage these: ${named.join(', ')}${others}. The performance team can.`;
}
