/** Figures: exact decimals kept as plain text, read from what people write and shown as a council prints them. */
import { Decimal } from 'decimal.js';
import { outOf, type Unit } from './unit.ts';

/** An exact decimal in plain notation: `86.2`, `-31664`. Never exponent, never grouping. */
export type Figure = string;

/**
 * Reads a figure as a council's Excel or a person's thumb writes it: `86.9%`, `£9,097,446`, `(31,664)`,
 * `−2.5`, ` 1 234 `, `3 stars`, `£50k`, `£1.2m`, `3 million`. Undefined when it is not one number.
 */
export function readFigure(text: string): Figure | undefined {
  let tidy = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const brackets = /^\((.*)\)$/.exec(tidy) ?? /^(?:GBP ?)?£? ?\((.*)\)$/.exec(tidy);
  if (brackets?.[1] !== undefined) tidy = brackets[1].trim();
  const found =
    /^([-−–+]?) ?(?:£|GBP ?)? ?([-−–]?)((?:\d{1,3}(?:[, ]\d{3})+|\d+)?(?:\.\d+)?) ?(%|percent|per cent|stars?|minutes?|mins?|days?|k|m|bn|thousand|million|billion)?$/i.exec(
      tidy,
    );
  const digits = found?.[3]?.replace(/[, ]/g, '');
  if (!found || !digits) return undefined;
  const minus = [
    found[1] === '' || found[1] === '+' ? undefined : found[1],
    found[2] || undefined,
    brackets ?? undefined,
  ];
  const negatives = minus.filter((sign) => sign !== undefined).length;
  if (negatives > 1) return undefined;
  const scale = SCALES[found[4]?.toLowerCase() ?? ''] ?? 1;
  // 5m may as well be five minutes, or metres; £5m is money.
  if (/^(m|bn)$/i.test(found[4] ?? '') && !/£|GBP/i.test(text.normalize('NFKC'))) return undefined;
  const value = new Decimal(digits).times(scale);
  return (negatives === 1 ? value.negated() : value).toFixed();
}

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

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
  if (unit === 'GBP') return negative ? `(£${number})` : `£${number}`;
  const signed = negative ? `−${number}` : number;
  const most = outOf(unit);
  if (most !== undefined)
    return unit.startsWith('stars') ? `${signed} of ${most} stars` : `${signed} out of ${most}`;
  if (unit === 'percent') return `${signed}%`;
  if (unit === 'minutes' || unit === 'days') {
    return `${signed} ${number === '1' ? unit.slice(0, -1) : unit}`;
  }
  return signed;
}

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
