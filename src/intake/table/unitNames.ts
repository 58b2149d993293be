/** Spellings of units in registers, and the limits that a unit's name or a column of its own gives. */
import { BARE_NAMES, type Limits, Unit } from '../../domain/figures/unit.ts';
import { lettersOf, nearest } from './nearest.ts';

const UNITS: Readonly<Record<string, readonly string[]>> = {
  percent: ['%', 'percentage', 'pct'],
  count: ['number', 'no', '#', 'integer', 'whole number'],
  GBP: ['£', 'pounds', 'money', 'currency'],
  '£k': ['£000', '£000s', "£'000", '£’000', '£ thousand', '£ thousands', 'thousands of pounds'],
  '£m': ['£ million', '£ millions', 'millions of pounds'],
  minutes: ['minute', 'mins'],
  hours: ['hour', 'hrs'],
  days: ['day'],
  'working days': ['working day'],
  weeks: ['week', 'wks'],
  months: ['month'],
  years: ['year', 'yrs'],
  tonnes: ['tonne'],
  'yes/no': ['y/n', 'yes or no'],
  // Of a day, or of words, a person says how it stands: nothing here can work that out.
  milestone: ['date', 'text', 'narrative', 'words'],
};
/** Names that are not slips for one of the units above. */
const NAMES = ['points', ...BARE_NAMES];

/** Percentages of something that is no whole: of a budget, or against last year. */
const NO_SHARE =
  /^(?:%|percent|per cent|percentage)(?: (?:change|growth|variance|increase|decrease|difference)| of .+)$|^(?:growth|change|variance),? (?:in )?(?:%|percent|per cent|percentage)$/;

const tidied = (said: string): string =>
  said.toLowerCase().replace(/[().]/g, ' ').replace(/\s+/g, ' ').trim();

/**
 * Reads a unit as it is written in registers: `%`, `Per cent`, `£`, `% of budget`, `Score (out of 5)`, `Stars out of 4`, or a
 * name of the council's own such as `hours` or `per 1,000 households`. Undefined for what is likely a slip.
 */
export function readUnit(said: string): Unit | undefined {
  const tidy = tidied(said);
  if (NO_SHARE.test(tidy)) return 'percent';
  const written = tidy.replaceAll(' ', '');
  const known = Object.entries(UNITS).find(([unit, names]) =>
    [unit, ...names].some((name) => name.toLowerCase().replaceAll(' ', '') === written),
  );
  if (known) return Unit.parse(known[0]);
  const [, kind = 'score', most] = /^(stars?|scores?)?,? ?out of (\d+)$/.exec(tidy) ?? [];
  if (most !== undefined) {
    const unit = Unit.safeParse(`${kind.startsWith('star') ? 'stars' : 'score'} out of ${Number(most)}`);
    return unit.success && Number(most) > 0 ? unit.data : undefined;
  }
  return readName(said.trim().replace(/\s+/g, ' '));
}

function readName(name: string): Unit | undefined {
  if (name.length > 40 || lettersOf(name).length < 2 || !/^[\p{L}\p{N} £%’'°/,().²³-]+$/u.test(name))
    return undefined;
  if (NAMES.some((each) => each === name.toLowerCase())) return Unit.parse(name.toLowerCase());
  const isSlip = nearest(name, Object.entries(UNITS).flat(2)) !== undefined;
  return isSlip ? undefined : Unit.parse(name);
}

/** The limits that the name of a unit gives; undefined for the usual ones. */
export const limitsNamed = (said: string): Limits | undefined =>
  NO_SHARE.test(tidied(said)) ? {} : undefined;

const NUMBER = String.raw`([-−]?\d+(?:\.\d+)?)\s?%?`;
const BETWEEN = new RegExp(`^(?:between |from )?${NUMBER} ?(?:to|and|–|-) ?${NUMBER}$`, 'i');
const LEAST = new RegExp(`^(?:at least|from|min(?:imum)?|≥|>=) ?${NUMBER}(?: (?:up|or more))?$`, 'i');
const MOST = new RegExp(`^(?:at most|up to|max(?:imum)?|≤|<=) ?${NUMBER}$`, 'i');

/** Reads limits: `0 to 100`, `at least 0`, `at most 10`, `none`. Null for an empty cell; undefined when unreadable. */
export function readLimits(said: string): Limits | null | undefined {
  const tidy = said.normalize('NFKC').trim().replace(/\s+/g, ' ');
  if (tidy === '') return null;
  if (/^(none|no|no limits?|any)$/i.test(tidy)) return {};
  const end = (text: string | undefined): number => Number(text?.replace('−', '-'));
  const between = BETWEEN.exec(tidy);
  if (between) {
    const [least, most] = [end(between[1]), end(between[2])];
    return least < most ? { least, most } : undefined;
  }
  const [least, most] = [LEAST.exec(tidy)?.[1], MOST.exec(tidy)?.[1]];
  if (least !== undefined) return { least: end(least) };
  return most === undefined ? undefined : { most: end(most) };
}

/** The usual decimals of a unit's figures. */
export const usualDecimals = (unit: Unit): number =>
  ['count', 'GBP', 'minutes', 'days', 'working days', 'yes/no', 'milestone'].includes(unit) ||
  unit.startsWith('stars')
    ? 0
    : 1;
