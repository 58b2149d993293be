/** "My indicators": what the person owns or deputises for, the outstanding ones first. */
import { z } from 'zod';
import { mineCard } from '../../cards/reporting/mine.ts';
import { byRef } from '../../domain/indicators/indicator.ts';
import { isOutstanding } from '../../domain/judging/judge.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import { dayAt } from '../../domain/time/days.ts';
import { Period } from '../../domain/time/period.ts';
import { dueDay } from '../../domain/time/reportingCycle.ts';
import { Whole } from '../basis/arguments.ts';
import type { Command } from '../basis/command.ts';
import { isTheirs } from '../basis/permission.ts';
import { cellsOf, heldIn } from '../cells/cellsOf.ts';
import { owedBesides } from '../cells/owed.ts';
import { shown } from '../cells/select.ts';

const Args = z.object({ period: Period.optional(), page: Whole.optional() });

export const mine: Command<z.infer<typeof Args>> = {
  verb: 'mine',
  title: 'My indicators',
  topic: 'Reporting',
  says: 'Lists what you own or deputise for, with what you still have to report at the top.',
  examples: ['my indicators', 'what do I owe?'],
  prompt: 'My indicators',
  reads: true,
  args: Args,
  run: async ({ period, page }, context) => {
    const wanted = period ?? context.reporting;
    const [cells, besides] = await Promise.all([cellsOf(context, wanted), owedBesides(context, wanted)]);
    const theirs = cells.filter((cell) => isTheirs(context.person, cell));
    const managed = cells.filter(({ manager }) => manager?.id === context.person.id);
    const lines = theirs.toSorted(
      (a, b) => Number(isOutstanding(b)) - Number(isOutstanding(a)) || byRef(a, b),
    );
    return {
      ...mineCard({
        held: await heldIn(context, wanted),
        due: dueDay(wanted, context.calendar),
        today: dayAt(context.now, context.calendar.timeZone),
        lines,
        besides,
        managed: theirs.length === 0 ? managed.length : 0,
        isTeam: isPerformanceTeam(context.person),
        page: page ?? 0,
      }),
      replaces: page !== undefined,
      ...shown(lines, { page }),
    };
  },
};
