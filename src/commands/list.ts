/** "What's red this quarter?": the figures of a period that stand as asked, where was asked. */
import type { z } from 'zod';
import { listCard } from '../cards/list.ts';
import type { CellLine } from '../domain/cell.ts';
import { dueDay } from '../domain/cycle.ts';
import { type Day, dayAt } from '../domain/days.ts';
import type { Period } from '../domain/period.ts';
import type { Command, Context } from './command.ts';
import { onceForEach } from './onceForEach.ts';
import { cellsOf } from './reach.ts';
import type { Reply } from './reply.ts';
import { namesPeople, SelectionArgs, selectFrom, shown } from './selected.ts';

type Args = z.infer<typeof SelectionArgs>;

export const list: Command<Args> = {
  verb: 'list',
  title: 'What’s red',
  topic: 'Where things stand',
  says: 'Lists the indicators that are red, amber, green, off target or not reported, in any quarter.',
  examples: ['what’s red this quarter?', 'what is off target?', 'amber in Q1', 'what hasn’t been reported?'],
  prompt: 'What’s red this quarter?',
  who: 'everybody',
  reads: true,
  args: SelectionArgs,
  run: async (args, context) => {
    const period = args.period ?? context.reporting;
    const cells = await cellsOf(context, period);
    if (namesPeople(args)) return listFrom(cells, args, period, context);
    const before = listed(cells);
    const key = JSON.stringify([args, dueDay(period, context.calendar), todayOf(context)]);
    const known = before.get(key);
    if (known) return known;
    const list = await listFrom(cells, args, period, context);
    if (before.size >= MOST_LISTED) before.clear();
    before.set(key, list);
    return list;
  },
};

/** Lists that are remembered of one sheet. */
const MOST_LISTED = 10;

/** What is the same for everybody who asks it of the same sheet on the same day: at nine o’clock that is many people. */
const listed = onceForEach(() => new Map<string, Reply>());

const todayOf = ({ now, calendar }: Context): Day => dayAt(now, calendar.timeZone);

async function listFrom(
  cells: readonly CellLine[],
  args: Args,
  period: Period,
  context: Context,
): Promise<Reply> {
  const { chosen, lines } = await selectFrom(context, args, period, cells);
  return {
    ...listCard({
      ...chosen,
      lines,
      due: dueDay(period, context.calendar),
      today: todayOf(context),
      page: args.page ?? 0,
    }),
    replaces: args.page !== undefined,
    ...shown(lines, args),
  };
}
