/** "My indicators": what the person owns or deputises for, the outstanding ones first. */
import { mineCard } from '../../cards/reporting/mine.ts';
import { isOwed, waitsFor } from '../../domain/closing/signOff.ts';
import { byRef } from '../../domain/indicators/indicator.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import { dayAt } from '../../domain/time/days.ts';
import { dueDay } from '../../domain/time/reportingCycle.ts';
import { figureRows } from '../../report/workbook/figures.ts';
import type { Answer } from '../basis/command.ts';
import { isTheirs } from '../basis/permission.ts';
import { cellsOf, completenessIn } from '../cells/cellsOf.ts';
import { lockOf } from '../cells/lockOf.ts';
import { owedBesides } from '../cells/owed.ts';
import { shown } from '../cells/select.ts';

export const mine: Answer<'mine'> = {
  verb: 'mine',
  who: 'each their own',
  title: 'My indicators',
  topic: 'Reporting',
  says: 'Lists what you own or deputise for, with what you still have to report at the top.',
  examples: ['my indicators', 'what do I owe?'],
  prompt: 'My indicators',
  reads: true,
  run: async ({ period, page }, context) => {
    const [cells, besides] = await Promise.all([cellsOf(context, period), owedBesides(context, period)]);
    const theirs = cells.filter((cell) => isTheirs(context.person, cell));
    // The lock is read for those alone to whom it makes a difference.
    const mayOwe = theirs.some(isOwed) && !isPerformanceTeam(context.person);
    const isLocked = mayOwe && (await lockOf(context, period)) !== undefined;
    const managed = cells.filter(({ manager }) => manager?.id === context.person.id);
    const lines = theirs.toSorted((a, b) => Number(isOwed(b)) - Number(isOwed(a)) || byRef(a, b));
    return {
      ...mineCard({
        completeness: await completenessIn(context, period),
        due: dueDay(period, context.calendar),
        today: dayAt(context.now, context.calendar.timeZone),
        lines,
        besides,
        managed: theirs.length === 0 ? managed.length : 0,
        toSign: cells.filter((cell) => waitsFor(context.person, cell)).length,
        isTeam: isPerformanceTeam(context.person),
        isLocked,
        page: page ?? 0,
      }),
      replaces: page !== undefined,
      ...shown(lines, { page }),
      rows: () => figureRows(lines, context.calendar.timeZone),
    };
  },
};
