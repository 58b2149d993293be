/** An indicator's target, its targets over time, and its rule. */
import { showExactly } from '../../domain/figures/figure.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { type Indicator, showTolerance } from '../../domain/indicators/indicator.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';
import type { TargetSpan } from '../../domain/indicators/targetHistory.ts';
import { sourceSentence } from '../../domain/indicators/targetSource.ts';
import { boundariesOf } from '../../domain/judging/boundaries.ts';
import { clauseOf } from '../../domain/judging/colourMeanings.ts';
import { schemeOf } from '../../domain/judging/judge.ts';
import { periodName } from '../../domain/time/period.ts';
import { labelled, textBlocksOf } from '../parts/facts.ts';
import { chipIn } from '../words/statusChip.ts';
import { asLine, inTextBlock, often } from '../words/text.ts';
import type { Defined, DefineInput } from './definitionParts.ts';

/** The target of the period. */
export function definedTarget(cell: Cell, indicator: Indicator | undefined): Defined {
  const ref = asLine(cell.ref);
  const period = periodName(cell.period);
  const { target, tolerance, floor, unit } = cell;
  const facts = [
    ...(target.kind === 'milestone' ? [labelled('Milestone', target.text)] : []),
    ...(indicator?.target.kind === 'profile' && target.kind === 'profile'
      ? [labelled('By quarter', showTarget(indicator.target, cell))]
      : []),
    ...(tolerance ? [labelled('Tolerance', showTolerance(tolerance, unit))] : []),
    ...(floor === null ? [] : [labelled('Floor', showExactly(floor, unit, 0))]),
  ];
  if (target.kind === 'none') {
    const why = cell.lifecycle === 'active' ? '' : `It is ${cell.lifecycle}.`;
    return {
      headline: `${ref} has no target in ${period}`,
      sections: [{ items: textBlocksOf(why) }, { items: facts }],
    };
  }
  const is = target.kind === 'milestone' ? 'a milestone' : showTarget(target, cell);
  const unused =
    cell.lifecycle === 'active' ? '' : `It is ${cell.lifecycle}, so nothing is judged against it.`;
  return {
    headline: `The target of ${ref} in ${period} is ${is}`,
    sections: [{ items: textBlocksOf(`${unused}\n${sourceSentence(target, cell)}`) }, { items: facts }],
  };
}

/** More changes of target than this are not listed. */
const MOST_SPANS = 12;

/** Every target that a quarter was judged by, the latest first. */
export function definedTargets({ cell, spans }: DefineInput): Defined {
  const ref = asLine(cell.ref);
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return { headline: `${ref} has had no target in any quarter I hold`, sections: [] };
  const left = spans.length - MOST_SPANS;
  const headline =
    spans.length === 1
      ? `The target of ${ref} has not changed since ${periodName(first.from)}`
      : `The target of ${ref} changed ${often(spans.length - 1)} since ${periodName(first.from)}`;
  const rows = spans
    .slice(-MOST_SPANS)
    .toReversed()
    .map((span) => labelled(spanName(span), spanTarget(span, cell)));
  return {
    headline,
    sections: [{ items: [...rows, ...(left > 0 ? textBlocksOf('Earlier ones are left out.') : [])] }],
  };
}

/** The target of a span; of a profile every quarter's figure, for the quarters in the span. */
function spanTarget({ from, targets }: TargetSpan, cell: Cell): string {
  const [first] = targets;
  if (!first) return 'no target';
  if (first.kind !== 'profile') return showTarget(first, { ...cell, period: from });
  const values = targets.flatMap((target) => (target.kind === 'profile' ? [target.value] : []));
  return values.length === 4
    ? showTarget({ kind: 'profile', values, worse: first.worse }, cell)
    : `${values.map((value) => showExactly(value, cell.unit, 0)).join(', ')} by quarter (${first.worse} is worse)`;
}

const spanName = ({ from, to }: TargetSpan): string =>
  from === to ? periodName(from) : `${periodName(from)} to ${periodName(to)}`;

/** The rule of the period, boundary by boundary. */
export function definedRule(cell: Cell): Defined {
  const scheme = schemeOf(cell);
  const council = scheme.council === undefined ? '' : ` (${scheme.council})`;
  const aim =
    cell.target.kind === 'none' || cell.target.kind === 'milestone'
      ? ''
      : ` of ${showTarget(cell.target, cell)}`;
  const boundaries = boundariesOf(cell).map(({ band, words }) =>
    labelled(inTextBlock(chipIn(scheme, band.name).label), words),
  );
  const own = cell.tolerance ? `The tolerance is its own: ${showTolerance(cell.tolerance, cell.unit)}.` : '';
  const none =
    cell.target.kind === 'none'
      ? `It has no target in ${periodName(cell.period)}, so there is no colour.`
      : cell.target.kind === 'milestone'
        ? 'It is a milestone, so the owner picks the status and says why.'
        : '';
  return {
    headline: `${asLine(cell.ref)} is judged by ${scheme.name}${council}`,
    sections: [
      { heading: `Against the target${aim}`, items: boundaries },
      { items: textBlocksOf([clauseOf(scheme), own, none].join('\n')) },
    ],
  };
}
