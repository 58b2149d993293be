/** "Who can't be reached, and why?": of the people who are to be told things in the quarter being reported. */
import { outOfReachCard, type Reachable } from '../../cards/people/outOfReach.ts';
import { ME, type Selection } from '../../domain/answers/selection.ts';
import { DomainError } from '../../domain/domainError.ts';
import { whoReports } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { isPerformanceTeam, type PersonRef } from '../../domain/person.ts';
import { periodName } from '../../domain/time/period.ts';
import type { Answer, Context } from '../basis/command.ts';
import { mayAskAbout } from '../basis/permission.ts';
import { selectDue } from '../cells/select.ts';
import { notTheirs } from './chasing.ts';

export const outOfReach: Answer<'out of reach'> = {
  verb: 'out of reach',
  who: 'whoever manages it, and the team',
  title: 'Out of reach',
  topic: 'People and dates',
  says: 'Names whom Ragtime can’t write to, since when and why, and what to do about it.',
  examples: ['who can’t be reached?', 'who has blocked Ragtime?'],
  reads: true,
  run: async ({ because, page, period, ...rest }, context) => {
    const { now, calendar, person, reporting } = context;
    if (period !== reporting) {
      throw new DomainError(
        `I know who can be reached now, and not who could be in ${periodName(period)}. Ask “who can’t be reached?”, or “which alerts were not sent in ${periodName(period)}?”`,
      );
    }
    const { person: ids, ...where } = rest.where ?? {};
    const wanted = ids?.map((id) => (id === ME ? person.id : id));
    const { chosen, scope } = await selectDue(context, {
      ...rest,
      where: Object.keys(where).length > 0 ? where : undefined,
    });
    const all = await peopleIn(scope, { ...rest, wanted }, context);
    const sheet = (await context.sheet(reporting)) ?? [];
    const people = all.filter((each) => mayAskAbout(person, each.person.id, sheet));
    const isOnlyMe = people.length === 1 && people[0]?.person.id === person.id;
    if (all.length > 0 && (people.length === 0 || (isOnlyMe && all.length > 1)))
      throw await notTheirs(context, 'who can be reached');
    return {
      ...outOfReachCard({
        now,
        timeZone: calendar.timeZone,
        period: reporting,
        because,
        people,
        me: person.id,
        selection: { ...chosen.selection, ...(rest.where && { where: rest.where }) },
        nameOf: chosen.nameOf,
        isPart: people.length < all.length,
        page: page ?? 0,
      }),
      replaces: page !== undefined,
      refs: [
        ...new Set(
          people
            .filter(({ reason }) => reason !== undefined)
            .flatMap(({ reports }) => reports.map(({ ref }) => ref)),
        ),
      ],
    };
  },
};

type Wanted = Pick<Selection, 'where' | 'outside' | 'among'> & {
  /** Ids of the people named; undefined for everybody. */
  readonly wanted: readonly string[] | undefined;
};

/** People who report or manage some of the lines, or are the performance team, and whether they can be reached. */
async function peopleIn(
  lines: readonly CellLine[],
  { wanted, where, outside, among }: Wanted,
  { store, tenantId }: Context,
): Promise<readonly Reachable[]> {
  const [contacts, listed] = await Promise.all([
    store.conversations.everybody(tenantId),
    store.register.people(tenantId),
  ]);
  const found = new Map<string, PersonRef>();
  const add = (who: PersonRef | null): void => void (who && found.set(who.id, who));
  for (const line of lines) {
    add(whoReports(line));
    add(line.manager);
  }
  const isNarrowed = where !== undefined || outside !== undefined || among !== undefined;
  for (const each of listed) {
    if (wanted ? wanted.includes(each.id) : isPerformanceTeam(each) && !isNarrowed)
      add({ id: each.id, name: each.name });
  }
  const team = new Set(listed.filter(isPerformanceTeam).map(({ id }) => id));
  return [...found.values()]
    .filter(({ id }) => wanted === undefined || wanted.includes(id))
    .map((person): Reachable => {
      const contact = contacts.get(person.id);
      const reach = contact?.reach ?? 'not installed';
      return {
        person,
        reason: reach === 'reachable' ? undefined : reach,
        since: contact?.reachSince,
        reports: lines.filter((line) => whoReports(line)?.id === person.id),
        manages: lines.filter(({ manager }) => manager?.id === person.id),
        isTeam: team.has(person.id),
      };
    })
    .toSorted((a, b) => a.person.name.localeCompare(b.person.name, 'en-GB'));
}
