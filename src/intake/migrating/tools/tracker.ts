/** A plain Excel tracker: titles above, a row for each KPI, the quarters of one year across, totals and notes below. */

import type { Scheme } from '../../../domain/schemes/scheme.ts';
import { headsOf } from '../../figures/wide/heads.ts';
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
} from '../reading/across.ts';
import type { Brought, BroughtRow, IndicatorColumn } from '../reading/brought.ts';
import { refsFor } from '../reading/madeRefs.ts';
import {
  ASK_DIRECTION,
  ASK_ROLL_UP,
  askQuarterTarget,
  figureOf,
  frequencyTold,
  standingTarget,
  unitTold,
  written,
} from '../reading/measured.ts';
import { across, notUsedAcross, targetNotes } from '../reading/readAs.ts';
import { indicatorFrom } from '../reading/rows.ts';
import type { Tool } from '../reading/tool.ts';
import {
  cellsByRow,
  readToolTable,
  type ToolColumns,
  type ToolRow,
  type ToolTable,
} from '../reading/toolTable.ts';

const COLUMNS = {
  KPI: {
    says: 'the title',
    also: ['KPI name', 'Indicator', 'Measure', 'Title', 'Performance indicator', 'PI'],
    required: true,
    to: 'title',
  },
  Ref: {
    says: 'the reference; made from the title where there is no such column',
    also: ['Reference', 'KPI ref', 'No', 'Code'],
  },
  Service: { says: 'the group', also: ['Directorate', 'Department', 'Team'], to: 'group' },
  Lead: {
    says: 'the owner, who is asked for the figure',
    also: ['Owner', 'Lead officer', 'Responsible officer'],
    to: 'owner',
  },
  Unit: {
    says: 'the unit; without it, the sign that every figure has, % or £',
    also: ['Unit of measure', 'Format'],
    to: 'unit',
  },
  Polarity: {
    says: 'the direction, such as “Higher is better”',
    also: ['Direction', 'Good is'],
    to: 'direction',
  },
  Target: { says: 'the target', also: ['Annual target', 'Current target'], to: 'target' },
  Frequency: {
    says: 'how often; quarterly where Q1 or Q3 has a figure',
    also: ['Reporting frequency'],
    to: 'frequency',
  },
  RAG: {
    says: 'the published status of the latest quarter in the row',
    also: ['RAG status', 'Status', 'RAG rating'],
  },
  Comments: {
    says: 'the commentary on the latest quarter in the row',
    also: ['Comment', 'Commentary', 'Notes', 'Narrative'],
  },
} as const satisfies ToolColumns;

const KEYS = ['KPI', ...COLUMNS.KPI.also];

