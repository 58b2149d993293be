import { beforeEach, describe, expect, it } from 'vitest';
import { messageCard } from '../../../src/cards/parts/message.ts';
import type { Outcome } from '../../../src/domain/messages/address.ts';
import type { PersonRef } from '../../../src/domain/person.ts';
import type { Message } from '../../../src/jobs/sending/errand.ts';
import type { Pace, SendSlot } from '../../../src/jobs/sending/pace.ts';
import { deliverAll } from '../../../src/jobs/sending/pass.ts';
import type { Store } from '../../../src/store/store.ts';
import { catching, UNPACED } from '../../support/catching.ts';
import { Q2 } from '../../support/cells.ts';
import { TENANT } from '../../support/council.ts';
import { freshStore } from '../../support/tables.ts';

const NOW = '2024-10-08T08:30:00Z';
const SENT: Outcome = { kind: 'sent', activityId: 'a' };
const SILENT: Outcome = {
  ...{ kind: 'retryLater', reason: 'Teams did not answer within 10000 ms.' },
  mayHaveArrived: true,
};

const people = (count: number): readonly PersonRef[] =>
  Array.from({ length: count }, (_, index) => ({ id: `owner-${index}`, name: `Owner ${index}` }));

const messageTo = (person: PersonRef): Message => ({
  person,
  errands: [{ period: Q2, stage: 'reminder-5', person, refs: ['CPI13'] }],
  card: async () => messageCard({ sentence: 'Your figure is due.' }),
});

describe('a pass', () => {
  let store: Store;

  beforeEach(async () => {
    store = await freshStore();
  });

  const meet = (those: readonly PersonRef[]) =>
    Promise.all(
      those.map(({ id, name }) =>
        store.conversations.remember(
          {
            ...{ tenantId: TENANT, aadId: id, name, conversationId: `a:${id}`, userId: `29:${id}` },
            ...{ serviceUrl: 'http://127.0.0.1', channelId: 'msteams', botId: '28:ragtime' },
          },
          new Date(NOW),
        ),
      ),
    );

  it('takes those for no outage who are silent to the end, when everybody else has long been told', async () => {
    const everybody = people(80);
    await meet(everybody);
    const silent = new Set(everybody.filter((_, index) => index % 5 === 2).map(({ id }) => id));
    let told = 0;
    let goOn = (): void => {};
    const othersTold = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const { deliveries, broken } = await deliverAll(everybody.map(messageTo), {
      ...catching(store, NOW, []),
      send: async ({ aadId }) => {
        if (silent.has(aadId)) {
          await othersTold;
          return SILENT;
        }
        told += 1;
        if (told === everybody.length - silent.size) goOn();
        return SENT;
      },
    });
    expect(broken).toBeUndefined();
    expect(deliveries).toHaveLength(80);
    expect((await store.sending.read(TENANT)).down).toBeUndefined();
  });

  it('keeps nobody waiting for those at the beginning who do not answer', async () => {
    const everybody = people(40);
    await meet(everybody);
    const waiting: (() => void)[] = [];
    let told = 0;
    await deliverAll(everybody.map(messageTo), {
      ...catching(store, NOW, []),
      send: async ({ aadId }) => {
        // Two of the first eight, let go only once all the others have been told.
        if (['owner-1', 'owner-4'].includes(aadId)) {
          await new Promise<void>((resolve) => {
            waiting.push(resolve);
          });
          return SILENT;
        }
        told += 1;
        if (told === 38) for (const goOn of waiting) goOn();
        return SENT;
      },
    });
    expect(told).toBe(38);
  });

  it('ends where Teams refuses everybody for being busy, and leaves the rest to the next one', async () => {
    const everybody = people(200);
    await meet(everybody);
    let tries = 0;
    let isBusy = true;
    const send = async (): Promise<Outcome> => {
      tries += 1;
      return isBusy ? { kind: 'retryLater', reason: 'Teams is busy.', isBusy } : SENT;
    };
    const first = await deliverAll(everybody.map(messageTo), { ...catching(store, NOW, []), send });
    expect(first.broken).toBe('Teams asks for a pause');
    expect(tries).toBeLessThan(70);
    isBusy = false;
    const { deliveries } = await deliverAll(everybody.map(messageTo), { ...catching(store, NOW, []), send });
    expect(deliveries.filter(({ result }) => result.kind === 'sent')).toHaveLength(200);
  });

  it('takes no place for somebody who never installed the bot, or has had theirs for today', async () => {
    const everybody = people(12);
    await meet(everybody.filter((_, index) => index % 3 > 0));
    const taken: SendSlot[] = [];
    const back: SendSlot[] = [];
    const pace: Pace = {
      ...UNPACED,
      take: async () => {
        taken.push(taken.length);
        return taken.length - 1;
      },
      giveBack: (place) => back.push(place),
    };
    const delivering = { ...catching(store, NOW, []), pace };
    await deliverAll(everybody.map(messageTo), delivering);
    expect(back.toSorted((a, b) => a - b)).toEqual([0, 3, 6, 9]);
    await deliverAll(everybody.map(messageTo), delivering);
    expect(back).toHaveLength(4 + 12);
  });

  it('ends, and waits for what is on its way, when the store has no place to give', async () => {
    const everybody = people(12);
    await meet(everybody);
    let taken = 0;
    const take = async (): Promise<SendSlot> => {
      taken += 1;
      if (taken > 5) throw new Error('The store is away.');
      return 0;
    };
    const { deliveries, broken } = await deliverAll(everybody.map(messageTo), {
      ...catching(store, NOW, []),
      pace: { ...UNPACED, take },
    });
    expect(broken).toBe('the store does not answer');
    expect(deliveries.map(({ result }) => result.kind)).toEqual(Array(5).fill('sent'));
  });
});
