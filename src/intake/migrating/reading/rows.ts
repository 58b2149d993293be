/** Makes indicators of what was told of each measure, asking for what its export leaves open. */
import type { FileProblem } from '../../table/table.ts';
import type { BroughtRow, IndicatorColumn } from './brought.ts';
import { decimalsFor, type Told, type Written } from './measured.ts';

/** What a tool's export tells of a measure, under our headings. */
export type Measure = {
  readonly row: number;
  /** As somebody wrote it under our own headings, or as the tool has it. */
  readonly cells: Readonly<Partial<Record<IndicatorColumn, string>>>;
  /** Worked out from the export; what `cells` has counts before it. */
  readonly told: Readonly<Partial<Record<IndicatorColumn, Told>>>;
  readonly written: Written;
};

export type Asked = {
  readonly indicator: BroughtRow<IndicatorColumn>;
  readonly problems: readonly FileProblem[];
};

/** The indicator with what is known of it, and a problem for each thing that is not. @param column the heading to name for ours */
export function indicatorFrom(
  { row, cells, told, written }: Measure,
  column: (ours: IndicatorColumn) => string,
): Asked {
  const problems: FileProblem[] = [];
  const known: Partial<Record<IndicatorColumn, string>> = { ...cells };
  for (const [name, answer] of Object.entries(told) as [IndicatorColumn, Told][]) {
    if ((cells[name] ?? '') !== '') continue;
    if ('said' in answer) known[name] = answer.said;
    else {
      known[name] = '';
      problems.push({ row, column: column(name), sentence: answer.sentence });
    }
  }
  const decimals = known.decimals || decimalsFor(known.unit ?? '', [...written.figures, ...written.targets]);
  return { indicator: { row, cells: decimals === '' ? known : { ...known, decimals } }, problems };
}
