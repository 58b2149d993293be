/** Spellings of units in registers. */
import { Unit } from '../../domain/figures/unit.ts';

const UNITS: Readonly<Record<string, Unit>> = {
  '%': 'percent',
  percent: 'percent',
  percentage: 'percent',
  pct: 'percent',
  count: 'count',
  number: 'count',
  no: 'count',
  '#': 'count',
  gbp: 'GBP',
  '£': 'GBP',
  pounds: 'GBP',
  minutes: 'minutes',
  mins: 'minutes',
  days: 'days',
  milestone: 'milestone',
};

/** Reads a unit as it is written in registers: `%`, `Per cent`, `£`, `Score (out of 5)`, `Stars out of 4`. */
export function readUnit(said: string): Unit | undefined {
  const tidy = said.toLowerCase().replace(/[().]/g, ' ').replace(/\s+/g, ' ').trim();
  const known = UNITS[tidy] ?? UNITS[tidy.replaceAll(' ', '')];
  if (known) return known;
  const [, kind = 'score', most] = /^(stars?|scores?)?,? ?out of (\d+)$/.exec(tidy) ?? [];
  const unit = Unit.safeParse(`${kind.startsWith('star') ? 'stars' : 'score'} out of ${Number(most)}`);
  return unit.success && Number(most) > 0 ? unit.data : undefined;
}

/** The usual decimals of a unit's figures. */
export const usualDecimals = (unit: Unit): number => (unit === 'percent' || unit.startsWith('score') ? 1 : 0);
