/** A figure compared with another: an earlier one, its target, or comparable councils' figures. */
import { showDifference, showFigure } from '../../domain/figures/figure.ts';
import { contrastOf, contrastWords } from '../../domain/history/contrast.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { beginsBetween, isComparable } from '../../domain/indicators/comparison.ts';
import { meanOf, type Neighbours } from '../../domain/indicators/neighbours.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';
import { distance, explain } from '../../domain/judging/explain.ts';
import { judge, schemeOf } from '../../domain/judging/judge.ts';
import { periodName } from '../../domain/time/period.ts';
import {
  askAgainst,
  askAgainstTarget,
  askShow,
  askTrend,
  askWhyOrWho,
  yearBefore,
} from '../buttons/onIndicator.ts';
import { factsCard, textBlocksOf } from '../parts/facts.ts';
import { periodRows } from '../parts/periodRows.ts';
import type { Rendered } from '../parts/render.ts';
import { type CardRow, plainRow } from '../parts/row.ts';
import type { CellCardContext } from '../words/completeness.ts';
import { figureText } from '../words/figureWords.ts';
import { sourceOf } from '../words/sourceLine.ts';
import { stands, statusNamed } from '../words/statusWords.ts';
import { asLine, clip } from '../words/text.ts';

type Beside = CellCardContext & {
  readonly cell: Cell;
};

/** Compares with another period; `other` is its cell there. */
export function periodContrastCard(input: Beside & { readonly other: Cell }): Rendered {
  const { cell, other, yearStart, timeZone } = input;
  const moved =
    cell.status === other.status ? '' : `It went from ${statusNamed(other)} to ${statusNamed(cell)}.`;
  const [earlier, later] = cell.period < other.period ? [cell, other] : [other, cell];
  const unlike = isComparable(earlier, later)
    ? ''
    : `They are not measured in the same way (${differs(earlier, later)}), so the two figures are shown but not compared.`;
  const isForward = other.period < cell.period;
  return factsCard({
    headline: periodHeadline(cell, other, unlike === ''),
    subtitle: clip(cell.title, 200),
    sections: [
      { items: textBlocksOf([unlike, unlike === '' && isForward ? moved : ''].join('\n')) },
      { items: periodRows([{ cell }, { cell: other }], false) },
    ],
    source: [sourceOf(cell, yearStart, timeZone), sourceOf(other, yearStart, timeZone)].join(' '),
    completeness: input.completeness,
    next: [askTrend(cell), askAgainstTarget(cell), askShow(cell)],
  });
}

function periodHeadline(cell: Cell, other: Cell, areAlike: boolean): string {
  const ref = asLine(cell.ref);
  const [now, then] = [periodName(cell.period), periodName(other.period)];
  if (cell.figure === null) return `${ref} has no figure for ${now} to compare with ${then}`;
  if (other.figure === null) return `${ref} has no figure for ${then} to compare with`;
  const [figure, before] = [figureText(cell), figureText(other)];
  if (!areAlike) return `${ref} was ${figure} in ${now} and ${before} in ${then}, measured differently`;
  const contrast = contrastOf(cell.figure, other.figure, cell);
  return `${ref} is ${contrastWords(contrast)} in ${then}: ${figure} in ${now} against ${before}`;
}

function differs(one: Cell, other: Cell): string {
  if (one.unit !== other.unit) return 'another unit';
  if (one.basis !== other.basis) return `${one.basis} then, ${other.basis} later`;
  if (other.definedSince && beginsBetween(other.definedSince, one, other))
    return `defined anew in ${periodName(other.definedSince)}`;
  return 'year-to-date figures start again with each year';
}

/** Compares with the target. */
export function targetContrastCard({ cell, completeness, yearStart, timeZone }: Beside): Rendered {
  return factsCard({
    headline: targetHeadline(cell),
    subtitle: clip(cell.title, 200),
    sections: [
      { items: textBlocksOf(cell.revision === 0 ? '' : explain(cell)) },
      { items: periodRows([{ cell }]) },
    ],
    source: sourceOf(cell, yearStart, timeZone),
    completeness,
    next: [askWhyOrWho(cell), askAgainst(cell, yearBefore(cell.period)), askTrend(cell)],
  });
}

