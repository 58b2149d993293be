/** The labelled sets, read as the domain has them: what was invented for measuring, and no rule was written from. */
import { z } from 'zod';
import { readIn } from '../../src/domain/figures/readInUnit.ts';
import { type Unit, Unit as UnitNamed } from '../../src/domain/figures/unit.ts';
import { readTarget } from '../../src/domain/indicators/readTarget.ts';
import { NO_TARGET, type Target, targetIn } from '../../src/domain/indicators/target.ts';
import { checkDraft } from '../../src/domain/reporting/checkDraft.ts';
import type { CommentaryCase } from '../../src/domain/reporting/checks/commentary/commentaryCase.ts';
import type { EarlierFigure } from '../../src/domain/reporting/checks/figure/asked.ts';
import { NO_DRAFT } from '../../src/domain/reporting/draft.ts';
import { monthNumber } from '../../src/domain/time/names.ts';
import { Period, periodOfDay, shiftPeriod } from '../../src/domain/time/period.ts';
import { cell } from '../support/cells.ts';
import commentaries from './commentaries.json' with { type: 'json' };
import fresh from './commentaries-unseen.json' with { type: 'json' };
import figures from './figures.json' with { type: 'json' };
import first from './labels-a.json' with { type: 'json' };
import second from './labels-b.json' with { type: 'json' };
import freshFirst from './labels-unseen-a.json' with { type: 'json' };
import freshSecond from './labels-unseen-b.json' with { type: 'json' };

const YEAR_START = 4;
const Direction = z.enum(['higher', 'lower', 'range']);

const Act = z.object({ what: z.string(), who: z.string().nullish(), by: z.string().nullish() }).nullable();
const Said = z.object({
  id: z.string(),
  indicator: z.object({
    title: z.string(),
    unit: UnitNamed,
    direction: Direction,
    target: z.string(),
  }),
  period: z.string(),
  today: z.string(),
  figure: z.string().nullable(),
  status: z.string(),
  offTarget: z.boolean(),
  before: z
    .object({ figure: z.string().nullable(), commentary: z.string().nullable(), action: Act })
    .nullable(),
  commentary: z.string(),
  action: Act,
});
type Said = z.infer<typeof Said>;

export type LabelledCommentary = {
  readonly id: string;
  readonly said: CommentaryCase;
  /** What the first labeller would ask about, and the second. */
  readonly labels: readonly string[];
  readonly labelledAgain: readonly string[];
};

type Labels = Readonly<Record<string, readonly string[]>>;

/** Every commentary, labelled twice by people who saw neither each other's labels nor the rules. */
export const LABELLED = labelledBy(commentaries.cases, first.labels, second.labels);
/** As many again, written when the rules were there, by somebody who had not seen them. */
export const LABELLED_UNSEEN = labelledBy(fresh.cases, freshFirst.labels, freshSecond.labels);

function labelledBy(cases: readonly unknown[], a: Labels, b: Labels): readonly LabelledCommentary[] {
  return cases.map((each) => {
    const said = Said.parse(each);
    return { id: said.id, said: caseOf(said), labels: a[said.id] ?? [], labelledAgain: b[said.id] ?? [] };
  });
}

function caseOf({ indicator, period, before, action, ...said }: Said): CommentaryCase {
  const { title, unit, direction, target } = indicator;
  const at = periodNamed(period, said.today);
  const typed = (figure: string | null) => (figure === null ? null : (readIn(figure, unit) ?? null));
  return {
    ...said,
    figure: typed(said.figure),
    cell: { ...cell({ title, unit, direction }), period: at, target: targetNamed(target, indicator, at) },
    before: before
      ? { figure: typed(before.figure), commentary: before.commentary ?? '', action: acting(before.action) }
      : undefined,
    action: acting(action),
  };
}

function acting(act: z.infer<typeof Act>): CommentaryCase['action'] {
  return act === null ? undefined : { what: act.what, who: act.who ?? '', by: act.by ?? null };
}

/** `Q1 2026/27`; a month by its quarter, a year by its last. */
function periodNamed(name: string, today: string): Period {
  const [, quarter, start] = /^Q([1-4]) (20\d\d)\/\d\d$/.exec(name) ?? [];
  const year = /^(20\d\d)\/\d\d$/.exec(name)?.[1];
  const [, month, of] = /^([A-Z][a-z]+) (20\d\d)$/.exec(name) ?? [];
  if (month !== undefined) {
    return periodOfDay(`${of}-${String(monthNumber(month)).padStart(2, '0')}-01`, YEAR_START);
  }
  const from = start ?? year;
  if (from === undefined) return shiftPeriod(periodOfDay(today, YEAR_START), -1);
  return Period.parse(`${from}-${String((Number(from) + 1) % 100).padStart(2, '0')}-Q${quarter ?? 4}`);
}

