/** "Give Adele until Friday for CPI06": the performance team gives more time. It shows first what that would do. */
import { z } from 'zod';
import { extensionGiven, extensionPreview } from '../../cards/arrangements/extension.ts';
import { checkExtension, ownDueDay, whyNoExtension } from '../../domain/arrangements/extension.ts';
import { isOwed } from '../../domain/closing/signOff.ts';
import { DomainError } from '../../domain/domainError.ts';
import { whoReports } from '../../domain/indicators/byPerson.ts';
import type { Cell, CellLine } from '../../domain/indicators/cell.ts';
import { byRef } from '../../domain/indicators/indicator.ts';
import { isExpected } from '../../domain/judging/judge.ts';
import { addDays, type Day, dayAt } from '../../domain/time/days.ts';
import { Period, periodName } from '../../domain/time/period.ts';
import { dueDay } from '../../domain/time/reportingCycle.ts';
import { addWorkingDays } from '../../domain/time/workingDays.ts';
import { extend as store } from '../../quarters/extending.ts';
import type { Answer, Command, Context } from '../basis/command.ts';
import { cellOf, cellsOf, completenessIn } from '../cells/cellsOf.ts';
import { lockOf } from '../cells/lockOf.ts';

const TEAM_ONLY =
  'Only the performance team can give more time for a figure. Ask them, and say until when you need it.';
const WHEN =
  'Say until which day, for example “extend CPI13 to Friday” or “give Adele until 3 November for CPI11”.';

const LATER_ALREADY = 'Everybody who owes a figure has until then already, or longer.';

export const extend: Answer<'extend'> = {
  verb: 'extend',
  who: 'performance team',
  title: 'More time',
  topic: 'Reporting',
  says: 'Gives more time for a figure: it is due that day, and nobody is chased for it before. It shows you first what that would do.',
  examples: ['extend CPI13 to Friday', 'give Isaiah another week for CPI13', 'give everyone until Friday'],
  teamOnly: TEAM_ONLY,
  run: async ({ ref, whose, all, until, more, period }, context) => {
    if (until === undefined && more === undefined) throw new DomainError(WHEN);
    await refuseOver(period, context);
    const meant = await linesMeant({ ref, whose, all }, context);
    const asked = until ?? laterBy(more ?? 0, meant, context);
    const due = dueDay(period, context.calendar);
    // Who has longer already loses nothing by what everybody gets.
    const lines = all ? meant.filter((line) => ownDueDay(line, due) < asked) : meant;
    const [first] = lines;
    if (!first) throw new DomainError(all ? LATER_ALREADY : WHEN);
    const check = checkExtension(asked, first, context.calendar, todayOf(context));
    if (check.kind === 'refused') throw new DomainError(check.sentence);
    return {
      ...extensionPreview({
        completeness: await completenessIn(context, period),
        lines,
        until: check.until,
        moved: check.moved,
        due,
        chased: addWorkingDays(check.until, 1, context.calendar.isHoliday),
      }),
      replaces: false,
      refs: lines.map((line) => line.ref),
    };
  },
};

/** That many days after the day they are due now, or after today where that has passed. */
const laterBy = (days: number, lines: readonly CellLine[], context: Context): Day => {
  const due = dueDay(context.reporting, context.calendar);
  const last = [todayOf(context), ...lines.map((line) => ownDueDay(line, due))].toSorted().at(-1);
  return addDays(last ?? due, days);
};

const todayOf = ({ now, calendar }: Context): string => dayAt(now, calendar.timeZone);

const notNow = (period: Period, { reporting }: Context): string =>
  period < reporting
    ? `The quarter ${periodName(period)} is over, and its figures are late already. More time can be given for ${periodName(reporting)}.`
    : `${periodName(period)} is not being reported yet. More time can be given for ${periodName(reporting)}.`;

