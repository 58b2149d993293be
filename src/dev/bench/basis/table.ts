/** Prints figures as a table that fits a terminal. */
import type { Measurement } from './figures.ts';

const DECIMALS: Readonly<Record<Measurement['unit'], number>> = {
  ms: 2,
  s: 1,
  MB: 0,
  ratio: 2,
  count: 0,
  'a second': 1,
};

const SAID: Partial<Record<Measurement['unit'], string>> = { count: '', 'a second': '/s' };

export type ResultSection = { readonly title: string; readonly figures: readonly Measurement[] };

/** The sections one under the other; beside each figure with a goal stands whether it is met. */
export function tableOf(sections: readonly ResultSection[]): string {
  const head = `${'p50'.padStart(46)}${'p99'.padStart(11)}${'ratio'.padStart(9)}`;
  const blocks = sections.map(({ title, figures }) => [title, ...figures.map(lineOf), ''].join('\n'));
  return [head, ...blocks].join('\n');
}

function lineOf({ name, unit, p50, p99, against, ratio, goals }: Measurement): string {
  const number = (value: number | undefined): string =>
    value === undefined || unit === 'ratio'
      ? ''
      : `${value.toFixed(DECIMALS[unit])} ${SAID[unit] ?? unit}`.trimEnd();
  const times = unit === 'ratio' ? p50 : ratio;
  const verdicts = goals.map(({ most, met }) => `≤ ${most} ${met ? 'met' : 'NOT MET'}`).join(', ');
  const columns = [
    `  ${name.padEnd(33)}`,
    number(p50).padStart(11),
    number(p99).padStart(11),
    (times === undefined ? '' : `${times.toFixed(2)} ×`).padStart(9),
    against === undefined ? '' : ` ${against}`,
    verdicts === '' ? '' : `  goal ${verdicts}`,
  ];
  return columns.join('').trimEnd();
}
