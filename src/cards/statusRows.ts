/** The rows of a summary: each status with how many, what share, and the list behind it. */
import type { Summary } from '../domain/summary.ts';
import { actionJson, type CardAction } from './action.ts';
import { type Chip, chipOf } from './chip.ts';

/** One row for each status. `listed` is what a click on it asks for. */
export function statusRows(
  lines: Summary['lines'],
  listed: (status: string) => Pick<CardAction, 'verb' | 'data'>,
): readonly object[] {
  const own = lines.map(({ status, scheme }) => chipOf(status, scheme));
  return lines.map(({ status, count, percent }, index) => {
    const chip = toldApart(own, index) ?? chipOf(status);
    return {
      chip: chip.label,
      chipStyle: chip.style,
      count: String(count),
      percent: `${percent}%`,
      select: actionJson({
        title: `List: ${chip.label.replace(/^\S+ /, '').toLowerCase()}`,
        ...listed(status),
      }),
    };
  });
}

/** A chip in the council’s own words, save where these stand for two states: “Not applicable” may be either of them. */
function toldApart(own: readonly Chip[], index: number): Chip | undefined {
  const chip = own[index];
  return own.filter(({ label }) => label === chip?.label).length === 1 ? chip : undefined;
}

/** Said under a summary whose percentages do not add to 100. */
export const ROUNDING_NOTE = 'Figures may not add to 100 due to rounding.';
