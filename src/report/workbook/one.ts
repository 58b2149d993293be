/** Answers about one indicator or one person as rows: the parts of a figure, its revisions, and who owes what by when. */
import { amountOf, type ColumnOf, type Rows, rowsOf, unitOf } from '../../domain/answers/listing.ts';
import type { PartLine } from '../../domain/answers/parts.ts';
import type { Behind } from '../../domain/answers/peopleBehind.ts';
import type { Cell, CellLine, Revision } from '../../domain/indicators/cell.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';
import { statusName } from '../../domain/judging/statusName.ts';
import { type Day, timeAt } from '../../domain/time/days.ts';
import { periodName } from '../../domain/time/period.ts';
import { dayOf, FIGURE, IDENTITY, nameOf, PEOPLE, textOf } from './figureColumns.ts';
import { about, lastChangeOf } from './figures.ts';

/** The parts of a figure and the whole, each with what it is held against. */
export function partRows(cell: Cell, parts: readonly PartLine[]): Rows {
  const { unit, decimals, breakdown } = cell;
  const against = breakdown?.against ?? [];
  const heldAt = (at: number): readonly ColumnOf<PartLine>[] => {
    const name = against[at] ?? '';
    return [
      {
        title: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
        holds: 'amount',
        of: ({ held }) => amountOf(held[at]?.measure, unit, decimals),
      },
      {
        title: `Variance against ${name}`,
        holds: 'amount',
        of: ({ held }) => amountOf(held[at]?.variance, unit === 'percent' ? 'count' : unit, decimals),
      },
    ];
  };
  return rowsOf<PartLine>(
    [
      { title: 'Reference', holds: 'text', of: () => cell.ref },
      { title: 'Indicator', holds: 'words', of: () => cell.title },
      { title: 'Period', holds: 'text', of: () => periodName(cell.period) },
      { title: 'Part', holds: 'text', of: ({ name }) => name },
      { title: 'Figure', holds: 'amount', of: ({ figure }) => amountOf(figure, unit, decimals) },
      { title: 'Unit', holds: 'text', of: () => textOf(unitOf(unit)) },
      ...against.flatMap((_, at) => heldAt(at)),
      {
        title: 'Target in words',
        holds: 'text',
        of: ({ target }) => (target ? showTarget(target, cell) : null),
      },
      {
        title: 'Status',
        holds: 'text',
        of: ({ judgement }) => (judgement ? statusName(judgement.status, cell) : null),
      },
      {
        title: 'Previous figure',
        holds: 'amount',
        of: ({ before }) => amountOf(before?.figure, unit, decimals),
      },
      { title: 'Change in performance', holds: 'text', of: ({ change }) => textOf(change) },
    ],
    parts,
    lastChangeOf([cell]),
  );
}

/** Every revision of a figure, oldest first. */
export const revisionRows = (cell: Cell, revisions: readonly Revision[], timeZone: string): Rows =>
  rowsOf<Revision>(
    [
      { title: 'Reference', holds: 'text', of: () => cell.ref },
      { title: 'Period', holds: 'text', of: () => periodName(cell.period) },
      { title: 'Revision', holds: 'text', of: ({ number }) => String(number) },
      { title: 'What was done', holds: 'text', of: ({ kind }) => kind },
      { title: 'On', holds: 'date', of: ({ at }) => dayOf(at, timeZone) },
      { title: 'At', holds: 'text', of: ({ at }) => timeAt(new Date(at), timeZone) },
      { title: 'By', holds: 'text', of: ({ by }) => nameOf(by) },
      { title: 'Figure', holds: 'amount', of: ({ figure }) => amountOf(figure, cell.unit, cell.decimals) },
      { title: 'Unit', holds: 'text', of: () => textOf(unitOf(cell.unit)) },
      { title: 'Status', holds: 'text', of: ({ status }) => statusName(status, cell) },
      {
        title: 'Figure before',
        holds: 'amount',
        of: ({ before }) => amountOf(before?.figure, cell.unit, cell.decimals),
      },
      {
        title: 'Status before',
        holds: 'text',
        of: ({ before }) => (before ? statusName(before.status, cell) : null),
      },
      { title: 'Reason', holds: 'words', of: ({ reason }) => textOf(reason) },
      { title: 'Commentary', holds: 'words', of: ({ commentary }) => textOf(commentary) },
      { title: 'Provisional', holds: 'yes/no', of: ({ provisional }) => provisional },
    ],
    revisions,
    revisions.at(-1)?.at,
  );

type Owed = { readonly line: CellLine; readonly who: string | null };

/** The people behind figures: a row for each figure of each of them. */
export const whoRows = (people: readonly Behind[]): Rows => {
  const owed = people.flatMap(({ person, lines }) =>
    lines.map((line): Owed => ({ line, who: person?.name ?? null })),
  );
  return rowsOf<Owed>(
    [
      { title: 'Who', holds: 'text', of: ({ who }) => who ?? 'Nobody' },
      ...about<Owed>([...IDENTITY, ...FIGURE, ...PEOPLE], ({ line }) => line),
    ],
    owed,
    lastChangeOf(owed.map(({ line }) => line)),
  );
};

/** Figures and actions that fall due. */
export type Falling = { readonly line: CellLine; readonly due: Day; readonly action?: string };
export const dueRows = (falling: readonly Falling[]): Rows =>
  rowsOf<Falling>(
    [
      ...about<Falling>(IDENTITY, ({ line }) => line),
      { title: 'What is due', holds: 'words', of: ({ action }) => action ?? 'Figure' },
      { title: 'Due on', holds: 'date', of: ({ due }) => due },
      ...about<Falling>(PEOPLE, ({ line }) => line),
    ],
    falling,
    lastChangeOf(falling.map(({ line }) => line)),
  );
