/** Signing off: what would be signed, for the person to look at, and what became of it. */
import type { Selection } from '../../domain/answers/selection.ts';
import type { Standing } from '../../domain/closing/lock.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { answerCard } from '../parts/answerCard.ts';
import { textBlocksOf } from '../parts/facts.ts';
import { messageCard } from '../parts/message.ts';
import type { Rendered } from '../parts/render.ts';
import { chipRows } from '../parts/row.ts';
import { andMore, refsJoined, refsNamed } from '../words/names.ts';
import { clip, counted } from '../words/text.ts';
import { progressWords, readyOf } from './progressWords.ts';

/** A figure that is not signed, and why, in a clause after its reference. */
export type NotSigned = { readonly line: Pick<CellLine, 'ref'>; readonly why: string };

export type ToSignInput = {
  readonly period: Period;
  readonly selection: Partial<Selection>;
  readonly ref: string | undefined;
  /** What would be signed. */
  readonly lines: readonly CellLine[];
  /** What was asked for and can't be signed. */
  readonly others: readonly NotSigned[];
  /** How many wait that are on target, where those of one colour were asked for and others are better still. */
  readonly onTarget?: number;
  /** How many more there are than one tap signs. */
  readonly left: number;
  /** The text that stands for the figures shown. */
  readonly previewed: string;
};

const MOST_ROWS = 10;
const MOST_REASONS = 5;

/** “What is still open?” as a button. */
export const askStillOpen = (period: Period): CardAction => ({
  title: 'What is still open?',
  verb: 'still open',
  data: { period },
});

/** Asks whether these are to be signed. */
export function toSignCard(input: ToSignInput): Rendered {
  const { period, lines, others, left, selection, ref, previewed, onTarget = 0 } = input;
  const figures = counted(lines.length, 'figure', 'figures');
  return answerCard({
    headline: `Sign off ${figures} for ${periodName(period)}?`,
    also: 'Nothing is signed before you tap the button.',
    subtitle:
      'Nothing is signed before you tap. A figure that is corrected afterwards asks for your signature again.',
    sections: [
      { rows: chipRows(lines.slice(0, MOST_ROWS)) },
      {
        heading: others.length > 0 ? 'Not among them' : '',
        rows: reasonRows(others),
      },
    ],
    note: [
      andMore(lines.slice(MOST_ROWS)),
      left > 0
        ? `${counted(left, 'other is', 'others are')} too many for one tap: ask again after this one.`
        : '',
    ]
      .join(' ')
      .trim(),
    turns: [
      {
        title: `Sign off ${figures}`,
        verb: 'sign off',
        data: { ...selection, ...(ref !== undefined && { ref }), period, previewed },
        style: 'positive',
      },
    ],
    next: [...(onTarget > 0 ? [askOnTarget(input, onTarget)] : []), askStillOpen(period)],
  });
}

const askOnTarget = ({ selection, period }: ToSignInput, onTarget: number): CardAction => ({
  title: `Sign off the ${onTarget} on target`,
  verb: 'sign off',
  data: { ...selection, asked: { kind: 'on target' }, period },
});

/** “is not reported yet” of several figures: “are not reported yet”. */
const ofSeveral = (why: string): string =>
  why
    .replace(/^(?:is|was|needs)\b/, (verb) => ({ is: 'are', was: 'were' })[verb] ?? 'need')
    .replace(/, and is\b/, ', and are')
    .replace(/^still waits\b/, 'still wait')
    .replace(/\blook at it\b/, 'look at them');

/** Figures that are not signed, gathered by the reason. */
function reasonsOf(others: readonly NotSigned[]): readonly string[] {
  const by = new Map<string, Pick<CellLine, 'ref'>[]>();
  for (const { line, why } of others) by.set(why, [...(by.get(why) ?? []), line]);
  const said = [...by].map(
    ([why, lines]) =>
      `${refsJoined(lines)} ${lines.length === 1 ? clip(why, 160) : ofSeveral(clip(why, 160))}`,
  );
  const more = said.length - MOST_REASONS;
  return more > 0
    ? [...said.slice(0, MOST_REASONS), `and ${counted(more, 'other reason', 'other reasons')}`]
    : said;
}

const reasonRows = (others: readonly NotSigned[]): readonly object[] =>
  reasonsOf(others).flatMap((text) => textBlocksOf(text));

/** The progress of signing many. */
export const signingProgressCard = (period: Period, done: number, all: number): Rendered =>
  messageCard({
    headline: `Signing off ${counted(all, 'figure', 'figures')} for ${periodName(period)}`,
    sentence: `${done} of ${all} so far.`,
  });

/** Where signing broke off half way. */
export const signingBrokeOff = (period: Period, ref: string): Rendered =>
  messageCard({
    headline: `Signing off for ${periodName(period)} broke off`,
    sentence: `Something went wrong (ref ${ref}), so not all may be signed. Ask again: what is signed stays signed, and the card says what is left.`,
    choices: [askStillOpen(period)],
  });

/** What was signed, what was not and why, and how far the quarter is. */
export function signedCard({
  period,
  signed,
  awaited = [],
  others,
  gone = 0,
  standing,
}: {
  readonly period: Period;
  readonly signed: readonly Pick<CellLine, 'ref'>[];
  /** Those of them that wait for others still, and for whom. */
  readonly awaited?: readonly NotSigned[];
  readonly others: readonly NotSigned[];
  /** How many more were shown, and are something else now. */
  readonly gone?: number;
  readonly standing: Standing;
}): Rendered {
  const all = signed.length + others.length + gone;
  const some =
    signed.length === all
      ? counted(all, 'figure is', 'figures are')
      : `${signed.length} of ${counted(all, 'figure', 'figures')} ${signed.length > 1 ? 'are' : 'is'}`;
  const figures = signed.length === 0 ? 'Nothing is' : some;
  const { ready, all: asked } = readyOf(standing);
  return messageCard({
    headline: `${figures} signed off for ${periodName(period)}`,
    sentence: [
      signed.length > 0 ? `Signed off: ${refsNamed(signed, 30)}.` : '',
      ...reasonsOf(awaited).map((said) => `${said}.`),
      ...reasonsOf(others).map((said) => `Not signed: ${said}.`),
      gone > 0
        ? `Not signed: ${counted(gone, 'figure', 'figures')} of those shown: changed since, or signed already. Ask again to see what waits for you now.`
        : '',
      `${ready} of ${asked} are ready to be locked: ${progressWords(standing)}.`,
    ]
      .filter((line) => line !== '')
      .join('\n'),
    choices: [askStillOpen(period)],
  });
}
