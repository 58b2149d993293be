/** Notes on the cards about reminders: people left out, and changes since the preview. */
import type { Theirs } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { together } from '../../domain/sentences.ts';
import type { Completeness } from '../words/completeness.ts';
import { refsNamed } from '../words/names.ts';
import { clip, counted } from '../words/text.ts';

export type RemindInput = {
  readonly completeness: Completeness;
  /** The outstanding figures by reporter. */
  readonly theirs: readonly Theirs[];
  /** Outstanding figures with neither owner nor deputy, whoever manages them. */
  readonly nobody: readonly CellLine[];
  /** Outstanding figures that this person may not ask for, by reporter. */
  readonly beyond: readonly Theirs[];
};

/** Changes between the preview and the tap. */
export type Meanwhile = {
  /** Figures of the preview reported since, by reporter. */
  readonly cameIn: readonly Theirs[];
  /** Number of figures of the preview now somebody else's, or no longer asked for. */
  readonly gone: number;
  /** Those whom the sender left out. */
  readonly leftOut?: readonly Theirs[];
};

/** How many people are named with their references; the rest is counted. */
export const MOST_NAMED = 15;

/** `And 225 other people reminded.`; empty for none. */
export const more = (others: number, what = ''): string =>
  others > 0 ? `And ${counted(others, 'other person', 'other people')}${what}.` : '';

const MOST_SINCE = 5;

/** The changes since the preview, in words. */
export function changesSincePreview(
  { cameIn, gone, leftOut: chosen = [] }: Meanwhile,
  theirs: readonly Theirs[],
): readonly string[] {
  const isStillAsked = new Set(theirs.map(({ person }) => person.id));
  const others = cameIn.length - MOST_SINCE;
  return [
    chosen.length > 0
      ? `Left out, as you chose: ${together(chosen.slice(0, MOST_NAMED).map(({ person }) => clip(person.name, 60)))}${chosen.length > MOST_NAMED ? ` and ${chosen.length - MOST_NAMED} more` : ''}.`
      : '',
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

/**
 * The people not written to, and why: whoever leaves with “1 person reminded” must not believe that this was
 * everybody.
 */
export const leftOut = ({ nobody, beyond }: Pick<RemindInput, 'nobody' | 'beyond'>): readonly string[] => [
  withoutOwner(nobody),
  notTheirs(beyond),
];

const withoutOwner = (cells: readonly CellLine[]): string =>
  cells.length === 0
    ? ''
    : `Without an owner, so nobody to write to: ${refsNamed(cells)}. The performance team can name one in the indicators file.`;

function notTheirs(beyond: readonly Theirs[]): string {
  if (beyond.length === 0) return '';
  const named = beyond
    .slice(0, MOST_NAMED)
    .map(({ person, cells }) => `${clip(person.name, 60)} (${refsNamed(cells)})`);
  const left = beyond.length - named.length;
  const others = left > 0 ? ` and ${counted(left, 'other person', 'other people')}` : '';
  return `Not yours to remind, because you don’t manage these: ${named.join(', ')}${others}. The performance team can.`;
}
