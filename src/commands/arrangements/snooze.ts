/** “Snooze until tomorrow”: shows when the speaker would be reminded next, and the tap puts it off. */
import { z } from 'zod';
import { type PutOffInput, putOffCard, putOffPreview } from '../../cards/arrangements/snooze.ts';
import { firstDue } from '../../domain/arrangements/extension.ts';
import { checkSnooze } from '../../domain/arrangements/snooze.ts';
import { isOwed } from '../../domain/closing/signOff.ts';
import { DomainError } from '../../domain/domainError.ts';
import { whoReports } from '../../domain/indicators/byPerson.ts';
import { addDays, type Day, dayAt } from '../../domain/time/days.ts';
import { periodName } from '../../domain/time/period.ts';
import { dueDay } from '../../domain/time/reportingCycle.ts';
import type { Answer, Command, Context } from '../basis/command.ts';
import { cellsOf, completenessIn } from '../cells/cellsOf.ts';
import { lockOf } from '../cells/lockOf.ts';

export const snooze: Answer<'snooze'> = {
  verb: 'snooze',
  who: 'whoever is asked for it',
  title: 'Remind me later',
  topic: 'Reporting',
  says: 'Puts your own next reminder off to a day, never later than the day your figures are due. It shows you first which.',
  examples: ['snooze until tomorrow', 'remind me on Thursday'],
  run: async ({ until }, context) => ({ ...putOffPreview(await checked(until, context)), replaces: false }),
};

const Args = z.object({ until: z.iso.date().optional() });

export const putOff: Command<z.infer<typeof Args>> = {
  verb: 'putOff',
  who: 'whoever is asked for it',
  title: 'Remind me later',
  says: 'Stores the day on which whoever taps is reminded again.',
  examples: [],
  args: Args,
  run: async ({ until }, context) => {
    const { person, store, tenantId, now } = context;
    const input = await checked(until, context);
    await store.snoozes.save(tenantId, {
      person: { id: person.id, name: person.name },
      until: input.until,
      at: now.toISOString(),
    });
    // A reminder stays where it is; only the question whether to put it off is answered in its place.
    return { ...putOffCard(input), replaces: until !== undefined };
  },
};

/** The day as it would be kept; without one the next. DomainError where no reminder comes that could be put off. */
async function checked(asked: Day | undefined, context: Context): Promise<PutOffInput> {
  const { person, reporting, calendar, now } = context;
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
  const completeness = await completenessIn(context, reporting);
  return { completeness, lines, until, moved, due, sendAt: calendar.sendAt };
}
