/** The preview before anybody is reminded: recipients, their figures, and people left out. */
import type { Selection } from '../../domain/answers/selection.ts';
import { previewOf } from '../../domain/messages/previewed.ts';
import { periodName } from '../../domain/time/period.ts';
import { askNotReported } from '../buttons/onPeriod.ts';
import { keptUpToDate } from '../parts/keptUpToDate.ts';
import { messageCard } from '../parts/message.ts';
import type { Rendered } from '../parts/render.ts';
import { type Completeness, completenessWords } from '../words/completeness.ts';
import { refsNamed } from '../words/names.ts';
import { clip, counted } from '../words/text.ts';
import { leftOut, MOST_NAMED, more, type RemindInput } from './remindNotes.ts';

/** `left` is the number of people beyond one preview. */
type PreviewInput = RemindInput & {
  readonly selection: Partial<Selection>;
  readonly left?: number;
  /** Number of them who had a reminder today, and number who can’t be reached. */
  readonly hadToday: number;
  readonly outOfReach: number;
  /** The Teams id of whoever is asked, whose card is kept up to date; undefined where that is not known. */
  readonly asker: string | undefined;
};

/** Asks, or says why there is nobody to ask about. */
export function toRemind(input: PreviewInput): Rendered {
  const { completeness, theirs, nobody, beyond, selection, left = 0, asker } = input;
  const { period } = completeness;
  const figures = theirs.reduce((sum, { cells }) => sum + cells.length, 0);
  const people = counted(theirs.length, 'person', 'people');
  if (theirs.length === 0) {
    return messageCard({
      headline:
        beyond.length > 0
          ? `There is nobody you can remind for ${periodName(period)}`
          : `There is nobody to remind for ${periodName(period)}`,
      sentence: [...leftOut({ nobody, beyond }), completenessWords(completeness)].join('\n'),
      choices: [askNotReported(period)],
    });
  }
  const asked = messageCard({
    headline: `Remind ${people} of ${counted(figures, 'figure', 'figures')} for ${periodName(period)}?`,
    sentence: [
      ...theirs
        .slice(0, MOST_NAMED)
        .map(({ person, cells }) => `${clip(person.name, 60)}: ${refsNamed(cells)}`),
      more(theirs.length - MOST_NAMED),
      oneTapTooMany(left),
      ...leftOut({ nobody, beyond }),
      ...notToday(input),
      'Each gets one message with all of theirs, and at most one a day.',
      completenessWords(completeness),
    ].join('\n'),
    choices: [
      {
        title: `Remind ${people}`,
        verb: 'remind',
        data: { ...selection, period, previewed: previewOf(theirs) },
        style: 'positive',
      },
      askNotReported(period),
    ],
  });
  const again = { verb: 'remind', data: { ...selection, period, again: true } };
  return asker === undefined ? asked : keptUpToDate(asked, { ...again, userId: asker });
}

/** The card that replaces the preview once nobody is left to remind. */
export const nobodyLeft = ({ period }: Completeness, sentence: string): Rendered =>
  messageCard({ sentence, choices: [askNotReported(period)] });

/** The people it would name and not write to, so that nobody counts on it. */
const notToday = ({ theirs, hadToday, outOfReach }: PreviewInput): readonly string[] => [
  hadToday === 0
    ? ''
    : `${ofAll(hadToday, theirs.length)} had a reminder today, and ${hadToday === 1 ? 'gets' : 'get'} no second one.`,
  outOfReach === 0
    ? ''
    : `${ofAll(outOfReach, theirs.length)} can’t be reached at the moment: ask “who can’t be reached?” for why.`,
];

const ofAll = (some: number, all: number): string =>
  some < all ? `${some} of them` : all === 1 ? 'The one person named' : all === 2 ? 'Both' : `All ${all}`;

const oneTapTooMany = (left: number): string =>
  left === 0
    ? ''
    : `${counted(left, 'other person is', 'other people are')} too many for one go: ask again once these have been reminded.`;
