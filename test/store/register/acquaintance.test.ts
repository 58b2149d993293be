import { beforeEach, describe, expect, it } from 'vitest';
import { importPeople } from '../../../src/intake/people/importPeople.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { cell, Q2 } from '../../support/cells.ts';
import { csvOf, importing } from '../../support/importing.ts';
import { freshConnection } from '../../support/tables.ts';

const TENANT = 'tenant';

describe('knowing who asks', () => {
  let bot: Store;
  let office: Store;
  const who = (id = 'ann') => bot.acquaintance.whoAsks(TENANT, id, bot.periods.lines(TENANT, Q2));
  const listPeople = (rows: string) =>
    importPeople(
      csvOf('name,email,aad_id,role', rows),
      importing({ store: office, tenantId: TENANT }, '2024-10-09T10:00:00Z'),
    );

  beforeEach(async () => {
    const connection = freshConnection();
    bot = await openStore(connection);
    office = await openStore(connection);
    await listPeople('Ann,ann@example.com,ann,');
    await bot.periods.open(TENANT, Q2, [cell({})]);
  });

  it('reads nobody again while the quarter’s sheet stands', async () => {
    await who();
    const known = await who();
    expect(await who()).toBe(known);
    expect(known).toMatchObject({ name: 'Ann', role: 'staff' });
  });

  it('hears of a new role at the very next question', async () => {
    for (let asked = 0; asked < 3; asked += 1) await who();
    await listPeople('Ann,ann@example.com,ann,performance team');
    expect(await who()).toMatchObject({ role: 'performance team' });
    expect(await who()).toMatchObject({ role: 'performance team' });
  });

  it('knows nobody who is not on the list, however often they ask', async () => {
    for (let asked = 0; asked < 3; asked += 1) expect(await who('stranger')).toBeUndefined();
    await listPeople('Stranger,s@example.com,stranger,');
    expect(await who('stranger')).toMatchObject({ name: 'Stranger' });
  });

  it('reads everybody each time while there is no sheet to know them by', async () => {
    const nothing = async () => undefined;
    const ask = () => bot.acquaintance.whoAsks(TENANT, 'ann', nothing());
    const [one, two] = [await ask(), await ask()];
    expect(two).toEqual(one);
    expect(two).not.toBe(one);
  });
});
