/** The rows of a summary: each status with how many, what share, and the list behind it. */
import type { Summary } from '../domain/summary.ts';
import { actionJson, type CardAction } from './action.ts';
import { type Chip, chipOf } from './chip.ts';
import { renderPart } from './render.ts';

/** One row for each status. `listed` is what a click on it asks for; `scheme` is the one whose colours are shown, if one. */
export const statusRows = (
  lines: Summary['lines'],
  listed: (status: string) => Pick<CardAction, 'verb' | 'data'>,
  scheme?: string,
): readonly object[] =>
  lines.map(({ status, count, percent }) =>
    tallyRow({
      chip: chipOf(status, scheme),
      count: String(count),
      percent: `${percent}%`,
      action: { title: `List: ${status.toLowerCase()}`, ...listed(status) },
    }),
  );

/** A row of a status with how many, and at its right what that means, both in Ragtime's own words. */
export const tallyRow = (row: { chip: Chip; count: string; percent: string; action: CardAction }): object =>
  renderPart('tally', {
    chip: row.chip.label,
    chipStyle: row.chip.style,
    count: row.count,
    percent: row.percent,
    select: actionJson(row.action),
  });

/** Said under a summary whose percentages do not add to 100. */
export const ROUNDING_NOTE = 'Figures may not add to 100 due to rounding.';
