/** The preview before anybody is reminded: recipients, their figures, and people left out. */
import type { Selection } from '../../domain/answers/selection.ts';
import type { Theirs } from '../../domain/indicators/byPerson.ts';
import { previewOf } from '../../domain/messages/previewed.ts';
import type { PersonRef } from '../../domain/person.ts';
import { together } from '../../domain/sentences.ts';
import { dayAt } from '../../domain/time/days.ts';
import { periodName } from '../../domain/time/period.ts';
import { askNotReported } from '../buttons/onPeriod.ts';
import { keptUpToDate } from '../parts/keptUpToDate.ts';
import { messageCard } from '../parts/message.ts';
import type { Rendered } from '../parts/render.ts';
import { type Completeness, completenessWords } from '../words/completeness.ts';
import { refsNamed } from '../words/names.ts';
import { clip, counted } from '../words/text.ts';
import { type Here, toldOn } from '../words/when.ts';
import { previewCard } from './previewFields.ts';
import { leftOut, MOST_NAMED, more, type RemindInput } from './remindNotes.ts';

/** `theirs` has no reminder today yet; `left` is the number of people beyond one preview. */
type PreviewInput = RemindInput & {
  readonly selection: Partial<Selection>;
  readonly left?: number;
  /** Those besides `theirs` who had a reminder today already. */
  readonly hadToday: readonly Theirs[];
  /** Those of `theirs` who can’t be reached. */
  readonly outOfReach: readonly PersonRef[];
  /** When each of `theirs` was last reminded, by id (ISO); somebody never reminded is not in it. */
  readonly reminded: ReadonlyMap<string, string>;
  /** What the message to the first of them says, in a sentence. */
  readonly words: string;
  readonly here: Here;
  /** What was chosen and typed, where it is shown again, and what is wrong with it. */
  readonly leaveOut?: string | undefined;
  readonly line?: string | undefined;
  readonly problem?: string | undefined;
  /** The Teams id of whoever is asked, whose card is kept up to date; undefined where that is not known. */
  readonly asker: string | undefined;
};

/** Asks, or says why there is nobody to ask about. */
export function toRemind(input: PreviewInput): Rendered {
  const { completeness, theirs, nobody, beyond, selection, left = 0, asker, words } = input;
  const { period } = completeness;
  const figures = theirs.reduce((sum, { cells }) => sum + cells.length, 0);
  const people = counted(theirs.length, 'person', 'people');
  if (theirs.length === 0) {
    return messageCard({
      headline:
        input.hadToday.length > 0
          ? `Nobody is left to remind today for ${periodName(period)}`
          : beyond.length > 0
            ? `There is nobody you can remind for ${periodName(period)}`
            : `There is nobody to remind for ${periodName(period)}`,
      sentence: [...leftOut({ nobody, beyond }), ...notToday(input), completenessWords(completeness)].join(
        '\n',
      ),
      choices: [askNotReported(period)],
    });
  }
  const asked = previewCard({
    ...input,
    people: theirs.map(({ person }) => person),
    headline: `Remind ${people} of ${counted(figures, 'figure', 'figures')} for ${periodName(period)}?`,
    sentence: [
      ...theirs
        .slice(0, MOST_NAMED)
        .map(
          ({ person, cells }) => `${clip(person.name, 60)}: ${refsNamed(cells)} (${lastOf(person, input)})`,
        ),
      more(theirs.length - MOST_NAMED),
      oneTapTooMany(left),
      ...leftOut({ nobody, beyond }),
      ...notToday(input),
      `Each gets one message with all of theirs, and at most one a day. It begins: “${clip(words, 200)}”`,
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

/** `last reminded on Tuesday 8 October`. */
function lastOf({ id }: PersonRef, { reminded, here }: PreviewInput): string {
  const at = reminded.get(id);
  return at === undefined
    ? 'not reminded yet'
    : `last reminded ${toldOn(dayAt(new Date(at), here.timeZone), here)}`;
}

/** The card that replaces the preview once nobody is left to remind. */
export const nobodyLeft = ({ period }: Completeness, sentence: string): Rendered =>
  messageCard({ sentence, choices: [askNotReported(period)] });

/** The people it does not write to, so that nobody counts on it. */
const notToday = ({ theirs, hadToday, outOfReach }: PreviewInput): readonly string[] => [
  hadToday.length === 0
    ? ''
    : `${whoOf(hadToday.map(withRefs), `${hadToday.length} people`)} had a reminder today, and ${hadToday.length === 1 ? 'gets' : 'get'} no second one before tomorrow.`,
  outOfReach.length === 0
    ? ''
    : `${whoOf(outOfReach.map(nameOf), outOfReach.length < theirs.length ? `${outOfReach.length} of them` : `All ${theirs.length}`)} can’t be reached at the moment: ask “who can’t be reached?” for why.`,
];

/** A few by their names, more by how many they are. */
const whoOf = (names: readonly string[], counts: string): string =>
  names.length > 3 ? counts : together(names);

const nameOf = ({ name }: PersonRef): string => clip(name, 60);
const withRefs = ({ person, cells }: Theirs): string => `${nameOf(person)} (${refsNamed(cells)})`;

const oneTapTooMany = (left: number): string =>
  left === 0
    ? ''
    : `${counted(left, 'other person is', 'other people are')} too many for one go: ask again once these have been reminded.`;
