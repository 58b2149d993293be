/** Calculated figures in a file: their counts or parts, and whether the figure beside them agrees. */
import { countsAMonth } from '../../domain/figures/countsByMonth.ts';
import { readFigure, showExactly } from '../../domain/figures/figure.ts';
import { digitsFault } from '../../domain/figures/figureFaults.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { givenNames } from '../../domain/reporting/countsAndParts.ts';
import { differenceFrom, variancesOff } from '../../domain/reporting/publishedTotals.ts';
import { periodName } from '../../domain/time/period.ts';
import type { FileFigure } from './rows/scoreChecks.ts';
import { insteadOfMonth } from './rows/scorePeriod.ts';

/** The fault of a row with too few or too many parts; undefined where their number is right. */
export function partsFault({ parts, indicator, months, period }: FileFigure): string | undefined {
  const names = givenNames(indicator, months);
  if (parts.length === 0 || parts.length === names.length) return undefined;
  const width = countsAMonth(indicator);
  if (width > 0 && parts.length === 3) {
    return `${indicator.ref} is worked out, and these are three figures of months. Give for each month what was counted, with ; between them (${names.join('; ')}): in a row for each month, or here month after month.`;
  }
  if (indicator.frequency === 'monthly' && indicator.calculation && parts.length === 3) {
    return `${indicator.ref} is worked out from counts, which are kept by the quarter, and these are three months. ${insteadOfMonth(indicator, periodName(period))}`;
  }
  return names.length === 0
    ? `${indicator.ref} takes its figure as it is: leave this empty.`
    : `${indicator.ref} needs ${names.length} figures with ; between them: ${names.join('; ')}.`;
}

type Variances = { readonly figures: string[] | undefined } | { readonly sentence: string };

/** Reads the published variances beside the parts; the total's may be left out. */
export function readVariances({ variances, parts, indicator }: FileFigure): Variances {
  if (variances.length === 0) return { figures: undefined };
  const { breakdown, ref } = indicator;
  if (breakdown?.against === undefined) {
    return { sentence: `${ref} has no parts that are held against anything: leave this empty.` };
  }
  if (parts.length === 0) {
    return { sentence: 'Variances go with the figures of the parts. Write those in the column given, too.' };
  }
  const { against } = breakdown;
  const lines = [...breakdown.parts.map(({ name }) => name), 'the total'];
  const names = against.flatMap((each) =>
    lines.map((name) => (against.length > 1 ? `${name} against ${each}` : name)),
  );
  const isShort = against.length === 1 && variances.length === parts.length;
  if (!isShort && variances.length !== names.length) {
    return { sentence: `${ref} has ${names.length} variances, with ; between them: ${names.join('; ')}.` };
  }
  const figures = variances.map((said) => (said.trim() === '' ? '' : readFigure(said.trim())));
  const unread = figures.indexOf(undefined);
  if (unread !== -1) {
    return {
      sentence: `“${(variances[unread] ?? '').trim().slice(0, 40)}” is not a number. Write the variance of ${names[unread]} like (43,671) or 28,562.`,
    };
  }
  const [fault] = figures.flatMap((figure, index) =>
    figure ? (digitsFault(figure, `The variance of ${names[index]}`) ?? []) : [],
  );
  if (fault !== undefined) return { sentence: fault };
  const read = figures.flatMap((figure) => (figure === undefined ? [] : [figure]));
  return { figures: Array.from({ length: names.length }, (_, index) => read[index] ?? '') };
}

/** The remark where a published total or variance differs from the parts' own. The parts count. */
export function disagreement({ row, indicator }: FileFigure, cell: Cell): readonly string[] {
  const show = (figure: string): string => showExactly(figure, cell.unit, cell.decimals);
  const named = `${indicator.ref} ${periodName(cell.period)}: row ${row} has`;
  const total =
    differenceFrom(cell) === undefined || cell.figure === null || cell.published === undefined
      ? []
      : [
          `${named} ${show(cell.published)}, but what it is worked out from comes to ${show(cell.figure)}. That is stored.`,
        ];
  return [
    ...total,
    ...variancesOff(cell).map(
      ({ name, against, published, given }) =>
        `${named} ${show(published)} as the variance of ${name}${against === undefined ? '' : ` against ${against}`}, but its figures give ${show(given)}. Both are kept, and the card says so.`,
    ),
  ];
}
