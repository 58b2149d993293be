/**
 * Two months by chance, over Christmas and the turn of a quarter: people report late, leave and join, figures change hands,
 * Teams is busy, passes are killed, and two instances run side by side. Who was due what is worked out here by itself.
 */
import { expect, it } from 'vitest';
import { NOTHING_GIVEN } from '../../src/domain/indicators/submission.ts';
import type { PersonRef } from '../../src/domain/person.ts';
import { report } from '../../src/domain/reporting/reportFigure.ts';
import { isBankHolidayIn } from '../../src/domain/time/bankHolidays.ts';
import { addDays, type Day } from '../../src/domain/time/days.ts';
import { type Period, periodName, shiftPeriod } from '../../src/domain/time/period.ts';
import { isWorkingDay } from '../../src/domain/time/workingDays.ts';
import { runRound } from '../../src/jobs/rounds.ts';
import type { Delivering } from '../../src/jobs/sending/delivering.ts';
import { recordFigure } from '../../src/quarters/recording.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { CALENDAR } from '../support/calendar.ts';
import { type Caught, catching } from '../support/catching.ts';
import { cell, Q2 } from '../support/cells.ts';
import { said, TENANT } from '../support/council.ts';
import { indicator } from '../support/indicators.ts';
import { freshConnection } from '../support/tables.ts';

/** Whether figures are still theirs is asked about another quarter than the one that is reckoned here. */
const REMINDING = { ...CALENDAR, confirmBefore: 0 };

const [Q1, Q3] = [shiftPeriod(Q2, -1), shiftPeriod(Q2, 1)];
const [FIRST_DAY, Q3_OPENS, LAST_DAY] = ['2024-12-02', '2025-01-02', '2025-01-31'];
/** The days on which owners hear from the cycle, read off a calendar; each message stays due until the next. */
const STAGES: readonly Day[] = [
  ...['2024-11-27', '2024-12-04', '2024-12-11', '2024-12-18', '2024-12-27', Q3_OPENS],
  ...['2025-01-09', '2025-01-15', '2025-01-17', '2025-01-24', LAST_DAY],
];

const person = (name: string): PersonRef => ({ id: name.toLowerCase(), name });
const OWNERS = ['Adele', 'Bruno', 'Chloe'].map(person);
const MANAGERS = ['Megan', 'Nestor'].map(person);
const PATTI = person('Patti');
const OTHERS = [...OWNERS, ...MANAGERS];

/** What is known here of a figure, whatever the store says. */
type Known = {
  readonly ref: string;
  readonly period: Period;
  readonly owner: PersonRef;
  readonly manager: PersonRef | null;
  readonly state: 'to come' | 'Red' | 'Green';
};

/** Draws that look like chance and are the same every time. */
function drawsFrom(seed: number) {
  let state = seed * 2654435761;
  const chance = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { chance, one: <T>(of: readonly T[]): T => of[Math.floor(chance() * of.length)] as T };
}

