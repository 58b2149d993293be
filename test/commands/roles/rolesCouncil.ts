/** A council in which every role is somebody's, of every kind of indicator, each open to all and restricted. */
import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import type { Role } from '../../../src/commands/basis/who.ts';
import type { Reading } from '../../../src/commands/help/whoMay.ts';
import { readBreakdown } from '../../../src/domain/figures/breakdown.ts';
import type { Indicator } from '../../../src/domain/indicators/indicator.ts';
import type { Person } from '../../../src/domain/person.ts';
import { changeAbsences } from '../../../src/quarters/standIns.ts';
import { rawPages } from '../../../src/store/backup/rawRows.ts';
import { openTables } from '../../../src/store/openTables.ts';
import { openStore } from '../../../src/store/store.ts';
import { Q2 } from '../../support/cells.ts';
import { type Council, runCouncil, TENANT } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

const person = (id: string, name: string, role: Person['role'] = 'staff'): Person => ({
  ...{ id, name, role },
  email: `${id}@example.com`,
});

export const PEOPLE = {
  'anybody on the list': person('vera', 'Vera Viewer'),
  owner: person('olga', 'Olga Owner'),
  deputy: person('dan', 'Dan Deputy'),
  'stand-in': person('stan', 'Stan Standin'),
  manager: person('mia', 'Mia Manager'),
  signatory: person('sid', 'Sid Signatory'),
  'performance team': person('pat', 'Pat Performance', 'performance team'),
  'not on the list': person('zed', 'Zed Stranger'),
  'has left': person('lea', 'Lea Leaver'),
} as const satisfies Readonly<Record<Role, Person>>;

export const READER = {
  'in its audience': person('rita', 'Rita Reader'),
  'not in its audience': PEOPLE['anybody on the list'],
} as const satisfies Readonly<Record<Reading, Person>>;

/** Somebody without any of these roles: who comments for finance, follows figures, and is asked to take some. */
export const OUTSIDER = person('fay', 'Fay Finance');

/** The indicators that a call may be about: those open to all, or as many that are restricted. */
export type Refs = Readonly<Record<'one' | 'parts' | 'months' | 'missing', string>>;
export const OPEN: Refs = { one: 'CPI13', parts: 'PART-1', months: 'MON-1', missing: 'MISS-1' };
export const RESTRICTED: Refs = { one: 'SEC-13', parts: 'SEC-P1', months: 'SEC-M1', missing: 'SEC-X1' };

const ref = ({ id, name }: Person) => ({ id, name });
const THEIRS = {
  owner: ref(PEOPLE.owner),
  deputy: ref(PEOPLE.deputy),
  manager: ref(PEOPLE.manager),
  signOff: [{ authority: 'Ely', person: ref(PEOPLE.signatory) }],
};

const four = (refs: Refs, name: string, more: Partial<Indicator> = {}): readonly Indicator[] => [
  indicator({ ...THEIRS, ...more, ref: refs.one, title: `${name} incidents resolved` }),
  indicator({
    ...{ ...THEIRS, ...more, ref: refs.parts, title: `${name} spending`, unit: 'GBP', decimals: 0 },
    ...{ direction: 'lower', target: { kind: 'at most', value: '100' } },
    breakdown: readBreakdown('sum of East, West'),
  }),
  indicator({
    ...{ ...THEIRS, ...more, ref: refs.months, title: `${name} minutes lost`, unit: 'minutes', decimals: 0 },
    ...{ frequency: 'monthly', rollsUp: 'sum', target: { kind: 'none' } },
  }),
  indicator({ ...THEIRS, ...more, ref: refs.missing, title: `${name} calls answered` }),
];

const RESTRICTION = { groups: [], roles: [], people: [ref(READER['in its audience'])] };

export type RolesCouncil = Council & {
  /** Every row of figures, indicators, people, absences and put-off reminders, as one text. */
  readonly everything: () => Promise<string>;
  /** Records that the owner is away, with the stand-in to cover; or that nobody is. */
  readonly isAway: (away: boolean) => Promise<void>;
};

const AWAY = {
  ...{ person: ref(PEOPLE.owner), cover: ref(PEOPLE['stand-in']), by: ref(PEOPLE.owner) },
  ...{ from: '2024-10-07', until: '2024-10-25', at: '2024-10-04T09:00:00.000Z', declinedBy: null },
};

/** Starts it on 9 October 2024, with two quarters of figures in, but for what is missing. */
export async function rolesCouncil(): Promise<RolesCouncil> {
  const connection = { tables: inject('tables'), prefix: `T${randomBytes(8).toString('hex')}` };
  const store = await openStore(connection);
  const left = PEOPLE['has left'];
  const listed = [...Object.values(PEOPLE), READER['in its audience'], OUTSIDER].filter(
    ({ id }) => id !== PEOPLE['not on the list'].id,
  );
  await store.register.savePeople(TENANT, listed, () => {});
  await store.register.saveIndicators(
    TENANT,
    [...four(OPEN, 'Open'), ...four(RESTRICTED, 'Secret', { restriction: RESTRICTION })],
    () => {},
  );
  const council = await runCouncil(store, undefined, {
    commentRoles: [{ role: 'finance', holders: [OUTSIDER.email] }],
  });
  await council.as(PEOPLE.owner).install();
  await council.as(PEOPLE['stand-in']).install();
  await council.as(OUTSIDER).install();
  const figures = { [OPEN.one]: '86.2', [RESTRICTED.one]: '61.7' };
  for (const day of ['2024-07-10T10:00:00Z', '2024-10-09T10:00:00Z']) {
    council.at(day);
    for (const refs of [OPEN, RESTRICTED]) {
      await council.reports(PEOPLE.owner, refs.one, { figure: figures[refs.one] ?? '' });
      await council.reports(PEOPLE.owner, refs.parts, { given1: '60', given2: '70' });
      await council.reports(PEOPLE.owner, refs.months, { given1: '10', given2: '20', given3: '31' });
    }
  }
  await store.former.takeOff(TENANT, {
    ...{ id: left.id, name: left.name, role: left.role, leftAt: '2024-10-01T09:00:00.000Z' },
    ...{ alias: 'former-x', email: left.email },
  });
  await store.periods.touch(TENANT, Q2);
  const tables = await openTables(connection);
  return {
    ...council,
    everything: async () => {
      const rows: string[] = [];
      for (const table of [tables.Periods, tables.Register])
        for await (const page of rawPages(table))
          for (const { partitionKey, rowKey, columns } of page)
            rows.push(JSON.stringify([partitionKey, rowKey, ...columns]));
      return rows.join('\n');
    },
    isAway: async (away) =>
      changeAbsences(
        store,
        TENANT,
        Q2,
        away ? { saved: [AWAY] } : { removed: await store.absences.all(TENANT) },
      ),
  };
}
