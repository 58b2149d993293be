/** “Hand CPI06 to Adele”, “move all of Alex's indicators to Adele”: shows first what that would do; a tap does it. */
import { chooseForAll, chooseHandOver } from '../../cards/arrangements/choose.ts';
import { givePreview, offerPreview } from '../../cards/arrangements/handOver.ts';
import { type Holding, heldIn } from '../../domain/arrangements/holding.ts';
import { DomainError } from '../../domain/domainError.ts';
import { kindOf } from '../../domain/messages/errand.ts';
import { isPerformanceTeam, type Person, type PersonRef } from '../../domain/person.ts';
import { together } from '../../domain/sentences.ts';
import { type Period, periodName, periodsInARow } from '../../domain/time/period.ts';
import type { Answer, Context } from '../basis/command.ts';
import type { Reply } from '../basis/reply.ts';
import { type HeldNow, heldNow, holdingOf, holdingsCarried, refuseOthers } from './holdings.ts';
import { personCalled, whoseIsMeant } from './whoIsMeant.ts';

export const handOver: Answer<'hand over'> = {
  verb: 'hand over',
  title: 'Hand over',
  topic: 'Reporting',
  says: 'Asks somebody to take a figure of yours, who has to accept. The performance team can give anybody’s, or all of somebody’s, to somebody else. It shows you first what that would do.',
  examples: ['hand CPI13 to Adele', 'move all of Isaiah’s indicators to Adele'],
  who: 'whoever holds it, and the team',
  run: async ({ ref, carried, whose, to = '', quarter }, context) => {
    const now = await heldNow(context, quarter);
    const meant = await meantBy({ ref, carried, whose }, now, context);
    const isTeam = isPerformanceTeam(context.person);
    if (meant && !isTeam) await refuseOthers(meant, context, 'hand it over');
    const people = await context.store.register.people(context.tenantId);
    const found = to === '' ? undefined : personCalled(to, people, context.person.id);
    const [taker, problem] = typeof found === 'string' ? [undefined, found] : [found, undefined];
    return meant && taker
      ? preview(now, meant, taker, context)
      : choose(
          now,
          meant,
          { people, problem, isTeam, isAll: whose !== undefined || carried !== undefined },
          context,
        );
  },
};

/** What is to be handed over; undefined where that was not said. */
async function meantBy(
  {
    ref,
    carried,
    whose,
  }: {
    readonly ref?: string | undefined;
    readonly carried?: string | undefined;
    readonly whose?: string | undefined;
  },
  now: HeldNow,
  context: Context,
): Promise<readonly Holding[] | undefined> {
  if (carried !== undefined) return holdingsCarried(now, carried);
  if (ref !== undefined) return [holdingOf(now, ref)];
  return whose === undefined ? undefined : heldBy(whose, now, context);
}

/** The form, where it was not said which one, or not to whom. */
function choose(
  { holdings, period }: HeldNow,
  meant: readonly Holding[] | undefined,
  {
    people,
    problem,
    isTeam,
    isAll,
  }: {
    readonly people: readonly Person[];
    readonly problem: string | undefined;
    readonly isTeam: boolean;
    /** Is all of it meant, and not one of it? */
    readonly isAll: boolean;
  },
  { person }: Context,
): Reply {
  const [only, ...others] = meant ?? [];
  const from = meant ?? (isTeam ? holdings : heldIn(holdings, person.id));
  if (from.length === 0)
    throw new DomainError(`No figure of ${periodName(period)} is yours, so there is nothing to hand over.`);
  const isKnown = only !== undefined && others.length === 0;
  const near = nearestFirst(
    people.filter(({ id }) => isTeam || id !== person.id),
    from,
    holdings,
  );
  if (isAll && others.length > 0) {
    const lines = from.map(({ line }) => line);
    const holder = only?.holder ?? undefined;
    const whose = from.every((each) => each.holder?.id === holder?.id) ? holder : undefined;
    return { ...chooseForAll({ period, lines, whose, people: near, problem, isTeam }), replaces: false };
  }
  return {
    ...chooseHandOver({
      period,
      ref: isKnown ? only.line.ref : undefined,
      indicators: isKnown ? [] : from.map(({ line }) => line),
      people: near,
      problem,
      isTeam,
    }),
    replaces: false,
  };
}

