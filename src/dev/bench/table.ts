/** Prints figures as a table that fits a terminal. */
import type { Figure } from './figures.ts';

export type Section = { readonly title: string; readonly figures: readonly Figure[] };

/** The sections one under the other; a goal says of itself whether it is met. */
export function tableOf(sections: readonly Section[]): string {
  const lines = sections.map(({ title, figures }) => [`\n${title}`, ...figures.map(lineOf)].join('\n'));
  return `${' '.repeat(44)}p50       p99   ratio${lines.join('\n')}\n`;
}

function lineOf({ name, unit, p50, p99, against, ratio, goals }: Figure): string {
  const number = (value: number | undefined): string =>
    value === undefined || unit === 'ratio' ? '' : `${value.toFixed(unit === 'MB' ? 0 : 2)} ${unit}`;
  const times = unit === 'ratio' ? p50 : ratio;
  const columns = [
    `  ${name.padEnd(34)}`,
    number(p50).padStart(11),
    number(p99).padStart(10),
    (times === undefined ? '' : `${times.toFixed(2)} ×`).padStart(8),
    against === undefined ? '' : ` ${against}`,
    ...goals.map(({ most, met }) => `  ${met ? '✓' : '✗'} goal ≤ ${most}: ${met ? 'met' : 'not met'}`),
  ];
  return columns.join('').trimEnd();
}
