/**
 * Troubles over time: spells of faults of Teams and of the store, and the moment from which delivery is possible
 * again.
 */
import type { Chance } from '../time/chance.ts';
import type { Timeline } from '../time/timeline.ts';
import type { TeamsFault } from './faults.ts';

/** A time from one moment (milliseconds) up to another, in which a `share` of requests fails. */
type Spell = { readonly from: number; readonly to: number; readonly share: number };

export type TeamsSpell = Spell & {
  readonly fault: TeamsFault;
  /** The id of one person; absent for everybody. */
  readonly who?: string;
};

/**
 * `refused`: nothing is done, and an error comes back. `lost`: it is done, and an error comes back. `repeated`: it is done,
 * the answer is lost, and the client asks again. `slow`: it takes seconds.
 */
export type StoreFault = 'refused' | 'lost' | 'repeated' | 'slow';
export type StoreSpell = Spell & { readonly fault: StoreFault };

export type Troubles = {
  readonly withTeams: (spell: TeamsSpell) => void;
  readonly withStore: (spell: StoreSpell) => void;
  /** Sets the one fault of a replay: the n-th message, or the n-th change in the store, fails, and no other. */
  readonly atMessage: (nth: number, fault: TeamsFault) => void;
  readonly atChange: (nth: number, fault: StoreFault) => void;
  /** The fault of a message to somebody just now. */
  readonly ofMessage: (personId: string) => TeamsFault | undefined;
  readonly ofStore: (isChange: boolean) => StoreFault | undefined;
  /** Does the store refuse everything at present? */
  readonly isStoreAway: () => boolean;
  /** An instance died. */
  readonly died: () => void;
  /** An instance is asked to end: what it has not begun is left to the next ring. */
  readonly stopped: () => void;
  /** A message arrived, and the bot knows it. */
  readonly arrived: (personId: string) => void;
  /**
   * The moment from which a message to somebody is possible again, with the pauses that Ragtime makes after trouble.
   */
  readonly possibleFrom: (personId: string) => number;
  /** When a message to somebody last met a fault. */
  readonly lastInVain: (personId: string) => number;
  /** When one last met a fault that was not everybody’s. */
  readonly lastAlone: (personId: string) => number;
  /** The faults of the last quarter of an hour, in words: `3 × 500, 1 × store refused`. */
  readonly troubleLately: () => string;
};

/** How far back faults may explain that something is missing. */
const LATELY_MS = 15 * 60_000;
/** A claim, or a hold on a person, runs out after two minutes. */
const LEASE_MS = 125_000;
/** After an outage Teams is tried again every half hour at the latest, and the first time after a minute. */
const LONGEST_PAUSE_MS = 31 * 60_000;
const FIRST_PAUSE_MS = 61_000;
/** People in trouble one after the other look like an outage where nobody is reached between them. */
const LOOKS_LIKE_AN_OUTAGE = 2;
/** A round that Teams asked to pause goes on after a minute or so, or after as long as Teams asked for. */
const PAUSED_MS = 65_000;
/** Tries in vain after which the next one comes an hour later. */
const MANY = 4;
const HOUR_MS = 61 * 60_000;
/** Tries after which the next one comes three hours later, where each may have arrived. */
const VERY_MANY = 6;
const isBusyAnswer = ({ answer }: TeamsFault): boolean => answer === 429 || answer === 412;
const UNCLEAR: readonly TeamsFault['answer'][] = [500, 502, 504, 'silence', 'broken connection'];

