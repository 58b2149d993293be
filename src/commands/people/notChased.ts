/** "Who hasn't been chased?": owners of outstanding figures who were not reminded of them, and why. */
import { notChasedCard } from '../../cards/people/notChased.ts';
import { chasedFor } from '../../domain/arrangements/extension.ts';
import type { Snooze } from '../../domain/arrangements/snooze.ts';
import { isOwed } from '../../domain/closing/signOff.ts';
import { DomainError } from '../../domain/domainError.ts';
import { byPerson, whoReports } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { byRef } from '../../domain/indicators/indicator.ts';
import { unchased, type WhyNot, whyNot } from '../../domain/messages/chased.ts';
import { addDays, type Day, dayAt, dayNearby, instantAt } from '../../domain/time/days.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { type Calendar, dueDay, type Stage, windowOpens } from '../../domain/time/reportingCycle.ts';
import type { Answer, Context } from '../basis/command.ts';
import { mayRemindOf } from '../basis/permission.ts';
import { lockOf } from '../cells/lockOf.ts';
import { selectDue } from '../cells/select.ts';
import { linesToAskAbout, notTheirs, remindersSince, type Stages, stagesAbout } from './chasing.ts';

export const notChased: Answer<'not chased'> = {
  verb: 'not chased',
  title: 'Not chased',
  topic: 'People and dates',
  says: 'Names who still owes figures and has not been reminded of them, and why.',
  examples: ['who hasn’t been chased?', 'who hasn’t been reminded since the due date?'],
  reads: true,
  run: async ({ since, page, ...rest }, context) => {
    const { now, calendar, store, tenantId } = context;
    const { chosen, lines: selected, scope } = await selectDue(context, rest);
    const { period } = chosen;
    // What was sent back is asked for again like what is not in.
    const lines = chosen.selection.asked.kind === 'not reported' ? scope.filter(isOwed) : selected;
    const lock = await lockOf(context, period);
    if (lock) throw new DomainError(nobodyAfter(period, lock.by.name));
    const outstanding = linesToAskAbout(context, lines).filter(isOwed).toSorted(byRef);
    if (outstanding.length === 0 && lines.length > 0) throw await notTheirs(context, 'who has been chased');
    const stages = since ? sinceThen(since, period, context) : stagesAbout(period, context);
    const today = dayAt(now, calendar.timeZone);
    // Nobody is chased for what has more time.
    const owed = stages.stage ? chasedFor(outstanding, stages.stage, today) : outstanding;
    const snoozes = await store.snoozes.all(tenantId);
    const entries = await remindersSince(context, period, stages.since);
    const theirs = unchased(owed, entries);
    const [contacts, { down }] = await Promise.all([
      theirs.length > 0 ? store.conversations.everybody(tenantId) : new Map<string, never>(),
      store.sending.read(tenantId),
    ]);
    const people = theirs.map((each) => {
      const contact = contacts.get(each.person.id);
      const entry = entries.find(
        ({ stage, period: of, person }) =>
          stage === stages.stage?.key && of === stages.of && person.id === each.person.id,
      );
      return {
        ...each,
        why:
          putOffTo(each.person.id, snoozes, stages.stage, today, calendar) ??
          whyNot({ ...stages, entry, contact }, now, calendar),
        last: contact?.reminded,
      };
    });
    return {
      ...notChasedCard({
        ...chosen,
        now,
        since,
        due: dueDay(period, calendar),
        stage: stages.stage,
        next: stages.next,
        owing: { people: byPerson(owed, whoReports).length, figures: owed.length },
        haveTime: outstanding.length - owed.length,
        unchased: people,
        ownerless: owed.filter((line) => whoReports(line) === null),
        downSince: down?.since,
        isPart: outstanding.length < lines.length,
        mayRemind: mayRemindOf(
          context.person,
          theirs.flatMap(({ cells }) => cells),
        ),
        page: page ?? 0,
      }),
      replaces: page !== undefined,
      refs: refsOf(people),
    };
  },
};

const nobodyAfter = (period: Period, by: string): string =>
  `${periodName(period)} is locked, so nobody is chased for its figures any more. ${by}, who locked it, can reopen the quarter.`;

/** When somebody is reminded who had that put off; undefined where nothing of theirs is. */
function putOffTo(
  personId: string,
  snoozes: readonly Snooze[],
  stage: Stage | undefined,
  today: Day,
  { sendAt, timeZone }: Calendar,
): WhyNot | undefined {
  const found = snoozes.find(({ person, until }) => person.id === personId && until > today);
  return found && stage?.kind !== 'chase'
    ? { kind: 'to come', at: instantAt(found.until, sendAt, timeZone) }
    : undefined;
}

const refsOf = (people: readonly { readonly cells: readonly CellLine[] }[]): readonly string[] =>
  people.flatMap(({ cells }) => cells.map(({ ref }) => ref));

/** The stages since a given day. A stage due before it counts as not due yet. */
function sinceThen(since: 'due' | 'today' | 'ever', period: Period, context: Context): Stages {
  const { now, calendar } = context;
  const today = dayAt(now, calendar.timeZone);
  const due = dueDay(period, calendar);
  if (since === 'due' && today <= due) {
    throw new DomainError(
      `Figures for ${periodName(period)} are due on ${dayNearby(due)}, so nobody has been chased since. Ask “who hasn’t been chased?” for those who were not reminded before it.`,
    );
  }
  const { stage, ...stages } = stagesAbout(period, context);
  if (since === 'ever') return { ...stages, stage, since: windowOpens(stages.of, calendar) };
  const from = since === 'due' ? addDays(due, 1) : today;
  return { ...stages, stage: stage && stage.day >= from ? stage : undefined, since: from };
}
