/** What an indicator is, aspect by aspect, in the register's own words; and plainly where the register has none. */

import { boundariesOf } from '../domain/boundaries.ts';
import { countNames, showCalculation } from '../domain/calculation.ts';
import type { Cell } from '../domain/cell.ts';
import { showExactly } from '../domain/figure.ts';
import { type Frequency, type Indicator, nextDue, showTolerance } from '../domain/indicator.ts';
import { schemeOf } from '../domain/judge.ts';
import { periodName, shiftPeriod } from '../domain/period.ts';
import { refsIn } from '../domain/predecessors.ts';
import { showTarget } from '../domain/showTarget.ts';
import type { Direction } from '../domain/target.ts';
import type { TargetSpan } from '../domain/targetHistory.ts';
import type { CardAction } from './action.ts';
import { chipOf } from './chip.ts';
import { type Facts, factsCard, labelled, wordsOf } from './facts.ts';
import { askDefinition, askOwner, askShow } from './followUps.ts';
import type { Rendered } from './render.ts';
import { asLine, clip, inTextBlock } from './said.ts';

export const ASPECTS = [
  ...(['definition', 'formula', 'purpose', 'target', 'targets'] as const),
  ...(['direction', 'frequency', 'rule', 'links'] as const),
] as const;
export type Aspect = (typeof ASPECTS)[number];

export type DefineInput = {
  readonly aspect: Aspect;
  /** As it stands in the register; undefined for one that is only in past quarters. */
  readonly indicator: Indicator | undefined;
  /** As it was judged in the period, or would be. */
  readonly cell: Cell;
  /** Which target counted when, oldest first: as past quarters were judged, and as set for coming ones. */
  readonly spans: readonly TargetSpan[];
  /** Who can add what is missing: names. */
  readonly team: readonly string[];
};

type Said = { readonly headline: string; readonly sections: readonly Facts[] };

/** Answers what is asked about an indicator's definition. */
export function defineCard(input: DefineInput): Rendered {
  const { cell, aspect, indicator } = input;
  const { headline, sections } = said(input);
  const stands = indicator
    ? 'From the register, as it stands today.'
    : `From ${periodName(cell.period)}: the register no longer holds this indicator.`;
  const isOfPeriod = ['target', 'direction', 'frequency', 'rule'].includes(aspect);
  return factsCard({
    headline,
    subtitle: clip(cell.title, 200),
    sections,
    source: isOfPeriod
      ? `As ${periodName(cell.period)} is judged.`
      : aspect === 'targets'
        ? 'From the quarters as they were judged, and the targets set for coming ones.'
        : stands,
    next: nextOf(input),
  });
}

function said(input: DefineInput): Said {
  const { aspect, cell, indicator } = input;
  const ref = asLine(cell.ref);
  switch (aspect) {
    case 'definition':
      return fromRegister(
        input,
        `What ${ref} measures`,
        'definition',
        'description',
        indicator?.description,
        measured(input),
      );
    case 'purpose':
      return fromRegister(input, `Why ${ref} is measured`, 'purpose', 'purpose', indicator?.purpose);
    case 'formula':
      return formulaSaid(input);
    case 'target':
      return targetSaid(cell, indicator);
    case 'targets':
      return targetsSaid(input);
    case 'direction':
      return { headline: `For ${ref}, ${BETTER[cell.direction]}`, sections: [] };
    case 'frequency':
      return frequencySaid(cell);
    case 'rule':
      return ruleSaid(cell);
    case 'links':
      return {
        headline: `I hold no links for ${ref}`,
        sections: [{ items: wordsOf(`The register keeps none. ${linksFrom(cell)}`) }],
      };
  }
}

/** A text of the register's; where there is none, that, and who can add it. */
function fromRegister(
  { cell, team }: DefineInput,
  headline: string,
  what: string,
  column: string,
  text: string | undefined,
  facts: readonly object[] = [],
): Said {
  if (text && text.trim() !== '') return { headline, sections: [{ items: wordsOf(text) }, { items: facts }] };
  const names = team.length === 0 ? '' : ` (${team.map((name) => clip(name, 60)).join(', ')})`;
  return {
    headline: `The register has no ${what} ${what === 'definition' ? 'of' : 'for'} ${asLine(cell.ref)}`,
    sections: [
      {
        items: wordsOf(
          `The performance team${names} can add it, in the column “${column}” of the indicators file.`,
        ),
      },
      { items: facts },
    ],
  };
}

const linksFrom = ({ owner }: Cell): string =>
  owner
    ? `${clip(owner.name, 60)} owns it and may know where to look.`
    : 'Nobody owns it who could be asked.';

/** What goes with a definition: how it is counted, since when it is defined so, and what came before. */
function measured({ cell, indicator }: DefineInput): readonly object[] {
  const before = refsIn(indicator?.predecessors);
  const since = indicator?.definedSince;
  return [
    labelled('Counted in', clip(cell.unit, 60)),
    labelled('Reported', `${EVERY[cell.frequency]}, ${BASIS[cell.basis]}`),
    ...(since ? [labelled('So since', `${periodName(since)}; figures from before are not compared`)] : []),
    ...(before.length > 0 ? [labelled('Took over', `from ${before.join(', ')}`)] : []),
    ...(indicator?.standard ? [labelled('Standard', indicator.standard)] : []),
  ];
}

