/**
 * One pass with everything in it, replayed again and again: ended at each of its awaits, with each of its writes
 * failing in each way, and with each fault of Teams. The reckoning is checked after each, and only messages in flight
 * may come twice.
 */
import { isDueIn } from '../../domain/time/frequency.ts';
import { Period, shiftPeriod } from '../../domain/time/period.ts';
import { openPeriod } from '../../quarters/opening.ts';
import type { Connection } from '../../store/connect.ts';
import { createCouncil, figureNamed, putFigure, type SimulatedFigure } from './council/council.ts';
import { blankFigure } from './deeds/deeds.ts';
import { type Account, createAccount } from './reckoning/account.ts';
import { chanceFrom } from './time/chance.ts';
import { momentAt, openedAt } from './time/cycleDays.ts';
import { FAULTS, type TeamsFault } from './troubles/faults.ts';
import type { StoreFault } from './troubles/troubles.ts';
import { createWorld, type World } from './world.ts';

/** The fault injected into the pass. */
type Mishap =
  | { readonly kind: 'none' }
  | { readonly kind: 'ends'; readonly at: number }
  | { readonly kind: 'store'; readonly at: number; readonly fault: StoreFault }
  | { readonly kind: 'teams'; readonly at: number; readonly fault: TeamsFault };

/** The result of the pass: its account, and its numbers of awaits and messages. */
type Replayed = {
  readonly account: Account;
  readonly awaits: number;
  /** The numbers of the awaits that changed something outside. */
  readonly changes: readonly number[];
};

type ReplayOptions = {
  readonly connection: Connection;
  readonly tenantId: string;
  readonly mishap: Mishap;
  /** Does a second instance run the same pass at the same time? */
  readonly isBeside: boolean;
  /** Have two passes run before it, so that there is something to take back? */
  readonly hasHistory: boolean;
};

const Q2 = Period.parse('2024-25-Q2');
const Q1 = shiftPeriod(Q2, -1);
const [MONDAY, TUESDAY] = ['2024-10-07', '2024-10-08'];
const A_WHILE_MS = 14 * 60_000;
const [RED, GREEN] = [70.5, 96.5];

/** Replays the pass once. */
async function replay({
  connection,
  tenantId,
  mishap,
  isBeside,
  hasHistory,
}: ReplayOptions): Promise<Replayed> {
  const world = await createWorld({
    connection,
    tenantId,
    chance: chanceFrom(1),
    first: Q1,
    council: createCouncil({ owners: 4, managers: 2, indicators: 9 }),
    start: momentAt(MONDAY, '07:00'),
    places: isBeside ? ['a', 'b'] : ['a'],
  });
  const { deployment, reckoning, troubles, timeline } = world;
  await prepare(world, hasHistory);
  await timeline.goOn(momentAt(TUESDAY, '12:00'));
  const [one] = deployment.up();
  if (!one) throw new Error('No instance is up.');
  const before = { awaits: one.running.passed(), changes: one.running.changes.length };
  if (mishap.kind === 'ends') one.running.endAt(before.awaits + mishap.at);
  if (mishap.kind === 'store') troubles.atChange(mishap.at, mishap.fault);
  if (mishap.kind === 'teams') troubles.atMessage(mishap.at, mishap.fault);
  await ring(world, '12:00');
  const awaits = one.running.passed() - before.awaits;
  const changes = one.running.changes.slice(before.changes).map((each) => each - before.awaits);
  await ring(world, '12:15');
  await correctWithin(world);
  await ring(world, '13:45');
  // Somebody who was out of reach is back, and owed the messages they missed.
  for (const person of world.everybody) {
    if (world.teams.reachOf(person.id) !== 'reachable') world.comings.speaksUp(person);
  }
  for (const time of ['14:15']) await ring(world, time);
  reckoning.close();
  return { account: reckoning.account, awaits, changes };
}

async function ring(world: World, time: string, day = TUESDAY): Promise<void> {
  const { timeline, deployment, reckoning, settle } = world;
  const moment = momentAt(day, time);
  await timeline.goOn(moment);
  for (const { running, rounds } of deployment.up()) running.take(rounds.ring());
  if (await settle(A_WHILE_MS)) reckoning.check(moment);
}

/**
 * Two days with everything a pass can contain: reminders, alerts, an alert taken back, an outdated digest and an
 * outdated note.
 */
