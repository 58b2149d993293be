/** The rows of a summary: each status with number, share, and the list behind it. */
import type { Summary } from '../../domain/answers/summary.ts';
import { actionJson, type CardAction } from '../buttons/button.ts';
import { type Chip, chipOf, statusChips } from '../words/statusChip.ts';
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

/** A row of a status with its number, and its share or a remark at the right, all in Ragtime's own words. */
export const tallyRow = (row: { chip: Chip; count: string; percent: string; action: CardAction }): object =>
  renderPart('tally', {
    chip: row.chip.label,
    chipStyle: row.chip.style,
    count: row.count,
    percent: row.percent,
    select: actionJson(row.action),
  });
