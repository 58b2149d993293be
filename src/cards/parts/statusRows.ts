/** The rows of a summary: each status with number, share, and the list behind it. */
import type { Summary, SummaryLine } from '../../domain/answers/summary.ts';
import { actionJson, type CardAction } from '../buttons/button.ts';
import { type Chip, chipIn, chipOf } from '../words/statusChip.ts';
import { renderPart } from './render.ts';

/** One row for each status. `listed` is the action of a click on it. */
export function statusRows(
  lines: Summary['lines'],
  listed: (status: string) => Pick<CardAction, 'verb' | 'data'>,
): readonly object[] {
  const chips = statusChips(lines);
  return lines.map(({ status, count, percent }, index) => {
    const chip = chips[index] ?? chipOf(status);
    return tallyRow({
      chip,
      count: String(count),
      percent: `${percent}%`,
      action: { title: `List: ${chip.label.replace(/^\S+ /, '').toLowerCase()}`, ...listed(status) },
    });
  });
}

/** Chips in the council’s own words, save where one word stands for two states: “Not applicable” may be either. */
export function statusChips(lines: readonly Pick<SummaryLine, 'status' | 'scheme'>[]): readonly Chip[] {
  const own = lines.map(({ status, scheme }) => chipIn(scheme, status));
  return own.map((chip, index) =>
    own.filter(({ label }) => label === chip.label).length === 1 ? chip : chipOf(lines[index]?.status ?? ''),
  );
}

/** A row of a status with its number, and its share or a remark at the right, all in Ragtime's own words. */
export const tallyRow = (row: { chip: Chip; count: string; percent: string; action: CardAction }): object =>
  renderPart('tally', {
    chip: row.chip.label,
    chipStyle: row.chip.style,
    count: row.count,
    percent: row.percent,
    select: actionJson(row.action),
  });

/** The note under a summary whose percentages do not add to 100. */
export const ROUNDING_NOTE = 'Figures may not add to 100 due to rounding.';
