/** A plain Excel tracker: titles above, a row for each KPI, the quarters of one year across, totals and notes below. */
import { headsOf } from '../../figures/wide/heads.ts';
import { doublesIn } from '../../people/people.ts';
import type { FileProblem } from '../../table/table.ts';
import { acrossFrom, figureRows, notBrought } from '../across.ts';
import type { BroughtRow, IndicatorColumn, ScoreColumn } from '../brought.ts';
import { refsFor } from '../madeRefs.ts';
import {
  ASK_DIRECTION,
  ASK_ROLL_UP,
  figureOf,
  frequencyTold,
  standingTarget,
  unitTold,
} from '../measured.ts';
import { across, notUsedOf, targetNotes } from '../readAs.ts';
import { indicatorFrom } from '../rows.ts';
import type { Tool } from '../tool.ts';
import { readToolTable, type ToolColumns } from '../toolTable.ts';

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
    if (!heads) {
      problems.push({
        ...{ row: rows[0]?.row ?? 1, column: 'Q1' },
        sentence: 'There is no column of a quarter beside the headings. Name them Q1, Q2, Q3 and Q4.',
      });
    }
    const refColumn = table.heading('Ref');
    problems.push(
      ...doublesIn(
        table.rows.map(({ row, said }) => ({ row, column: refColumn, said: said('Ref') || undefined })),
      ),
    );
    const written = new Set<string>();
    const first = table.rows.filter(({ said }) => {
      const ref = said('Ref').toLowerCase();
      return ref === '' || (!written.has(ref) && written.add(ref));
    });
    const made = refsFor(
      first.map(({ row, cells, said }) => ({ row, title: cells.title ?? '', ref: said('Ref') })),
      refColumn,
      register,
    );
    problems.push(...made.problems);
    const indicators: BroughtRow<IndicatorColumn>[] = [];
    const figures: BroughtRow<ScoreColumn>[] = [];
    const [lost, notes]: [number[], string[]] = [[], []];
    for (const [index, { row, said, cells }] of first.entries()) {
      const ref = made.refs[index] ?? '';
      const own = rows.find((each) => each.row === row)?.cells ?? [];
      const all = heads ? acrossFrom(own, heads, false) : [];
      const there = all.filter(({ figure, given }) => figure + given !== '');
      const target = figureOf(cells.target ?? '');
      const measured = [
        ...there.flatMap(({ figure, given }) => [figure, ...given.split('; ')]),
        target,
      ].filter((each) => each !== '');
      const aims = all.map(({ period, target: each }) => ({ period, said: each }));
      const { said: aim, note } = standingTarget(aims);
      if (note !== undefined && target === '') notes.push(`${ref}: ${note}`);
      const { indicator, problems: asked } = indicatorFrom(
        {
          ...{
            row,
            figures: measured,
            cells: { ...cells, ref, ...(cells.target === undefined ? {} : { target }) },
          },
          told: {
            unit: unitTold('', measured, cells.title ?? ''),
            direction: { sentence: ASK_DIRECTION },
            frequency: there.some(({ figure }) => figure === '') ? { said: 'monthly' } : frequencyTold(there),
            target: { said: aim },
            ...(there.some(({ figure }) => figure === '') ? { rolls_up: { sentence: ASK_ROLL_UP } } : {}),
          },
        },
        (column) => table.names[column] ?? column,
      );
      indicators.push(indicator);
      problems.push(...asked);
      if (there.length === 0 && said('RAG') + said('Comments') !== '') lost.push(row);
      figures.push(
        ...figureRows(
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
      );
    }
    return {
      ...{ indicators, figures, problems, names: { ...table.names, ref: refColumn } },
      says: [
        ...(heads ? across(heads) : []),
        ...made.says,
        ...targetNotes(notes),
        ...notBrought(lost, 'RAG or comment of no quarter', 'RAGs or comments of no quarter'),
        ...notUsedOf(table.notUsed, heads),
      ],
    };
  },
};
