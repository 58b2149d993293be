/**
 * The machines that Ragtime runs on: two places for an instance, each restarted some minutes after its instance
 * ended.
 */
import type { Between, Connection } from '../../store/connect.ts';
import { createProcess, type Instance, startInstance } from './machines/instance.ts';
import { storeWay } from './machines/storeWay.ts';
import type { Teams } from './machines/teams.ts';
import type { Reckoning } from './reckoning.ts';
import { CALENDAR } from './time/calendar.ts';
import type { Chance } from './time/chance.ts';
import type { Timeline } from './time/timeline.ts';
import type { Troubles } from './troubles/troubles.ts';

export type Deployment = {
  readonly up: () => readonly Instance[];
  /** Is something under way in one of them? */
  readonly isBusy: () => boolean;
  readonly isThinking: () => boolean;
  /** Starts every instance that is not up. */
  readonly start: () => Promise<void>;
  /** Ends an instance as SIGTERM does, and starts another in its place once it has ended. */
  readonly replace: (instance: Instance) => void;
  /** Ends every instance at once, and starts none until a moment. */
  readonly isDownUntil: (moment: number) => void;
  readonly deaths: () => number;
};

type Parts = {
  readonly connection: Connection;
  /** The account that requests to the store reach in the end. */
  readonly account: Between;
  readonly tenantId: string;
  readonly timeline: Timeline;
  readonly teams: Teams;
  readonly troubles: Troubles;
  readonly reckoning: Reckoning;
  readonly chance: Chance;
  readonly places: readonly string[];
  /** A message got through to a person. */
  readonly gotThrough: (personId: string) => void;
};

const MINUTE_MS = 60_000;

export function createDeployment(parts: Parts): Deployment {
  const { connection, account, tenantId, timeline, teams, troubles, reckoning, chance, places, gotThrough } =
    parts;
  const instances = new Map<string, Instance>();
  const stopping = new Set<Instance>();
  let [deaths, starts, downUntil] = [0, 0, 0];

  const begin = async (place: string): Promise<void> => {
    if (instances.has(place) || timeline.now() < downUntil) return;
    starts += 1;
    const name = `${place}${starts}`;
    const running = createProcess(timeline, () => {
      if (instances.get(place)?.running === running) instances.delete(place);
      deaths += 1;
      troubles.died();
      reckoning.cutShort();
      timeline.at(timeline.now() + chance.whole(1, 10) * MINUTE_MS, () => begin(place));
    });
    const between = storeWay({
      account,
      running,
      chance,
      fault: (isChange) => {
        const fault = troubles.ofStore(isChange);
        if (fault) reckoning.cutShort();
        return fault;
      },
      onSettled: reckoning.settled,
    });
    const arrived = (personId: string, isNew: boolean): void => {
      troubles.arrived(personId);
      if (isNew) gotThrough(personId);
    };
    const mail = teams.wayFor(name, running, { ofMessage: troubles.ofMessage, arrived }, reckoning);
    const started = { name, connection, tenantId, calendar: CALENDAR, timeline, running, between, mail };
    instances.set(place, await startInstance(started));
  };

  return {
    up: () => [...instances.values()],
    isBusy: () => [...instances.values(), ...stopping].some(({ running }) => running.isBusy()),
    isThinking: () => [...instances.values(), ...stopping].some(({ running }) => running.isThinking()),
    deaths: () => deaths,
    start: async () => {
      for (const place of places) await begin(place);
    },
    replace: (instance) => {
      const place = [...instances].find(([, each]) => each === instance)?.[0];
      if (place === undefined) return;
      reckoning.stopping(instance.name);
      troubles.stopped();
      instances.delete(place);
      stopping.add(instance);
      const isOver = (): void => {
        stopping.delete(instance);
        timeline.at(timeline.now() + MINUTE_MS, () => begin(place));
      };
      instance.rounds.stop().then(isOver, isOver);
    },
    isDownUntil: (moment) => {
      downUntil = moment;
      for (const { running } of instances.values()) running.end();
      for (const place of places) timeline.at(moment, () => begin(place));
    },
  };
}
