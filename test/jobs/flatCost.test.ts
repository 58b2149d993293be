/** What a figure and an installation ask of the store: rows by their names, and no list of the ledger. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { judge } from '../../src/domain/judging/judge.ts';
import type { Person } from '../../src/domain/person.ts';
import { openStore } from '../../src/store/store.ts';
import { Q2 } from '../support/cells.ts';
import { type Council, ISAIAH, MEGAN, PATTI, startCouncil, TENANT } from '../support/council.ts';
import { type Asked, type CountedTables, countedTables } from '../support/countedTables.ts';
import { indicator } from '../support/indicators.ts';

const NEW = Array.from(
  { length: 16 },
  (_, index): Person => ({
    id: `new-${index}`,
    name: `New ${index}`,
    email: 'new@example.com',
    role: 'staff',
  }),
);

describe('the cost of telling a manager', () => {
  let tables: CountedTables;
  let council: Council;

  beforeEach(async () => {
    tables = await countedTables();
    const theirs = NEW.map(({ id, name }, index) =>
      indicator({ ref: `N${index}`, manager: { id, name }, title: `Title ${index}` }),
    );
    council = await startCouncil([indicator({}), ...theirs], await openStore(tables.connection));
  });
  afterEach(async () => {
    await council.stop();
    await tables.stop();
  });

  /** What the newcomers manage is red before they can hear of it. */
  const reportRed = async (): Promise<void> => {
    const { periods } = council.store;
    const found = await Promise.all(NEW.map((_, index) => periods.cell(TENANT, Q2, `N${index}`)));
    const red = found.flatMap((stored) => {
      if (!stored) return [];
      const { rating: _rating, ...judged } = judge(stored.cell, '80');
      return [{ ...stored, cell: { ...stored.cell, ...judged, figure: '80', revision: 1 } }];
    });
    await periods.revise(TENANT, Q2, red);
  };
  const told = ({ id }: Pick<Person, 'id'>) =>
    council.connector.waitFor(
      (call) =>
        call.kind === 'send' && call.activityId === undefined && call.conversationId === `a:personal-${id}`,
      20_000,
    );
  const ofLedger = (asked: readonly Asked[], kind: Asked['kind']) =>
    asked.filter((each) => each.kind === kind && each.table === 'Ledger').map(({ what }) => what);

  it('is a few rows of the ledger for a figure that comes in, and no list', async () => {
    await council.as(MEGAN).install();
    await council.as(ISAIAH).install();
    tables.take();
    await council.reports(PATTI, 'CPI13', { figure: '80' });
    await told(MEGAN);
    await council.running.stop();
    const asked = tables.take();
    expect(ofLedger(asked, 'partition')).toEqual([]);
    expect(ofLedger(asked, 'row').length).toBeLessThanOrEqual(12);
  });

  it('is one read of all subscriptions, however many there are of other figures', async () => {
    await council.as(MEGAN).install();
    await council.as(ISAIAH).install();
    const to = { id: MEGAN.id, name: MEGAN.name };
    const others = Array.from({ length: 300 }, (_, index) => ({
      ...{ kind: 'follow' as const, to, by: to, ref: `N${index}`, at: '2024-10-01T10:00:00.000Z' },
    }));
    await council.store.subscriptions.save(TENANT, others);
    tables.take();
    await council.reports(PATTI, 'CPI13', { figure: '80' });
    await told(MEGAN);
    await council.running.stop();
    const asked = tables.take();
    expect(ofLedger(asked, 'partition')).toEqual([]);
    expect(ofLedger(asked, 'row').length).toBeLessThanOrEqual(12);
    const read = asked.filter(({ kind, what }) => kind === 'partition' && /subscriptions/.test(what));
    expect(read.length).toBeLessThanOrEqual(1);
  });

  it('is shared by all who install the bot at the same time', async () => {
    await council.reports(PATTI, 'CPI13', { figure: '80' });
    await reportRed();
    tables.take();
    await Promise.all([...NEW.map((who) => council.as(who).install()), ...NEW.map(told)]);
    await council.running.stop();
    const asked = tables.take();
    expect(ofLedger(asked, 'partition')).toEqual([]);
    const sheets = asked.filter(
      ({ kind, table, what }) => kind === 'row' && table === 'Periods' && /version/.test(what),
    );
    expect(sheets.length).toBeLessThan(5 * NEW.length);
    // Who is away, and what is muted, are read once for all who are met together.
    expect(asked.length).toBeLessThan(21 * NEW.length);
  });
});
