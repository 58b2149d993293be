/** Exports of Pentana Performance, once Covalent: a row for each PI, and columns for each period. */

import type { Scheme } from '../../../domain/schemes/scheme.ts';
import { headsOf } from '../../figures/wide/heads.ts';
import { lettersOf } from '../../table/nearest.ts';
import type { FileProblem } from '../../table/table.ts';
import {
  type Across,
  acrossFrom,
  figureRows,
  firstOfEach,
  monthsNotBrought,
  notBrought,
  withoutMonthTargets,
  withoutUnfinished,
  yearsNotBrought,
} from '../reading/across.ts';
import type { Brought, BroughtRow, IndicatorColumn, Names } from '../reading/brought.ts';
import {
  ASK_DIRECTION,
  ASK_ROLL_UP,
  askQuarterTarget,
  frequencyTold,
  standingTarget,
  type Told,
  unitTold,
  written,
} from '../reading/measured.ts';
import { across, notUsedAcross, targetNotes } from '../reading/readAs.ts';
import { indicatorFrom } from '../reading/rows.ts';
import type { Tool } from '../reading/tool.ts';
import { cellsByRow, readToolTable, type ToolColumns, type ToolRow } from '../reading/toolTable.ts';

const COLUMNS = {
  'PI Code': { says: 'the reference', also: ['Code', 'PI Ref', 'KPI Code'], required: true, to: 'ref' },
  'Short Name': {
    says: 'the title',
    also: ['PI Short Name', 'PI Name', 'Title'],
    required: true,
    to: 'title',
  },
  Description: { says: 'the description', also: ['PI Description'], to: 'description' },
  'Managed By': { says: 'the manager', to: 'manager' },
  'Assigned To': { says: 'the owner, who is asked for the figure', also: ['Assigned'], to: 'owner' },
  'Data Type': {
    says: 'the unit: Percentage, Money, Number, Integer, Ratio, Yes/No or Date; of a Duration the unit is asked for',
  },
  Aim: {
    says: 'the direction: Aim to Maximise, Aim to Minimise or Goldilocks',
    also: ['Polarity', 'Trend Aim', 'Aim to'],
  },
  'Collection Frequency': {
    says: 'how often: Months, Quarters, Half Years or Years',
    also: ['Frequency', 'Collection Period'],
    to: 'frequency',
  },
  'Red Threshold': {
    says: 'how far off target turns red, in per cent of the target: its own tolerance',
    also: ['Red Threshold %', 'Alert Threshold'],
  },
  'Amber Threshold': {
    says: 'not brought over unless it is 0: green is on target or better',
    also: ['Amber Threshold %', 'Warning Threshold'],
  },
  'Latest Note': { says: 'the commentary on the latest figure', also: ['Latest Notes'] },
  'Short Trend': {
    says: 'not brought over: worked out anew',
    also: ['Short Term Trend', 'Short Trend Arrow'],
  },
  'Long Trend': { says: 'not brought over: worked out anew', also: ['Long Term Trend', 'Long Trend Arrow'] },
} as const satisfies ToolColumns;

const KEYS = ['PI Code', ...COLUMNS['PI Code'].also];

export const PENTANA: Tool = {
  title: 'Pentana Performance (once Covalent)',
  columns: COLUMNS,
  exporting: [
    'Export the PIs as a grid to Excel, a row for each PI, with the columns below and the periods across: for',
    'each quarter (for yearly PIs each year) its Value, Target and Status, in two rows of headings or in one as',
    'in “Q1 2024/25 Value”. Thresholds may stay out; add them as columns where PIs have their own.',
  ],
  comesOver: [
    'Comes over: PIs as indicators with owner, manager and target; values as figures; targets of each period;',
    'OK, Warning and Alert compared with what the rule gives; the latest note. A PI whose latest status is Data',
    'Only becomes contextual.',
    'Does not come over: trends (worked out anew), amber thresholds, actions, risks, documents, earlier notes.',
  ],
  read: (csv, { year, yearStart, scheme }) => {
    const rows = [csv.header, ...csv.rows];
    const said = 'or say the year with --year 2024/25';
    const heads = headsOf(rows, KEYS, { year, yearStart, said, wholeYears: true });
    const table = readToolTable(COLUMNS, csv, 'PI Code', heads?.row);
    const problems: FileProblem[] = [...table.problems];
    // The headings are found by the column that names what is measured, whose lack is said already.
    if (!heads && table.has('PI Code')) {
      problems.push({
        ...{ row: rows[0]?.row ?? 1, column: 'Value' },
        sentence:
          'There is no column of a period. Export the values with them, such as Q1 2024/25 Value, Target and Status.',
      });
    }
    const unique = firstOfEach(table.rows, ({ cells }) => cells.ref ?? '', table.heading('PI Code'));
    problems.push(...unique.problems);
    const names: Names = {
      ...{ ...table.names, tolerance: table.heading('Red Threshold') },
      ...{ unit: table.heading('Data Type'), direction: table.heading('Aim') },
    };
    const cellsOf = cellsByRow(csv);
    const all = unique.first.map((pi) => {
      const cells = cellsOf(pi.row);
      return measureFrom(pi, (isAnnual) => (heads ? acrossFrom(cells, heads, isAnnual) : []), {
        ...{ scheme, names },
        note: table.heading('Latest Note'),
      });
    });
    const rowsOf = (is: (made: Made) => boolean): readonly number[] =>
      all.filter(is).map(({ indicator: { row } }) => row);
    return {
      indicators: all.map(({ indicator }) => indicator),
      figures: all.flatMap((made) => made.figures),
      ...{ names, problems: [...problems, ...all.flatMap((made) => made.problems)] },
      says: [
        ...(heads ? across(heads) : []),
        ...targetNotes(all.flatMap(({ note }) => note)),
        ...notBrought(
          rowsOf(({ hasAmber }) => hasAmber),
          'amber threshold',
        ),
        ...yearsNotBrought(rowsOf(({ hasYears }) => hasYears)),
        ...monthsNotBrought(rowsOf(({ hasMonths }) => hasMonths)),
        'The latest note of a PI is taken with its latest figure.',
      ],
      notUsed: notUsedAcross(table.notUsed, heads),
    };
  },
};

