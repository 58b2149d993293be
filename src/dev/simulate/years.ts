/** The main loop of the simulation: the people, troubles and rings of every day, and the reckoning after each. */
import { isOwed } from '../../domain/closing/signOff.ts';
import { byPerson, type Theirs, whoReports } from '../../domain/indicators/byPerson.ts';
import { addDays, type Day, dayAt } from '../../domain/time/days.ts';
import { Period, shiftPeriod } from '../../domain/time/period.ts';
import { asAskedNow } from '../../quarters/standIns.ts';
import type { Connection } from '../../store/connect.ts';
import { createCouncil, reportingAt, type SimulatedFigure, type SimulationSize } from './council/council.ts';
import { followersOf } from './council/heard.ts';
import { REASON } from './deeds/closing.ts';
import { createLife } from './life/life.ts';
import { naiveIn } from './naive.ts';
import type { Account } from './reckoning/account.ts';
import { holdToCorrections, holdToRecord } from './reckoning/records.ts';
import { type Chance, chanceFrom } from './time/chance.ts';
import { isOpenDay, momentAt, openedAt, openingOf, stagesOf, ZONE } from './time/cycleDays.ts';
import { momentsOf } from './time/moments.ts';
import { createDraw, type DayOfTroubles } from './troubles/drawTroubles.ts';
import { createWorld, type World } from './world.ts';

export type YearsOptions = {
  readonly connection: Connection;
  readonly size: SimulationSize;
  readonly quarters: number;
  readonly seed: number;
  /** Called after each day, with the share of the whole that is done. */
  readonly progress: (day: Day, share: number) => void;
};

export type Lived = {
  readonly ragtime: Account;
  readonly naive: Account;
  readonly days: number;
  readonly rings: number;
  readonly deaths: number;
};

const FIRST = Period.parse('2024-25-Q1');
const TENANT = 'council';
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Simulates the years. */
export async function liveThrough({
  connection,
  size,
  quarters,
  seed,
  progress,
}: YearsOptions): Promise<Lived> {
  const chance = chanceFrom(seed);
  const [firstDay, end] = [openingOf(FIRST), openingOf(shiftPeriod(FIRST, quarters))];
  const world = await createWorld({
    connection,
    chance,
    tenantId: TENANT,
    council: createCouncil(size),
    first: FIRST,
    start: momentAt(firstDay, '06:00'),
    places: ['a', 'b'],
  });
  const { council, timeline, troubles, reckoning, deployment, comings, deeds, everybody } = world;
  const beside = naiveIn(world, chance.apart('naive'));
  const tellOf = (figure: SimulatedFigure): void => {
    for (const who of [figure.owner, figure.manager, ...followersOf(council, figure)])
      if (who) reckoning.mayHear(who.id);
    // Now and then the instance that took the figure ends before it can tell anybody.
    if (!chance.isLucky(0.04)) world.listening()?.rounds.reported(TENANT, figure);
    beside.reported(figure);
  };
  const reporting = (): Period => reportingAt(timeline.now(), FIRST);
  const arranging = chance.apart('arranging');
  const life = createLife({
    council,
    comings,
    timeline,
    tellOf,
    deeds,
    reporting,
    enlist: world.enlist,
    chance: chance.apart('life'),
    isStoreAway: troubles.isStoreAway,
    isThere: (id) => council.known.has(id) && world.teams.reachOf(id) === 'reachable',
    // As with figures, the instance may end before it can tell anybody.
    arranged: () => {
      if (!arranging.isLucky(0.04)) world.listening()?.rounds.arranged(TENANT);
    },
    remind: async ({ period, ref }, person) => {
      const cells = (await linesOf(world, period)).filter((line) => line.ref === ref);
      if (cells.length > 0) remindThem(world, period, [{ person, cells }]);
    },
  });
  const draw = createDraw(chance.apart('draw'), () => everybody.map(({ id }) => id));

  await deployment.start();
  for (const person of everybody) {
    const isSoon = council.team.includes(person) || chance.isLucky(0.92);
    const after = isSoon ? chance.whole(1, 110) * MINUTE_MS : chance.whole(1, 130) * DAY_MS;
    timeline.at(timeline.now() + after, () => comings.speaksUp(person));
  }
  life.open(FIRST);
  let [days, rings] = [0, 0];
  for (let day = firstDay; day < end; day = addDays(day, 1)) {
    const next = shiftPeriod(reporting(), 1);
    if (openingOf(next) === day) {
      await timeline.goOn(openedAt(next));
      life.open(next);
    }
    life.live(day, reporting());
    const isStageDay = stagesOf(reporting()).some(({ at }) => at === momentAt(day, '09:00'));
    const trouble = draw(day, isStageDay);
    for (const spell of trouble.teams) for (const each of [troubles, beside.troubles]) each.withTeams(spell);
    for (const spell of trouble.store) troubles.withStore(spell);
    if (trouble.isLate) deployment.isDownUntil(momentAt(day, '17:58'));
    beside.expect(day, reporting());
    if (isOpenDay(day) && trouble.isCalm && chance.isLucky(0.08)) {
      timeline.at(momentAt(day, '11:20'), () => remindByHand(world, reporting()));
    }
    const moments = momentsOf(day, { ...trouble, isStageDay }, chance);
    for (const [index, moment] of moments.entries()) {
      rings += await ring(world, moment, index === 0 ? trouble.first : undefined, chance);
      beside.reckoning.check(moment);
    }
    await timeline.goOn(momentAt(day, '23:59'));
    await holdToRecord(world, [reporting(), shiftPeriod(reporting(), -1)]);
    days += 1;
    progress(day, days / (quarters * 91.3));
  }
  await holdToCorrections(world, REASON);
  for (const each of [reckoning, beside.reckoning]) each.close();
  const [ragtime, naive] = [reckoning.account, beside.reckoning.account];
  return { ragtime, naive, days, rings, deaths: deployment.deaths() };
}