/** A target in words; of one that is phased its figure. */
function targetNamed(words: string, { unit, direction }: Said['indicator'], period: Period): Target {
  const read = readTarget(words.replace(/ by the end of q[1-4]$/i, ''), { unit, direction });
  return read.kind === 'read' ? targetIn(read.plan, period) : NO_TARGET;
}

/** The set's names of units, where the domain has others. */
const UNITS: Readonly<Record<string, Unit>> = {
  'percent change': 'percent',
  'GBP thousand': '£k',
  'GBP million': '£m',
};

const Measured = z.object({
  id: z.string(),
  indicator: z.object({
    title: z.string(),
    unit: z.string(),
    direction: Direction,
    decimals: z.number(),
    target: z.union([z.number(), z.object({ low: z.number(), high: z.number() }), z.null()]),
    basis: z.enum(['quarter', 'year to date', 'rolling 12 months']),
    frequency: z.enum(['monthly', 'quarterly', 'bi-annual', 'annual']),
  }),
  earlier: z.array(z.object({ period: z.string(), figure: z.number() })),
  period: z.string(),
  today: z.string(),
  figure: z.number(),
  parts: z.object({ numerator: z.number(), denominator: z.number() }).nullable(),
  fine: z.boolean(),
  slip: z.string().optional(),
  likely: z.number().optional(),
});
export type Measured = z.infer<typeof Measured>;

export const MEASURED: readonly Measured[] = figures.figures.map((each) => Measured.parse(each));

/** What the form would ask about a figure, and what it would offer instead: the one function that forms, words and files have. */
export function askedOf({ indicator, ...measured }: Measured): {
  readonly asked: string | undefined;
  /** The figure to tap. */
  readonly offered: number | undefined;
} {
  const { title, unit, direction, decimals, target, basis, frequency } = indicator;
  const isMonthly = frequency === 'monthly';
  const { parts, figure } = measured;
  const at = cell({
    ...{ title, direction, decimals, frequency: isMonthly ? 'quarterly' : frequency },
    unit: UNITS[unit] ?? UnitNamed.parse(unit),
    // What has been below nought before has limits of its own in a register.
    ...((unit === 'percent change' || measured.earlier.some((each) => each.figure < 0)) && { limits: {} }),
    basis: basis === 'quarter' ? 'in period' : basis,
    period: periodAt(measured.period),
    target: aim(target, direction),
    ...(parts && {
      calculation: { kind: 'ratio', numerator: 'numerator', denominator: 'denominator', factor: '100' },
    }),
  });
  const history: readonly EarlierFigure[] = measured.earlier
    .map((each) => ({ period: periodAt(each.period), figure: String(each.figure) }))
    .toReversed()
    .slice(0, 8);
  const draft = {
    ...NO_DRAFT,
    commentary: 'x',
    ...(parts
      ? { given: [String(parts.numerator), String(parts.denominator)], published: String(figure) }
      : { figure: String(figure) }),
  };
  // A month is no period of a form: whether it is over is not looked at.
  const checked = checkDraft(
    draft,
    at,
    history,
    isMonthly ? {} : { today: measured.today, yearStart: YEAR_START },
  );
  if (checked.kind === 'question') {
    const { likely, kind } = checked.doubt;
    const worked = parts ? checked.figure : likely;
    return { asked: kind, offered: worked === undefined ? undefined : Number(worked) };
  }
  const refused = checked.kind === 'problems' && checked.problems.find(({ field }) => field === 'figure');
  if (!refused) return { asked: undefined, offered: undefined };
  const { likely } = checked;
  return {
    asked: refused.sentence,
    offered: likely === undefined ? undefined : Number(likely),
  };
}

/** Months one after the other as if they were quarters. */
function periodAt(name: string): Period {
  const [, year, month] = /^(20\d\d)-(\d\d)$/.exec(name) ?? [];
  return year === undefined
    ? Period.parse(name)
    : shiftPeriod(Period.parse('2100-01-Q1'), (Number(year) - 2100) * 12 + Number(month));
}

function aim(target: Measured['indicator']['target'], direction: z.infer<typeof Direction>): Target {
  if (target === null) return NO_TARGET;
  if (typeof target === 'object')
    return { kind: 'range', low: String(target.low), high: String(target.high) };
  return { kind: direction === 'lower' ? 'at most' : 'at least', value: String(target) };
}
