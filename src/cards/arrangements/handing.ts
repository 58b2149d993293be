/** Messages about whose figures are: an offer, what became of it, what was given to somebody, what is not its owner's. */
import { refsCarried } from '../../domain/arrangements/holding.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { PersonRef } from '../../domain/person.ts';
import { sentences } from '../../domain/sentences.ts';
import { type Period, periodName, shiftPeriod } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { askMine } from '../buttons/onPeriod.ts';
import { type AnswerInput, answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { plainRow } from '../parts/row.ts';
import { andMore, refsNamed } from '../words/names.ts';
import { asLine, clip, counted, dotted } from '../words/text.ts';

export type HandedInput = {
  readonly period: Period;
  readonly reporting: Period;
  readonly lines: readonly CellLine[];
  /** Who offered, gave, took or declined them, or says that they are not theirs. */
  readonly by: PersonRef;
};

const MOST_ROWS = 8;
const nameOf = ({ name }: PersonRef): string => clip(name, 60);
const what = (lines: readonly CellLine[]): string =>
  lines.length > 3 ? counted(lines.length, 'indicator', 'indicators') : refsNamed(lines);

/** One indicator of those that are handed over. */
export function handedRow({ ref, title, group, frequency }: CellLine, reporting: Period): object {
  return plainRow({
    title,
    detail: dotted(asLine(ref), clip(group, 60), frequency),
    end: { main: 'Show', colour: 'Accent', under: [] },
    action: { title: `Show ${ref}`, verb: 'show', data: { ref, period: reporting } },
  });
}

/** A message with a row for each indicator. */
const handedCard = (
  { lines, reporting }: HandedInput,
  { note = '', ...more }: Pick<AnswerInput, 'headline' | 'subtitle' | 'note' | 'next' | 'besides'>,
): Rendered =>
  answerCard({
    ...more,
    sections: [
      {
        rows: lines.slice(0, MOST_ROWS).map((line) => handedRow(line, reporting)),
      },
    ],
    note: sentences(andMore(lines.slice(MOST_ROWS)), note),
  });

type Offered = Pick<HandedInput, 'period' | 'by'> & { readonly at: string };

/** The answer to all that was offered in one message. */
export const takeOver = ({ period, by, at }: Offered, reply: 'accepted' | 'declined') => ({
  verb: 'takeOver',
  data: { period, by: by.id, at, reply },
});

/** Asks somebody to take indicators over. */
export function offerCard(input: HandedInput & Offered): Rendered {
  const { period, lines, by } = input;
  return handedCard(input, {
    headline: `${nameOf(by)} would like you to take ${what(lines)} from ${periodName(period)} on`,
    subtitle: `If you accept, you report ${lines.length === 1 ? 'it' : 'them'} each time, and reminders come to you. Until then ${lines.length === 1 ? 'it stays' : 'they stay'} ${nameOf(by)}’s.`,
    note: 'They are told what you say, either way.',
    next: [
      { title: 'Accept', ...takeOver(input, 'accepted'), style: 'positive' },
      { title: 'Decline', ...takeOver(input, 'declined') },
    ],
  });
}

/** The same once it is over; `how` is what became of it. */
export const offerOver = (input: HandedInput, how: 'accepted' | 'declined' | 'withdrawn'): Rendered =>
  handedCard(input, {
    headline: {
      accepted: `You took ${what(input.lines)} over from ${nameOf(input.by)}`,
      declined: `You did not take ${what(input.lines)} from ${nameOf(input.by)}`,
      withdrawn: `${nameOf(input.by)} does not ask you to take ${what(input.lines)} any more`,
    }[how],
    subtitle: how === 'accepted' ? `It counts from ${periodName(input.period)} on.` : 'Nothing more to do.',
  });

/** Tells somebody that the performance team gave them indicators, and lets them say that this is wrong. */
export function givenCard(input: HandedInput): Rendered {
  const { period, lines, by } = input;
  const isOne = lines.length === 1;
  return handedCard(input, {
    headline: `${what(lines)} ${isOne ? 'is' : 'are'} yours from ${periodName(period)} on: is that right?`,
    subtitle: `${nameOf(by)} of the performance team gave ${isOne ? 'it' : 'them'} to you. You report ${isOne ? 'it' : 'them'} each time, and reminders come to you.`,
    next: [
      {
        title: isOne ? 'Yes, it is mine' : 'Yes, all mine',
        verb: 'confirmMine',
        data: { period, refs: refsCarried(lines) },
        style: 'positive',
      },
      {
        title: isOne ? 'Hand it over' : 'Hand one over',
        verb: 'hand over',
        data: { quarter: period, ...(isOne && { ref: lines[0]?.ref }) },
      },
      {
        title: isOne ? 'Not mine' : 'One is not mine',
        verb: 'not mine',
        data: { quarter: period, ...(isOne && { ref: lines[0]?.ref }) },
      },
    ],
    besides: [askMine(input.reporting)],
  });
}

/** Tells a former owner that indicators are somebody else's. */
export const movedCard = (
  input: HandedInput & { readonly to: PersonRef; readonly isGiven: boolean },
): Rendered =>
  handedCard(input, {
    headline: `${what(input.lines)} ${input.lines.length === 1 ? 'is' : 'are'} ${nameOf(input.to)}’s from ${periodName(input.period)} on`,
    subtitle: sentences(
      input.isGiven
        ? `${nameOf(input.by)} of the performance team gave ${input.lines.length === 1 ? 'it' : 'them'} to ${nameOf(input.to)}.`
        : `${nameOf(input.to)} accepted.`,
      `You are not asked for ${input.lines.length === 1 ? 'it' : 'them'} from then on; figures of ${periodName(shiftPeriod(input.period, -1))} and before stay as they are.`,
    ),
    next: [askMine(input.reporting)],
  });

/** Tells an owner that nobody takes their indicators. */
export function declinedCard(input: HandedInput & { readonly hasLeft: boolean }): Rendered {
  const { period, lines, by, hasLeft } = input;
  const isOne = lines.length === 1;
  return handedCard(input, {
    headline: `${nameOf(by)} ${hasLeft ? 'has left and can’t' : 'does not'} take ${what(lines)}: ${isOne ? 'it stays' : 'they stay'} yours for ${periodName(period)}`,
    subtitle: 'Hand it to somebody else, or say that it is not yours, and the performance team is told.',
    next: [
      {
        title: 'Hand it to somebody else',
        verb: 'hand over',
        data: { quarter: period, ...(isOne && { ref: lines[0]?.ref }) },
      },
      {
        title: isOne ? 'It is mine' : 'They are mine',
        verb: 'confirmMine',
        data: { period, refs: refsCarried(lines) },
      },
      {
        title: isOne ? 'Not mine' : 'One is not mine',
        verb: 'not mine',
        data: { quarter: period, ...(isOne && { ref: lines[0]?.ref }) },
      },
    ],
  });
}

/** Tells the performance team that an owner says that figures are not theirs, and what to do. */
export function disownedCard(input: HandedInput): Rendered {
  const { period, lines, by } = input;
  const [first] = lines;
  const give: readonly CardAction[] = lines.slice(0, 3).map(({ ref }) => ({
    title: `Give ${clip(ref, 30)} to somebody`,
    verb: 'hand over',
    data: { quarter: period, ref },
  }));
  return handedCard(input, {
    headline: `${nameOf(by)} says that ${what(lines)} ${lines.length === 1 ? 'is' : 'are'} not theirs for ${periodName(period)}`,
    subtitle: `Until you give ${lines.length === 1 ? 'it' : 'them'} to somebody, ${nameOf(by)} is still named as owner and asked for ${lines.length === 1 ? 'it' : 'them'}. You can also write “give ${clip(first?.ref ?? '', 30)} to …”.`,
    next: give,
  });
}