/** People by name, those of the same services before others: the list on a card is short. */
function nearestFirst(
  people: readonly Person[],
  from: readonly Holding[],
  all: readonly Holding[],
): readonly Person[] {
  const groups = new Set(from.map(({ line }) => line.group));
  const near = new Set(
    all
      .filter(({ line }) => groups.has(line.group))
      .flatMap(({ line: { owner, deputy, manager } }) => [owner?.id, deputy?.id, manager?.id]),
  );
  const isNear = ({ id }: Person): number => (near.has(id) ? 0 : 1);
  return people.toSorted((one, other) => isNear(one) - isNear(other) || one.name.localeCompare(other.name));
}

async function preview(
  { period, reporting }: HeldNow,
  meant: readonly Holding[],
  taker: Person,
  { person, store, tenantId }: Context,
): Promise<Reply> {
  const others = meant.filter(({ holder }) => holder?.id !== taker.id);
  if (others.length === 0) {
    throw new DomainError(
      `${together(meant.slice(0, 6).map(({ line }) => line.ref))} ${meant.length === 1 ? 'is' : 'are'} ${taker.name}’s already.`,
    );
  }
  const holders = new Map<string, PersonRef>(
    others.flatMap(({ holder }) => (holder ? [[holder.id, holder]] : [])),
  );
  const lines = others.map(({ line }) => line);
  const contact = await store.conversations.find(tenantId, taker.id);
  const isOutOfReach = contact?.reach !== 'reachable';
  const input = { period, reporting, lines, to: taker, from: [...holders.values()], isOutOfReach };
  return {
    ...(isPerformanceTeam(person) ? givePreview(input) : offerPreview(input)),
    replaces: false,
    refs: lines.map(({ ref }) => ref),
  };
}

/** Quarters that are looked through for what somebody who has left used to report. */
const LOOKED_BACK = 4;

/** All that somebody holds; of somebody who has left, what has no owner since and they last had. */
async function heldBy(said: string, now: HeldNow, context: Context): Promise<readonly Holding[]> {
  const whose = await whoseIsMeant(said, context);
  const all = [...now.holdings, ...now.resting];
  const theirs = heldIn(all, whose.id);
  if (theirs.length > 0) return theirs;
  const left = whose.hasLeft ? await leftBy(whose, all, context) : [];
  if (left.length > 0) return left;
  throw new DomainError(
    whose.hasLeft
      ? `${whose.name} has left, and nothing that has no owner is known to have been theirs. Name the indicators one by one.`
      : `${whose.id === context.person.id ? 'You own' : `${whose.name} owns`} nothing that ${periodName(now.period)} or a later quarter asks for.`,
  );
}

/** By whose it was when it last was somebody’s; of what was never reported, by whom reminders were sent to. */
async function leftBy(
  whose: PersonRef,
  all: readonly Holding[],
  { store, tenantId, reporting }: Context,
): Promise<readonly Holding[]> {
  const last = new Map<string, string | undefined>();
  for (const period of periodsInARow(reporting, LOOKED_BACK, -1)) {
    for (const { ref, owner, reportedBy } of (await store.periods.lines(tenantId, period)) ?? []) {
      const id = (owner ?? reportedBy)?.id;
      if (id !== undefined && !last.has(ref)) last.set(ref, id);
    }
    for (const { ref, id } of await askedIn(period, store, tenantId)) if (!last.has(ref)) last.set(ref, id);
  }
  return all.filter(({ holder, line }) => holder === null && last.get(line.ref) === whose.id);
}

/** Who was asked for which figures of a quarter, the latest first. */
async function askedIn(period: Period, { ledger }: Context['store'], tenantId: string) {
  const entries = await ledger.entries(tenantId, period);
  return entries
    .filter(({ stage }) => ['reminder', 'confirmation'].includes(kindOf(stage)))
    .toSorted((one, other) => other.claimedAt.localeCompare(one.claimedAt))
    .flatMap(({ refs, person: { id } }) => refs.map((ref) => ({ ref, id })));
}
