/** Exports of a scorecard tool: a row for each measure and reporting period, and no references. */
import { Decimal } from 'decimal.js';
import { readFigure } from '../../../domain/figures/figure.ts';
import type { Scheme } from '../../../domain/schemes/scheme.ts';
import { lettersOf } from '../../table/nearest.ts';
import type { FileProblem } from '../../table/table.ts';
import { asMilestone, isUnfinished, monthsNotBrought, yearsNotBrought } from '../reading/across.ts';
import type { Brought, BroughtRow, IndicatorColumn, ScoreColumn } from '../reading/brought.ts';
import { shownPeriod } from '../reading/exportPeriod.ts';
import { byQuarter, measuresIn, type Series } from '../reading/long.ts';
import {
  ASK_ROLL_UP,
  askQuarterTarget,
  directionBetween,
  figureOf,
  frequencyTold,
  isSummed,
  standingTarget,
  type Told,
  unitTold,
  written,
} from '../reading/measured.ts';
import { targetNotes } from '../reading/readAs.ts';
import { indicatorFrom } from '../reading/rows.ts';
import { statusFrom } from '../reading/statusWords.ts';
import type { Reading, Tool } from '../reading/tool.ts';
import { readToolTable, type ToolColumns, type ToolRow, type ToolTable } from '../reading/toolTable.ts';

const COLUMNS = {
  Measure: {
    says: 'the title',
    also: ['Measure Name', 'KPI', 'KPI Name', 'Indicator'],
    required: true,
    to: 'title',
  },
  Reference: {
    says: 'the reference; made from the name where it is empty',
    also: ['Ref', 'Measure ID', 'KPI Ref', 'Code'],
  },
  Scorecard: { says: 'the group', also: ['Scorecard Name', 'Department'], to: 'group' },
  Perspective: { says: 'the perspective', to: 'perspective' },
  Owner: { says: 'the owner, who is asked for the figure', also: ['Measure Owner'], to: 'owner' },
  'Reporting Period': { says: 'the period', also: ['Period', 'Period Name'], required: true },
  Actual: { says: 'the figure', also: ['Value', 'Actual Value'], required: true },
  Target: { says: 'the target', also: ['Goal', 'Target Value'] },
  'Red Flag': {
    says: 'how far off target turns red: its own tolerance. Below the target higher is better, above it lower is',
    also: ['Red Flag Value', 'Red Threshold'],
  },
  Status: { says: 'the published status, compared with what the rule gives', also: ['Status Name', 'RAG'] },
  Analysis: { says: 'the commentary', also: ['Comments', 'Commentary', 'Note', 'Notes'] },
  Recommendations: { says: 'added to the commentary', also: ['Recommendation'] },
  'Data Type': {
    says: 'the unit: Percent, Currency, Number and the like; without it, the sign that every figure has, % or £',
    also: ['Format', 'Number Format', 'Measure Type'],
  },
  Direction: {
    says: 'the direction; without it, by Red Flag against Target',
    also: ['Polarity', 'Good Direction', 'Direction for improvement'],
    to: 'direction',
  },
  Frequency: {
    says: 'how often; without it, by the periods of its rows',
    also: ['Reporting Frequency', 'Calendar'],
    to: 'frequency',
  },
} as const satisfies ToolColumns;

type Row = ToolRow<typeof COLUMNS>;
type Headings = ToolTable<typeof COLUMNS>;

export const SCORECARD: Tool = {
  title: 'a scorecard tool',
  columns: COLUMNS,
  exporting: [
    'Export the measures with their history to Excel or CSV, a row for each measure and reporting period, with',
    'the columns below. Periods are best written as Q1 2024/25; of Q1 2024 say with --year-means what it means.',
  ],
  comesOver: [
    'Comes over: measures as indicators with scorecard, perspective, owner and the latest target; actuals as',
    'figures with the target of their own period; statuses, compared with what the rule gives; analysis and',
    'recommendations as commentary. References are made from the names and shown before anything is stored.',
    'Does not come over: scores and weights, objectives, initiatives, strategy maps, charts.',
  ],
  read: (csv, reading) => {
    const table = readToolTable(COLUMNS, csv, 'Measure');
    const naming = { title: 'Measure', ref: 'Reference', period: 'Reporting Period' } as const;
    const { measures, problems, years, made } = measuresIn(table, table.rows, naming, reading);
    const names = { ...table.names, ref: table.heading('Reference'), unit: unitHeading(table) };
    const all = measures.map(([series, ref]) => measureFrom(series, ref, reading, table));
    return {
      indicators: all.map(({ indicator }) => indicator),
      figures: all.flatMap(({ figures }) => figures),
      names: { ...names, target: table.heading('Target'), tolerance: table.heading('Red Flag') },
      problems: [...table.problems, ...problems, ...all.flatMap((each) => each.problems)],
      says: [
        ...made,
        ...targetNotes(all.flatMap(({ note }) => note)),
        ...yearsNotBrought(years),
        ...monthsNotBrought(all.flatMap(({ unfinished }) => unfinished)),
      ],
      notUsed: table.notUsed,
    };
  },
};

const unitHeading = ({ has, heading }: Headings): string =>
  has('Data Type') ? heading('Data Type') : 'Unit';

type Made = Pick<Brought, 'problems' | 'figures'> & {
  readonly indicator: BroughtRow<IndicatorColumn>;
  readonly note: readonly string[];
  /** Rows of months of a quarter of which others are still to come. */
  readonly unfinished: readonly number[];
};

