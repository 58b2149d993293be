/** The rows of a summary: each status with how many, what share, and the list behind it. */
import type { Summary } from '../domain/summary.ts';
import { actionJson, type CardAction } from './action.ts';
import { chipOf } from './chip.ts';

/** One row for each status. `listed` is what a click on it asks for; `scheme` is the one whose colours are shown, if one. */
export const statusRows = (
  lines: Summary['lines'],
  listed: (status: string) => Pick<CardAction, 'verb' | 'data'>,
  scheme?: string,
): readonly object[] =>
  lines.map(({ status, called = status, count, percent }) => {
    const chip = chipOf(status, scheme);
    return {
      chip: chip.label.replace(status, () => called),
      chipStyle: chip.style,
      count: String(count),
      percent: `${percent}%`,
      select: actionJson({ title: `List: ${called.toLowerCase()}`, ...listed(status) }),
    };
  });

/** Said under a summary whose percentages do not add to 100. */
export const ROUNDING_NOTE = 'Figures may not add to 100 due to rounding.';