/** Ragtime’s clock rings, in one instance or in both; gives back in how many. */
async function ring(
  { timeline, deployment, reckoning, settle }: World,
  moment: number,
  becomes: DayOfTroubles['first'],
  chance: Chance,
): Promise<number> {
  await timeline.goOn(moment);
  const up = deployment.up();
  if (up.length === 0) return 0;
  const those = chance.isLucky(0.2) ? up : [chance.one(up)];
  const [leading] = those;
  if (leading && becomes === 'it ends at an await') {
    leading.running.endAt(leading.running.passed() + chance.whole(1, 500));
  }
  if (leading && becomes === 'it is stopped') {
    timeline.at(moment + chance.whole(100, 8_000), () => deployment.replace(leading));
  }
  for (const instance of those) instance.running.take(instance.rounds.ring());
  if (await settle(14 * MINUTE_MS)) reckoning.check(moment);
  return those.length;
}

/** The lines of a quarter with whoever is asked for them today. */
async function linesOf({ store, timeline }: World, period: Period) {
  const lines = (await store.periods.lines(TENANT, period)) ?? [];
  return asAskedNow(store, TENANT, lines, dayAt(timeline.clock(), ZONE));
}

/** Somebody has owners reminded of what they owe, unless the quarter is locked. */
async function remindByHand(world: World, period: Period): Promise<void> {
  const theirs = byPerson((await linesOf(world, period)).filter(isOwed), whoReports).slice(0, 12);
  const isLocked = await world.store.locks.isLocked(TENANT, period);
  if (theirs.length > 0 && !isLocked) remindThem(world, period, theirs);
}

function remindThem(
  { timeline, reckoning, listening }: World,
  period: Period,
  theirs: readonly Theirs[],
): void {
  const instance = listening();
  if (!instance) return;
  const over = reckoning.byHand(theirs.map(({ person }) => person.id));
  instance.rounds.remind(TENANT, { period, theirs }).then(over, over);
  timeline.at(timeline.now() + 8 * MINUTE_MS, over);
}
