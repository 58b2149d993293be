/** A reminder that is put off: the question before it, and the receipt. */
import type { CellLine } from '../../domain/indicators/cell.ts';
import { sentences } from '../../domain/sentences.ts';
import { type Day, dayNearby } from '../../domain/time/days.ts';
import { askReport } from '../buttons/onIndicator.ts';
import { askMine } from '../buttons/onPeriod.ts';
import { messageCard } from '../parts/message.ts';
import type { Rendered } from '../parts/render.ts';
import { type Completeness, completenessWords } from '../words/completeness.ts';
import { refsNamed } from '../words/names.ts';

export type PutOffInput = {
  readonly completeness: Completeness;
  /** The figures that are reminded of. */
  readonly lines: readonly CellLine[];
  readonly until: Day;
  readonly moved: string;
  readonly due: Day;
  /** The time of day, `HH:MM`. */
  readonly sendAt: string;
};

/** Asks before it is put off. */
export const putOffPreview = (input: PutOffInput): Rendered =>
  messageCard({
    headline: `Remind you on ${dayNearby(input.until)} at ${input.sendAt}, and not before?`,
    sentence: sentences(input.moved, stillOwed(input), completenessWords(input.completeness)),
    choices: [
      {
        title: `Remind me on ${dayNearby(input.until)}`,
        verb: 'putOff',
        data: { until: input.until },
        style: 'positive',
      },
      ...input.lines.slice(0, 1).map(askReport),
      askMine(input.completeness.period),
    ],
  });

const stillOwed = ({ lines, due }: PutOffInput): string =>
  `Still yours to report: ${refsNamed(lines)}, due on ${dayNearby(due)}.`;

/** Says when the next reminder comes. */
export const putOffCard = (input: PutOffInput): Rendered => {
  const { completeness, lines, until, moved, sendAt } = input;
  return messageCard({
    headline: `I remind you again on ${dayNearby(until)} at ${sendAt}`,
    sentence: sentences(
      moved,
      stillOwed(input),
      'If somebody asks me to remind you before that, I do.',
      completenessWords(completeness),
    ),
    choices: [...lines.slice(0, 1).map(askReport), askMine(completeness.period)],
  });
};
