/** Where a wide file has what its unfolded rows hold, for the refusals to name its own cells. */
import { together } from '../../../domain/sentences.ts';
import { type Period, periodName } from '../../../domain/time/period.ts';
import { columnName } from '../../../workbooks/columnName.ts';
import type { Part } from './headings.ts';
import type { Heads } from './heads.ts';

const PART_OF: Readonly<Record<string, Part>> = {
  figure: 'figure',
  target: 'target',
  published_status: 'status',
  commentary: 'commentary',
};

/** Where the file has the columns of a quarter: `column D, “Q2 2025/26 Actual”`. Months stand in several. */
export function placesIn(
  period: Period,
  { ref, columns, common, headings }: Heads,
): (column: string) => string {
  const own = columns.filter((each) => each.period === period);
  const placeOf = (at: number, heading = headings[at] ?? ''): string =>
    `column ${columnName(at)}, “${heading}”`;
  const ofPart = (wanted: Part | undefined): string | undefined => {
    const [found] = own.filter(({ part, month }) => part === wanted && month === undefined);
    const shared = common.find(({ part }) => part === wanted);
    if (found) return placeOf(found.at, found.heading);
    return shared && placeOf(shared.at);
  };
  return (column) => {
    if (column === 'ref') return placeOf(ref);
    const months = own.filter(({ part, month }) => part === 'figure' && month !== undefined);
    const ofMonths = together(months.map(({ at, heading }) => placeOf(at, heading)));
    if (column === 'given' && months.length > 0) return ofMonths;
    const part = PART_OF[column];
    const whole = ofPart(part ?? 'figure') ?? (column === 'figure' ? ofMonths : undefined);
    if (whole !== undefined && whole !== '') return whole;
    return part === undefined ? column : `a column “${periodName(period)} ${part}”, which is not there`;
  };
}
