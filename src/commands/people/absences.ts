/** “Who is away?”, “who is on leave next week?”: who, from when to when, and who covers. */
import { absencesCard } from '../../cards/people/absences.ts';
import { DomainError } from '../../domain/domainError.ts';
import { dayAt, dayInWords } from '../../domain/time/days.ts';
import type { Answer } from '../basis/command.ts';

export const absences: Answer<'absences'> = {
  verb: 'absences',
  title: 'Who is away?',
  topic: 'People and dates',
  says: 'Names who is away today or on other days, until when, and who covers.',
  examples: ['who is away?', 'who is on leave next week?'],
  reads: true,
  run: async ({ person, from, until, page }, context) => {
    const { store, tenantId, now, calendar, reporting: period } = context;
    const today = dayAt(now, calendar.timeZone);
    const [first, last] = [from ?? today, until ?? from ?? today];
    if (last < first)
      throw new DomainError(`${dayInWords(last)} is before ${dayInWords(first)}. Ask again with both days.`);
    const all = (await store.absences.all(tenantId))
      .filter((absence) => absence.from <= last && first <= absence.until)
      .filter((absence) => person === undefined || absence.person.id === person)
      .toSorted(
        (a, b) => a.from.localeCompare(b.from) || a.person.name.localeCompare(b.person.name, 'en-GB'),
      );
    const whose = person === undefined ? undefined : await store.register.person(tenantId, person);
    return {
      ...absencesCard({ absences: all, from: first, until: last, today, period, whose, page: page ?? 0 }),
      replaces: page !== undefined,
      refs: [],
    };
  },
};