async function liveThrough(seed: number): Promise<void> {
  const { chance, one } = drawsFrom(seed);
  const connection = freshConnection();
  const store = await openStore(connection);
  const instances = [await openStore(connection), await openStore(connection)];
  const inReach = new Set([PATTI.id, ...OTHERS.filter(() => chance() < 0.7).map(({ id }) => id)]);
  const heard = new Map<string, number>();
  const named = new Set<string>();
  const lapsed = new Set<string>();
  let figures: readonly Known[] = [];
  let now = new Date(`${FIRST_DAY}T12:00:00Z`);
  const today = (): Day => now.toISOString().slice(0, 10);
  const reporting = (): Period => (today() < Q3_OPENS ? Q2 : Q3);
  const isOwed = ({ state, period }: Known): boolean =>
    state === 'to come' && [reporting(), shiftPeriod(reporting(), -1)].includes(period);
  const owedBy = (id: string) => figures.filter((each) => isOwed(each) && each.owner.id === id);
  const digestTo = (id: string) => `digest to ${id} of ${STAGES.findLast((each) => each <= today())}`;
  const alertOf = ({ ref, period, manager }: Known) => `${ref} of ${period} to ${manager?.id ?? 'nobody'}`;

  /** The quarter that nobody is reminded of any more. */
  const over = (): Period => shiftPeriod(reporting(), -2);

  /** Writes down what a message says, and holds a digest to all that its reader owes and nothing else. */
  const hear = (id: string, { summary, card }: Caught['reply']): void => {
    // What never came in names its owner too, who is not what is being told of there.
    const never = /\w+ never reported ([^.]*) for [^.]*\.|Never came in, and had nobody to ask: ([^.]*)\./g;
    const words = said(card).replace(never, (_all, theirs?: string, nobodys?: string) => {
      for (const ref of (theirs ?? nobodys ?? '').split(', ')) lapsed.add(`${ref} of ${over()}`);
      return '';
    });
    const reds = figures.filter(({ state, ref }) => state === 'Red' && words.includes(ref));
    const add = (what: string) => heard.set(what, (heard.get(what) ?? 0) + 1);
    if (id === PATTI.id) {
      for (const each of OTHERS.filter(({ name }) => words.includes(name))) named.add(digestTo(each.id));
      for (const red of reds.filter(({ manager }) => words.includes(manager?.name ?? 'no manager'))) {
        named.add(alertOf(red));
      }
    } else if (/Red|off target|on target again|news of/.test(summary)) {
      const theirs = figures.filter(
        ({ ref, period, manager }) =>
          manager?.id === id && summary.includes(periodName(period)) && words.includes(ref),
      );
      // A row says first whose figure it is, and then what there is to say of it.
      const says = ({ ref }: Known, what: string) => new RegExp(`${ref} · \\w+ ${what}`).test(words);
      const recovered = theirs.filter((each) => says(each, 'On target again'));
      const red = theirs.filter(({ state }) => state === 'Red');
      expect([...recovered, ...red], words).not.toEqual([]);
      for (const each of recovered) add(`recovery of ${alertOf(each)}`);
      for (const each of red) {
        add(says(each, 'No action is recorded') ? `no action on ${alertOf(each)}` : alertOf(each));
      }
    } else if (!summary.includes('in your service')) {
      const owed = owedBy(id);
      const refs = (words.match(/KPI\d/g) ?? []) as readonly string[];
      expect(new Set(refs), words).toEqual(new Set(owed.map(({ ref }) => ref)));
      expect(words.includes(periodName(reporting())), words).toBe(
        owed.some(({ period }) => period === reporting()),
      );
      add(digestTo(id));
    }
  };

  /** All the rounds of one instance. One that is killed has claimed its first message, and dies before it is sent. */
  const pass = async (from: Store, trouble: 'none' | 'busy' | 'killed'): Promise<void> => {
    let die = () => {};
    const death = new Promise<void>((resolve) => {
      die = resolve;
    });
    const { send, ...rest } = catching(from, now, []);
    const delivering: Delivering = {
      ...rest,
      send: async (to, reply) => {
        if (!inReach.has(to.aadId)) return { kind: 'unreachable', reason: 'blocked' };
        if (trouble === 'busy') return { kind: 'retryLater', reason: 'Teams answered 503.' };
        if (trouble === 'none') {
          hear(to.aadId, reply);
          return send(to, reply);
        }
        die();
        return new Promise(() => {});
      },
    };
    const rounds = async (): Promise<void> => {
      for (const round of ['reminders', 'alerts', 'unreached'] as const) {
        expect((await runRound(round, delivering, REMINDING)).faults).toEqual([]);
      }
    };
    await Promise.race([rounds(), death]);
  };

  const meet = async ({ id, name }: PersonRef): Promise<void> => {
    const address = { tenantId: TENANT, aadId: id, name, conversationId: id, userId: id };
    await store.conversations.remember(
      { ...address, ...{ serviceUrl: 's', channelId: 'msteams', botId: 'b' } },
      now,
    );
  };

  const change = (known: Known, to: Partial<Known>): void => {
    figures = figures.map((each) => (each === known ? { ...each, ...to } : each));
  };

  /** Something that people do: reporting, mostly; leaving or joining; passing a figure on. */
  const happens = async (): Promise<void> => {
    const what = chance();
    if (what < 0.15) {
      const who = one(OTHERS);
      if (inReach.delete(who.id)) return;
      inReach.add(who.id);
      return meet(who);
    }
    const known = one(
      figures.filter(({ state, period }) => (what < 0.8 ? state === 'to come' : period === reporting())),
    );
    const stored = known && (await store.periods.cell(TENANT, known.period, known.ref));
    if (!stored) return;
    if (what < 0.8) {
      const figure = one(['70', '96']);
      const by = { by: known.owner, at: now.toISOString() };
      const entry = report(stored.cell, { ...NOTHING_GIVEN, figure }, by, now.toISOString());
      await recordFigure(store, TENANT, stored, entry);
      change(known, { state: figure === '70' ? 'Red' : 'Green' });
    } else {
      const place = { owner: one(OWNERS), manager: one([null, ...MANAGERS]) };
      await store.periods.revise(TENANT, known.period, [{ ...stored, cell: { ...stored.cell, ...place } }]);
      change(known, place);
    }
  };

  const people = [...OTHERS, PATTI].map((each) => ({
    ...{ ...each, email: `${each.id}@example.com` },
    role: each === PATTI ? ('performance team' as const) : ('staff' as const),
  }));
  await store.register.savePeople(TENANT, people, () => {});
  for (const each of people) if (inReach.has(each.id)) await meet(each);
  const indicators = [1, 2, 3, 4, 5, 6, 7].map((number) =>
    indicator({ ref: `KPI${number}`, owner: one(OWNERS), manager: one([null, ...MANAGERS]) }),
  );
  await store.register.saveIndicators(TENANT, indicators, () => {});
  const open = (period: Period): void => {
    figures = [
      ...figures,
      ...indicators.map(({ ref, owner, manager }) => ({
        ...{ ref, period, owner: owner ?? PATTI, manager, state: 'to come' as const },
      })),
    ];
  };
  for (const period of [Q1, Q2]) {
    open(period);
    const cells = indicators.map(({ ref, owner, manager }) => cell({ ref, period, owner, manager }));
    await store.periods.open(TENANT, period, cells);
  }

  for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) {
    if (day === Q3_OPENS) open(Q3);
    if (!isWorkingDay(day, isBankHolidayIn('England'))) continue;
    now = new Date(`${day}T09:00:00Z`);
    const troubles = ['none', 'busy', 'killed'] as const;
    await Promise.all(instances.map((each) => pass(each, one(troubles))));
    // What was claimed by one that was killed is free again, and nothing is in the way.
    now = new Date(`${day}T09:15:00Z`);
    await Promise.all(instances.map((each) => pass(each, 'none')));
    const isLapsed = ({ state, period }: Known) => state === 'to come' && period <= over();
    for (const { ref, period } of figures.filter(isLapsed)) expect(lapsed).toContain(`${ref} of ${period}`);
    const due = [
      ...OTHERS.filter(({ id }) => owedBy(id).length > 0).map(({ id }) => digestTo(id)),
      // Of a manager who can’t be reached the performance team hears once a stage.
      ...(STAGES.includes(day) ? figures.filter(({ state }) => state === 'Red').map(alertOf) : []),
    ];
    expect(due.filter((what) => !heard.has(what) && !named.has(what))).toEqual([]);
    now = new Date(`${day}T12:00:00Z`);
    if (chance() < 0.4) await happens();
  }
  expect([...heard].filter(([, times]) => times > 1)).toEqual([]);
  expect(heard.size).toBeGreaterThan(10);
}

it.each([1, 3])('misses nobody and tells nobody twice, whatever happens (%i)', liveThrough, 300_000);
