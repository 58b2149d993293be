/** Parses a target as people write it; the refusal says what to write instead. */
import { Decimal } from 'decimal.js';
import type { Figure } from '../figures/figure.ts';
import { digitsFault, unitFault } from '../figures/figureFaults.ts';
import { readIn } from '../figures/readInUnit.ts';
import { type Limits, showLimits, type Unit, upperLimitOf, usualLimits } from '../figures/unit.ts';
import type { Frequency } from '../time/frequency.ts';
import { type Direction, MILESTONE_LIMIT, NO_TARGET, NOTE_LIMIT, type TargetPlan } from './target.ts';
import { isWordForNone, readSide, WITHIN } from './targetWords.ts';

export type ReadTarget =
  | { readonly kind: 'read'; readonly plan: TargetPlan }
  /**
   * The sentence says what is wrong and what to write instead. `isAgainstDirection` where it could be read, and only the
   * direction for improvement speaks against it.
   */
  | { readonly kind: 'wrong'; readonly sentence: string; readonly isAgainstDirection?: true };

/** Quarterly where no frequency is said. */
type Of = {
  readonly unit: Unit;
  readonly direction: Direction;
  readonly frequency?: Frequency | undefined;
  readonly limits?: Limits | undefined;
};

const wrong = (sentence: string): ReadTarget => ({ kind: 'wrong', sentence });
const read = (plan: TargetPlan): ReadTarget => ({ kind: 'read', plan });

const FIGURE = String.raw`\(?[-−]?\s?£?\s?[\d,]+(?:\.\d+)?\s?(?:%|k\b|m\b|bn\b)?\)?(?:\s?(?:minutes|mins|(?:working )?days?|hours?|hrs|weeks?|months?|years?|tonnes?))?`;
const BETWEEN = new RegExp(
  `^(?:between|from|within|range)?\\s*(${FIGURE})\\s*(?:to|and|[-–])\\s*(${FIGURE})$`,
  'i',
);
const PER = '(?:a|per|each|every) (?:month|quarter|half-year|year)(?:/(?:month|quarter|half-year|year))*';
const AMOUNT = String.raw`(\d+(?:\.\d+)?)\s?%?(?:\s*(?:to|and|[-–])\s*(\d+(?:\.\d+)?)\s?%?)?`;
const UP = /^(up|increase|rise|grow|improve)/i;
const CHANGE = new RegExp(
  `^(?:(up|down|increase|reduce|decrease|rise|fall|grow|cut|improve)(?: by)? )?${AMOUNT}\\s*(?:percentage )?(?:points?|pp|per cent)?(?:\\s+(increase|reduction|decrease|rise|fall)(?: in [a-z ]+?)?)?(?:\\s+${PER})?(?:,?\\s*\\(?\\s*or hold (?:at|within|between)?\\s*(.+?)\\)?)?$`,
  'i',
);

const CHANGED = '(?:increas|decreas|reduc|improv|rais|lower|rise|fall|fewer|more|less|growth|cut)';
/**
 * A remark after the figures: `(core hours)`, `eliminated per quarter`. A word such as “reduced” is a change instead.
 */
const NOTED = new RegExp(
  `^(.*\\d\\S*(?: or (?:more|less))?) (?:\\((?!.*${CHANGED})([a-z][a-z ,'’/-]*)\\)|((?:(?!${CHANGED})[a-z/]+ ){0,3}(?!${CHANGED})[a-z]+ed(?: ${PER})?|${PER}|${WITHIN}))$`,
  'i',
);

/**
 * Reads `90%`, `90%+`, `at least 90%`, `at most 15%`, `99.5% (core hours)`, `85%-90%`, `between 85% and 90%`, `2-3 eliminated
 * per quarter`, `up 3 to 5 points a quarter, or hold at 65% to 70%`, `2-3% reduction per quarter`, `Q1 25%, Q2 58%, Q3 80%,
 * Q4 100% (under is worse)`, `milestone: Business Case`, `none`, or nothing. A bare figure takes its side from the direction
 * for improvement.
 */
export function readTarget(text: string, of: Of): ReadTarget {
  const tidy = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  if (tidy === '' || /^(none|no target|n\/?a|[-–—])$/i.test(tidy)) return read(NO_TARGET);
  if (isWordForNone(tidy)) return read({ kind: 'none', note: tidy });
  const milestone = /^milestone:? (.+)$/i.exec(tidy)?.[1] ?? (of.unit === 'milestone' ? tidy : undefined);
  if (milestone !== undefined) return readMilestone(milestone, of);
  if (of.direction === 'neither') {
    return wrong(
      `“${tidy}” is a target, and the direction says that neither way is better. Write none as the target, or higher, lower or range as the direction.`,
    );
  }
  // The ² of a footnote, or of an area, would be read as a digit.
  if (/\p{No}/u.test(text)) return unreadable(text.trim());
  if (/\bq[1-4]\b/i.test(tidy)) return readProfile(tidy, of);
  const change = CHANGE.exec(tidy);
  if (change && (change[1] ?? change[4])) return unfitting(tidy, of) ?? readChange(change, of);
  const [, figures = tidy, remark, tally] = NOTED.exec(tidy) ?? [];
  const between = BETWEEN.exec(figures);
  const plain = between ? readRange(between[1] ?? '', between[2] ?? '', of) : readBound(figures, of);
  const note = remark ?? tally;
  if (plain.kind === 'wrong' || note === undefined) return plain;
  if (note.length > NOTE_LIMIT) {
    return wrong(
      `What stands beside the figure has at most ${NOTE_LIMIT} characters. Put “${note}” into the description.`,
    );
  }
  return unfitting(tidy, of) ?? read({ ...plain.plan, note } as TargetPlan);
}