function formulaSaid(input: DefineInput): Said {
  const { cell, indicator } = input;
  const ref = asLine(cell.ref);
  const { calculation, breakdown } = cell;
  const made = [
    ...(calculation
      ? [
          labelled('Counts', countNames(calculation).join('; ')),
          labelled('Worked out', showCalculation(calculation)),
        ]
      : []),
    ...(breakdown
      ? [labelled('Parts', `${breakdown.rollUp} of ${breakdown.parts.map(({ name }) => name).join(', ')}`)]
      : []),
  ];
  const text = indicator?.formula ?? '';
  if (text.trim() === '' && made.length > 0) {
    return { headline: `How ${ref} is worked out`, sections: [{ items: made }] };
  }
  return fromRegister(input, `How ${ref} is worked out`, 'formula', 'formula', text, made);
}

function targetSaid(cell: Cell, indicator: Indicator | undefined): Said {
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
      sections: [{ items: wordsOf(why) }, { items: facts }],
    };
  }
  const is = target.kind === 'milestone' ? 'a milestone' : showTarget(target, cell);
  const unused =
    cell.lifecycle === 'active' ? '' : `It is ${cell.lifecycle}, so nothing is judged against it.`;
  return {
    headline: `The target of ${ref} in ${period} is ${is}`,
    sections: [{ items: wordsOf(unused) }, { items: facts }],
  };
}

/** More changes of target than this are not listed. */
const MOST_SPANS = 12;

function targetsSaid({ cell, spans }: DefineInput): Said {
  const ref = asLine(cell.ref);
  const [first] = spans;
  const last = spans.at(-1);
  if (!first || !last) return { headline: `${ref} has had no target in any quarter I hold`, sections: [] };
  const left = spans.length - MOST_SPANS;
  const times = spans.length - 1;
  const headline =
    spans.length === 1
      ? `The target of ${ref} has not changed since ${periodName(first.from)}`
      : `The target of ${ref} changed ${times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`} since ${periodName(first.from)}`;
  const rows = spans
    .slice(-MOST_SPANS)
    .toReversed()
    .map((span) => labelled(spanName(span), spanTarget(span, cell)));
  return {
    headline,
    sections: [{ items: [...rows, ...(left > 0 ? wordsOf('Earlier ones are left out.') : [])] }],
  };
}

/** What a span asked for: of a profile every quarter's figure, as far as quarters were met with. */
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

function frequencySaid(cell: Cell): Said {
  const next = nextDue(cell.frequency, shiftPeriod(cell.period, 1));
  return {
    headline: `${asLine(cell.ref)} is reported ${EVERY[cell.frequency]}; its figures are ${BASIS[cell.basis]}`,
    sections: [
      {
        items: wordsOf(`After ${periodName(cell.period)} the next figure is of ${periodName(next)}.`),
      },
    ],
  };
}

function ruleSaid(cell: Cell): Said {
  const scheme = schemeOf(cell);
  const council = scheme.council === undefined ? '' : ` (${scheme.council})`;
  const aim =
    cell.target.kind === 'none' || cell.target.kind === 'milestone'
      ? ''
      : ` of ${showTarget(cell.target, cell)}`;
  const boundaries = boundariesOf(cell).map(({ band, words }) =>
    labelled(inTextBlock(chipOf(band.name, scheme.id).label), words),
  );
  const clause = scheme.lastYear
    ? `${scheme.lastYear.instead} becomes ${scheme.lastYear.earns} where the figure improved or was maintained on the same quarter last year.`
    : '';
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
      { items: wordsOf([clause, own, none].filter((each) => each !== '').join('\n')) },
    ],
  };
}

const BETTER: Record<Direction, string> = {
  higher: 'higher is better ↑',
  lower: 'lower is better ↓',
  range: 'a figure within the range is best ↔: neither higher nor lower',
};

const EVERY: Record<Frequency, string> = {
  monthly: 'monthly, its months together each quarter',
  quarterly: 'every quarter',
  'bi-annual': 'twice a year, with Q2 and Q4',
  annual: 'once a year, with Q4',
};

const BASIS: Record<Cell['basis'], string> = {
  'in period': 'for the period alone',
  'year to date': 'year to date',
  'rolling 12 months': 'for the 12 months up to then',
};

/** Two more aspects and the figure itself. */
function nextOf({ aspect, cell, indicator }: DefineInput): readonly CardAction[] {
  const ask = (title: string, of: Aspect): CardAction => ({
    title,
    verb: 'define',
    data: { ref: cell.ref, period: cell.period, aspect: of },
  });
  const about: readonly CardAction[] = [
    ...(aspect === 'target' ? [ask('Its target over time', 'targets')] : []),
    ...(aspect === 'rule' || aspect === 'targets' ? [ask('Its target', 'target')] : []),
    ...(aspect === 'definition' && indicator?.purpose ? [ask('Why it is measured', 'purpose')] : []),
    ...(['direction', 'target', 'frequency'].includes(aspect) ? [ask('How it is judged', 'rule')] : []),
    ...(aspect === 'definition' ? [ask('How it is worked out', 'formula')] : [askDefinition(cell)]),
  ];
  return [...about.slice(0, 2), aspect === 'links' ? askOwner(cell) : askShow(cell)];
}
