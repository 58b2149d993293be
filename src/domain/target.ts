/** Targets: what a figure is held against, and how each kind is said. Other kinds join this union. */
import { z } from 'zod';
import { type Figure, readFigure, showExactly } from './figure.ts';
import type { Unit } from './unit.ts';

export const Direction = z.enum(['higher', 'lower', 'range']);
/** Which way a figure improves. */
export type Direction = z.infer<typeof Direction>;

export const Target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('at least'), value: z.string() }),
  z.object({ kind: z.literal('at most'), value: z.string() }),
  z.object({ kind: z.literal('none') }),
]);
export type Target = z.infer<typeof Target>;

export const NO_TARGET: Target = { kind: 'none' };

/** A target in words: `at least 95%`, `at most 15%`, `no target`. */
export function showTarget(target: Target, unit: Unit): string {
  return target.kind === 'none' ? 'no target' : `${target.kind} ${showExactly(target.value, unit, 0)}`;
}

/** The target's own figure, `95%`, with as many decimals as it was set with; undefined where there is none. */
export function showTargetFigure(target: Target, unit: Unit): string | undefined {
  return target.kind === 'none' ? undefined : showExactly(target.value, unit, 0);
}

/** The plain number that a chart draws as the target's line; undefined where there is none. */
export function targetLine(target: Target): Figure | undefined {
  return target.kind === 'none' ? undefined : target.value;
}

/**
 * Reads a target from a file: `90%`, `at least 90%`, `at most 15%`, `<= 15`, `none`, or nothing. A bare figure takes its
 * side from the direction for improvement. Undefined when it cannot be read or contradicts the direction.
 */
export function readTarget(text: string, direction: Direction): Target | undefined {
  const tidy = text.trim();
  if (tidy === '' || /^(none|no target|n\/?a|-)$/i.test(tidy)) return NO_TARGET;
  const found = /^(at least|at most|>=|≥|<=|≤)?\s*(.+)$/i.exec(tidy);
  const value = found?.[2] === undefined ? undefined : readFigure(found[2]);
  if (value === undefined || direction === 'range') return undefined;
  const side = found?.[1]?.toLowerCase();
  const kind = direction === 'higher' ? 'at least' : 'at most';
  const said = side === undefined ? kind : ['at least', '>=', '≥'].includes(side) ? 'at least' : 'at most';
  return said === kind ? { kind, value } : undefined;
}
