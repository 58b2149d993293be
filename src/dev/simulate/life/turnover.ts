/** People who go out of reach, who join and leave, and indicators that change hands or are new. */
import type { Unreachable } from '../../../domain/messages/address.ts';
import type { PersonRef } from '../../../domain/person.ts';
import { isDueIn } from '../../../domain/time/frequency.ts';
import type { Period } from '../../../domain/time/period.ts';
import { type Council, newIndicator, newPerson, putFigure } from '../council/council.ts';
import { blankFigure, type Deeds } from '../deeds/deeds.ts';
import type { Comings } from '../machines/comings.ts';
import type { Chance } from '../time/chance.ts';
import type { Timeline } from '../time/timeline.ts';

export type TurnoverParts = {
  readonly council: Council;
  readonly deeds: Deeds;
  readonly comings: Comings;
  readonly chance: Chance;
  readonly timeline: Timeline;
  /** Puts people on the council’s list. */
  readonly enlist: (people: readonly PersonRef[]) => Promise<void>;
};

export type Turnover = {
  /** Somebody can’t be reached from a moment on, for some days. */
  readonly goes: (moment: number) => void;
  readonly leaves: (reporting: Period) => Promise<void>;
  readonly handsOver: (reporting: Period) => Promise<void>;
  readonly isNew: (reporting: Period) => Promise<void>;
};

const REASONS: readonly Unreachable[] = ['blocked', 'not installed', 'conversation gone', 'switched off'];

export function createTurnover(parts: TurnoverParts): Turnover {
  const { council, deeds, comings, chance, timeline, enlist } = parts;
  let lastPerson = council.owners.length;
  let lastIndicator = council.indicators.size;

  const someone = (): PersonRef =>
    chance.isLucky(0.8)
      ? chance.one(council.owners)
      : chance.isLucky(0.75)
        ? chance.one(council.managers)
        : chance.one(council.team);

  const goes = (moment: number): void => {
    const person = someone();
    const why = chance.one(REASONS);
    const after = chance.whole(1, 40) * 24 * 3_600_000 + chance.whole(-300, 300) * 60_000;
    const isHeard = why === 'conversation gone' || why === 'not installed' || chance.isLucky(0.6);
    timeline.at(moment, () => {
      if (!council.known.has(person.id)) return;
      comings.leaves(person.id, why, why === 'not installed' && chance.isLucky(0.7));
      timeline.at(moment + after, () => {
        if (isHeard) comings.speaksUp(person);
        else comings.isBackInSilence(person.id);
      });
    });
  };

  const joins = async (): Promise<PersonRef> => {
    lastPerson += 1;
    const person = newPerson('Owner', lastPerson);
    council.owners.push(person);
    await enlist([person]);
    timeline.at(timeline.now() + chance.whole(1, 20) * 24 * 3_600_000, () => comings.speaksUp(person));
    return person;
  };

  const leaves = async (reporting: Period): Promise<void> => {
    const leaver = chance.one(council.owners);
    council.owners.splice(council.owners.indexOf(leaver), 1);
    const successor = chance.isLucky(0.7) ? await joins() : chance.one(council.owners);
    for (const { ref, owner, deputy } of [...council.indicators.values()]) {
      if (deputy?.id === leaver.id) await deeds.handOver(ref, { deputy: null }, reporting);
      if (owner?.id !== leaver.id) continue;
      await deeds.handOver(ref, { owner: chance.isLucky(0.15) ? null : successor }, reporting);
    }
    comings.leaves(leaver.id, 'not installed', true);
  };

  const handsOver = async (reporting: Period): Promise<void> => {
    const { ref } = chance.one([...council.indicators.values()]);
    const to = chance.isLucky(0.5)
      ? { owner: chance.isLucky(0.1) ? null : chance.one(council.owners) }
      : { manager: chance.isLucky(0.1) ? null : chance.one(council.managers) };
    await deeds.handOver(ref, to, reporting);
  };

  const isNew = async (reporting: Period): Promise<void> => {
    lastIndicator += 1;
    const indicator = newIndicator(lastIndicator, {
      owner: chance.one(council.owners),
      manager: chance.one(council.managers),
      signOff: undefined,
    });
    await deeds.takeIn(indicator);
    if (isDueIn(indicator, reporting)) putFigure(council, blankFigure(indicator, reporting, timeline.now()));
  };

  return { goes, leaves, handsOver, isNew };
}
