/** The workbook in which an owner fills in what is outstanding: its columns, and how it is read once it comes back. */
import { type ColumnOf, type Rows, rowsOf, type Sheet } from '../../domain/answers/listing.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { schemeOf } from '../../domain/judging/judge.ts';
import { givenNames } from '../../domain/reporting/countsAndParts.ts';
import type { Draft } from '../../domain/reporting/draft.ts';
import { monthsOf, type YearStart } from '../../domain/time/period.ts';
import { BEFORE, FIGURE, IDENTITY } from './figureColumns.ts';

/** A figure to be filled in, with what was begun of it. */
type ToFillIn = { readonly cell: Cell; readonly draft: Draft };

type Fill = ColumnOf<ToFillIn> & {
  /** What is filled in, put into a draft. */
  readonly into: (said: string, draft: Draft) => Draft;
};

const fill = (title: string, holds: Fill['holds'], of: Fill['of'], into: Fill['into']): Fill => ({
  ...{ title, holds, of, into },
  isFilledIn: true,
});

const kept = (text: string) => (text === '' ? null : text);

/** The columns to write in, in their order; those for counts and for milestones stand there where some figure takes them. */
const FIGURE_COLUMN = fill(
  'Figure to report',
  'text',
  ({ draft }) => kept(draft.figure),
  (figure, draft) => ({ ...draft, figure }),
);
const STATUS_COLUMN = fill(
  'Status of the milestone',
  'text',
  ({ draft }) => kept(draft.picked),
  (picked, draft) => ({ ...draft, picked }),
);
const countColumn = (at: number): Fill =>
  fill(
    `Count or part ${at + 1}`,
    'text',
    ({ draft }) => kept(draft.given[at] ?? ''),
    (said, draft) => ({
      ...draft,
      given: Array.from({ length: Math.max(at + 1, draft.given.length) }, (_each, index) =>
        index === at ? said : (draft.given[index] ?? ''),
      ),
    }),
  );
const WORD_COLUMNS: readonly Fill[] = [
  fill(
    'Commentary to report',
    'words',
    ({ draft }) => kept(draft.commentary),
    (commentary, draft) => ({ ...draft, commentary }),
  ),
  fill(
    'What is being done',
    'words',
    ({ draft }) => kept(draft.action.what),
    (what, draft) => ({ ...draft, action: { ...draft.action, what } }),
  ),
  fill(
    'Who does it',
    'text',
    ({ draft }) => kept(draft.action.who),
    (who, draft) => ({ ...draft, action: { ...draft.action, who } }),
  ),
  fill(
    'By when',
    'date',
    ({ draft }) => kept(draft.action.by),
    (by, draft) => ({ ...draft, action: { ...draft.action, by } }),
  ),
  fill(
    'Nothing to report (Yes)',
    'text',
    ({ draft }) => (draft.nothingToReport ? 'Yes' : null),
    (said, draft) => ({ ...draft, nothingToReport: /^(?:y|yes|true|x)$/i.test(said) }),
  ),
];

/** The most counts, parts or months of a figure. */
const MOST_COUNTS = 12;

/** What is told of each figure, by the columns of an export. */
const TOLD = ['Reference', 'Indicator', 'Period', 'Unit', 'Target in words', 'Previous figure'];

/** The rows of the workbook. */
export function toFillInRows(all: readonly ToFillIn[], yearStart: YearStart): Rows {
  const names = ({ cell }: ToFillIn): readonly string[] => givenNames(cell, monthsOf(cell.period, yearStart));
  const most = Math.max(0, ...all.map((each) => names(each).length));
  const hasMilestones = all.some(({ cell }) => cell.target.kind === 'milestone');
  const told: readonly ColumnOf<ToFillIn>[] = [...IDENTITY, ...FIGURE, ...BEFORE]
    .filter(({ title }) => TOLD.includes(title))
    .map((column) => ({ ...column, of: ({ cell }: ToFillIn) => column.of(cell) }));
  const asked: readonly ColumnOf<ToFillIn>[] = [
    ...(most > 0
      ? [
          {
            title: 'Counts or parts, in their order',
            holds: 'words' as const,
            of: (each: ToFillIn) => kept(names(each).join('; ')),
          },
        ]
      : []),
    ...(hasMilestones
      ? [
          {
            title: 'Statuses to choose from',
            holds: 'words' as const,
            of: ({ cell }: ToFillIn) =>
              cell.target.kind === 'milestone'
                ? schemeOf(cell)
                    .bands.map(({ name }) => name)
                    .join('; ')
                : null,
          },
        ]
      : []),
  ];
  const filled: readonly Fill[] = [
    FIGURE_COLUMN,
    ...Array.from({ length: most }, (_each, at) => countColumn(at)),
    ...(hasMilestones ? [STATUS_COLUMN] : []),
    ...WORD_COLUMNS,
  ];
  return rowsOf<ToFillIn>([...told, ...asked, ...filled], all);
}

/** A row that came back: which figure it is of, and what is filled in, to be put into its draft. */
export type FilledRow = {
  readonly row: number;
  readonly ref: string;
  /** As the sheet names it. */
  readonly period: string;
  /** Is anything filled in? */
  readonly isFilled: boolean;
  readonly into: (draft: Draft) => Draft;
};

const FILLED: readonly Fill[] = [
  FIGURE_COLUMN,
  ...Array.from({ length: MOST_COUNTS }, (_each, at) => countColumn(at)),
  STATUS_COLUMN,
  ...WORD_COLUMNS,
];

/** The rows of a workbook that was given to be filled in; undefined for a sheet that is none. */
export function filledRows(sheet: Sheet): readonly FilledRow[] | undefined {
  const { heading, rows } = sheet;
  const at = (title: string): number => heading.findIndex((each) => each.trim() === title);
  const [ref, period] = [at('Reference'), at('Period')];
  const columns = FILLED.map((column) => ({ column, place: at(column.title) })).filter(
    ({ place }) => place >= 0,
  );
  if (ref < 0 || period < 0 || at(FIGURE_COLUMN.title) < 0) return undefined;
  return rows
    .map(({ row, cells }): FilledRow => {
      const said = (place: number): string => (cells[place] ?? '').trim();
      return {
        row,
        ref: said(ref),
        period: said(period),
        isFilled: columns.some(({ place }) => said(place) !== ''),
        into: (draft) => columns.reduce((made, { column, place }) => column.into(said(place), made), draft),
      };
    })
    .filter((each) => each.ref !== '');
}
