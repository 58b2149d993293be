/** Figures: exact decimals kept as plain text, read from what people write and shown as a council prints them. */
import { Decimal } from 'decimal.js';
import { BARE_NAMES, isMoney, type Unit, upperLimitOf } from './unit.ts';

/** An exact decimal in plain notation: `86.2`, `-31664`. Never exponent, never grouping. */
export type Figure = string;

/** The most digits of a figure, before and after the point together: as many as a Double column gives back as they were. */
export const MOST_DIGITS = 15;

/** From this many decimal places on leading zeros count as digits too: a Double reads so small a number as zero. */
const MOST_PLACES = 20;

/** Has a figure more digits than every place (such as a Double column) can keep? */
export function hasTooManyDigits(figure: Figure): boolean {
  const value = new Decimal(figure);
  return value.precision(true) > MOST_DIGITS || value.decimalPlaces() > MOST_PLACES;
}

/** No sum of figures that may be stored has more digits than this, so none is rounded. */
const Exact = Decimal.clone({ precision: 60 });

/** The exact sum of figures. */
export const sumOf = (figures: readonly Figure[]): Figure => Exact.sum(0, ...figures).toFixed();

const MINUS = '[-−–]';
// A number that begins with a nought and has a comma, such as 0,500, may be a decimal: half of something.
const NUMBER = String.raw`(?:[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+)|\d+)?(?:\.\d+)?`;
const WORDS = '%|percent|per cent|stars?|minutes?|mins?|days?|k|m|bn|thousand|million|billion';
const FIGURE = new RegExp(`^(\\+|${MINUS})? ?(£|GBP)? ?(${MINUS})?(${NUMBER}) ?(${WORDS})?$`, 'i');

/**
 * Reads a figure as a council's Excel or a person's thumb writes it: `86.9%`, `£9,097,446`, `(31,664)`,
 * `−2.5`, ` 1 234 `, `3 stars`, `£50k`, `£1.2m`, `3 million`. Every digit is kept. Undefined when it is not one number.
 */
export const readFigure = (text: string): Figure | undefined => readWritten(text)?.figure;

/** A figure, and the unit that was written with it, if one was. */
export type WrittenFigure = { readonly figure: Figure; readonly unit: WrittenUnit | undefined };
export type WrittenUnit = 'percent' | 'GBP' | 'stars' | 'minutes' | 'days';

/** Reads a figure with its unit. Undefined when it is not one number. */
export function readWritten(text: string): WrittenFigure | undefined {
  // A footnote’s ² would become a digit of the figure, and marks that nobody can see would make it unreadable.
  if (/\p{No}/u.test(text)) return undefined;
  let tidy = text
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKC')
    .trim()
    .replace(/\s+/g, ' ');
  const brackets = /^\((.*)\)$/.exec(tidy) ?? /^(?:GBP ?)?£? ?\((.*)\)$/.exec(tidy);
  const hasPound = /£|GBP/i.test(tidy);
  if (brackets?.[1] !== undefined) tidy = brackets[1].trim();
  const [, sign, , inner, number = '', word = ''] = FIGURE.exec(tidy) ?? [];
  const digits = number.replace(/[, ]/g, '');
  const signs = [sign, inner, brackets ?? undefined].filter((each) => each !== undefined);
  if (digits === '' || signs.length > 1) return undefined;
  const said = word.toLowerCase();
  // 5m may as well be five minutes, or metres; £5m is money.
  if (['m', 'bn'].includes(said) && !hasPound) return undefined;
  // By its exponent: a product would be rounded to twenty digits.
  const value = new Decimal(`${digits}e${POWERS[said] ?? 0}`);
  const isNegative = signs.length === 1 && sign !== '+' && !value.isZero();
  return {
    figure: (isNegative ? value.negated() : value).toFixed(),
    unit: hasPound ? 'GBP' : UNITS.find(({ words }) => words.includes(said))?.unit,
  };
}

