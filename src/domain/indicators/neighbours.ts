/**
 * Statistical neighbours: the figures of comparable councils, with source and year, for nationally defined
 * indicators.
 */
import { Decimal } from 'decimal.js';
import { type Figure, hasTooManyDigits, readFigure, showFigure, sumOf } from '../figures/figure.ts';
import { changeSince } from './change.ts';
import type { Definition } from './indicator.ts';

export type Neighbours = {
  /** Each council's figure; one that is called `mean` stands for all of them. */
  readonly values: readonly { readonly name: string; readonly figure: Figure }[];
  readonly source: string;
  /** `2023/24`. */
  readonly year: string;
};

/** Reads `mean 82.4% (CIPFA nearest neighbours, 2023/24)` or `Ely 81, Ware 84.5 (LG Inform, 2023/24)`. */
export function readNeighbours(text: string): Neighbours | undefined {
  const found = /^(.+?) ?\(([^()]+), ?(\d{4}(?:[/-]\d{2,4})?)\)$/.exec(text.trim().replace(/\s+/g, ' '));
  const [, list = '', source = '', year = ''] = found ?? [];
  const values = list.split(/,(?!\d{3}(?!\d))/).map((each) => {
    const [, name = '', said = ''] = /^(.+?):? ([^ ]+)$/.exec(each.trim()) ?? [];
    return { name, figure: readFigure(said) };
  });
  const known = values.flatMap(({ name, figure }) =>
    figure === undefined || hasTooManyDigits(figure) ? [] : [{ name, figure }],
  );
  return found && known.length === values.length ? { values: known, source: source.trim(), year } : undefined;
}

/** The mean of the neighbours' figures. */
export function meanOf({ values }: Neighbours): Figure {
  const sum = sumOf(values.map(({ figure }) => figure));
  return new Decimal(sum).dividedBy(values.length).toSignificantDigits(15).toFixed();
}

type Beside = Pick<Definition, 'unit' | 'decimals' | 'direction'> & { readonly figure: Figure | null };

/** `Statistical neighbours: mean 82.4% (CIPFA, 2023/24), as NI 195 defines it; this figure is better.` */
export function neighboursSentence(neighbours: Neighbours, standard: string, cell: Beside): string {
  const { values, source, year } = neighbours;
  const show = (figure: Figure): string => showFigure(figure, cell.unit, cell.decimals);
  const mean = meanOf(neighbours);
  const each =
    values.length === 1 ? '' : `: ${values.map(({ name, figure }) => `${name} ${show(figure)}`).join(', ')}`;
  const change = changeSince(mean, cell.figure, cell.direction);
  const compared = { improving: 'better', deteriorating: 'worse', unchanged: 'the same' };
  const beside = change ? `; this figure is ${compared[change]}` : '';
  return `Statistical neighbours: mean ${show(mean)}${each} (${source}, ${year}), as ${standard} defines it${beside}.`;
}