export const TRACKER: Tool = {
  title: 'a plain Excel tracker',
  columns: COLUMNS,
  exporting: [
    'The workbook as it is: one sheet with a row for each KPI and a column for each quarter, Q1 to Q4. Titles may',
    'stand above, totals and notes below. The financial year is the one in the title; where there is none, say it',
    'with --year 2024/25. Each year’s sheet or file is a run of its own: --sheet "2023-24".',
  ],
  comesOver: [
    'Comes over: KPIs as indicators with service, lead and target; the figure of each quarter that has one; RAG',
    'and comments with the latest quarter of the row that has a figure, the RAG compared with what the rule gives.',
    'Does not come over: colours of cells, charts, cell comments, totals and notes below.',
  ],
  read: (csv, { year, yearStart, scheme, register }) => {
    const rows = [csv.header, ...csv.rows];
    const heads = headsOf(rows, KEYS, { year, yearStart, said: 'or say the year with --year 2024/25' });
    const table = readToolTable(COLUMNS, csv, 'KPI', heads?.row);
    const problems: FileProblem[] = [...table.problems];
    // The headings are found by the column that names what is measured, whose lack is said already.
    if (!heads && table.has('KPI')) {
      problems.push({
        ...{ row: rows[0]?.row ?? 1, column: 'Q1' },
        sentence: 'There is no column of a quarter beside the headings. Name them Q1, Q2, Q3 and Q4.',
      });
    }
    const refColumn = table.heading('Ref');
    const { first, problems: doubles } = firstOfEach(table.rows, ({ said }) => said('Ref'), refColumn);
    problems.push(...doubles);
    const made = refsFor(
      first.map(({ row, cells, said }) => ({ row, title: cells.title ?? '', ref: said('Ref') })),
      refColumn,
      register,
    );
    problems.push(...made.problems);
    const cellsOf = cellsByRow(csv);
    const all = first.map((kpi, index) => {
      const periods = heads ? acrossFrom(cellsOf(kpi.row), heads, false) : [];
      return measureFrom(kpi, made.refs[index] ?? '', periods, scheme, table);
    });
    return {
      indicators: all.map(({ indicator }) => indicator),
      figures: all.flatMap(({ figures }) => figures),
      names: { ...table.names, ref: refColumn },
      problems: [...problems, ...all.flatMap((each) => each.problems)],
      says: [
        ...(heads ? across(heads) : []),
        ...made.says,
        ...targetNotes(all.flatMap(({ note }) => note)),
        ...notBrought(
          all.filter(({ isLost }) => isLost).map(({ indicator: { row } }) => row),
          'RAG or comment of no quarter',
          'RAGs or comments of no quarter',
        ),
        ...monthsNotBrought(all.filter(({ hasMonths }) => hasMonths).map(({ indicator: { row } }) => row)),
        ...(table.has('RAG') || table.has('Comments')
          ? ['RAG and comments of a row are taken with its latest quarter that has a figure.']
          : []),
      ],
      notUsed: notUsedAcross(table.notUsed, heads),
    };
  },
};

type Made = Pick<Brought, 'problems' | 'figures'> & {
  readonly indicator: BroughtRow<IndicatorColumn>;
  readonly note: readonly string[];
  /** Does it have a RAG or a comment that is of no quarter? */
  readonly isLost: boolean;
  readonly hasMonths: boolean;
};

function measureFrom(
  { row, said, cells }: ToolRow<typeof COLUMNS>,
  ref: string,
  periods: readonly Across[],
  scheme: Scheme,
  table: ToolTable<typeof COLUMNS>,
): Made {
  const { whole, hasMonths } = withoutUnfinished(periods);
  const { held: all, isAsked } = withoutMonthTargets(whole, cells.rolls_up);
  const there = all.filter(({ figure, given }) => figure + given !== '');
  const isMonthly = there.some(({ figure }) => figure === '');
  const target = figureOf(cells.target ?? '');
  const aims = all.map(({ period, target: each }) => ({ period, said: each }));
  const measured = written(
    there.flatMap(({ figure, given }) => [figure, ...given.split('; ')]),
    [target, ...aims.map(({ said: each }) => each)],
  );
  const { said: aim, note } = standingTarget(aims);
  const { indicator, problems } = indicatorFrom(
    {
      ...{ row, written: measured },
      cells: { ...cells, ref, ...(cells.target === undefined ? {} : { target }) },
      told: {
        unit: unitTold('', measured, cells.title ?? ''),
        direction: { sentence: ASK_DIRECTION },
        frequency: isMonthly ? { said: 'monthly' } : frequencyTold(there),
        target: isAsked ? askQuarterTarget('Target') : { said: aim },
        ...(isMonthly ? { rolls_up: { sentence: ASK_ROLL_UP } } : {}),
      },
    },
    (column) => table.names[column] ?? column,
  );
  return {
    ...{ indicator, problems, note: note === undefined || target !== '' ? [] : [`${ref}: ${note}`] },
    hasMonths,
    isLost: there.length === 0 && said('RAG') + said('Comments') !== '',
    figures: figureRows(
      { row, ref },
      all.map((each) => ({ ...each, target: each.target || target })),
      {
        ...{ scheme, unit: indicator.cells.unit ?? '' },
        latest: {
          ...{ status: said('RAG'), commentary: said('Comments') },
          columns: { published_status: table.heading('RAG'), commentary: table.heading('Comments') },
        },
      },
    ),
  };
}
