/** "Snooze until tomorrow": the speaker's own next reminder, not before that day. */
import { putOffCard } from '../../cards/arrangements/snooze.ts';
import { firstDue } from '../../domain/arrangements/extension.ts';
import { checkSnooze } from '../../domain/arrangements/snooze.ts';
import { isOwed } from '../../domain/closing/signOff.ts';
import { DomainError } from '../../domain/domainError.ts';
import { whoReports } from '../../domain/indicators/byPerson.ts';
import { addDays, dayAt } from '../../domain/time/days.ts';
import { periodName } from '../../domain/time/period.ts';
import { dueDay } from '../../domain/time/reportingCycle.ts';
import type { Answer } from '../basis/command.ts';
import { cellsOf, completenessIn } from '../cells/cellsOf.ts';
import { lockOf } from '../cells/lockOf.ts';

export const snooze: Answer<'snooze'> = {
  verb: 'snooze',
  who: 'whoever is asked for it',
  title: 'Remind me later',
  topic: 'Reporting',
  says: 'Puts your own next reminder off to a day, never later than the day your figures are due.',
  examples: ['snooze until tomorrow', 'remind me on Thursday'],
  run: async ({ until: asked }, context) => {
    const { person, store, tenantId, reporting, calendar, now } = context;
    const today = dayAt(now, calendar.timeZone);
    if (await lockOf(context, reporting)) {
      throw new DomainError(
        `${periodName(reporting)} is locked, so no reminder of it comes that could be put off.`,
      );
    }
    const lines = (await cellsOf(context, reporting)).filter(
      (line) => isOwed(line) && whoReports(line)?.id === person.id,
    );
    if (lines.length === 0) {
      throw new DomainError(
        `You owe nothing for ${periodName(reporting)}, so no reminder comes that could be put off.`,
      );
    }
    const due = firstDue(lines, dueDay(reporting, calendar));
    const check = checkSnooze(asked ?? addDays(today, 1), due, today, calendar);
    if (check.kind === 'refused') throw new DomainError(check.sentence);
    const { until, moved } = check;
    await store.snoozes.save(tenantId, {
      person: { id: person.id, name: person.name },
      until,
      at: now.toISOString(),
    });
    const completeness = await completenessIn(context, reporting);
    return {
      ...putOffCard({ completeness, lines, until, moved, due, sendAt: calendar.sendAt }),
      replaces: false,
    };
  },
};