type Made = Pick<Brought, 'problems' | 'figures'> & {
  readonly indicator: BroughtRow<IndicatorColumn>;
  readonly note: readonly string[];
  /** Is there something of it that does not come over? */
  readonly hasAmber: boolean;
  readonly hasYears: boolean;
  readonly hasMonths: boolean;
};

/** @param periodsOf its periods, those of whole years or the others */
function measureFrom(
  { row, said, cells }: ToolRow<typeof COLUMNS>,
  periodsOf: (isAnnual: boolean) => readonly Across[],
  {
    scheme,
    names,
    note: noteHeading,
  }: { readonly scheme: Scheme; readonly names: Names; readonly note: string },
): Made {
  const ref = cells.ref ?? '';
  const years = periodsOf(true).filter(({ isYear, figure }) => isYear && figure !== '');
  const quarters = periodsOf(false).filter(({ figure, given }) => figure + given !== '');
  const how = cells.frequency ?? '';
  const isAnnual = how === '' ? quarters.length === 0 && years.length > 0 : /^(?:year|annual)/i.test(how);
  const { whole, hasMonths } = withoutUnfinished(periodsOf(isAnnual));
  const { held: all, isAsked } = withoutMonthTargets(whole, cells.rolls_up);
  const measured = written(
    all.flatMap(({ figure, given }) => [figure, ...given.split('; ')]),
    all.map(({ target: each }) => each),
  );
  const isWatched = lettersOf(all.findLast(({ status }) => status !== '')?.status ?? '') === 'dataonly';
  const { said: target, note } = standingTarget(
    all.map(({ period, target: each }) => ({ period, said: each })),
  );
  const { indicator, problems } = indicatorFrom(
    {
      ...{ row, cells, written: measured },
      told: {
        unit: unitTold(said('Data Type'), measured, cells.title ?? ''),
        direction: directionTold(said('Aim'), isWatched),
        frequency: isMonthly(all) ? { said: 'monthly' } : frequencyTold(isAnnual ? years : quarters),
        target: isAsked ? askQuarterTarget('Target') : { said: isWatched ? '' : target },
        ...(said('Red Threshold') === '' ? {} : { tolerance: { said: asPercent(said('Red Threshold')) } }),
        ...(isWatched ? { lifecycle: { said: 'contextual' } } : {}),
        ...(isMonthly(all) ? { rolls_up: { sentence: ASK_ROLL_UP } } : {}),
      },
    },
    (column) => names[column] ?? column,
  );
  return {
    ...{ indicator, problems, note: note === undefined || cells.target ? [] : [`${ref}: ${note}`] },
    hasAmber: !/^(?:|0+(?:\.0+)?)$/.test(said('Amber Threshold').replace(/[%\s]/g, '')),
    ...{ hasMonths, hasYears: !isAnnual && years.length > 0 },
    figures: figureRows({ row, ref }, all, {
      ...{ scheme, unit: indicator.cells.unit ?? '' },
      latest: { commentary: said('Latest Note'), columns: { commentary: noteHeading } },
    }),
  };
}

const isMonthly = (all: readonly Across[]): boolean =>
  all.some(({ figure, given }) => figure === '' && given !== '');

/** Of what is only watched neither way is better. */
const directionTold = (aim: string, isWatched: boolean): Told =>
  aim !== '' ? { said: aim } : isWatched ? { said: 'neither' } : { sentence: ASK_DIRECTION };

const asPercent = (said: string): string => (/%/.test(said) ? said : `${said}%`);
