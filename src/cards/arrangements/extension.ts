/** More time for figures: the question before it is given, and the receipt. */
import { whoReports } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { sentences, together } from '../../domain/sentences.ts';
import { type Day, dayNearby } from '../../domain/time/days.ts';
import { periodName } from '../../domain/time/period.ts';
import { askShow } from '../buttons/onIndicator.ts';
import { messageCard } from '../parts/message.ts';
import type { Rendered } from '../parts/render.ts';
import { type Completeness, completenessWords } from '../words/completeness.ts';
import { refsNamed } from '../words/names.ts';
import { clip } from '../words/text.ts';

export type ExtensionInput = {
  readonly completeness: Completeness;
  readonly lines: readonly CellLine[];
  readonly until: Day;
  /** A sentence where that is another day than was asked for. */
  readonly moved?: string;
  /** The day on which figures of the quarter are due. */
  readonly due: Day;
  /** The first day on which it may be chased again. */
  readonly chased: Day;
};

const whom = (lines: readonly CellLine[]): readonly string[] => [
  ...new Set(lines.flatMap((line) => clip(whoReports(line)?.name ?? '', 60) || [])),
];

/** Asks before the time is given: who gets it, for what, and what follows. */
export function extensionPreview(input: ExtensionInput): Rendered {
  const { completeness, lines, until, moved = '', due, chased } = input;
  const { period } = completeness;
  const [only, ...others] = lines;
  const them = others.length === 0 ? 'it' : 'them';
  const people = whom(lines);
  return messageCard({
    headline: `Give ${together(people) || 'more time'} until ${dayNearby(until)} for ${refsNamed(lines)}?`,
    sentence: [
      moved,
      ...lines
        .slice(0, MOST_NAMED)
        .map((line) => `${clip(line.ref, 30)} ${clip(line.title, 120)}: ${dueNow(line, due)}`),
      lines.length > MOST_NAMED ? `And ${lines.length - MOST_NAMED} more.` : '',
      `${periodName(period)} shows ${them} as due on ${dayNearby(until)}; nobody is chased for ${them} before ${dayNearby(chased)}.`,
      people.length === 0
        ? 'Nobody is there to be told.'
        : `${together(people)} ${people.length === 1 ? 'is' : 'are'} told.`,
      completenessWords(completeness),
    ]
      .filter((each) => each !== '')
      .join('\n'),
    choices: [
      {
        title: `Give until ${dayNearby(until)}`,
        verb: 'giveTime',
        data: { period, refs: lines.map(({ ref }) => ref).join('\n'), until },
        style: 'positive',
      },
      ...(only && others.length === 0 ? [askShow(only)] : []),
    ],
  });
}

const MOST_NAMED = 8;

const dueNow = ({ extension }: CellLine, due: Day): string =>
  extension ? `due on ${dayNearby(extension.until)}, which was given before` : `due on ${dayNearby(due)}`;

/** The receipt: what has more time now, and what could not be given any more. */
export function extensionGiven(
  { completeness, lines, until }: Omit<ExtensionInput, 'due' | 'chased'>,
  refused: readonly string[],
): Rendered {
  const people = whom(lines);
  const { period } = completeness;
  return messageCard({
    headline:
      lines.length === 0
        ? 'No more time was given'
        : `${refsNamed(lines)} of ${periodName(period)} ${lines.length === 1 ? 'is' : 'are'} due on ${dayNearby(until)} now`,
    sentence: sentences(
      ...refused,
      lines.length > 0 && people.length > 0
        ? `${together(people)} ${people.length === 1 ? 'is' : 'are'} told.`
        : '',
      completenessWords(completeness),
    ),
    choices: [
      ...(lines.length === 1 && lines[0] ? [askShow(lines[0])] : []),
      { title: 'Not reported', verb: 'list', data: { asked: { kind: 'not reported' }, period } },
    ],
  });
}
