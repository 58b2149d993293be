/** The card that compares two periods: counts by status in each, and the indicators that moved. */
import { inOrder, type Summary } from '../../domain/answers/summary.ts';
import type { Movement } from '../../domain/history/movers.ts';
import { STATES } from '../../domain/schemes/state.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { asData, askOffTarget, askSummary, insteadOf } from '../buttons/onPeriod.ts';
import { answerCard } from '../parts/answerCard.ts';
import type { Rendered } from '../parts/render.ts';
import { barsOf } from '../parts/statusChart.ts';
import { tallyRow } from '../parts/statusRows.ts';
import { nearName } from '../words/figureWords.ts';
import { type Chosen, placeOf, placeWords, sourceWords, standsWords } from '../words/selectionWords.ts';
import { chipOf, statusChips } from '../words/statusChip.ts';
import { counted, dotted } from '../words/text.ts';
import { moverSections, uncertain } from './movers.ts';

export type CompareInput = Chosen & {
  /** The earlier of the two. */
  readonly other: Period;
  /** Counts of all cells in the place asked about, and of those as asked. */
  readonly inPeriod: { readonly summary: Summary; readonly count: number };
  readonly inOther: { readonly summary: Summary; readonly count: number };
  /** The indicators that changed status between the two. */
  readonly movement: Movement;
};

/** Movers on the card; the rest is behind its button. */
const MOST_MOVERS = 3;

/** Compares a selection in two periods. */
export function compareCard(input: CompareInput): Rendered {
  const { period, other, inPeriod, inOther, movement, selection, nameOf } = input;
  const place = placeWords(selection, nameOf);
  const shown = movement.movers.slice(0, MOST_MOVERS);
  const more = movement.movers.length - shown.length;
  const names = [periodName(period), nearName(other, period)] as const;
  return answerCard({
    headline: headlineOf(input),
    subtitle: dotted(
      `${names[0]}: ${reportedIn(inPeriod.summary)}`,
      `${names[1]}: ${reportedIn(inOther.summary)}`,
    ),
    chart: [
      barsOf(`Status${place} in ${periodName(other)} and ${periodName(period)}`, [
        { name: names[0], lines: inPeriod.summary.lines },
        { name: names[1], lines: inOther.summary.lines },
      ]),
    ],
    sections: [
      { heading: `${names[0]}, and ${names[1]} in brackets`, rows: statusRowsOf(input) },
      ...moverSections(shown, movement.movers),
    ],
    note: dotted(more > 0 ? `${more} more changed` : undefined, uncertain(movement, other, period)),
    source: sourceWords(input),
    next: insteadOf(input, 'compare', { other }) ?? [
      ...(movement.movers.length > 0
        ? [
            {
              title:
                movement.movers.length === 1
                  ? 'The one that changed'
                  : `All ${movement.movers.length} that changed`,
              verb: 'movers',
              // The movers are of everything where was asked, however it stands.
              data: {
                ...placeOf(selection),
                period,
                since: other,
                move: { kind: 'any' },
              },
            },
          ]
        : []),
      askOffTarget(input),
      askSummary(period),
    ],
  });
}

const reportedIn = ({ reported, expected }: Summary): string => `${reported} of ${expected} reported`;

function headlineOf({ period, other, inPeriod, inOther, selection, nameOf, called }: CompareInput): string {
  const place = placeWords(selection, nameOf);
  const stands = standsWords(selection, inPeriod.count, called) ?? (inPeriod.count > 1 ? 'are' : 'is');
  const many = (count: number): number | string => (count === 0 ? 'None' : count);
  const was = inOther.count === 0 ? 'none' : inOther.count;
  const difference = inPeriod.count - inOther.count;
  const change =
    difference === 0 ? 'the same number' : `${Math.abs(difference)} ${difference > 0 ? 'more' : 'fewer'}`;
  return `${many(inPeriod.count)} of ${inPeriod.summary.total}${place} ${stands} in ${periodName(period)}, ${was} of ${inOther.summary.total} in ${nearName(other, period)}: ${change}`;
}

function statusRowsOf(input: CompareInput): readonly object[] {
  const { inPeriod, inOther, period, selection } = input;
  const countIn = ({ lines }: Summary, status: string): number =>
    lines.find((line) => line.status === status)?.count ?? 0;
  const all = new Map(
    [...inOther.summary.lines, ...inPeriod.summary.lines].map((line) => [line.status, line]),
  );
  const lines = inOrder([...all.values()]).filter(({ status }) => {
    const [after, before] = [countIn(inPeriod.summary, status), countIn(inOther.summary, status)];
    // Of the many states without a colour only those that changed are worth a row.
    return STATES.some((state) => state === status) ? after !== before : after + before > 0;
  });
  const chips = statusChips(lines);
  return lines.map(({ status }, index) => {
    const [after, before] = [countIn(inPeriod.summary, status), countIn(inOther.summary, status)];
    const difference = after - before;
    return tallyRow({
      chip: chips[index] ?? chipOf(status),
      count: `${after} (${before})`,
      percent: difference === 0 ? 'same' : counted(Math.abs(difference), ...moreOrFewer(difference)),
      action: {
        title: `List: ${status.toLowerCase()}`,
        verb: 'list',
        data: asData({ selection: { ...selection, asked: { kind: 'status', status } }, period }),
      },
    });
  });
}

const moreOrFewer = (difference: number): readonly [string, string] =>
  difference > 0 ? ['more', 'more'] : ['fewer', 'fewer'];
