/** Rows of one indicator through its periods: chip, period, figure. Each opens that period when it is clicked. */
import type { Cell } from '../../domain/indicators/cell.ts';
import { periodName } from '../../domain/time/period.ts';
import { changeText, figureText, targetText } from '../words/figureWords.ts';
import { chipOf, chipWidth } from '../words/statusChip.ts';
import { clip, counted, dotted } from '../words/text.ts';
import { textBlocksOf } from './facts.ts';
import { chipRow } from './row.ts';

export type PeriodRow = {
  readonly cell: Cell;
  /** The words beside the period's name: “reported”, “as projected”. */
  readonly says?: string;
};

/** How many periods are listed. */
const LISTED = 8;

/** The latest few of some periods, latest first, and the number of earlier ones. */
export function latestRows(cells: readonly Cell[]): readonly object[] {
  const left = cells.length - LISTED;
  return [
    ...periodRows(cells.slice(0, LISTED).map((cell) => ({ cell }))),
    ...(left > 0 ? textBlocksOf(`And ${counted(left, 'earlier period', 'earlier periods')}.`) : []),
  ];
}

/** Rows in the order given; `hasChange` adds the change against the period before. */
export function periodRows(rows: readonly PeriodRow[], hasChange = true): readonly object[] {
  const width = chipWidth(rows.map(({ cell }) => chipOf(cell.status, cell)));
  return rows.map(({ cell, says }) =>
    chipRow({
      chip: chipOf(cell.status, cell),
      chipWidth: width,
      title: periodName(cell.period),
      detail: dotted(
        says,
        cell.reportedBy ? `reported by ${clip(cell.reportedBy.name, 60)}` : undefined,
        cell.provisional ? 'provisional' : undefined,
        cell.override ? 'set by the performance team' : undefined,
      ),
      end: {
        main: figureText(cell),
        colour: 'Default',
        under: [targetText(cell), hasChange ? changeText(cell) : undefined],
      },
      action: {
        title: `Show ${periodName(cell.period)}`,
        verb: 'show',
        data: { ref: cell.ref, period: cell.period },
      },
    }),
  );
}