function targetHeadline(cell: Cell): string {
  const ref = asLine(cell.ref);
  const period = periodName(cell.period);
  const target = showTarget(cell.target, cell);
  if (cell.target.kind === 'none') return `${ref} has no target in ${period}`;
  if (cell.target.kind === 'milestone') {
    return `${ref} ${stands(cell)} in ${period} for its ${clip(target, 120)}`;
  }
  if (cell.revision === 0) return `${ref} is not reported for ${period}; its target is ${target}`;
  if (cell.figure === null) return `${ref} had nothing to measure in ${period}; its target is ${target}`;
  const against = `${figureText(cell)} in ${period} against ${target}`;
  const { rating } = judge(cell, cell.figure);
  if (!rating) return `${ref} has no colour to compare: ${against}`;
  const { by } = rating.offset;
  const amount = showDifference(by.toFixed(), cell.unit, cell.decimals);
  const share =
    cell.unit === 'percent' || !rating.margin ? '' : ` (${distance(rating.margin, schemeOf(cell), cell)})`;
  if (by.isZero())
    return `${ref} is ${rating.goal.low.equals(rating.goal.high) ? 'exactly on' : 'within'} its target: ${against}`;
  return by.isNegative()
    ? `${ref} misses its target by ${amount}${share}: ${against}`
    : `${ref} is better than its target by ${amount}${share}: ${against}`;
}

export type NeighboursInput = Beside & {
  /** Undefined where the register holds none. */
  readonly neighbours: Neighbours | undefined;
  readonly standard: string | undefined;
  /** Names of the people who could add them. */
  readonly team: readonly string[];
};

/** Compares with comparable councils, or says why that is not possible. */
export function neighboursContrastCard(input: NeighboursInput): Rendered {
  const { cell, neighbours, standard, yearStart, timeZone } = input;
  return factsCard({
    headline: neighboursHeadline(input),
    subtitle: clip(cell.title, 200),
    sections: [
      { items: textBlocksOf(neighboursWords(input)) },
      { items: neighbours && standard ? neighbourRows(neighbours, cell) : [] },
    ],
    source:
      neighbours && standard
        ? `${clip(neighbours.source, 100)}, ${neighbours.year}, as ${clip(standard, 60)} defines it. ${sourceOf(cell, yearStart, timeZone)}`
        : sourceOf(cell, yearStart, timeZone),
    completeness: input.completeness,
    next: [askAgainst(cell, yearBefore(cell.period)), askAgainstTarget(cell), askShow(cell)],
  });
}

function neighboursHeadline({ cell, neighbours, standard }: NeighboursInput): string {
  const ref = asLine(cell.ref);
  if (!neighbours) return `I hold no neighbours’ figures for ${ref}`;
  if (!standard) return `${ref} is not compared with other councils`;
  const mean = showFigure(meanOf(neighbours), cell.unit, cell.decimals);
  if (cell.figure === null) {
    return `${ref} has no figure for ${periodName(cell.period)}; its neighbours’ mean was ${mean} in ${neighbours.year}`;
  }
  const contrast = contrastOf(cell.figure, meanOf(neighbours), cell);
  return `${ref} is ${contrastWords(contrast)} its neighbours’ mean: ${figureText(cell)} in ${periodName(cell.period)} against ${mean} in ${neighbours.year}`;
}

function neighboursWords({ cell, neighbours, standard, team }: NeighboursInput): string {
  const ref = asLine(cell.ref);
  if (!neighbours) {
    return `Where a national definition exists, comparable councils’ figures can be kept in the register with their source and year. ${whoAdds(team)}`;
  }
  if (!standard) {
    return `The register holds neighbours’ figures for ${ref} but no national definition that makes sure they measure the same, so I don’t compare them. ${whoAdds(team)}`;
  }
  return '';
}

const whoAdds = (team: readonly string[]): string =>
  `${team.length === 0 ? 'The performance team' : `${team.map((name) => clip(name, 60)).join(' or ')} (performance team)`} can add that to the register.`;

/** At most this many councils are listed; beyond it the mean stands for them. */
const MOST_COUNCILS = 12;

function neighbourRows(neighbours: Neighbours, cell: Cell): readonly object[] {
  const show = (figure: string): string => showFigure(figure, cell.unit, cell.decimals);
  const row = (title: string, main: string, detail: string): CardRow => ({
    title,
    detail,
    end: { main, colour: 'Default', under: [] },
    action: askShow(cell),
  });
  const { values, year } = neighbours;
  const councils = values.length === 1 ? [] : values.slice(0, MOST_COUNCILS);
  return [
    row('This council', figureText(cell), periodName(cell.period)),
    row('Mean of the neighbours', show(meanOf(neighbours)), year),
    ...councils.map(({ name, figure }) => row(name, show(figure), year)),
  ].map(plainRow);
}
