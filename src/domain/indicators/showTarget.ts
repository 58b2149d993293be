/** Targets in words, each kind in its own language: `at least 95%`, `between 85% and 90%`, `58% by Q2 (under is worse)`. */
import { type Figure, showExactly } from '../figures/figure.ts';
import type { Unit } from '../figures/unit.ts';
import { type Period, quarterOf } from '../time/period.ts';
import type { Definition } from './indicator.ts';
import type { Target, TargetPlan } from './target.ts';

type Of = Pick<Definition, 'unit' | 'direction' | 'frequency'> & { readonly period?: Period | undefined };

const EVERY: Record<Definition['frequency'], string> = {
  // Its figures are kept, and compared, quarter by quarter.
  monthly: 'a quarter',
  quarterly: 'a quarter',
  'bi-annual': 'a half-year',
  annual: 'a year',
  'calendar year': 'a year',
  'two-yearly': 'every two years',
  'on event': 'a quarter',
};

/** A target in full. `of` is the indicator or cell that it belongs to. */
export function showTarget(target: Target | TargetPlan, of: Of): string {
  const show = (value: Figure): string => showExactly(value, of.unit, 0);
  switch (target.kind) {
    case 'none':
      return `no target${noted(target)}`;
    case 'at least':
    case 'at most':
      return `${boundWord(target)} ${show(target.value)}${noted(target)}`;
    case 'range':
      return `between ${show(target.low)} and ${show(target.high)}${noted(target)}`;
    case 'change': {
      const hold = target.hold ? `, or hold at ${show(target.hold.low)} to ${show(target.hold.high)}` : '';
      return `${changeText(target, of)} ${EVERY[of.frequency]}${hold}`;
    }
    case 'profile':
      return `${'values' in target ? phases(target.values, of.unit) : phase(target.value, of)} (${target.worse} is worse)`;
    case 'milestone':
      return `milestone: ${target.text}`;
  }
}

/** `at least`, or `above` where the figure itself misses the target. */
export const boundWord = ({
  kind,
  strict,
}: {
  kind: 'at least' | 'at most';
  strict?: true | undefined;
}): string => (strict ? STRICT_WORDS[kind] : kind);
const STRICT_WORDS = { 'at least': 'above', 'at most': 'below' } as const;

const noted = ({ note }: { note?: string | undefined }): string => (note === undefined ? '' : ` (${note})`);

/** A target in as few words as stand under a figure, `95%`, `85% to 90%`; undefined where there is none. */
export function showTargetFigure(target: Target, of: Of): string | undefined {
  const show = (value: Figure): string => showExactly(value, of.unit, 0);
  switch (target.kind) {
    case 'none':
      return undefined;
    case 'at least':
    case 'at most':
    case 'profile':
      return show(target.value);
    case 'range':
      return `${show(target.low)} to ${show(target.high)}`;
    case 'change':
      return changeText(target, of);
    case 'milestone':
      return target.text;
  }
}

/** `up 3 to 5 points` for a percentage, else `down 2% to 3%`. */
function changeText({ low, high }: { low: Figure; high: Figure }, of: Of): string {
  const way = of.direction === 'lower' ? 'down' : 'up';
  if (of.unit === 'percent') {
    const points = low === high && low === '1' ? 'point' : 'points';
    return `${way} ${low === high ? low : `${low} to ${high}`} ${points}`;
  }
  return `${way} ${low === high ? `${low}%` : `${low}% to ${high}%`}`;
}

const phase = (value: Figure, { unit, period }: Of): string =>
  period === undefined
    ? showExactly(value, unit, 0)
    : `${showExactly(value, unit, 0)} by Q${quarterOf(period)}`;

const phases = (values: readonly Figure[], unit: Unit): string =>
  values.map((value, index) => `Q${index + 1} ${showExactly(value, unit, 0)}`).join(', ');
