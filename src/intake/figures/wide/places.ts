/** Where a wide file has what its unfolded rows hold, for the refusals to name its own cells. */
import { together } from '../../../domain/sentences.ts';
import { type Period, periodName } from '../../../domain/time/period.ts';
import { columnName } from '../../../workbooks/columnName.ts';
import { COUNTS, type Part, type WideColumn } from './headings.ts';
import type { Heads } from './heads.ts';

const PART_OF: Readonly<Record<string, Part>> = {
  figure: 'figure',
  target: 'target',
  published_status: 'status',
  commentary: 'commentary',
};

/** A quarter, or one of its months (0 to 2). */
type Span = { readonly period: Period; readonly month: number | undefined };

/** Where the file has the columns of a quarter, or of a month: `column D, “Q2 2025/26 Actual”`. Months stand in several. */
export function placesIn(span: Span, { ref, columns, common, headings }: Heads): (column: string) => string {
  const { period } = span;
  const own = columns.filter((each) => each.period === period);
  const placeOf = (at: number, heading = headings[at] ?? ''): string =>
    `column ${columnName(at)}, “${heading}”`;
  const ofPart = (wanted: Part | undefined): string | undefined => {
    const [found] = own.filter(({ part, month }) => part === wanted && month === span.month);
    const shared = common.find(({ part }) => part === wanted);
    if (found) return placeOf(found.at, found.heading);
    return shared && placeOf(shared.at);
  };
  return (column) => {
    if (column === 'ref') return placeOf(ref);
    const all = (those: readonly WideColumn[]): string =>
      together(those.map(({ at, heading }) => placeOf(at, heading)));
    const counts = own.filter(({ part, month }) => COUNTS.includes(part) && month === span.month);
    if (column === 'given' && counts.length > 0) return all(counts);
    const months = own.filter(({ part, month }) => part === 'figure' && month !== undefined);
    const ofMonths = span.month === undefined ? all(months) : '';
    if (column === 'given' && ofMonths !== '') return ofMonths;
    const part = PART_OF[column];
    const whole = ofPart(part ?? 'figure') ?? (column === 'figure' ? ofMonths : undefined);
    if (whole !== undefined && whole !== '') return whole;
    return part === undefined ? column : `a column “${periodName(period)} ${part}”, which is not there`;
  };
}