function measureFrom({ rows, dated }: Series<Row>, ref: string, { scheme }: Reading, table: Headings): Made {
  const latest = dated.at(-1)?.source ?? rows.at(-1);
  if (!latest)
    return { indicator: { row: 1, cells: { ref } }, problems: [], figures: [], note: [], unfinished: [] };
  const { row, cells, said } = latest;
  const aims = dated.map(({ period, source }) => ({ period, said: figureOf(source.said('Target')) }));
  const measured = written(
    rows.map((each) => figureOf(each.said('Actual'))),
    rows.map((each) => figureOf(each.said('Target'))),
  );
  const isMonthly = dated.some(({ month }) => month !== undefined);
  const isSum = isMonthly && isSummed(cells.rolls_up);
  const { said: target, note } = standingTarget(isMonthly ? aims.slice(-1) : aims);
  const flag = figureOf(said('Red Flag'));
  const { indicator, problems } = indicatorFrom(
    {
      ...{ row, written: measured, cells: { ...cells, ref } },
      told: {
        unit: unitTold(said('Data Type'), measured, cells.title ?? ''),
        direction: directionBetween(flag, target),
        frequency: isMonthly
          ? { said: 'monthly' }
          : dated.length < rows.length
            ? { said: 'quarterly' }
            : frequencyTold(dated),
        target: isSum && target !== '' ? askQuarterTarget('Current target') : { said: target },
        ...(isMonthly ? { rolls_up: { sentence: ASK_ROLL_UP } } : {}),
      },
    },
    (column) => (column === 'unit' ? unitHeading(table) : (table.names[column] ?? column)),
  );
  const latestQuarter = byQuarter(dated).at(-1) ?? [];
  const rest = isUnfinished(monthsOf(latestQuarter)) ? latestQuarter : [];
  const tolerance = toleranceTo(flag, target, indicator.cells);
  const isFault = 'sentence' in tolerance;
  return {
    indicator:
      isFault || tolerance.said === ''
        ? indicator
        : { row, cells: { ...indicator.cells, tolerance: tolerance.said } },
    problems: [
      ...problems,
      ...(isFault ? [{ row, column: table.heading('Red Flag'), sentence: tolerance.sentence }] : []),
    ] satisfies FileProblem[],
    unfinished: rest.map(({ row: at }) => at),
    figures: figuresOf(
      dated.filter((each) => !rest.includes(each)),
      ref,
      { scheme, isSum, unit: indicator.cells.unit ?? '' },
      table,
    ),
    note: note === undefined ? [] : [`${ref}: ${note}`],
  };
}

/** How far off a red flag is: at it a figure is red. */
function toleranceTo(
  flag: string,
  target: string,
  { direction = '', unit = '' }: Partial<Record<IndicatorColumn, string>>,
): Told {
  const [red, aim] = [readFigure(flag), readFigure(target)];
  const way = directionBetween(flag, target);
  if (red === undefined || aim === undefined || !('said' in way)) return { said: '' };
  const isOther = { higher: /low|decreas|minim|small|down|reduc/i, lower: /high|increas|maxim|big|up|grow/i }[
    way.said === 'higher' ? 'higher' : 'lower'
  ].test(direction);
  if (isOther) {
    return {
      sentence: `“${flag}” is better than the target ${target}, and a red flag is worse. Put it right, or leave it empty.`,
    };
  }
  const by = new Decimal(aim).minus(red).abs().toFixed();
  return { said: ['percent', '%', 'percentage'].includes(lettersOf(unit) || unit) ? `${by} points` : by };
}

/** The figures of the months of a quarter, empty where there is none. */
const monthsOf = (rows: Series<Row>['dated']): readonly string[] =>
  [0, 1, 2].map((month) => figureOf(rows.find((each) => each.month === month)?.source.said('Actual') ?? ''));

/** A row for each quarter; months of one go together. */
function figuresOf(
  dated: Series<Row>['dated'],
  ref: string,
  { scheme, unit, isSum }: { readonly scheme: Scheme; readonly unit: string; readonly isSum: boolean },
  table: Headings,
): readonly BroughtRow<ScoreColumn>[] {
  const columns = {
    figure: table.heading('Actual'),
    given: table.heading('Actual'),
    target: table.heading('Target'),
    published_status: table.heading('Status'),
    commentary: table.heading('Analysis'),
    period: table.heading('Reporting Period'),
  };
  return byQuarter(dated).flatMap((rows) => {
    const last = rows.at(-1);
    if (!last) return [];
    const months = monthsOf(rows);
    const isMonthly = rows.some(({ month }) => month !== undefined);
    const targets = new Set(rows.map(({ source }) => figureOf(source.said('Target'))));
    const words = [last.source.said('Analysis'), last.source.said('Recommendations')];
    const commentary = words[1]
      ? [words[0], `Recommendations: ${words[1]}`].filter((each) => each !== '').join('\n')
      : (words[0] ?? '');
    const figure = isMonthly ? '' : figureOf(last.source.said('Actual'));
    const status = isMonthly ? '' : statusFrom(last.source.said('Status'), scheme);
    const given = isMonthly ? months.join('; ') : '';
    if (figure + status + commentary === '' && months.every((each) => each === '')) return [];
    return [
      {
        ...{ row: last.row, columns },
        cells: {
          ...{ ref, period: shownPeriod(last), given, published_status: status },
          target: targets.size === 1 && !(isMonthly && isSum) ? figureOf(last.source.said('Target')) : '',
          ...asMilestone(unit, figure, commentary),
        },
      },
    ];
  });
}
