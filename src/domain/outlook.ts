/** The outlook for the year: which indicators will miss their target if the latest figures go on as they do. */
import type { CellLine } from './cell.ts';
import type { Figure } from './figure.ts';
import { byRef } from './indicator.ts';
import { judge } from './judge.ts';
import type { Period } from './period.ts';
import { type Trend, trendOf } from './trend.ts';
import { yearEndOf } from './yearEnd.ts';

/** Why nothing is said of an indicator's year-end. */
export type Reason =
  | 'not collected'
  | 'no target'
  | 'milestone'
  /** Its target at year-end is another than this quarter's. */
  | 'moving target'
  | Extract<Trend, { kind: 'none' }>['why'];

export type Prospect = {
  readonly line: CellLine;
  /** The figure of the year's last quarter: as projected, or as reported where the year is over. */
  readonly figure: Figure;
  readonly isKnown: boolean;
};

export type Outlook = {
  /** The last quarter of the year. */
  readonly yearEnd: Period;
  readonly missing: readonly Prospect[];
  readonly meeting: readonly Prospect[];
  readonly unsaid: readonly { readonly line: CellLine; readonly why: Reason }[];
};

/**
 * The outlook of a period's cells. Only projections that the trend rule allows to be shown are used.
 *
 * @param history every cell of the periods up to this one, in any order
 */
export function outlookOf(cells: readonly CellLine[], period: Period, history: readonly CellLine[]): Outlook {
  const yearEnd = yearEndOf(period);
  const past = new Map<string, CellLine[]>();
  for (const cell of history) past.set(cell.ref, [...(past.get(cell.ref) ?? []), cell]);
  const outlook = {
    missing: [] as Prospect[],
    meeting: [] as Prospect[],
    unsaid: [] as { line: CellLine; why: Reason }[],
  };
  for (const line of cells.toSorted(byRef)) {
    const end = endOf(line, yearEnd, past.get(line.ref) ?? []);
    if (typeof end === 'string') {
      outlook.unsaid.push({ line, why: end });
      continue;
    }
    const isOff = end.isKnown ? line.offTarget : judge(line, end.figure).offTarget;
    (isOff ? outlook.missing : outlook.meeting).push({ line, ...end });
  }
  return { yearEnd, ...outlook };
}

function endOf(
  line: CellLine,
  yearEnd: Period,
  past: readonly CellLine[],
): { readonly figure: Figure; readonly isKnown: boolean } | Reason {
  if (line.lifecycle !== 'active') return 'not collected';
  if (line.unit === 'milestone' || line.target.kind === 'milestone') return 'milestone';
  if (line.target.kind === 'none') return 'no target';
  if (line.period === yearEnd && line.figure !== null) return { figure: line.figure, isKnown: true };
  if (line.period !== yearEnd && (line.target.kind === 'profile' || line.target.kind === 'change')) {
    return 'moving target';
  }
  const trend = trendOf(past, line);
  if (trend.kind === 'none') return trend.why;
  const { figure, period } = trend.yearEnd ?? trend.next;
  return period === yearEnd ? { figure, isKnown: false } : 'too old';
}