/** The quarter of a monthly indicator is what is judged, so its targets are by the quarter, too. */
const OWN_PERIOD: Readonly<Record<Frequency, string>> = {
  monthly: 'quarter',
  quarterly: 'quarter',
  'bi-annual': 'half-year',
  annual: 'year',
  'calendar year': 'year',
  'two-yearly': 'two years',
  'on event': 'quarter',
};

/** The refusal of a target “per month” where judging is by the quarter: three months may be meant, or one. */
function unfitting(tidy: string, { frequency = 'quarterly' }: Of): ReadTarget | undefined {
  const said = new RegExp(PER, 'i').exec(tidy)?.[0];
  const own = OWN_PERIOD[frequency];
  if (said === undefined || said.toLowerCase().includes(own)) return undefined;
  return wrong(
    `“${said}” does not fit: this is judged once a ${own}. Write what it comes to then, ending in “per ${own}”.`,
  );
}

function readMilestone(text: string, { unit }: Of): ReadTarget {
  if (text.length > MILESTONE_LIMIT) {
    return wrong(
      `A milestone’s name has at most ${MILESTONE_LIMIT} characters. Put the rest into the description.`,
    );
  }
  return unit === 'milestone'
    ? read({ kind: 'milestone', text })
    : wrong(`A milestone needs the unit milestone; this one counts in ${unit}. Write a figure such as 95.`);
}

const unreadable = (said: string): ReadTarget =>
  wrong(
    `“${said}” can’t be read. Write a figure such as 95%, a range such as 85% to 90%, a change such as “up 3 to 5 points a quarter”, or none.`,
  );

function readBound(tidy: string, of: Of): ReadTarget {
  const { unit, direction } = of;
  const isTime = /minutes|hours|days|weeks|months|years/.test(unit);
  const sided = readSide(isTime ? tidy.replace(/^within\s+/i, 'at most ') : tidy, direction);
  const [, score, most] = /^(.+?)\s*(?:out of|\/)\s*(\d+)$/i.exec(sided.figure) ?? [];
  if (most !== undefined && upperLimitOf(unit) !== undefined && Number(most) !== upperLimitOf(unit)) {
    return wrong(
      `“${tidy}” is out of ${most}, and this one is out of ${upperLimitOf(unit)}. Write a figure out of ${upperLimitOf(unit)}.`,
    );
  }
  const said = score !== undefined && upperLimitOf(unit) !== undefined ? score : sided.figure;
  const value = readIn(said, unit);
  if (value === undefined) {
    return unreadable(tidy);
  }
  if (direction === 'range') {
    return wrong(
      `The figure is best within a range, so the target has two ends. Write, for example, “${tidy} to ${new Decimal(value).plus(5).toFixed()}${tidy.endsWith('%') ? '%' : ''}”.`,
    );
  }
  const kind = direction === 'higher' ? 'at least' : 'at most';
  const { side } = sided;
  if (side && side.kind !== kind) {
    return contradicts(tidy, side.kind === 'at least' ? 'higher' : 'lower', direction, `${kind} ${said}`);
  }
  return unfit(said, value, of) ?? read({ kind, value, ...(side?.isStrict && { strict: true as const }) });
}

/** A target and a direction that can’t both be right, and both ways out: which of them is the mistake nobody here knows. */
const contradicts = (said: string, fits: Direction, direction: Direction, instead: string): ReadTarget => ({
  kind: 'wrong',
  sentence: `“${said}” and the direction contradict each other: it is a target where ${fits} is better, and the direction says ${direction}. If the target is right, write ${fits} as the direction; if the direction is, write “${instead}”.`,
  isAgainstDirection: true,
});

function readRange(from: string, to: string, of: Of): ReadTarget {
  const [high, written] = [readIn(to, of.unit), readIn(from, of.unit)];
  if (high === undefined || written === undefined) {
    return wrong(`“${from} to ${to}” can’t be read. Write two figures, such as 85% to 90%.`);
  }
  if (SCALED.test(to) !== SCALED.test(from)) {
    return wrong(
      `“${from} to ${to}” may mean two things. Write both ends in full, such as £50,000 to £60,000.`,
    );
  }
  if (new Decimal(written).greaterThan(high)) {
    return wrong(
      `No figure is at least ${from.trim()} and at most ${to.trim()}. Write the lower end first: ${to.trim()} to ${from.trim()}.`,
    );
  }
  return unfit(from, written, of) ?? unfit(to, high, of) ?? read({ kind: 'range', low: written, high });
}

