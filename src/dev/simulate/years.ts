/** The main loop of the simulation: the people, troubles and rings of every day, and the reckoning after each. */
import { byPerson, whoReports } from '../../domain/indicators/byPerson.ts';
import { isOutstanding } from '../../domain/judging/judge.ts';
import { addDays, type Day } from '../../domain/time/days.ts';
import { Period, shiftPeriod } from '../../domain/time/period.ts';
import type { Connection } from '../../store/connect.ts';
import { createCouncil, reportingAt, type SimulatedFigure, type SimulationSize } from './council/council.ts';
import { createLife } from './life.ts';
import { naiveIn } from './naive.ts';
import type { Account } from './reckoning/account.ts';
import { type Chance, chanceFrom } from './time/chance.ts';
import { isOpenDay, momentAt, openedAt, openingOf, stagesOf } from './time/cycleDays.ts';
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
    for (const who of [figure.owner, figure.manager]) if (who) reckoning.mayHear(who.id);
    // Now and then the instance that took the figure ends before it can tell anybody.
    if (!chance.isLucky(0.04)) world.listening()?.rounds.reported(TENANT, figure);
    beside.reported(figure);
  };
  const life = createLife({
    council,
    comings,
    timeline,
    tellOf,
    deeds,
    enlist: world.enlist,
    chance: chance.apart('life'),
    isStoreAway: troubles.isStoreAway,
  });
  const draw = createDraw(chance.apart('draw'), () => everybody.map(({ id }) => id));
  const reporting = (): Period => reportingAt(timeline.now(), FIRST);

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
    days += 1;
    progress(day, days / (quarters * 91.3));
  }
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

/** Somebody has owners reminded of their outstanding figures. */
async function remindByHand({ store, timeline, reckoning, listening }: World, period: Period): Promise<void> {
  const instance = listening();
  const lines = (await store.periods.lines(TENANT, period)) ?? [];
  const theirs = byPerson(lines.filter(isOutstanding), whoReports).slice(0, 12);
  if (!instance || theirs.length === 0) return;
  reckoning.byHand(theirs.map(({ person }) => person.id));
  const over = (): void => reckoning.byHand([]);
  instance.rounds.remind(TENANT, { period, theirs }).then(over, over);
  timeline.at(timeline.now() + 8 * MINUTE_MS, over);
}
