/** Percentages as Excel keeps them: 0.862 where a cell shows 86.2%, and a file that is saved from it may have either. */
import { Decimal } from 'decimal.js';
import type { Unit } from '../../domain/unit.ts';
import type { Problem } from './table.ts';

/**
 * A problem for every percentage that can't be taken as it is written: without a sign, and with figures that are all below
 * 1. Taken as it stands, a target of 95% would become one of 0.95%, which every figure meets.
 */
export function fractionsIn<Name extends string>(
  { row, said }: { readonly row: number; readonly said: (column: Name) => string },
  columns: readonly NoInfer<Name>[],
  unit: Unit,
): readonly Problem[] {
  if (unit !== 'percent') return [];
  return columns.flatMap((column) => {
    const sentence = fractionFault(said(column));
    return sentence === undefined ? [] : [{ row, column, sentence }];
  });
}

function fractionFault(said: string): string | undefined {
  if (/[%％]|per ?cent|point/i.test(said)) return undefined;
  const figures = (said.match(/\d*\.?\d+/g) ?? []).map((figure) => new Decimal(figure));
  const [first] = figures;
  if (!first || figures.some((figure) => figure.isZero() || figure.greaterThanOrEqualTo(1))) return undefined;
  const [low, high] = [first.toFixed(), first.times(100).toFixed()];
  return `“${said}” may be ${high}%, which Excel keeps as ${low}, or ${low}%. Write it with its sign: ${high}% or ${low}%.`;
}
