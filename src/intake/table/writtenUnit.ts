/**
 * Values of a file against their unit: another unit, or a percentage as Excel keeps it (0.862 where a cell shows
 * 86.2%).
 */
import { Decimal } from 'decimal.js';
import { unitFault } from '../../domain/figures/figureFaults.ts';
import type { Unit } from '../../domain/figures/unit.ts';
import type { FileProblem } from './table.ts';

type Written<Name extends string> = { readonly row: number; readonly said: (column: Name) => string };

/** A problem for every figure that is written in another unit. */
export function otherUnitsIn<Name extends string>(
  row: Written<Name>,
  columns: readonly NoInfer<Name>[],
  unit: Unit,
): readonly FileProblem[] {
  return faultsIn(row, columns, (said) => unitFault(said, unit));
}

/**
 * A problem for every doubtful percentage: without a sign, in a file whose figures are all shares of one. Taken as it
 * is, a target of 95% would become one of 0.95%, which every figure meets.
 */
export function fractionsIn<Name extends string>(
  row: Written<Name>,
  columns: readonly NoInfer<Name>[],
  unit: Unit,
): readonly FileProblem[] {
  return unit === 'percent' ? faultsIn(row, columns, fractionFault) : [];
}

const faultsIn = <Name extends string>(
  { row, said }: Written<Name>,
  columns: readonly Name[],
  faultOf: (said: string) => string | undefined,
): readonly FileProblem[] =>
  columns.flatMap((column) => {
    const sentence = faultOf(said(column));
    return sentence === undefined ? [] : [{ row, column, sentence }];
  });

function fractionFault(said: string): string | undefined {
  if (/[%％]|per ?cent|point/i.test(said)) return undefined;
  // The number of a quarter is none of a profile's figures.
  const figures = (said.replace(/\bq[1-4]\b/gi, '').match(/\d*\.?\d+/g) ?? []).map(
    (each) => new Decimal(each),
  );
  // 0 and 1 alone are no sign of it: beside a share they are shares themselves.
  const share = figures.find((figure) => figure.greaterThan(0) && figure.lessThan(1));
  if (!share || figures.some((figure) => figure.greaterThan(1))) return undefined;
  const [low, high] = [share.toFixed(), share.times(100).toFixed()];
  const [may, write] =
    figures.length === 1
      ? [`“${said}” may be`, 'it with its sign']
      : [`In “${said}”, ${low} may be`, 'each figure with its sign'];
  return `${may} ${high}%, which Excel keeps as ${low}, or ${low}%. Write ${write}: ${high}% or ${low}%.`;
}
