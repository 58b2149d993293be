/** What an export says of how a measure is counted, which way is better, how often it comes and what its target is: read, or asked for. */

import { readFigure } from '../../../domain/figures/figure.ts';
import { type Period, periodName, quarterOf, startYearOf } from '../../../domain/time/period.ts';
import { lettersOf } from '../../table/nearest.ts';

/** What was read, or the sentence that asks for it. */
export type Told = { readonly said: string } | { readonly sentence: string };

const ASK_UNIT =
  'The export does not say what these are counted in. Write percent, count, GBP, days or whatever it is, here or in a column Unit.';
const ASK_SIGN =
  'Some of its figures and targets have a sign, % or £, and some have none or another. Write each with the same, or the unit in a column Unit.';
const ASK_DURATION = 'A duration may be minutes, hours or days. Write which in a column Unit.';
export const ASK_DIRECTION =
  'The export does not say which way is better. Write higher, lower, range or neither, here or in a column Direction.';
const ASK_FREQUENCY =
  'The export does not say how often it is reported: there are figures of Q2 or Q4 alone. Write quarterly, bi-annual or annual, here or in a column Frequency.';
export const ASK_ROLL_UP =
  'It is reported each month, and quarters are judged. Write sum, mean or last in a column Rolls up.';

/** Asks for the target of a quarter. @param column the heading under which it may be written */
export const askQuarterTarget = (column: string): Told => ({
  sentence: `These targets are of single months, and the quarter is the sum of its months. Write what the quarter is held to in a column ${column}.`,
});

/** Do months add up, so that the target of one is none of the quarter? */
export const isSummed = (rollsUp = ''): boolean => /^(?:sum|total)$/i.test(rollsUp.trim());

/** Words that tools write where there is no figure. */
const NOTHING = /^(?:[-–—]|n\/?a|none|unknown|not measured(?: for .+)?|no value)$/i;

/** A cell of a figure, empty where it says that there is none. */
export const figureOf = (said: string): string => (NOTHING.test(said.trim()) ? '' : said);

/** What stands in the cells of a measure, without those that are empty. */
export type Written = { readonly figures: readonly string[]; readonly targets: readonly string[] };

/** Leaves out the empty ones. */
export const written = (figures: readonly string[], targets: readonly string[]): Written => ({
  figures: figures.filter((each) => each !== ''),
  targets: targets.filter((each) => each !== ''),
});

const SIGNS = [
  ['percent', /%|per ?cent/i],
  ['GBP', /£|GBP/],
] as const;

/**
 * The unit: as the tool names it, else by the sign that every figure or every target has where none has another, or by a title that
 * begins with “% of”.
 * @param type the tool's own word, such as Percentage or Money; empty for none
 */
export function unitTold(type: string, { figures, targets }: Written, title: string): Told {
  if (lettersOf(type) === 'duration') return { sentence: ASK_DURATION };
  if (type !== '') return { said: type };
  const numbers = [figures, targets].map((all) => all.filter((each) => /\d/.test(each)));
  const signs = SIGNS.filter(([, sign]) => numbers.flat().some((each) => sign.test(each)));
  const isWhole = ([, sign]: (typeof SIGNS)[number]): boolean =>
    numbers.some((all) => all.length > 0 && all.every((each) => sign.test(each)));
  const [only, other] = signs;
  if (only && !other && isWhole(only)) return { said: only[0] };
  if (!other && /^(?:%|percentage of|per cent of) ?/i.test(title)) return { said: 'percent' };
  if (numbers.flat().length === 0 && figures.some((each) => /^(yes|no)$/i.test(each)))
    return { said: 'yes/no' };
  return { sentence: only ? ASK_SIGN : ASK_UNIT };
}

/** Decimals that a count needs so that no figure of it is cut; empty where it has none. */
export function decimalsFor(unit: string, figures: readonly string[]): string {
  if (!['count', 'number', 'no', 'integer', 'wholenumber'].includes(lettersOf(unit))) return '';
  const places = figures.flatMap((said) => readFigure(said)?.split('.')[1]?.length ?? []);
  const most = Math.min(6, Math.max(0, ...places));
  return most === 0 ? '' : String(most);
}

/** Which way is better, by where a measure started or turns red against where it is to come to. */
export function directionBetween(worse: string, target: string): Told {
  const [from, to] = [readFigure(worse), readFigure(target)];
  if (from === undefined || to === undefined || Number(from) === Number(to))
    return { sentence: ASK_DIRECTION };
  return { said: Number(from) < Number(to) ? 'higher' : 'lower' };
}

/** How often it is reported, by its quarters. */
export function frequencyTold(
  periods: readonly { readonly period: Period; readonly isYear: boolean }[],
): Told {
  if (periods.length > 0 && periods.every(({ isYear }) => isYear)) return { said: 'annual' };
  return periods.some(({ period, isYear }) => !isYear && quarterOf(period) % 2 === 1)
    ? { said: 'quarterly' }
    : { sentence: ASK_FREQUENCY };
}

type Aim = { readonly period: Period; readonly said: string };

/**
 * The target in force, of those that a measure had: the latest, or a profile where all four quarters of the latest year have their own.
 * `note` says what was taken where they differ otherwise.
 */
export function standingTarget(aims: readonly Aim[]): {
  readonly said: string;
  readonly note: string | undefined;
} {
  const given = aims.filter(({ said }) => said !== '').toSorted((a, b) => a.period.localeCompare(b.period));
  const last = given.at(-1);
  if (!last) return { said: '', note: undefined };
  const year = given.filter(({ period }) => startYearOf(period) === startYearOf(last.period));
  const isSame = (said: string): boolean =>
    said === last.said || (readFigure(said) ?? said) === readFigure(last.said);
  if (year.every(({ said }) => isSame(said))) return { said: last.said, note: undefined };
  if (year.length === 4) {
    return {
      said: year.map(({ period, said }) => `Q${quarterOf(period)} ${said}`).join(', '),
      note: undefined,
    };
  }
  return { said: last.said, note: `from now on ${last.said}, as in ${periodName(last.period)}` };
}
