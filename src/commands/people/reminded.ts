/** "When was Alex last reminded?": of one person in full, of several in a list. */
import type { ArgsOf } from '../../ask/model/question.ts';
import { type LastReminder, remindedCard } from '../../cards/people/reminded.ts';
import { remindedListCard } from '../../cards/people/remindedList.ts';
import { ME } from '../../domain/answers/selection.ts';
import { DomainError } from '../../domain/domainError.ts';
import { byPerson, whoReports } from '../../domain/indicators/byPerson.ts';
import { byRef } from '../../domain/indicators/indicator.ts';
import { isExpected, isOutstanding } from '../../domain/judging/judge.ts';
import { arrived, unchased, whyNot } from '../../domain/messages/chased.ts';
import type { Contact } from '../../domain/messages/contact.ts';
import type { LedgerEntry } from '../../domain/messages/errand.ts';
import type { PersonRef } from '../../domain/person.ts';
import { daysIn } from '../../domain/time/daySpan.ts';
import { type Day, dayAt } from '../../domain/time/days.ts';
import type { Period } from '../../domain/time/period.ts';
import type { Answer, Context } from '../basis/command.ts';
import { mayAskAbout, mayRemindOf } from '../basis/permission.ts';
import type { Reply } from '../basis/reply.ts';
import { cellOrDefined, cellsOf, completenessIn } from '../cells/cellsOf.ts';
import { selectDue } from '../cells/select.ts';
import { linesToAskAbout, notTheirs, stagesAbout } from './chasing.ts';
import { type About, lastTo, linesIn } from './lastReminder.ts';

export const reminded: Answer<'reminded'> = {
  verb: 'reminded',
  title: 'Last reminded',
  topic: 'People and dates',
  says: 'Says when somebody was last reminded, of what, and what has come in since.',
  examples: ['when was I last reminded?', 'when was the owner of CPI13 last reminded?'],
  reads: true,
  run: async ({ ref, ...rest }, context) => {
    const { person } = context;
    const { period } = rest;
    const ids = (rest.where?.person ?? []).map((id) => (id === ME ? person.id : id));
    const [only, ...others] = ids;
    if (only !== undefined && others.length === 0)
      return ofOne(await refOf(only, period, context), { ref, period }, context);
    if (ref === undefined) return ofMany(rest, ids, context);
    const cell = await cellOrDefined(context, period, ref);
    const who = whoReports(cell);
    if (!who)
      throw new DomainError(
        `${ref} has no owner and no deputy, so nobody is reminded of it. Ask the performance team to name one.`,
      );
    return ofOne(who, { ref, period }, context);
  },
};

/** A person with the name on the council’s list. */
async function refOf(id: string, period: Period, context: Context): Promise<PersonRef> {
  const lines = await cellsOf(context, period);
  const known = lines
    .flatMap(({ owner, deputy, manager }) => [owner, deputy, manager])
    .find((each) => each?.id === id);
  const person = known ?? (await context.store.register.person(context.tenantId, id));
  return { id, name: person?.name ?? 'Somebody who is not on the list' };
}

async function ofOne(who: PersonRef, { ref, period }: About, context: Context): Promise<Reply> {
  const { store, tenantId, person, now, calendar } = context;
  const lines = await cellsOf(context, period);
  if (!mayAskAbout(person, who.id, lines)) throw await notTheirs(context, `when ${who.name} was reminded`);
  const contact = await store.conversations.find(tenantId, who.id);
  const entry = await lastTo(who.id, { ref, period }, contact, context);
  const last: LastReminder | undefined = entry && {
    at: entry.settledAt ?? entry.claimedAt,
    stage: entry.stage,
    period: entry.period,
    lines: await linesIn(entry, context),
  };
  const owed = lines
    .filter(
      (line) =>
        isOutstanding(line) && whoReports(line)?.id === who.id && (ref === undefined || line.ref === ref),
    )
    .toSorted(byRef);
  const stages = stagesAbout(period, context);
  const due =
    stages.stage &&
    (await store.ledger.entry(tenantId, { period: stages.of, stage: stages.stage.key, person: who }));
  const dayOf = ({ settledAt }: LedgerEntry): Day => dayAt(new Date(settledAt ?? 0), calendar.timeZone);
  const since = [due, entry].flatMap((each) => (each && dayOf(each) >= stages.since ? [each] : []));
  const isMissed = unchased(owed, since).length > 0;
  return {
    ...remindedCard({
      now,
      timeZone: calendar.timeZone,
      completeness: await completenessIn(context, period),
      person: who,
      ref,
      last,
      owed,
      isMe: who.id === person.id,
      why: isMissed ? whyNot({ ...stages, entry: due, contact }, now, calendar) : undefined,
      next: stages.next,
      mayRemind: who.id !== person.id && isFree(contact, context) && mayRemindOf(person, owed),
    }),
    replaces: false,
    refs: (last?.lines ?? owed).map((line) => line.ref),
  };
}

/** Can somebody be reached, with no reminder today? */
const isFree = (contact: Contact | undefined, { now, calendar }: Context): boolean =>
  contact?.reach === 'reachable' && contact.reminded?.on !== dayAt(now, calendar.timeZone);

/** Every reporter of a selection. */
async function ofMany(
  { page, since, ...rest }: Omit<ArgsOf<'reminded'>, 'ref'> & { readonly page?: number | undefined },
  ids: readonly string[],
  context: Context,
): Promise<Reply> {
  const { store, tenantId, now, calendar, reporting } = context;
  const { chosen, lines } = await selectDue(context, rest);
  const { period } = chosen;
  const meant = linesToAskAbout(context, lines).filter(isExpected);
  if (meant.length === 0 && lines.length > 0) throw await notTheirs(context, 'when somebody was reminded');
  const stages = stagesAbout(period, context);
  const [contacts, due, ofPeriod] = await Promise.all([
    store.conversations.everybody(tenantId),
    stages.stage ? store.ledger.book(tenantId, stages.of, stages.stage.key) : [],
    period === reporting ? [] : store.ledger.entries(tenantId, period),
  ]);
  const reminders = arrived(ofPeriod);
  const theirs = byPerson(meant, whoReports).filter(
    ({ person }) => ids.length === 0 || ids.includes(person.id),
  );
  const people = theirs.map(({ person, cells }) => {
    const contact = contacts.get(person.id);
    const entry = reminders.find((each) => each.person.id === person.id);
    const last =
      period === reporting
        ? contact?.reminded
        : entry && { at: entry.settledAt ?? '', stage: entry.stage, period: entry.period };
    const chasing = { ...stages, entry: due.find((each) => each.person.id === person.id), contact };
    return {
      person,
      cells,
      last,
      why: cells.some(isOutstanding) ? whyNot(chasing, now, calendar) : undefined,
    };
  });
  const today = dayAt(now, calendar.timeZone);
  const from = since && daysIn(since, today)?.from;
  const wasSince = ({ last }: (typeof people)[number]): boolean =>
    from === undefined || (last !== undefined && dayAt(new Date(last.at), calendar.timeZone) >= from);
  const shown = people.filter(wasSince);
  return {
    ...remindedListCard({
      ...chosen,
      now,
      since,
      of: people.length,
      people: shown.toSorted((a, b) => (b.last?.at ?? '').localeCompare(a.last?.at ?? '')),
      isPart: meant.length < lines.filter(isExpected).length,
      page: page ?? 0,
    }),
    replaces: page !== undefined,
    refs: shown.flatMap(({ cells }) => cells.map(({ ref }) => ref)),
  };
}
