/** Exports of Viva Goals, which is retired: a row for each objective, key result and project. */
import { lettersOf } from '../../table/nearest.ts';
import type { FileProblem } from '../../table/table.ts';
import { firstNames } from '../../table/words.ts';
import { notBrought, yearsNotBrought } from '../reading/across.ts';
import type { Brought, BroughtRow, IndicatorColumn } from '../reading/brought.ts';
import { checkInDay } from '../reading/checkInDay.ts';
import { shownPeriod } from '../reading/exportPeriod.ts';
import { frequencyOf, goalPeriod } from '../reading/goalPeriod.ts';
import { measuresIn, type Series } from '../reading/long.ts';
import { directionBetween, figureOf, standingTarget, unitTold, written } from '../reading/measured.ts';
import { indicatorFrom } from '../reading/rows.ts';
import { statusFrom } from '../reading/statusWords.ts';
import type { Reading, Tool } from '../reading/tool.ts';
import { readToolTable, type ToolColumns, type ToolRow, type ToolTable } from '../reading/toolTable.ts';

const COLUMNS = {
  Type: {
    says: 'Objective, Key Result or Project; only key results become indicators',
    also: ['Goal Type', 'Object Type'],
    required: true,
  },
  Title: { says: 'the title', also: ['Name', 'Goal'], required: true, to: 'title' },
  Reference: { says: 'the reference; made from the title where it is empty', also: ['Ref', 'Key Result ID'] },
  Owner: { says: 'the owner, who is asked for the figure', also: ['Owner Email', 'Owners'], to: 'owner' },
  Team: { says: 'the group', also: ['Teams', 'Department'], to: 'group' },
  Objective: {
    says: 'the perspective; without it, the objective that stands above',
    also: ['Parent', 'Parent Objective', 'Aligned To'],
  },
  'Time Period': {
    says: 'the period, such as Q2 2024: --year-means says what that is',
    also: ['Period'],
  },
  'Start date': {
    says: 'with the end date the period, where that is a quarter, a half-year or a financial year of the council',
    also: ['Starts on', 'Goal start date', 'Time Period start date'],
  },
  'End date': {
    says: 'see the start date',
    also: ['Ends on', 'Due date', 'Goal end date', 'Time Period end date'],
  },
  Status: {
    says: 'On track, At risk or Behind: the published status; Closed: retired, once its period is over',
  },
  'Progress %': { says: 'not brought over: worked out anew', also: ['Progress'] },
  'Metric name': { says: 'the description', also: ['Metric'] },
  'Start value': {
    says: 'below the target higher is better, above it lower is',
    also: ['Start', 'Initial value'],
  },
  'Target value': {
    says: 'the target; a key result without one is not brought over',
    also: ['Target'],
    required: true,
  },
  'Current value': { says: 'the figure', also: ['Current', 'Value'], required: true },
  'Check-in note': { says: 'the commentary', also: ['Last check-in note', 'Note'] },
  'Last check-in date': { says: 'when it was reported', also: ['Last check-in', 'Check-in date'] },
} as const satisfies ToolColumns;

type Row = ToolRow<typeof COLUMNS>;
type Headings = ToolTable<typeof COLUMNS>;

export const VIVA_GOALS: Tool = {
  title: 'Viva Goals',
  columns: COLUMNS,
  exporting: [
    'Export the OKRs of the organisation with their key results to Excel or CSV, for every time period that you',
    'want to keep, into one sheet with the columns below. Where each goal has its start and end date, those say which',
    'period it is of. Without them a time period such as Q2 2024 is April to June with --year-means calendar; where the',
    'organisation’s own years begin in April, say --year-means begins (Q2 2024 is Q2 2024/25) or ends (Q2 2023/24).',
  ],
  comesOver: [
    'Comes over: key results with a target value as indicators with owner and team; their objective as perspective;',
    'the current value of each time period as its figure, with its target and check-in note; On track, At risk and',
    'Behind as green, amber and red, compared with what the rule gives. References are made from the titles and',
    'shown before anything is stored. A key result that has the same title in several periods is one indicator.',
    'Does not come over: objectives as such, projects and initiatives, key results without a target value,',
    'progress, weights, alignments, earlier check-ins of a period. They are listed.',
  ],
  read: (csv, reading) => {
    const table = readToolTable(COLUMNS, csv, 'Title');
    const is = ({ said }: Row, ...kinds: readonly string[]): boolean =>
      kinds.includes(lettersOf(said('Type')));
    const objectives = table.rows.filter((row) => is(row, 'objective', 'okr'));
    const results = table.rows.filter((row) => is(row, 'keyresult', 'kr', 'keyresultkpi', 'kpi'));
    const others = table.rows.filter((row) => !objectives.includes(row) && !results.includes(row));
    const [measured, bare] = [true, false].map((has) =>
      results.filter(({ said }) => (figureOf(said('Target value')) !== '') === has),
    );
    const spansOf = ({ said }: Row): string =>
      goalPeriod({ from: said('Start date'), to: said('End date'), period: said('Time Period') }, reading);
    const hasDates = table.has('Start date') && table.has('End date');
    const naming = {
      ...({ title: 'Title', ref: 'Reference' } as const),
      period: table.has('Time Period') || !hasDates ? ('Time Period' as const) : ('End date' as const),
      periodOf: spansOf,
    };
    const periodless: readonly FileProblem[] =
      table.has('Time Period') || hasDates || table.problems.some(({ column }) => column === 'Title')
        ? []
        : [
            {
              ...{ row: csv.header.row, column: 'Time Period' },
              sentence: 'There is no such column. Add it, or export the start and the end date of each goal.',
            },
          ];
    const { measures, problems, years, made } = measuresIn(table, measured ?? [], naming, reading);
    const objectiveOf = (row: Row): string =>
      row.said('Objective') || (objectives.findLast((each) => each.row < row.row)?.cells.title ?? '');
    const all = measures.map(([series, ref]) =>
      keyResult(series, ref, { objectiveOf, spansOf }, reading, table),
    );
    const used = new Set((measured ?? []).map((row) => lettersOf(objectiveOf(row))));
    const asked = all.flatMap(({ isOver, indicator }) => (isOver ? [indicator.cells.ref ?? ''] : []));
    return {
      indicators: all.map(({ indicator }) => indicator),
      figures: all.flatMap(({ figures }) => figures),
      names: {
        ...{ ...table.names, ref: table.heading('Reference'), perspective: table.heading('Objective') },
        ...{ target: table.heading('Target value'), description: table.heading('Metric name') },
      },
      problems: [
        ...table.problems,
        ...periodless,
        ...(periodless.length > 0 ? [] : problems),
        ...all.flatMap((each) => each.problems),
      ],
      says: [
        ...new Set(all.flatMap(({ read }) => read).toSorted()),
        ...made,
        ...(asked.length > 0
          ? [
              `The last time period of ${firstNames(asked)} is over and not closed, so ${asked.length === 1 ? 'it is' : 'they are'} asked for from now on. Where that is not meant, add a column Lifecycle and write retired.`,
            ]
          : []),
        ...notBrought(
          objectives.filter(({ cells }) => !used.has(lettersOf(cells.title ?? ''))).map(({ row }) => row),
          'objective without a measured key result',
          'objectives without a measured key result',
        ),
        ...yearsNotBrought(years),
        ...notBrought(
          (bare ?? []).map(({ row }) => row),
          'key result without a target value',
          'key results without a target value',
        ),
        ...notBrought(
          others.map(({ row }) => row),
          'row of another type',
          'rows of another type',
        ),
      ],
      notUsed: table.notUsed,
    };
  },
};

