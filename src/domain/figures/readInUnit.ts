/** Figures read in the unit of their indicator: `4.25 hours`, `£50k` where thousands are counted, `Yes`. */
import { Decimal } from 'decimal.js';
import { type Figure, readWritten, type WrittenFigure } from './figure.ts';
import type { Unit } from './unit.ts';

/** Other ways in which the names of units are written after a figure. */
const SHORT: Readonly<Record<string, string>> = {
  hours: 'hours?|hrs?|h',
  weeks: 'weeks?|wks?',
  months: 'months?',
  years: 'years?|yrs?',
  'working days': 'working days?|days?',
  tonnes: 'tonnes?|t',
  '£k': '£?k',
  '£m': '£?m',
};

const SCALES: Partial<Record<Unit, number>> = { '£k': 1_000, '£m': 1_000_000 };

const ANSWERS: Readonly<Record<string, Figure>> = {
  yes: '1',
  y: '1',
  true: '1',
  no: '0',
  n: '0',
  false: '0',
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

const after = new Map<Unit, RegExp>();

/** The name of a unit behind a figure. Made once for each: a file has a figure in every row. */
function nameAfter(unit: Unit): RegExp {
  const name = SHORT[unit] ?? `${escaped(unit)}${unit.endsWith('s') ? '?' : ''}`;
  const made = after.get(unit) ?? new RegExp(`(?<=[\\d)])\\s*(?:${name})$`, 'i');
  after.set(unit, made);
  return made;
}

/** How many pounds one of the unit is; undefined for a unit that is counted as it is written. */
export const scaleOf = (unit: Unit): number | undefined => SCALES[unit];

/** Reads a figure with the unit written beside it, where that is not the indicator's own. Undefined when it is no number. */
export function readWrittenIn(text: string, unit: Unit): WrittenFigure | undefined {
  const tidy = text.trim().replace(/\s+/g, ' ');
  if (unit === 'yes/no') {
    const figure = ANSWERS[tidy.toLowerCase()];
    if (figure !== undefined) return { figure, unit: undefined };
  }
  const scale = scaleOf(unit);
  const written = readWritten(tidy);
  if (scale !== undefined && written?.unit === 'GBP') {
    return { figure: new Decimal(written.figure).dividedBy(scale).toFixed(), unit: undefined };
  }
  const bare = tidy.replace(nameAfter(unit), '');
  return (bare === tidy ? undefined : readWritten(bare)) ?? written;
}

/** Reads a figure. Undefined when it is no number. */
export const readIn = (text: string, unit: Unit): Figure | undefined => readWrittenIn(text, unit)?.figure;
