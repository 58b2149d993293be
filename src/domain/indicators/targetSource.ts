/** The source of a target: the stricter of benchmark and statutory target, and the rationale. */
import { Decimal } from 'decimal.js';
import { type Figure, showExactly } from '../figures/figure.ts';
import type { Unit } from '../figures/unit.ts';
import { sentences } from '../sentences.ts';
import type { Direction, Target, TargetPlan } from './target.ts';

/** The longest rationale, in characters. */
export const RATIONALE_LIMIT = 300;

/** The stricter of two targets: the higher where higher is better, the lower where lower is. */
export function harderOf(one: Figure, other: Figure, direction: 'higher' | 'lower'): Figure {
  const isMore = new Decimal(one).greaterThan(other);
  return isMore === (direction === 'higher') ? one : other;
}

type Of = { readonly unit: Unit; readonly direction: Direction };

/**
 * `The target of 92% is the benchmark, harder than the statutory 90%. Rationale: …` Empty where no source is
 * recorded.
 */
export function sourceSentence(target: Target | TargetPlan, { unit }: Of): string {
  if (target.kind === 'none' || !target.source) return '';
  const { benchmark, statutory, rationale } = target.source;
  const show = (figure: Figure): string => showExactly(figure, unit, 0);
  const why =
    rationale === ''
      ? ''
      : `Rationale for the target: ${/[.!?]$/.test(rationale) ? rationale : `${rationale}.`}`;
  const from = originOf(benchmark, statutory, target, show);
  return sentences(from, why);
}

function originOf(
  benchmark: Figure | null,
  statutory: Figure | null,
  target: Target | TargetPlan,
  show: (figure: Figure) => string,
): string {
  if (!('value' in target) || (benchmark === null && statutory === null)) return '';
  const of = `The target of ${show(target.value)} is`;
  if (benchmark === null) return `${of} the statutory figure.`;
  if (statutory === null) return `${of} the benchmark.`;
  if (new Decimal(benchmark).equals(statutory)) return `${of} both the benchmark and the statutory figure.`;
  return new Decimal(benchmark).equals(target.value)
    ? `${of} the benchmark, harder than the statutory ${show(statutory)}.`
    : `${of} the statutory figure, harder than the benchmark of ${show(benchmark)}.`;
}