/** Refuses more time where nobody is chased: in any quarter but the one being reported, and in that once it is locked. */
async function refuseOver(period: Period, context: Context): Promise<void> {
  if (period !== context.reporting) throw new DomainError(notNow(period, context));
  if (await lockOf(context, period)) {
    throw new DomainError(
      `${periodName(period)} is locked, so nobody is chased for its figures. To take one after all, reopen the quarter first: “reopen ${periodName(period)}”.`,
    );
  }
}

/** The figures that are to have more time. DomainError where there are none. */
async function linesMeant(
  {
    ref,
    whose,
    all,
  }: {
    readonly ref: string | undefined;
    readonly whose: string | undefined;
    readonly all: true | undefined;
  },
  context: Context,
): Promise<readonly CellLine[]> {
  const lines = await cellsOf(context, context.reporting);
  const ofThem = (line: CellLine): boolean =>
    [line.owner, line.deputy, whoReports(line)].some((who) => who?.id === whose);
  if (ref === undefined && all) {
    const owed = lines.filter(isOwed).toSorted(byRef);
    if (owed.length > 0) return owed;
    throw new DomainError(
      `Nobody owes anything for ${periodName(context.reporting)}, so there is nothing to give more time for.`,
    );
  }
  if (ref === undefined) {
    const owed = lines.filter((line) => isOwed(line) && whoReports(line)?.id === whose).toSorted(byRef);
    if (owed.length > 0) return owed;
    const who = whose && (await context.store.register.person(context.tenantId, whose));
    throw new DomainError(
      `${who ? who.name : 'They'} owes nothing for ${periodName(context.reporting)}, so there is nothing to give more time for.`,
    );
  }
  const line = lines.find((each) => each.ref === ref);
  // One that is not there has its own sentence.
  if (!line) return [(await cellOf(context, context.reporting, ref)).cell];
  const refusal = whyNot(line);
  if (refusal !== undefined) throw new DomainError(refusal);
  if (whose !== undefined && !ofThem(line)) {
    const owner = line.owner ? `${line.owner.name} owns it` : 'It has no owner';
    throw new DomainError(
      `${ref} is not theirs. ${owner}: write “extend ${ref} to …”, or name one of theirs.`,
    );
  }
  return [line];
}

const whyNot = (
  cell: Pick<
    Cell,
    'lifecycle' | 'status' | 'override' | 'reportedBy' | 'revision' | 'ref' | 'period' | 'sentBack'
  >,
) =>
  isExpected(cell)
    ? whyNoExtension(cell)
    : `${cell.ref} is ${cell.lifecycle} in ${periodName(cell.period)}, so nobody is asked for a figure of it.`;

const Args = z.object({
  period: Period,
  /** References, a line each. */
  refs: z.string().min(1).max(20_000),
  until: z.iso.date(),
});
type Args = z.infer<typeof Args>;

export const giveTime: Command<Args> = {
  verb: 'giveTime',
  who: 'performance team',
  title: 'Give the time',
  says: 'Stores the time that was given.',
  examples: [],
  teamOnly: TEAM_ONLY,
  args: Args,
  run: async ({ period, refs, until }, context) => {
    await refuseOver(period, context);
    const { person, now, tenantId, calendar } = context;
    const extension = { until, by: { id: person.id, name: person.name }, at: now.toISOString() };
    const given = new Set<string>();
    const refused: string[] = [];
    for (const ref of refs.split('\n')) {
      const check = checkExtension(until, { ref, period }, calendar, todayOf(context));
      // A card may be days old, and the day on it has passed.
      const ended =
        check.kind === 'refused'
          ? check.sentence
          : await store(context.store, tenantId, { period, ref, extension }, whyNot);
      if (typeof ended === 'string') refused.push(ended);
      else if (ended) given.add(ref);
    }
    if (given.size > 0) context.onArranged();
    const lines = (await cellsOf(context, period)).filter(({ ref }) => given.has(ref)).toSorted(byRef);
    return {
      ...extensionGiven({ completeness: await completenessIn(context, period), lines, until }, refused),
      replaces: true,
      refs: lines.map(({ ref }) => ref),
    };
  },
};
