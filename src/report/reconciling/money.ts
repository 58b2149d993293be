/** Money tables: the rows make the total, and every variance is what lies between its two figures. */
import { Decimal } from 'decimal.js';
import { readFigure } from '../../domain/figures/figure.ts';
import type { Table } from '../content/paper.ts';

/** Every contradiction of a table of money; only sums are added up, as a mean's last row is none. */
export function moneyFaults({ caption, columns, rows }: Table): readonly string[] {
  const whole = rows.at(-1) ?? [];
  const parts = rows.slice(0, -1);
  const sums = columns.flatMap(({ head }, at) => {
    if (at === 0 || whole[0] !== 'Total') return [];
    const sum = Decimal.sum(0, ...parts.map((row) => amountOf(row[at])));
    return isNear(sum, amountOf(whole[at]), parts.length + 1, whole[at])
      ? []
      : [`${caption}: ${head} comes to ${sum.toFixed()} by its rows, and its total says ${whole[at]}.`];
  });
  return [...sums, ...rows.flatMap((row) => varianceFaults(row, { caption, columns }))];
}

/** `Authority | Budget | Forecast | Variance`, with as many budgets as there are variances. */
function varianceFaults(
  row: readonly string[],
  { caption, columns }: Pick<Table, 'caption' | 'columns'>,
): readonly string[] {
  const held = (columns.length - 2) / 2;
  const figure = row[held + 1];
  return Array.from({ length: held }, (_, at) => at).flatMap((at) => {
    const [measure, variance] = [row[at + 1], row[held + 2 + at]];
    const between = amountOf(figure).minus(amountOf(measure));
    return isNear(between, amountOf(variance), 2, variance)
      ? []
      : [
          `${caption}: ${row[0]} has a variance of ${variance}, and ${figure} less ${measure} is ${between.toFixed()}.`,
        ];
  });
}

const amountOf = (shown = ''): Decimal => new Decimal(readFigure(shown.replace(/[km](?=\)?$)/, '')) ?? 0);

/** Each of so many amounts that are printed rounded may be half a unit off. */
function isNear(one: Decimal, other: Decimal, amounts: number, shown = ''): boolean {
  const places = /\.(\d+)/.exec(shown)?.[1]?.length ?? 0;
  return one
    .minus(other)
    .abs()
    .times(2)
    .lte(new Decimal(amounts).times(new Decimal(10).pow(-places)));
}
