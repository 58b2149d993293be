/** The summary of several quarters beside each other: a year, or as many as were asked for. */
import type { Selection } from '../../domain/answers/selection.ts';
import type { Summary } from '../../domain/answers/summary.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { asData, askOffTarget } from '../buttons/onPeriod.ts';
import { answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { plainRow } from '../parts/row.ts';
import { type Bar, barsOf, statusWords } from '../parts/statusChart.ts';
import { type Chosen, isStillOpen, placeWords, sourceWords } from '../words/selectionWords.ts';
import { predicate } from '../words/standingWords.ts';
import { capital, counted, dotted } from '../words/text.ts';

type Held = { readonly period: Period; readonly summary: Summary };

export type QuartersInput = Chosen & {
  /** One entry for each quarter, oldest first; without a summary where the quarter is not held. */
  readonly quarters: readonly { readonly period: Period; readonly summary: Summary | undefined }[];
};

/** Sums several quarters up, each in its own row; the last of them is what the headline starts with. */
export function quartersCard(input: QuartersInput): Rendered {
  const { quarters, period } = input;
  const held = quarters.flatMap((each): Held[] => (each.summary ? [{ ...each, summary: each.summary }] : []));
  const latestFirst = held.toReversed();
  const missing = quarters.filter(({ summary }) => !summary);
  return answerCard({
    headline: headlineOf(held, input),
    subtitle: dotted(
      `${periodName(quarters[0]?.period ?? period)} to ${periodName(period)}`,
      counted(held.length, 'quarter', 'quarters'),
      `${sum(held, 'reported')} of ${sum(held, 'expected')} reported`,
    ),
    chart: held.length > 0 ? [barsOf(`Status by quarter${placeIn(input)}`, latestFirst.map(barOf))] : [],
    sections: [{ rows: latestFirst.map((each) => rowOf(each, input)) }],
    note:
      missing.length === 0
        ? ''
        : `Nothing is held for ${missing.map((each) => periodName(each.period)).join(', ')}.`,
    source: sourceWords(input),
    next: nextOf(held, input),
  });
}

const placeIn = ({ selection, nameOf }: QuartersInput): string => placeWords(selection, nameOf);

const sum = (held: readonly Held[], what: 'reported' | 'expected'): number =>
  held.reduce((total, { summary }) => total + summary[what], 0);

const offOf = ({ offTarget, total }: Summary): string => `${offTarget} of ${total}`;

/**
 * `3 of 45 are off target in Q4 2024/25, 5 of 44 in Q1 2024/25`. Before anything is in, that none is off target is no good
 * news: `Nothing reported yet: none of 45 is off target in Q4 2024/25`.
 */
function headlineOf(held: readonly Held[], input: QuartersInput): string {
  const [first] = held;
  const last = held.at(-1);
  if (!first || !last) return 'Nothing is held for these quarters';
  const none = isStillOpen(last.summary) ? 'Nothing reported yet: none' : 'None';
  const now = offOf(last.summary).replace(/^0/, none);
  const are = predicate({ kind: 'off target' }, last.summary.offTarget);
  const then = held.length > 1 ? `, ${offOf(first.summary)} in ${periodName(first.period)}` : '';
  return `${now}${placeIn(input)} ${are} in ${periodName(last.period)}${then}`;
}

const barOf = ({ period, summary }: Held): Bar => ({ name: periodName(period), lines: summary.lines });

function rowOf({ period, summary }: Held, { selection }: QuartersInput): object {
  const { lines, reported, expected } = summary;
  return plainRow({
    title: periodName(period),
    detail: dotted(
      capital(statusWords(lines)),
      reported < expected ? `${reported} of ${expected} reported` : undefined,
    ),
    end: { main: offOf(summary), colour: 'Default', under: ['off target'] },
    action: summaryOf(`Summary of ${periodName(period)}`, selection, period),
  });
}

function nextOf([first, second]: readonly Held[], input: QuartersInput): readonly CardAction[] {
  const { selection, period } = input;
  return [
    askOffTarget(input),
    ...(first && second
      ? [
          {
            title: 'What changed?',
            verb: 'movers',
            data: { ...asData(input), move: { kind: 'any' }, since: first.period },
          },
        ]
      : []),
    summaryOf('Summary', selection, period),
  ];
}

/** The button to one quarter's summary, for the same part of the council. */
function summaryOf(title: string, { asked: _all, ...rest }: Selection, period: Period): CardAction {
  return { title, verb: 'summary', data: { ...rest, period } };
}
