/** Everything that leaving takes, in a real store: duties ended, chats forgotten, and no trace where none is to be. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type Period, shiftPeriod } from '../../src/domain/time/period.ts';
import { eraseNames, removePeople } from '../../src/leaving/forgetting.ts';
import { type Connection, connect } from '../../src/store/connect.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { cell, MEGAN, Q2 } from '../support/cells.ts';
import { TENANT } from '../support/council.ts';
import { freshConnection } from '../support/tables.ts';
import {
  FORMER,
  fill,
  LEAVER,
  LONG_AGO,
  lee,
  NOW,
  Q1,
  removing,
  rowsOf,
  TEAM,
  ZOE,
  zoe,
} from '../support/zoe.ts';

describe('what leaving takes', () => {
  let connection: Connection;
  let store: Store;

  beforeEach(async () => {
    connection = freshConnection();
    store = await openStore(connection);
    await fill(store);
  });

  const remove = (of = store, keepsNames = false, leaver = LEAVER) =>
    removePeople(removing(of, keepsNames), [leaver], () => {});
  const cellOf = async (period: Period, ref = 'CPI13') =>
    (await store.periods.cell(TENANT, period, ref))?.cell;

  it('leaves no trace in any table where no name is kept', async () => {
    const before = await rowsOf(connection);
    const isNamed = (row: string) =>
      [ZOE.id, '=2f7d2b', 'Zoë', 'zoë', 'a:zoe'].some((trace) => row.includes(trace));
    expect(before.filter(isNamed).length).toBeGreaterThan(12);
    const [removed] = await remove();
    expect((await rowsOf(connection)).filter(isNamed)).toEqual([]);
    expect(removed).toMatchObject({
      deleted: { people: 1, conversations: 1, threads: 4 },
      ended: { indicators: 2, figures: 2 },
      named: { figures: 5, messages: 2 },
      isErased: true,
    });
  });

  it('ends what they follow and mute, and keeps what channels are told, without their name', async () => {
    const room = { id: 'room:19:ict', name: 'the channel told of CPI13' };
    const at = NOW.toISOString();
    await store.subscriptions.save(TENANT, [
      { kind: 'follow', to: zoe, ref: 'CPI13', by: zoe, at },
      { kind: 'mute', to: zoe, by: zoe, at },
      { kind: 'follow', to: room, ref: 'CPI13', on: 'Red', by: zoe, at },
      { kind: 'follow', to: lee, facet: 'owner', value: ZOE.id, by: lee, at },
      { kind: 'digest', to: lee, by: lee, at },
    ]);
    const stage = 'alert CPI13 Amber';
    const claim = await store.ledger.claim(TENANT, { period: Q2, stage, person: room, refs: ['CPI13'] }, NOW);
    if (!claim) throw new Error('taken');
    await store.ledger.settle(TENANT, claim, { kind: 'sent', activityId: '9' }, NOW);
    const entry = await store.ledger.entry(TENANT, { period: Q2, stage, person: room });
    if (!entry) throw new Error('not there');
    await store.ledger.noteSeen(TENANT, entry, { by: zoe, at });
    const [removed] = await remove();
    expect(removed).toMatchObject({ named: { messages: 3 } });
    expect(await store.subscriptions.all(TENANT)).toEqual([
      { kind: 'digest', to: lee, by: lee, at },
      { kind: 'follow', to: room, ref: 'CPI13', on: 'Red', by: null, at },
    ]);
    const seen = (await store.ledger.entry(TENANT, { period: Q2, stage, person: room }))?.seen;
    expect(seen).toEqual({ by: { id: 'former-1', name: 'a former member of the performance team' }, at });
    const isNamed = (row: string) => [ZOE.id, '=2f7d2b', 'Zoë'].some((trace) => row.includes(trace));
    expect((await rowsOf(connection)).filter(isNamed)).toEqual([]);
  });

  it('ends every duty where messages are sent, and keeps who reported what', async () => {
    const [removed] = await remove(store, true);
    expect(removed).toMatchObject({ named: { figures: 5, messages: 2 }, isErased: false });
    for (const { owner, deputy, manager } of await store.register.indicators(TENANT)) {
      expect([owner, deputy, manager]).not.toContainEqual(zoe);
    }
    expect(await cellOf(Q2)).toMatchObject({ owner: null, manager: MEGAN, reportedBy: zoe, figure: '80' });
    // By now the register has Lee for it.
    expect(await cellOf(Q1, 'CPI14')).toMatchObject({ owner: lee, reportedBy: null });
    expect(await cellOf(LONG_AGO)).toMatchObject({ owner: zoe });
    expect(await store.former.all(TENANT)).toEqual([
      { id: ZOE.id, name: ZOE.name, role: ZOE.role, leftAt: NOW.toISOString(), alias: 'former-1' },
    ]);
  });

  it('erases later what was kept, down to who it was', async () => {
    await remove(store, true);
    const [former] = await store.former.all(TENANT);
    if (!former) throw new Error('nobody has left');
    const named = await eraseNames(store, TENANT, [{ former, successor: null }]);
    expect(named(ZOE.id)).toEqual({ figures: 5, messages: 2 });
    const erased = { id: 'former-1', name: 'a former member of the performance team' };
    expect(await cellOf(Q2)).toMatchObject({ reportedBy: erased, override: { by: erased } });
    expect(await cellOf(LONG_AGO)).toMatchObject({ owner: { id: 'former-1', name: 'a former owner' } });
    expect((await store.periods.revisions(TENANT, Q2, 'CPI13')).map(({ by }) => by)).toEqual([
      erased,
      erased,
    ]);
    expect(await store.former.all(TENANT)).toEqual([]);
  });

  it('leaves everybody else as they are, also in another council and under a name alike', async () => {
    const namesake = { ...TEAM, id: 'zoe-too', name: ZOE.name };
    await store.register.savePeople(TENANT, [namesake], () => {});
    await store.register.savePeople('other', [ZOE], () => {});
    await store.periods.open('other', Q2, [cell({ owner: zoe })]);
    await remove();
    expect(await store.register.person(TENANT, 'zoe-too')).toEqual(namesake);
    expect(await store.register.person('other', ZOE.id)).toEqual(ZOE);
    expect((await store.periods.cell('other', Q2, 'CPI13'))?.cell.owner).toEqual(zoe);
    // An action is somebody's by name alone, and that is the other one's as well.
    expect((await cellOf(LONG_AGO))?.action?.who).toBe(ZOE.name);
  });

  it('moves all that was somebody’s to the object id they are set up under anew', async () => {
    const anew = { id: 'zoe-anew', name: "Zoë O'Brien" };
    await store.register.savePeople(TENANT, [{ ...ZOE, ...anew }], () => {});
    await remove(store, true, { former: FORMER, successor: anew });
    expect(await cellOf(Q2)).toMatchObject({ owner: anew, reportedBy: anew });
    expect(await store.register.indicator(TENANT, 'CPI13')).toMatchObject({ owner: anew });
    // What was sent to them is not sent again.
    const sent = (await store.ledger.entries(TENANT, Q2)).filter(({ person }) => person.id === anew.id);
    expect(sent.map(({ stage, person }) => [stage, person])).toEqual([
      ['alert CPI14 Red', anew],
      ['invitation', anew],
    ]);
    expect(await store.former.all(TENANT)).toEqual([]);
  });

  it('is read at once by an instance that has the quarter in memory', async () => {
    const bot = await openStore(connection);
    const before = await bot.periods.lines(TENANT, LONG_AGO);
    expect(before?.[0]?.owner).toEqual(zoe);
    await remove();
    expect((await bot.periods.lines(TENANT, LONG_AGO))?.[0]?.owner?.name).toBe('a former owner');
  });

  it('does not make a quarter that was only half opened look open', async () => {
    const Q3 = shiftPeriod(Q2, 1);
    const { Periods: table } = await connect(connection);
    await store.periods.open(TENANT, Q3, [cell({ period: Q3, reportedBy: zoe })]);
    await table.deleteEntity(`${TENANT}|${Q3}`, 'score!version');
    await remove();
    expect(await store.periods.lines(TENANT, Q3)).toBeUndefined();
    expect((await cellOf(Q3))?.reportedBy?.name).toBe('a former member of the performance team');
  });
});