const POWERS: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  m: 6,
  million: 6,
  bn: 9,
  billion: 9,
};

const UNITS: readonly { readonly unit: WrittenUnit; readonly words: readonly string[] }[] = [
  { unit: 'percent', words: ['%', 'percent', 'per cent'] },
  { unit: 'stars', words: ['star', 'stars'] },
  { unit: 'minutes', words: ['minute', 'minutes', 'min', 'mins'] },
  { unit: 'days', words: ['day', 'days'] },
];

/** Rounds half up to the decimals an indicator shows; for display only, never before a status is worked out. */
function rounded(figure: Figure, decimals: number): string {
  const [whole = '0', fraction] = new Decimal(figure)
    .abs()
    .toFixed(decimals, Decimal.ROUND_HALF_UP)
    .split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/**
 * A figure as it is shown: `86.2%`, `£9,097,446`, `(£31,664)`, `343,288`, `3 of 4 stars`, `250 minutes`.
 * Rounded half up to `decimals` places.
 */
export function showFigure(figure: Figure, unit: Unit, decimals: number): string {
  const number = rounded(figure, decimals);
  const zero = /^[0.,]*$/.test(number);
  const negative = new Decimal(figure).isNegative() && !zero;
  if (unit === 'yes/no' && YES_NO[number] !== undefined) return YES_NO[number];
  if (isMoney(unit)) {
    const amount = `£${number}${unit === 'GBP' ? '' : unit.slice(1)}`;
    return negative ? `(${amount})` : amount;
  }
  const signed = negative ? `−${number}` : number;
  const most = upperLimitOf(unit);
  if (most !== undefined)
    return unit.startsWith('stars') ? `${signed} of ${most} stars` : `${signed} out of ${most}`;
  if (unit === 'percent') return `${signed}%`;
  if (BARE.has(unit)) return signed;
  return `${signed} ${number === '1' ? unit.replace(PLURAL, '') : unit}`;
}

/** The “s” of several: of days and working days, and not of gas, or of what ends in another word. */
const PLURAL = /(?<=^(?:[a-z]+ )?[a-z]{2,}[^siu])s$/;
const YES_NO: Readonly<Record<string, string>> = { '1': 'Yes', '0': 'No' };
/** Units whose names say nothing beside a figure. */
const BARE: ReadonlySet<string> = new Set(['count', 'milestone', 'yes/no', ...BARE_NAMES]);

/**
 * A figure with every digit it was given, when rounding to `decimals` would hide the difference that gave it
 * its status; otherwise as `showFigure` gives it.
 */
export function showExactly(figure: Figure, unit: Unit, decimals: number): string {
  const given = new Decimal(figure).decimalPlaces();
  return showFigure(figure, unit, Math.max(decimals, given > MOST_GIVEN ? tellingPlaces(figure) : given));
}

/** Nobody gives more decimals than this: such a figure was worked out, and its digits have no end. */
const MOST_GIVEN = 6;

/** Two places, or as many more as it takes not to look rounder than the figure is: 94.99996 is never 95. */
function tellingPlaces(figure: Figure): number {
  const value = new Decimal(figure);
  for (let places = 2; places < MOST_GIVEN * 2; places += 1) {
    if (value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).decimalPlaces() === places) return places;
  }
  return MOST_GIVEN * 2;
}

/** A difference between two figures: `2 points`, `£20,000`, `0.2`. */
export function showDifference(difference: Figure, unit: Unit, decimals: number): string {
  const exact = new Decimal(difference).abs();
  // A difference that rounds to nothing is given its first digit instead.
  const places = exact.isZero() ? 0 : Math.max(decimals, Math.ceil(-exact.log(10).toNumber()));
  const shown = exact.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toFixed();
  if (unit === 'percent') return `${shown} ${shown === '1' ? 'point' : 'points'}`;
  const plain = upperLimitOf(unit) === undefined && unit !== 'yes/no' ? unit : 'count';
  return showFigure(shown, plain, new Decimal(shown).decimalPlaces());
}