type Made = Pick<Brought, 'problems' | 'figures'> & {
  readonly indicator: BroughtRow<IndicatorColumn>;
  /** Is its last time period over, without being closed? */
  readonly isOver: boolean;
  readonly read: readonly string[];
};

function keyResult(
  { rows, dated }: Series<Row>,
  ref: string,
  { objectiveOf, spansOf }: Readonly<Record<'objectiveOf' | 'spansOf', (row: Row) => string>>,
  { scheme, reporting }: Reading,
  table: Headings,
): Made {
  const last = dated.at(-1);
  const latest = last?.source ?? rows.at(-1);
  if (!latest)
    return { indicator: { row: 1, cells: { ref } }, problems: [], figures: [], isOver: false, read: [] };
  const { row, cells, said } = latest;
  const values = written(
    rows.map((each) => figureOf(each.said('Current value'))),
    rows.flatMap((each) => [each.said('Start value'), each.said('Target value')].map(figureOf)),
  );
  const isPast = last !== undefined && last.period < reporting;
  const isClosed = ['closed', 'completed', 'complete'].includes(lettersOf(said('Status')));
  const { said: target } = standingTarget(
    dated.slice(-1).map(({ period }) => ({ period, said: figureOf(said('Target value')) })),
  );
  const metric = said('Metric name');
  const { indicator, problems } = indicatorFrom(
    {
      ...{ row, written: values, cells: { ...cells, ref } },
      told: {
        unit: unitTold('', values, metric || (cells.title ?? '')),
        direction: directionBetween(figureOf(said('Start value')), figureOf(said('Target value'))),
        frequency: { said: frequencyOf(dated, rows.length) },
        ...{
          target: { said: target },
          perspective: { said: objectiveOf(latest) },
          description: { said: metric },
        },
        ...(isPast && isClosed ? { lifecycle: { said: 'retired' } } : {}),
      },
    },
    (column) => table.names[column] ?? column,
  );
  const columns = {
    ...{
      period: table.heading(table.has('Time Period') ? 'Time Period' : 'End date'),
      figure: table.heading('Current value'),
    },
    ...{ target: table.heading('Target value'), published_status: table.heading('Status') },
    ...{ commentary: table.heading('Check-in note'), reported_at: table.heading('Last check-in date') },
  };
  const dates = dated.map(({ source }) => checkInDay(source.said('Last check-in date')));
  return {
    indicator,
    isOver: isPast && !isClosed && (indicator.cells.lifecycle ?? '') === '',
    problems: [
      ...problems,
      ...dated.flatMap(({ row: at }, index) => {
        const day = dates[index];
        return day && 'sentence' in day
          ? [{ row: at, column: columns.reported_at, sentence: day.sentence }]
          : [];
      }),
    ],
    read: dated.map(
      ({ source, period, isYear }) => `  ${spansOf(source)} is read as ${shownPeriod({ period, isYear })}`,
    ),
    figures: dated.flatMap(({ source, row: at, period, isYear }, index) => {
      const figure = figureOf(source.said('Current value'));
      const day = dates[index];
      if (figure === '' && source.said('Check-in note') === '') return [];
      return [
        {
          ...{ row: at, columns },
          cells: {
            ...{ ref, period: shownPeriod({ period, isYear }), figure },
            target: figureOf(source.said('Target value')),
            ...{
              published_status: statusFrom(source.said('Status'), scheme),
              commentary: source.said('Check-in note'),
            },
            reported_at: day && 'said' in day ? day.said : '',
          },
        },
      ];
    }),
  };
}