export function createTroubles(timeline: Timeline, chance: Chance): Troubles {
  let teams: TeamsSpell[] = [];
  let store: StoreSpell[] = [];
  let everybody = 0;
  let nthMessage: { left: number; fault: TeamsFault } | undefined;
  let nthChange: { left: number; fault: StoreFault } | undefined;
  const people = new Map<string, { inVain: number; lastAt: number; from: number }>();
  const lastAt = new Map<string, number>();
  const aloneAt = new Map<string, number>();
  const now = timeline.now;
  const later = (moment: number): void => {
    everybody = Math.max(everybody, moment);
  };
  /** Teams was too busy for somebody: everybody waits for as long as it asked, in milliseconds. */
  const wasBusy = (over: number, { retryAfter = 1 }: TeamsFault): void =>
    later(over + Math.max(PAUSED_MS, retryAfter * 1_000 + 5_000));
  let recent: { readonly at: number; readonly name: string }[] = [];
  const note = (name: string): void => {
    recent = [...recent.filter(({ at }) => at > now() - LATELY_MS), { at: now(), name }];
  };
  let inARow = new Set<string>();
  const wasInVain = (personId: string): void => {
    inARow.add(personId);
    const doublings = inARow.size - LOOKS_LIKE_AN_OUTAGE;
    if (doublings >= 0) later(now() + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** doublings));
  };
  const isOn = ({ from, to, share }: Spell): boolean => from <= now() && now() < to && chance.isLucky(share);

  /** Notes a failed message. `over` is the end of the trouble, as far as it is one that is there all the time. */
  const noteInVain = (personId: string, over: number, isBusy: boolean, isUnclear: boolean): void => {
    const { inVain = 0, lastAt: before = 0, from = 0 } = people.get(personId) ?? {};
    // Several tries within one pass are one.
    const count = now() - before < 60_000 ? Math.max(1, inVain) : inVain + 1;
    const pause = count >= VERY_MANY && isUnclear ? 3 * HOUR_MS : HOUR_MS;
    const until = count >= MANY && !isBusy ? over + pause : over;
    people.set(personId, { inVain: count, lastAt: now(), from: Math.max(from, until) });
  };

  return {
    withTeams: (spell) => {
      teams = [...teams.filter(({ to }) => to > now()), spell];
    },
    withStore: (spell) => {
      store = [...store.filter(({ to }) => to > now()), spell];
    },
    atMessage: (nth, fault) => {
      nthMessage = { left: nth, fault };
    },
    atChange: (nth, fault) => {
      nthChange = { left: nth, fault };
    },
    ofMessage: (personId) => {
      if (nthMessage) {
        nthMessage.left -= 1;
        if (nthMessage.left === 0) {
          const { fault } = nthMessage;
          lastAt.set(personId, now());
          aloneAt.set(personId, now());
          note(fault.name);
          const isBusy = isBusyAnswer(fault);
          if (isBusy) wasBusy(now(), fault);
          noteInVain(personId, now(), isBusy, UNCLEAR.includes(fault.answer));
          return fault;
        }
      }
      const spell = teams.find((each) => (each.who ?? personId) === personId && isOn(each));
      if (!spell) return undefined;
      const { fault, who, share, to } = spell;
      note(who === undefined ? fault.name : `${fault.name} of one person`);
      const over = share === 1 ? to : now();
      const isBusy = isBusyAnswer(fault);
      if (isBusy) wasBusy(who === undefined ? over : now(), fault);
      else if (who === undefined && share > 0.1) later(over + LONGEST_PAUSE_MS);
      else wasInVain(personId);
      lastAt.set(personId, now());
      if (who !== undefined || share < 1) aloneAt.set(personId, now());
      noteInVain(personId, over, isBusy, UNCLEAR.includes(fault.answer));
      return fault;
    },
    ofStore: (isChange) => {
      if (nthChange && isChange) nthChange.left -= 1;
      const isNth = isChange && nthChange?.left === 0;
      const fault = isNth ? nthChange?.fault : store.find(isOn)?.fault;
      if (fault) {
        note(`the store ${fault}`);
        later(now() + LEASE_MS);
      }
      return fault;
    },
    isStoreAway: () =>
      store.some(
        ({ from, to, share, fault }) => fault === 'refused' && share === 1 && from <= now() && now() < to,
      ),
    died: () => {
      note('an instance ended');
      later(now() + LEASE_MS);
    },
    stopped: () => later(now()),
    arrived: (personId) => {
      people.delete(personId);
      inARow = new Set();
    },
    possibleFrom: (personId) => Math.max(everybody, people.get(personId)?.from ?? 0),
    lastInVain: (personId) => lastAt.get(personId) ?? 0,
    lastAlone: (personId) => aloneAt.get(personId) ?? 0,
    troubleLately: () => {
      const counts = new Map<string, number>();
      for (const { at, name } of recent) {
        if (at > now() - LATELY_MS) counts.set(name, (counts.get(name) ?? 0) + 1);
      }
      return [...counts].map(([name, count]) => `${count} × ${name}`).join(', ') || 'no trouble';
    },
  };
}