async function prepare(world: World, hasHistory: boolean): Promise<void> {
  const { council, store, tenantId, deeds, comings, deployment, timeline, teams } = world;
  const [, blocked, , unknown] = council.owners;
  if (!blocked || !unknown) throw new Error('There are too few owners.');
  const figure = (ref: string, period = Q2): SimulatedFigure => {
    const found = figureNamed(council, `${period} ${ref}`);
    if (!found) throw new Error(`There is no ${ref}.`);
    return found;
  };
  const comeIn = (values: Readonly<Record<string, number>>, period = Q2): Promise<void> =>
    deeds.importFile(
      period,
      Object.entries(values).map(([ref, value]) => [figure(ref, period), value] as const),
    );
  await openPeriod(store, tenantId, Q1, [...council.indicators.values()]);
  for (const indicator of council.indicators.values()) {
    const periods = [Q1, Q2].filter((period) => isDueIn(indicator, period));
    for (const period of periods) putFigure(council, blankFigure(indicator, period, openedAt(Q2)));
  }
  await comeIn(
    { K002: GREEN, K003: GREEN, K004: GREEN, K006: GREEN, K007: GREEN, K008: GREEN, K009: GREEN },
    Q1,
  );
  await deployment.start();
  for (const person of world.everybody) if (person !== unknown) comings.speaksUp(person);
  await timeline.goOn(momentAt(MONDAY, '11:00'));
  await openPeriod(store, tenantId, Q2, [...council.indicators.values()]);
  await comeIn({ K003: RED });
  if (hasHistory) {
    await ring(world, '12:00', MONDAY);
    await ring(world, '09:00');
  }
  // Of the pass to come: a manager’s two figures in one alert, one alert that is no longer so, a reminder that is no longer
  // so, somebody whom nobody told of, one whom Teams takes nothing for any more, and one who is there now.
  await timeline.goOn(momentAt(TUESDAY, '11:00'));
  await comeIn({ K003: GREEN, K002: RED, K006: RED, K001: GREEN, K008: RED });
  comings.leaves('manager-0002', 'blocked', false);
  comings.leaves(blocked.id, 'conversation gone', false);
  teams.setReach(unknown.id, 'reachable');
  await world.meetInSilence(unknown);
}

/** Corrects a figure that its manager was told of, to another with the same status. */
async function correctWithin({ council, deeds, timeline }: World): Promise<void> {
  await timeline.goOn(momentAt(TUESDAY, '13:00'));
  const told = figureNamed(council, `${Q2} K002`);
  if (told) await deeds.importFile(Q2, [[told, RED - 1]]);
}

/** Every fault to inject: the end at each await, or at each change only, and in the first case many others. */
function mishapsOf({ awaits, changes }: Replayed, isThorough: boolean): readonly Mishap[] {
  const all = Array.from({ length: awaits }, (_, index) => index + 1);
  const ends = (isThorough ? all : changes).map((at): Mishap => ({ kind: 'ends', at }));
  if (!isThorough) return ends;
  const store: readonly StoreFault[] = ['refused', 'lost', 'repeated'];
  return [
    ...ends,
    ...changes.flatMap((_, index) => store.map((fault): Mishap => ({ kind: 'store', at: index + 1, fault }))),
    ...FAULTS.flatMap((fault) => [1, 3, 6].map((at): Mishap => ({ kind: 'teams', at, fault }))),
  ];
}

/** The fault in words: `ended at await 57`. */
const wordsOf = (mishap: Mishap): string => {
  if (mishap.kind === 'none') return 'nothing went wrong';
  if (mishap.kind === 'ends') return `ended at await ${mishap.at}`;
  return mishap.kind === 'store'
    ? `change ${mishap.at} in the store was ${mishap.fault}`
    : `message ${mishap.at} met ${mishap.fault.name}`;
};

export type EveryOptions = {
  readonly connection: Connection;
  /**
   * Is every await, write and fault of Teams replayed, in a pass that has others before it? Otherwise only ends at
   * changes, in a first pass: all awaits from one change to the next are alike.
   */
  readonly isThorough: boolean;
  readonly progress: (done: number, of: number) => void;
};

/** The number of replays side by side: most of the time is spent waiting for the store. */
const SIDE_BY_SIDE = 2;

/** Replays the pass with every fault; one account for all. Every other replay has a second instance beside it. */
export async function endEverywhere({
  connection,
  isThorough,
  progress,
}: EveryOptions): Promise<{ readonly account: Account; readonly replays: number }> {
  const account = createAccount();
  const usual = { connection, hasHistory: isThorough };
  const none = await replay({ ...usual, tenantId: 'replay', mishap: { kind: 'none' }, isBeside: false });
  account.takeOver(none.account, wordsOf({ kind: 'none' }));
  const mishaps = mishapsOf(none, isThorough);
  let [begun, done] = [0, 0];
  const worker = async (): Promise<void> => {
    for (let mishap = mishaps[begun]; mishap; mishap = mishaps[begun]) {
      begun += 1;
      const which = { tenantId: `replay-${begun}`, isBeside: begun % 2 === 0 };
      const { account: one } = await replay({ ...usual, ...which, mishap });
      account.takeOver(one, wordsOf(mishap));
      done += 1;
      progress(done, mishaps.length);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  return { account, replays: mishaps.length };
}
