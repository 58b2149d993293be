/** Somebody with a name that is hard to store, in every role there is, and a council that names her everywhere it can. */
import type { Former, Person } from '../../src/domain/person.ts';
import { override } from '../../src/domain/reporting/override.ts';
import { Period, shiftPeriod } from '../../src/domain/time/period.ts';
import type { Leaver, Removing } from '../../src/leaving/forgetting.ts';
import { type Connection, connect } from '../../src/store/connect.ts';
import type { Store } from '../../src/store/store.ts';
import { cell, Q2 } from './cells.ts';
import { TENANT } from './council.ts';
import { indicator } from './indicators.ts';

export const Q1 = shiftPeriod(Q2, -1);
export const LONG_AGO = Period.parse('2020-21-Q2');
export const NOW = new Date('2024-10-09T10:00:00Z');

export const ZOE: Person = {
  id: 'c3a9e2f0/7d2b',
  name: "Zoë O'Brien-Łukasz “ZO”",
  email: "zoë.o'brien@example.com",
  role: 'performance team',
};
export const TEAM: Person = { id: 'lee', name: 'Lee Gu', email: 'lee@example.com', role: 'performance team' };
export const zoe = { id: ZOE.id, name: ZOE.name };
export const lee = { id: TEAM.id, name: TEAM.name };
export const FORMER: Former = { ...ZOE, leftAt: NOW.toISOString(), alias: 'former-1' };
export const LEAVER: Leaver = { former: FORMER, successor: null };

/** Rows of every table as they are: without what any write changes. */
export async function rowsOf(connection: Connection): Promise<readonly string[]> {
  const rows: string[] = [];
  for (const [name, table] of Object.entries(await connect(connection))) {
    for await (const { etag: _etag, timestamp: _timestamp, ...row } of table.listEntities()) {
      rows.push(`${name} ${JSON.stringify(row)}`);
    }
  }
  return rows;
}

/** What removing her works with. */
export const removing = (store: Store, keepsNames: boolean): Removing => ({
  ...{ store, tenantId: TENANT, keepsNames },
  reporting: Q2,
  quarters: [Q2, Q1],
});

/** Zoë in every role: reported, set a status, owns, deputises and manages, was written to, asked, and is in others' threads. */
export async function fill(store: Store): Promise<void> {
  await store.register.savePeople(TENANT, [ZOE, TEAM], () => {});
  const indicators = [
    indicator({ owner: zoe, deputy: zoe }),
    indicator({ ref: 'CPI14', owner: lee, manager: zoe }),
  ];
  await store.register.saveIndicators(TENANT, indicators, () => {});
  const blank = cell({ owner: zoe });
  await store.periods.open(TENANT, Q2, [blank]);
  await store.periods.open(TENANT, Q1, [cell({ ref: 'CPI14', period: Q1, owner: zoe })]);
  const action = { what: 'Recruit two', who: ZOE.name, by: null };
  const old = { period: LONG_AGO, owner: zoe, deputy: zoe, manager: zoe, action };
  await store.periods.open(TENANT, LONG_AGO, [cell(old), cell({ ...old, ref: 'CPI14', owner: lee })]);
  const opened = await store.periods.cell(TENANT, Q2, 'CPI13');
  const at = NOW.toISOString();
  const first = { ...blank, figure: '80', status: 'Red', offTarget: true, reportedAt: at, reportedBy: zoe };
  const submission = override(
    { ...first, revision: 0 },
    { status: 'Red', reason: 'x' },
    { by: zoe, at },
    's1',
  );
  await store.periods.record(TENANT, { ...submission, etag: opened?.etag ?? '' });
  const again = await store.periods.cell(TENANT, Q2, 'CPI13');
  if (!again) throw new Error('not there');
  const set = override(again.cell, { status: 'Amber', reason: 'Data came late.' }, { by: zoe, at }, 's2');
  await store.periods.record(TENANT, { ...set, etag: again.etag });
  const note = ['ownerless invitation CPI14', `unreached invitation ${ZOE.id}`];
  const messages: readonly [typeof zoe, readonly string[]][] = [
    [zoe, ['invitation']],
    [zoe, ['alert CPI14 Red']],
    [lee, note],
    [lee, ['invitation']],
  ];
  for (const [person, together] of messages) {
    for (const stage of together) {
      const claim = await store.ledger.claim(TENANT, { period: Q2, stage, person, refs: ['CPI13'] }, NOW);
      if (!claim) throw new Error('taken');
      const chat = { conversationId: person === zoe ? 'a:zoe' : 'a:lee', together };
      await store.ledger.settle(
        TENANT,
        claim,
        { kind: 'sent', activityId: `1:${person.id.length}` },
        NOW,
        chat,
      );
    }
  }
  await store.conversations.remember(
    {
      ...{ tenantId: TENANT, aadId: ZOE.id, name: ZOE.name, conversationId: 'a:zoe', userId: '29:zoe' },
      ...{ serviceUrl: 'https://smba.trafficmanager.net/uk/', channelId: 'msteams', botId: '28:app' },
    },
    new Date('2024-10-01T09:00:00Z'),
  );
  const where = { owner: [ZOE.id] };
  const threads: readonly [string, string, object][] = [
    ['a:zoe', ZOE.id, {}],
    ['19:chat', ZOE.id, {}],
    ['19:chat', TEAM.id, { where }],
    ['a:2', TEAM.id, {}],
  ];
  for (const [conversationId, aadId, args] of threads) {
    await store.threads.keep(
      { tenantId: TENANT, conversationId, aadId },
      { verb: 'list', args: { ...args }, refs: [] },
      NOW,
    );
  }
  await store.threads.talkAbout(TENANT, '19:room', where);
}