const SCALED = /(?:k|m|bn)$/i;

function readChange(found: RegExpExecArray, of: Of): ReadTarget {
  const [, verb, low = '', second, noun, held] = found;
  const high = second ?? low;
  const isUp = UP.test(verb ?? noun ?? '');
  if (of.direction === 'range') {
    return wrong(
      'A figure that is best within a range can’t have a change as its target. Write the range, such as 85% to 90%.',
    );
  }
  if (isUp !== (of.direction === 'higher')) {
    const by = low === high ? low : `${low} to ${high}`;
    return contradicts(
      found[0],
      isUp ? 'higher' : 'lower',
      of.direction,
      `${isUp ? 'down' : 'up'} ${by}${of.unit === 'percent' ? ' points' : '%'}`,
    );
  }
  const fault = digitsFault(low) ?? digitsFault(high);
  if (fault !== undefined) return wrong(fault);
  if (new Decimal(low).greaterThan(high)) {
    return wrong(
      `The change can’t be at least ${low} and at most ${high}. Write the smaller one first: ${high} to ${low}.`,
    );
  }
  if (of.unit === 'percent' && !of.limits && new Decimal(high).greaterThan(100)) {
    return wrong(
      `A percentage can’t change by ${high} points. Write the points of one ${OWN_PERIOD[of.frequency ?? 'quarterly']}, such as “${isUp ? 'up' : 'down'} 3 to 5 points”.`,
    );
  }
  if (held === undefined) return read({ kind: 'change', low, high, hold: null });
  const ends = BETWEEN.exec(held) ?? undefined;
  const range = ends ? readRange(ends[1] ?? '', ends[2] ?? '', of) : undefined;
  if (range?.kind === 'wrong') return range;
  if (range?.plan.kind !== 'range')
    return wrong(`“${held}” is not a range to hold. Write, for example, “or hold at 65% to 70%”.`);
  return read({ kind: 'change', low, high, hold: { low: range.plan.low, high: range.plan.high } });
}

function readProfile(tidy: string, of: Of): ReadTarget {
  const { unit, direction } = of;
  const side = /\b(over|under) is worse\b/i.exec(tidy)?.[1]?.toLowerCase();
  const usual = direction === 'higher' ? 'under' : direction === 'lower' ? 'over' : undefined;
  const worse = side === 'over' || side === 'under' ? side : usual;
  const example = 'Write all four, such as “Q1 25%, Q2 58%, Q3 80%, Q4 100% (under is worse)”.';
  if (worse === undefined)
    return wrong(`A profile has to say which side is worse. End it with “(over is worse)”.`);
  const values = [1, 2, 3, 4].map((quarter) => {
    const found =
      new RegExp(`\\bq${quarter}\\b:?\\s*(${FIGURE})(?=\\s*(?:[,;/(]|$|q[1-4]))`, 'i').exec(tidy) ??
      new RegExp(`(?:^|[,;/]\\s*)(${FIGURE})\\s*by q${quarter}\\b`, 'i').exec(tidy);
    return found?.[1] === undefined ? undefined : readIn(found[1].replace(/,\s*$/, ''), unit);
  });
  const missing = values.flatMap((value, index) => (value === undefined ? [`Q${index + 1}`] : []));
  if (missing.length > 0) {
    return wrong(
      `The profile has no figure for ${missing.join(', ').replace(/, ([^,]*)$/, ' and $1')}. ${example}`,
    );
  }
  const known = values.filter((value) => value !== undefined);
  const beyond = known.map((value) => unfit(value, value, of)).find((problem) => problem !== undefined);
  return beyond ?? read({ kind: 'profile', values: known, worse });
}

/** The refusal of a figure outside the unit's limits, or written in another unit. */
function unfit(said: string, value: Figure, { unit, limits }: Of): ReadTarget | undefined {
  const fault = unitFault(said, unit) ?? digitsFault(value);
  if (fault !== undefined) return wrong(fault);
  const { least, most } = limits ?? usualLimits(unit);
  const isBelow = least !== undefined && new Decimal(value).lessThan(least);
  const isAbove = most !== undefined && new Decimal(value).greaterThan(most);
  if (!isBelow && !isAbove) return undefined;
  const reason = limits ? `the limits are ${showLimits(limits)}` : `the unit is ${unit}`;
  const [limit, side] = isBelow ? [least, 'or more'] : [most, 'or less'];
  return wrong(
    `A target can’t be ${isBelow ? 'below' : 'above'} ${limit} when ${reason}. Write ${limit} ${side}, or say in the column limits what the figures can be, such as “none”.`,
  );
}
