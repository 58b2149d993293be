/** One deployment for two councils, in which everything else is called the same. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Connector, startConnector } from '../../../src/dev/chat/connector.ts';
import { converse, type Talk } from '../../../src/dev/chat/converse.ts';
import type { Person } from '../../../src/domain/person.ts';
import { createLog } from '../../../src/log.ts';
import { type RunningRagtime, startRagtime } from '../../../src/ragtime.ts';
import type { Store } from '../../../src/store/store.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { Q2 } from '../../support/cells.ts';
import { button, ISAIAH, MEGAN, PATTI, said } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';
import { freshStore } from '../../support/tables.ts';

const HERE = '7f0c2c5e-4d1b-4b7a-9c1e-2f6a5d3b8e01';
const THERE = '0b6c4d2a-1111-4b7a-9c1e-2f6a5d3b8e02';
const NOW = new Date('2024-10-09T10:00:00Z');

describe('two councils', () => {
  let store: Store;
  let connector: Connector;
  let running: RunningRagtime;
  const talks = new Map<string, Talk>();
  const as = (tenantId: string, { id, name }: Person, type: 'personal' | 'channel' = 'personal'): Talk => {
    const key = `${tenantId} ${id} ${type}`;
    const talk =
      talks.get(key) ??
      converse({
        botUrl: `http://127.0.0.1:${running.port}`,
        ...{ connector, type, newId: counter() },
        person: { aadId: id, name, tenantId },
        conversationId: type === 'personal' ? `a:${id}` : '19:one@thread.tacv2',
      });
    talks.set(key, talk);
    return talk;
  };
  const figureIn = async (tenantId: string) =>
    (await store.periods.cell(tenantId, Q2, 'CPI13'))?.cell.figure ?? null;

  beforeAll(async () => {
    store = await freshStore();
    connector = await startConnector();
    await store.register.savePeople(HERE, [ISAIAH, MEGAN, PATTI], () => {});
    // There, Patti is one of the staff.
    await store.register.savePeople(THERE, [ISAIAH, MEGAN, { ...PATTI, role: 'staff' }], () => {});
    await store.register.saveIndicators(HERE, [indicator({ title: 'Incidents resolved' })], () => {});
    const others = [indicator({ title: 'Bins emptied' }), indicator({ ref: 'X1', title: 'Only theirs' })];
    await store.register.saveIndicators(THERE, others, () => {});
    running = await startRagtime({
      ...{ store, calendar: CALENDAR, host: '127.0.0.1', port: 0, tick: undefined, version: 'test' },
      ...{ bot: { kind: 'none' }, tenants: [HERE, THERE], newId: randomUUID, clock: () => NOW },
      log: createLog('silent'),
    });
  });
  afterAll(async () => {
    await running.stop();
    await connector.stop();
  });

  it('each welcome their own, though the chats are called the same', async () => {
    expect(said((await as(HERE, MEGAN).install()).card)).not.toBe('');
    expect(said((await as(THERE, MEGAN).install()).card)).not.toBe('');
    expect(await store.conversations.find(THERE, MEGAN.id)).toMatchObject({ tenantId: THERE });
  });

  it('see their own indicators, and are never answered with what the other was', async () => {
    expect(said((await as(HERE, MEGAN).say('show CPI13')).card)).toContain('Incidents resolved');
    expect(said((await as(THERE, MEGAN).say('show CPI13')).card)).toContain('Bins emptied');
    expect((await as(HERE, MEGAN).say('summary')).summary).toContain('0 of 1 ');
    expect((await as(THERE, MEGAN).say('summary')).summary).toContain('0 of 2 ');
    expect(said((await as(HERE, MEGAN).say('show X1')).card)).not.toContain('Only theirs');
    const forged = { ref: 'X1', period: Q2, tenantId: THERE, tenant: THERE };
    expect(said((await as(HERE, MEGAN).execute('show', forged)).card)).not.toContain('Only theirs');
  });

  it('report for themselves alone, and only their own managers hear of it', async () => {
    const { card } = await as(HERE, ISAIAH).say('submit CPI13');
    const { data } = button(card, 'Submit');
    const before = connector.calls.length;
    const filled = { ...data, tenantId: THERE, figure: '70', commentary: 'The system was down.' };
    await as(HERE, ISAIAH).execute('submit', filled);
    expect([await figureIn(HERE), await figureIn(THERE)]).toEqual(['70', null]);
    await connector.waitFor((each) => String(each.body.summary).includes('Incidents resolved is Red'));
    const told = connector.calls.slice(before).map(({ body }) => String(body.summary));
    expect(told.filter((each) => each.includes('Bins emptied'))).toEqual([]);
    expect(await store.ledger.entries(THERE, Q2)).toEqual([]);
  });

  it('are told of their own messages alone, and who can be reached by their own bot', async () => {
    const ask = async (tenantId: string, who: Person, text: string) =>
      said((await as(tenantId, who).say(text)).card);
    expect(await ask(HERE, MEGAN, 'which alerts were sent?')).toContain('1 alert for Q2 2024/25');
    expect(await ask(THERE, MEGAN, 'which alerts were sent?')).toContain('No alerts for Q2 2024/25');
    expect(await ask(HERE, PATTI, 'who can’t be reached?')).toContain('can be reached');
    expect(await ask(THERE, MEGAN, 'who can’t be reached?')).toContain(
      'Isaiah Langer has not installed Ragtime',
    );
    expect(await ask(THERE, MEGAN, 'when was Isaiah last reminded?')).toContain('has not been reminded');
    expect(await ask(THERE, MEGAN, 'who hasn’t been chased?')).toContain('Isaiah Langer');
    const forged = { asked: { kind: 'all' }, tenantId: HERE, tenant: HERE };
    expect(said((await as(THERE, MEGAN).execute('alerts', forged)).card)).toContain(
      'No alerts for Q2 2024/25',
    );
  });

  it('know who is who on their own list', async () => {
    expect(said((await as(HERE, PATTI).say('override CPI13')).card)).toContain('reason');
    expect(said((await as(THERE, PATTI).say('override CPI13')).card)).toContain('Only the performance team');
  });

  it('talk in their own threads and about what their own channel is about', async () => {
    await as(HERE, MEGAN).say('what’s red?');
    expect(said((await as(THERE, MEGAN).say('and the first one?')).card)).not.toContain('Incidents');
    await as(HERE, MEGAN, 'channel').say('in this channel, talk about ICT');
    expect(await store.threads.about(HERE, '19:one@thread.tacv2')).toEqual({ group: ['ICT'] });
    expect(await store.threads.about(THERE, '19:one@thread.tacv2')).toBeUndefined();
  });
});

/** The same numbers in the same order for every conversation: they are Teams' own, and no other council's may count. */
function counter(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return String(last);
  };
}
