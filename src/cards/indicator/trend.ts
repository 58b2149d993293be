/** The chart card: an indicator over its quarters, as large as a card allows, with its target and projected trend. */
import { Decimal } from 'decimal.js';
import { contrastOf, contrastWords } from '../../domain/history/contrast.ts';
import { trendOf } from '../../domain/history/trend.ts';
import { PERIODS, type TargetAt, trendSentence } from '../../domain/history/trendWords.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { NO_TARGET } from '../../domain/indicators/target.ts';
import { bandOf, isExpected } from '../../domain/judging/judge.ts';
import { meetsTarget } from '../../domain/schemes/scheme.ts';
import { type Period, periodName, quarterOf } from '../../domain/time/period.ts';
import {
  askAgainst,
  askForecast,
  askShow,
  askSince,
  askWhyOrWho,
  yearBefore,
} from '../buttons/onIndicator.ts';
import { chartOf, type Expected } from '../parts/chart.ts';
import { runsOf } from '../parts/chartRuns.ts';
import { factsCard, textBlocksOf } from '../parts/facts.ts';
import { periodRows } from '../parts/periodRows.ts';
import type { Rendered } from '../parts/render.ts';
import type { CellCardContext } from '../words/completeness.ts';
import { figureText } from '../words/figureWords.ts';
import { sourceOf } from '../words/sourceLine.ts';
import { asLine, clip, counted, dotted } from '../words/text.ts';

export type TrendInput = CellCardContext & {
  readonly cell: Cell;
  /** Oldest first, up to and including this period; more of it than is drawn lets the projection be tested. */
  readonly history: readonly Cell[];
  /** The first period drawn. */
  readonly from: Period;
  /** Was an earlier start asked for than history is read from? */
  readonly isCut: boolean;
  /** The target of each coming period. */
  readonly targetAt: TargetAt;
};

type Known = Cell & { readonly figure: string };

/** Draws an indicator over time, and says what the chart shows. */
export function trendCard(input: TrendInput): Rendered {
  const { cell, yearStart, timeZone } = input;
  const drawn = input.history.filter(({ period }) => period >= input.from);
  const known = drawn.flatMap((each): Known[] =>
    each.figure === null ? [] : [{ ...each, figure: each.figure }],
  );
  const hasTrend = isExpected(cell) && cell.unit !== 'milestone';
  const trend = hasTrend ? trendOf(input.history, cell) : undefined;
  const expected =
    trend?.kind === 'projected'
      ? trend.ahead.map((each): Expected => ({ ...each, target: input.targetAt(each.period) ?? NO_TARGET }))
      : [];
  const chart = chartOf(drawn, cell, ...expected);
  const latest = known.at(-1) ?? cell;
  return factsCard({
    headline: headlineOf(known, cell),
    subtitle: dotted(clip(cell.title, 160), clip(cell.group, 60)),
    chart,
    sections: [
      {
        items: textBlocksOf(
          [
            targetWords(known),
            trend ? trendSentence(trend, cell, input.targetAt) : '',
            input.isCut ? `I look back no further than ${periodName(input.from)}.` : '',
          ].join('\n'),
        ),
      },
      { items: chart ? [] : periodRows(drawn.slice(-8).map((each) => ({ cell: each }))) },
    ],
    source: sourceOf(latest, yearStart, timeZone),
    completeness: input.completeness,
    next:
      cell.unit === 'milestone'
        ? [askSince(cell), askWhyOrWho(cell), askShow(cell)]
        : [
            cell.target.kind === 'none' ? askSince(cell) : askForecast(cell),
            askAgainst(cell, yearBefore(cell.period)),
            askShow(cell),
          ],
  });
}

function headlineOf(known: readonly Known[], cell: Cell): string {
  const ref = asLine(cell.ref);
  const last = known.at(-1);
  if (!last) {
    return cell.unit === 'milestone'
      ? `${ref} is a milestone: it has a status each period, and no figure to chart`
      : `${ref} has no figures yet, up to ${periodName(cell.period)}`;
  }
  const now = `${figureText(last)} in ${periodName(last.period)}`;
  // Only figures of the definition of today are held against each other.
  const like = runsOf(known).at(-1)?.points ?? [];
  if (like.length < 2) {
    const one = known.length === 1 ? 'one figure' : 'one figure of its present definition';
    return `${ref} has ${one}, ${now}: too few for a line`;
  }
  const first = like.find((each) => isLike(each, last));
  if (!first || first.period === last.period) return `${ref} is ${now}`;
  const contrast = contrastOf(last.figure, first.figure, cell);
  const then = periodName(first.period);
  return contrast.isSame
    ? `${ref} is ${now}, the same as in ${then}`
    : `${ref} is ${now}, ${contrastWords(contrast)} in ${then} (${figureText(first)})`;
}

/** May two figures be compared? Year-to-date ones only with the same quarter of another year. */
const isLike = (earlier: Known, later: Known): boolean =>
  later.basis !== 'year to date' || quarterOf(earlier.period) === quarterOf(later.period);

/** `On target in 3 of 8 quarters; best 96.0% in Q2 2023/24, worst 84.6% in Q4 2023/24.` */
function targetWords(known: readonly Known[]): string {
  const last = known.at(-1);
  if (!last || known.length < 2) return '';
  const [one, many] = PERIODS[last.frequency];
  const rated = known.flatMap((each) => bandOf(each) ?? []);
  const met = rated.filter(meetsTarget);
  const onTarget =
    rated.length === 0 ? [] : [`On target in ${met.length} of ${counted(rated.length, one, many)}`];
  const like = runsOf(known).at(-1)?.points ?? [];
  const hasBest = last.direction === 'higher' || last.direction === 'lower';
  if (!hasBest || last.basis === 'year to date' || like.length < 2) {
    return onTarget.map((each) => `${each}.`).join('');
  }
  const sorted = like.toSorted((a, b) => new Decimal(a.figure).comparedTo(b.figure));
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high || low.figure === high.figure) return onTarget.map((each) => `${each}.`).join('');
  const [best, worst] = last.direction === 'higher' ? [high, low] : [low, high];
  const said = (each: Known): string => `${figureText(each)} in ${periodName(each.period)}`;
  return `${[...onTarget, `best ${said(best)}, worst ${said(worst)}`].join('; ')}.`.replace(/^b/, 'B');
}
