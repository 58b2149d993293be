/** "What's red this quarter?": the figures of a period that stand in one way. */
import { z } from 'zod';
import { listCard } from '../cards/list.ts';
import { Asked, isAskedFor } from '../domain/asked.ts';
import type { CellLine } from '../domain/cell.ts';
import { dueDay } from '../domain/cycle.ts';
import { dayAt } from '../domain/days.ts';
import { byRef } from '../domain/indicator.ts';
import { schemeOf } from '../domain/judge.ts';
import { Period } from '../domain/period.ts';
import { commonName } from '../domain/statusName.ts';
import { reportedOf } from '../domain/summary.ts';
import { Whole } from './arguments.ts';
import type { Command } from './command.ts';
import { cellsOf } from './reach.ts';

const Args = z.object({
  asked: Asked,
  period: Period.optional(),
  /** Given when a card is being paged, which then changes in place. */
  page: Whole.optional(),
});

export const list: Command<z.infer<typeof Args>> = {
  verb: 'list',
  title: 'What’s red',
  says: 'Lists the indicators that are red, amber, green, off target or not reported, in any quarter.',
  examples: ['what’s red this quarter?', 'what is off target?', 'amber in Q1', 'who hasn’t reported?'],
  who: 'everybody',
  args: Args,
  run: async ({ asked, period = undefined, page }, context) => {
    const wanted = period ?? context.reporting;
    const cells = await cellsOf(context, wanted);
    const { reported, expected } = reportedOf(cells);
    const due = dueDay(wanted, context.calendar);
    const today = dayAt(context.now, context.calendar.timeZone);
    const lines = worstFirst(cells.filter((cell) => isAskedFor(cell, asked, today > due)));
    return {
      ...listCard({
        period: wanted,
        yearStart: context.calendar.yearStart,
        asked,
        lines,
        called: (status) => commonName(status, lines.length > 0 && asked.kind !== 'all' ? lines : cells),
        reported,
        expected,
        total: cells.length,
        page: page ?? 0,
        due,
        today,
      }),
      replaces: page !== undefined,
    };
  },
};

/** Worst colour first, then by reference; what has no colour comes last. */
function worstFirst(cells: readonly CellLine[]): readonly CellLine[] {
  const rank = (cell: CellLine): number => {
    const bands = schemeOf(cell).bands;
    const place = bands.findIndex(({ name }) => name === cell.status);
    return place === -1 ? bands.length : place;
  };
  return cells.toSorted((a, b) => rank(a) - rank(b) || byRef(a, b));
}
