/**
 * The simulated world, put together by hand: the council's true state, the store, Teams, the instances, and the
 * reckoning.
 */
import type { PersonRef } from '../../domain/person.ts';
import { type Period, shiftPeriod } from '../../domain/time/period.ts';
import type { Connection } from '../../store/connect.ts';
import { openStore, type Store } from '../../store/store.ts';
import { type Council, personOf } from './council/council.ts';
import { type Deeds, deedsIn } from './deeds/deeds.ts';
import { createDeployment, type Deployment } from './deployment.ts';
import { addressOf, type Comings, createComings } from './machines/comings.ts';
import { type Instance, PATIENCE_MS } from './machines/instance.ts';
import { keepAnswers } from './machines/keptAnswers.ts';
import { createTeams, type Teams } from './machines/teams.ts';
import { createReckoning, type Reckoning } from './reckoning.ts';
import type { Chance } from './time/chance.ts';
import { createTimeline, type Timeline } from './time/timeline.ts';
import { createTroubles, type Troubles } from './troubles/troubles.ts';

export type World = {
  readonly tenantId: string;
  readonly council: Council;
  readonly timeline: Timeline;
  readonly teams: Teams;
  readonly troubles: Troubles;
  readonly reckoning: Reckoning;
  readonly deployment: Deployment;
  readonly comings: Comings;
  readonly deeds: Deeds;
  /** The store without faults, for people's deeds. */
  readonly store: Store;
  readonly everybody: readonly PersonRef[];
  readonly enlist: (people: readonly PersonRef[]) => Promise<void>;
  /** An instance that listens; undefined where none is up. */
  readonly listening: () => Instance | undefined;
  /** Another reckoning, for another sender with troubles of its own. */
  readonly keepAnother: (troubles: Troubles) => Reckoning;
  /** The bot meets somebody, and its instance ends before it can tell them anything. */
  readonly meetInSilence: (person: PersonRef) => Promise<void>;
  /** Runs until nothing is under way, for so long at most; true when that is so. */
  readonly settle: (mostMs: number) => Promise<boolean>;
};

export type WorldOptions = {
  readonly connection: Connection;
  readonly tenantId: string;
  readonly council: Council;
  readonly chance: Chance;
  /** The moment it begins in milliseconds since 1970, and the quarter being reported then. */
  readonly start: number;
  readonly first: Period;
  /** The names of the instances. */
  readonly places: readonly string[];
};

/** Number of quarters before the first that exist: the year looked over, and those it is compared with. */
const LOOKED_AT = 8;

/** Makes a world, with its people and indicators in the store. No instance is up yet. */
export async function createWorld(options: WorldOptions): Promise<World> {
  const { connection, tenantId, council, chance, start, first, places } = options;
  const timeline = createTimeline(start, (): boolean => deployment.isThinking());
  const now = timeline.now;
  const teams = createTeams(chance.apart('teams'));
  const troubles = createTroubles(timeline, chance.apart('troubles'));
  const reckonings: Reckoning[] = [];
  const keepAnother = ({ possibleFrom, lastInVain, lastAlone, troubleLately }: Troubles): Reckoning => {
    const isSilent = (id: string, asOf: number): boolean => comings.isSilent(id, asOf);
    const kept = createReckoning({
      council,
      first,
      now,
      reachOf: teams.reachOf,
      chatOf: teams.chatOf,
      isSilent,
      possibleFrom,
      lastInVain,
      lastAlone,
      troubleLately,
    });
    reckonings.push(kept);
    return kept;
  };
  const reckoning = keepAnother(troubles);
  const account = keepAnswers();
  const deployment = createDeployment({
    connection,
    account,
    tenantId,
    timeline,
    teams,
    troubles,
    reckoning,
    places,
    chance: chance.apart('deployment'),
    gotThrough: (id) => comings.gotThrough(id),
  });
  const draws = chance.apart('listening');
  const listening = (): Instance | undefined => {
    const up = deployment.up();
    return up.length > 0 ? draws.one(up) : undefined;
  };
  const comings: Comings = createComings({
    tenantId,
    council,
    teams,
    now,
    listening,
    mayHear: (id) => {
      for (const each of reckonings) each.mayHear(id);
    },
    again: (ms, act) => void timeline.at(now() + ms, act),
  });
  const store = await openStore(connection, { between: account, timeoutMs: PATIENCE_MS });
  const enlist = (people: readonly PersonRef[]): Promise<void> =>
    store.register.savePeople(
      tenantId,
      people.map((each) => personOf(each, council.team.includes(each) ? 'performance team' : 'staff')),
      () => {},
    );
  const everybody = [...new Set([...council.owners, ...council.managers, ...council.team])];
  await enlist(everybody);
  await store.register.saveIndicators(tenantId, [...council.indicators.values()], () => {});
  // As if nothing had been due before: a quarter that was never opened is looked for again each time.
  for (let back = 1; back <= LOOKED_AT; back += 1)
    await store.periods.open(tenantId, shiftPeriod(first, -back), []);
  return {
    tenantId,
    council,
    timeline,
    teams,
    troubles,
    reckoning,
    deployment,
    comings,
    store,
    everybody,
    enlist,
    listening,
    keepAnother,
    deeds: deedsIn(store, tenantId, council, now),
    meetInSilence: async (person) => {
      await store.conversations.remember(
        addressOf(tenantId, person, teams.chatOf(person.id)),
        timeline.clock(),
      );
      council.known.set(person.id, now());
      council.backAt.set(person.id, now());
    },
    settle: async (mostMs) => {
      await timeline.goOn(now() + mostMs, () => !deployment.isBusy());
      return !deployment.isBusy();
    },
  };
}
