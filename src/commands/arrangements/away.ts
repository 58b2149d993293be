/** "I'm away until 3 November, Megan covers": shows first who would be asked for what meanwhile. */
import { z } from 'zod';
import { absencePreview, absenceRecorded } from '../../cards/arrangements/absence.ts';
import { askUntilWhen } from '../../cards/arrangements/whenAway.ts';
import { type Absence, awayOn, whoIsAsked } from '../../domain/arrangements/absence.ts';
import { DomainError } from '../../domain/domainError.ts';
import { byRef } from '../../domain/indicators/indicator.ts';
import { isExpected } from '../../domain/judging/judge.ts';
import { isPerformanceTeam, type Person } from '../../domain/person.ts';
import { addDays, dayAt, dayInWords, dayNearby } from '../../domain/time/days.ts';
import { changeAbsences } from '../../quarters/standIns.ts';
import type { Answer, Command, Context } from '../basis/command.ts';
import type { Reply } from '../basis/reply.ts';
import { teamNames } from '../basis/team.ts';
import { cellsOf, completenessIn } from '../cells/cellsOf.ts';
import { lockOf } from '../cells/lockOf.ts';

/** The longest absence: for more, the register names somebody else. */
const LONGEST_DAYS = 366;

type Wish = {
  readonly person?: string | undefined;
  readonly from?: string | undefined;
  readonly until: string;
  readonly cover?: string | undefined;
};

export const away: Answer<'away'> = {
  verb: 'away',
  who: 'each their own',
  title: 'Leave and cover',
  topic: 'Reporting',
  says: 'Records that you are away and who covers: they are asked for your figures meanwhile. It shows you first what that would do.',
  examples: ['I’m away until 3 November, Isaiah covers', 'I’m on leave next week'],
  run: async (wish, context) => {
    if (wish.until === undefined) return untilWhen(wish, context);
    const absence = await absenceIn({ ...wish, until: wish.until }, context);
    return { ...absencePreview(await inputOf(absence, context)), replaces: false };
  },
};

const Args = z.object({
  person: z.string().min(1).max(100),
  from: z.iso.date(),
  until: z.iso.date(),
  cover: z.string().min(1).max(100).optional(),
});

export const recordAbsence: Command<z.infer<typeof Args>> = {
  verb: 'recordAbsence',
  who: 'each their own',
  title: 'Record the leave',
  says: 'Stores who is away, and who covers.',
  examples: [],
  args: Args,
  run: async (wish, context) => {
    const absence = await absenceIn(wish, context);
    const { store, tenantId, reporting } = context;
    await changeAbsences(store, tenantId, reporting, { saved: [absence] });
    context.onArranged();
    return { ...absenceRecorded(await inputOf(absence, context)), replaces: true };
  },
};

/** Whose absence somebody speaks of. DomainError where they may not, or nobody of that id is on the list. */
export async function whoseAbsence(id: string | undefined, context: Context): Promise<Person> {
  const { person, store, tenantId } = context;
  if (id === undefined || id === person.id) return person;
  if (!isPerformanceTeam(person)) {
    const names = await teamNames(context);
    throw new DomainError(
      `You can say that you are away yourself; for somebody else only the performance team can${names.length > 0 ? ` (${names.join(', ')})` : ''}.`,
    );
  }
  const found = await store.register.person(tenantId, id);
  if (!found) throw new DomainError('They are not on the council’s list any more.');
  return found;
}

/** Asks for the days where none were said. */
async function untilWhen({ person: id, cover }: Omit<Wish, 'until'>, context: Context): Promise<Reply> {
  const person = await whoseAbsence(id, context);
  const whose = person.id === context.person.id ? undefined : person.name;
  const today = dayAt(context.now, context.calendar.timeZone);
  return { ...askUntilWhen({ today, person: person.id, whose, cover }), replaces: false };
}

/** The absence as it would be recorded. DomainError says what is wrong with it. */
async function absenceIn(wish: Wish, context: Context): Promise<Absence> {
  const { store, tenantId, now, calendar } = context;
  const today = dayAt(now, calendar.timeZone);
  const person = await whoseAbsence(wish.person, context);
  const { from = today, until } = wish;
  if (until < today) throw new DomainError(`${dayInWords(until)} has passed. Name a day to come.`);
  if (until < from)
    throw new DomainError(`${dayInWords(until)} is before ${dayInWords(from)}. Say it again with both days.`);
  if (until > addDays(today, LONGEST_DAYS)) {
    throw new DomainError(
      `${dayInWords(until)} is more than a year away. For as long as that, ask the performance team to name another owner.`,
    );
  }
  const cover = wish.cover === undefined ? null : await store.register.person(tenantId, wish.cover);
  if (cover === undefined)
    throw new DomainError('Whoever is to cover is not on the council’s list. Name somebody who is.');
  if (cover?.id === person.id) throw new DomainError('Nobody can cover for themselves. Name somebody else.');
  const others = cover
    ? (await store.absences.all(tenantId)).filter((each) => each.person.id === cover.id)
    : [];
  const clash = others.find((each) => each.from <= until && from <= each.until);
  if (cover && clash) {
    throw new DomainError(
      `${cover.name} is away, too, until ${dayNearby(clash.until)}. Name somebody else to cover.`,
    );
  }
  const named = ({ id, name }: Person) => ({ id, name });
  return {
    person: named(person),
    from,
    until,
    cover: cover && named(cover),
    by: named(context.person),
    at: now.toISOString(),
    declinedBy: null,
  };
}

/** What a card says of an absence: who is asked for which figures while it lasts. */
async function inputOf(absence: Absence, context: Context) {
  const { store, tenantId, reporting, person } = context;
  const others = (await store.absences.all(tenantId)).filter(
    (each) => each.person.id !== absence.person.id || each.from !== absence.from,
  );
  const then = awayOn([...others, absence], absence.from);
  const isLocked = (await lockOf(context, reporting)) !== undefined;
  const lines = isLocked ? [] : await cellsOf(context, reporting);
  const asked = lines
    .filter((line) => isExpected(line) && (line.owner ?? line.deputy)?.id === absence.person.id)
    .toSorted(byRef)
    .map((cell) => ({ cell, who: whoIsAsked(cell, then) }));
  return {
    absence,
    isSelf: absence.person.id === person.id,
    asked,
    completeness: await completenessIn(context, reporting),
  };
}
