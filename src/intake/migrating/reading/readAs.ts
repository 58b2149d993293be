/** How columns of periods were read, in lines. */
import type { Period } from '../../../domain/time/period.ts';
import { COUNTS, namesTime } from '../../figures/wide/headings.ts';
import type { Heads } from '../../figures/wide/heads.ts';
import { shownPeriod } from './exportPeriod.ts';

/** `Q1 2024/25: figure from “Q1 2024/25 Value”, target from “Q1 2024/25 Target”`, a line for each quarter. */
export function across({ columns }: Heads): readonly string[] {
  const spans = new Map<string, { readonly period: Period; readonly said: string[] }>();
  for (const column of columns.filter(({ part }) => !COUNTS.includes(part))) {
    const name = shownPeriod(column);
    const span = spans.get(name) ?? { period: column.period, said: [] };
    const { part, month, heading } = column;
    span.said.push(`${month === undefined ? part : `month ${month + 1} ${part}`} from “${heading}”`);
    spans.set(name, span);
  }
  return [...spans]
    .toSorted(([, a], [, b]) => a.period.localeCompare(b.period))
    .map(([name, { said }]) => `  ${name}: ${said.join(', ')}`);
}

/** The headings that nothing was made of, of an export with periods across: those of periods are not among them. */
export const notUsedAcross = (notUsed: readonly string[], heads: Heads | undefined): readonly string[] =>
  notUsed.filter((each) =>
    heads
      ? !heads.columns.some(({ heading, part }) => !COUNTS.includes(part) && heading.startsWith(each))
      : !namesTime(each),
  );

/** Targets that differ between quarters, and what is to be written where each quarter has its own. */
export const targetNotes = (notes: readonly string[]): readonly string[] =>
  notes.length === 0
    ? []
    : [
        'Look at this: targets differ between quarters, so that it is not known what those to come are held to:',
        ...notes.map((note) => `  ${note}`),
        'Where each quarter has its own, add a column Target and write them: Q1 25%, Q2 50%, Q3 75%, Q4 100%. Where figures are of the year so far, add a column Basis: year to date.',
      ];
