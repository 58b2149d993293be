/** The source of a figure: its period, who reported it and when, and whether it is provisional. */
import type { Cell } from '../../domain/indicators/cell.ts';
import { sentences } from '../../domain/sentences.ts';
import { periodMonths, periodName, type YearStart } from '../../domain/time/period.ts';
import { caveatOf } from './figureWords.ts';
import { clip } from './text.ts';
import { onDay } from './when.ts';

/** `Q2 2024/25 (July to September 2024), reported by Isaiah Langer on 9 October 2024. It is provisional: …` */
export function sourceOf(cell: Cell, yearStart: YearStart, timeZone: string): string {
  const period = `${periodName(cell.period)} (${periodMonths(cell.period, yearStart)})`;
  const by = cell.reportedBy ? ` by ${clip(cell.reportedBy.name, 60)}` : '';
  const reported =
    cell.reportedAt === null
      ? ', not reported yet'
      : `, reported${by} on ${onDay(cell.reportedAt, timeZone)}`;
  const revised = cell.revision > 1 ? `, revision ${cell.revision}` : '';
  const set = cell.override
    ? `Status set by ${clip(cell.override.by.name, 60)} on ${onDay(cell.override.at, timeZone)}.`
    : '';
  return sentences(`${period}${reported}${revised}.`, set, caveatOf(cell));
}
