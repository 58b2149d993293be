/** Reading whose the figures of a quarter are, and what was said of it; and the sentences for what is not one's own. */
import type { LeftOut } from '../../domain/answers/readingWords.ts';
import { latestOf } from '../../domain/arrangements/confirmation.ts';
import { carriedIn, type Holding, holdingsOf } from '../../domain/arrangements/holding.ts';
import { DomainError } from '../../domain/domainError.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { isExpected } from '../../domain/judging/judge.ts';
import { together } from '../../domain/sentences.ts';
import { confirmedQuarter } from '../../domain/time/confirming.ts';
import type { Day } from '../../domain/time/days.ts';
import { type Period, periodName, shiftPeriod } from '../../domain/time/period.ts';
import { windowOpens } from '../../domain/time/reportingCycle.ts';
import { comingLines, restingLines } from '../../quarters/coming.ts';
import { leftOutOf } from '../../quarters/view.ts';
import type { Context } from '../basis/command.ts';
import { teamNames } from '../basis/team.ts';
import { lockOf } from '../cells/lockOf.ts';

/** Whose the figures of a quarter are, as of now. */
export type HeldNow = {
  readonly period: Period;
  readonly reporting: Period;
  /** The day on which its window opens; undefined once it is open. */
  readonly opens: Day | undefined;
  readonly holdings: readonly Holding[];
  /** Those of indicators that the quarter does not ask for. */
  readonly resting: readonly Holding[];
  readonly latest: ReturnType<typeof latestOf>;
  /** How many figures that are asked for are left out, as whoever asks may not read them. */
  readonly leftOut: LeftOut | undefined;
};

/**
 * The quarter that is meant where none is named: the next one once its owners are being asked, or this one is locked;
 * else the one being reported.
 */
async function quarterMeant(context: Context): Promise<Period> {
  const period = confirmedQuarter(context.now, context.calendar);
  return period === context.reporting && (await lockOf(context, period)) ? shiftPeriod(period, 1) : period;
}

/** The holdings of the quarter being reported, or of the next one. DomainError for any other, and for a locked one. */
export async function heldNow(context: Context, quarter: Period | undefined): Promise<HeldNow> {
  const { store, tenantId, reporting, calendar } = context;
  const period = quarter ?? (await quarterMeant(context));
  const next = shiftPeriod(reporting, 1);
  if (period !== reporting && period !== next) {
    throw new DomainError(
      `Whose figures are can be said of ${periodName(reporting)} and ${periodName(next)}: ${period < reporting ? 'earlier quarters keep their owners' : 'later ones follow from that'}.`,
    );
  }
  const latest = latestOf(await store.confirmations.all(tenantId, period));
  // Whoever is asked to take a restricted figure may know of it.
  const isKnown = (ref: string): boolean =>
    context.view.mayKnow(ref) || latest.get(ref)?.to?.id === context.person.id;
  const { lines, leftOut } =
    period === reporting
      ? await readableNow(context, period)
      : comingFor(await comingLines(store, tenantId, period, () => true), isKnown);
  const listed = new Set((await store.register.people(tenantId)).map(({ id }) => id));
  const isListed = (id: string): boolean => listed.has(id);
  const resting = await restingLines(store, tenantId, period, { lines, isMeant: isKnown });
  return {
    ...{ period, reporting, latest, leftOut },
    opens: period === reporting ? undefined : windowOpens(period, calendar),
    holdings: holdingsOf(lines, latest, isListed),
    resting: holdingsOf(resting, latest, isListed),
  };
}

type Readable = { readonly lines: readonly CellLine[]; readonly leftOut: LeftOut | undefined };

async function readableNow(context: Context, period: Period): Promise<Readable> {
  const lines = (await context.sheet(period)) ?? [];
  return { lines, leftOut: leftOutOf(lines) };
}

/** Nothing of a quarter to come is published or kept back: what is left out is restricted. */
function comingFor(all: readonly CellLine[], isKnown: (ref: string) => boolean): Readable {
  const lines = all.filter(({ ref }) => isKnown(ref));
  const restricted = all.filter(isExpected).length - lines.filter(isExpected).length;
  return { lines, leftOut: restricted === 0 ? undefined : { restricted, unpublished: 0 } };
}

/** The holding of a reference, whether or not the quarter asks for it. DomainError where there is no such indicator. */
export function holdingOf({ holdings, resting, period }: HeldNow, ref: string): Holding {
  const found = [...holdings, ...resting].find(({ line }) => line.ref === ref);
  if (found) return found;
  throw new DomainError(`${ref} is not asked for in ${periodName(period)} or after it.`);
}

/** The holdings whose references a button carries. DomainError where none of them is asked for any more. */
export function holdingsCarried({ holdings, resting, period }: HeldNow, refs: string): readonly Holding[] {
  const found = carriedIn(refs, [...holdings, ...resting]);
  if (found.length > 0) return found;
  throw new DomainError(`Nothing of that is asked for in ${periodName(period)} or after it any more.`);
}

/** Refuses what only the holders of figures, or the performance team, can say of them. */
export async function refuseOthers(
  holdings: readonly Holding[],
  context: Context,
  does: string,
): Promise<void> {
  const others = holdings.filter(({ holder }) => holder?.id !== context.person.id);
  const [first] = others;
  if (!first) return;
  const { ref } = first.line;
  const team = await teamNames(context);
  const them = team.length > 0 ? ` (${together(team, 'or')})` : '';
  throw new DomainError(
    first.holder
      ? `${ref} is ${first.holder.name}’s, not yours. ${first.holder.name} can ${does}, or the performance team${them} can give it to somebody.`
      : `${ref} has no owner. The performance team${them} can give it one.`,
  );
}
