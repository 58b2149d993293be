import { beforeEach, describe, expect, it } from 'vitest';
import { messageCard } from '../../../src/cards/parts/message.ts';
import { createPace, type Pace } from '../../../src/jobs/sending/pace.ts';
import { deliverAll } from '../../../src/jobs/sending/pass.ts';
import type { Store } from '../../../src/store/store.ts';
import { catching } from '../../support/catching.ts';
import { Q2 } from '../../support/cells.ts';
import { TENANT } from '../../support/council.ts';
import { freshStore } from '../../support/tables.ts';
import { type VirtualTime, virtualTime } from '../../support/virtualTime.ts';

const START = '2024-10-08T08:30:00Z';
const began = Date.parse(START);
const AN_HOUR = 60 * 60_000;

describe('the pace of messages', () => {
  let store: Store;
  let time: VirtualTime;
  let asked: number;
  let went: number[];

  beforeEach(async () => {
    store = await freshStore();
    time = virtualTime(START);
    asked = 0;
    went = [];
  });

  /** One instance: it has a pace of its own, and the store's row in common with the others. */
  const instance = (answered: () => Promise<void> = async () => {}): Pace =>
    createPace({
      ...{ tenantId: TENANT, now: time.now, wait: time.wait },
      sending: {
        read: (tenantId) => store.sending.read(tenantId),
        change: async (...change) => {
          asked += 1;
          await answered();
          return store.sending.change(...change);
        },
      },
    });

  /** Sends one message after the other, as long as there is a place before that second. */
  const sendUntil = (pace: Pace, second: number) => async () => {
    while (time.now() < began + second * 1_000) {
      await pace.take(AN_HOUR);
      went.push(time.now() - began);
    }
  };
  const sendSome = (pace: Pace, count: number) => async () => {
    for (let sent = 0; sent < count; sent += 1) {
      await pace.take(AN_HOUR);
      went.push(time.now() - began);
    }
  };
  const restUntil = (second: number) => time.run(() => time.wait(began + second * 1_000 - time.now()));
  const within = (from: number, before: number): number =>
    went.filter((at) => at >= from * 1_000 && at < before * 1_000).length;
  /** How many went in the fullest second, wherever that begins. */
  const fullestSecond = (): number =>
    Math.max(...went.map((from) => went.filter((at) => at >= from && at < from + 1_000).length));

  it('is forty in any second and no more, for two instances together that each send side by side', async () => {
    const [one, other] = [instance(), instance()];
    const senders = [one, one, one, other, other].map((pace) => sendUntil(pace, 5));
    await time.run(...senders);
    expect(fullestSecond()).toBe(40);
    expect(within(0, 5)).toBe(200);
  });

  it('gives another instance its turn within a quarter of a second', async () => {
    const [one, other] = [instance(), instance()];
    await time.run(sendSome(one, 1));
    await time.run(sendSome(other, 1));
    expect(went).toEqual([0, 250]);
  });

  it('asks the store no more than four times a second', async () => {
    await time.run(sendUntil(instance(), 10));
    expect(asked).toBeGreaterThanOrEqual(40);
    expect(asked).toBeLessThanOrEqual(42);
  });

  it('does not make up for a rest', async () => {
    const pace = instance();
    await time.run(sendSome(pace, 1));
    await time.run(() => time.wait(2_000));
    await time.run(...Array.from({ length: 50 }, () => sendSome(pace, 2)));
    expect(within(2, 3)).toBe(40);
    expect(fullestSecond()).toBe(40);
  });

  it('makes up for a moment in which this machine was late, and stays within the fifty of Teams', async () => {
    const pace = instance();
    await time.run(sendSome(pace, 3));
    await time.run(() => time.wait(200));
    await time.run(...Array.from({ length: 20 }, () => sendSome(pace, 5)));
    expect(within(0, 1)).toBe(40);
    expect(fullestSecond()).toBeLessThanOrEqual(50);
  });

  it('is no slower where the store takes a moment to answer', async () => {
    const pace = instance(() => time.wait(80));
    await time.run(sendSome(pace, 200));
    expect(went.at(-1)).toBeLessThanOrEqual(80 + 199 * 25);
  });

  it('makes way at once where a place was not needed, and is no faster for that', async () => {
    const pace = instance();
    // Every other message turns out to have nobody to go to.
    await time.run(async () => {
      for (let turn = 0; turn < 400; turn += 1) {
        const place = (await pace.take(AN_HOUR)) ?? 0;
        if (turn % 2 === 0) pace.giveBack(place);
        else went.push(time.now() - began);
      }
    });
    expect(went).toHaveLength(200);
    expect(went.at(-1)).toBeLessThan(5_000);
    expect(fullestSecond()).toBe(40);
  });

  it('leaves Teams alone for as long as it asks, on every instance', async () => {
    const [one, other] = [instance(), instance()];
    await time.run(sendUntil(one, 1), sendUntil(other, 1));
    const from = (time.now() - began) / 1_000;
    await time.run(() => one.slowDown(5_000));
    expect(await one.take(3_000), 'a wait that is too long').toBeUndefined();
    await time.run(sendUntil(one, 8), sendUntil(other, 8));
    // What the other instance had taken from the store already.
    expect(within(from + 0.5, from + 5)).toBe(0);
    expect(within(from, from + 5)).toBeLessThanOrEqual(15);
    expect(within(from + 5, from + 6)).toBeGreaterThan(0);
  });

  it('is stopped for ten minutes at most, whatever Teams asks for and whatever the store has', async () => {
    const [one, other] = [instance(), instance()];
    await time.run(() => one.slowDown(24 * AN_HOUR));
    await time.run(sendSome(one, 1), sendSome(other, 1));
    expect(Math.min(...went)).toBe(10 * 60_000);
    await store.sending.change(TENANT, (state) => ({ ...state, nextAt: time.now() + 24 * AN_HOUR }));
    const from = time.now() - began;
    await time.run(sendSome(instance(), 1));
    expect((went.at(-1) ?? 0) - from).toBeLessThanOrEqual(10 * 60_000);
  });

  it('keeps to the longer pause where two instances were asked for one', async () => {
    const [one, other] = [instance(), instance()];
    await time.run(() => one.slowDown(5_000));
    await time.run(() => other.slowDown(1_000));
    await time.run(sendSome(one, 1), sendSome(other, 1));
    expect(Math.min(...went)).toBe(5_000);
  });

  it('takes no place that is given back into a pause', async () => {
    const pace = instance();
    await time.run(async () => {
      const place = (await pace.take(AN_HOUR)) ?? 0;
      await pace.slowDown(5_000);
      pace.giveBack(place);
    });
    await time.run(sendSome(pace, 1));
    expect(went).toEqual([5_000]);
  });

  it('waits a second where Teams does not say how long, goes on at half, and is back within a minute', async () => {
    const pace = instance();
    await time.run(() => pace.slowDown(undefined));
    await time.run(sendUntil(pace, 2));
    await restUntil(20);
    await time.run(sendUntil(pace, 21));
    await restUntil(50);
    await time.run(sendUntil(pace, 51));
    expect(within(0, 1)).toBe(0);
    expect(within(1, 2)).toBeGreaterThanOrEqual(19);
    expect(within(1, 2)).toBeLessThanOrEqual(21);
    expect(within(20, 21)).toBeGreaterThanOrEqual(29);
    expect(within(20, 21)).toBeLessThanOrEqual(31);
    expect(within(50, 51)).toBe(40);
  });

  it('is halved once, however many messages were refused at the same time', async () => {
    const pace = instance();
    await time.run(async () => {
      await Promise.all(Array.from({ length: 96 }, () => pace.slowDown(1_000)));
    });
    expect(asked).toBeLessThan(5);
    await time.run(sendUntil(pace, 2));
    expect(within(1, 2)).toBeGreaterThanOrEqual(19);
  });

  it('never comes to a standstill, however often Teams asks for less', async () => {
    const pace = instance();
    await time.run(async () => {
      for (let turn = 0; turn < 10; turn += 1) {
        await pace.slowDown(0);
        await time.wait(1_000);
      }
    });
    await time.run(sendUntil(pace, 11));
    expect(within(10, 11)).toBeGreaterThanOrEqual(3);
    expect(within(10, 11)).toBeLessThanOrEqual(4);
  });

  it('is that of a pass', async () => {
    const owners = Array.from({ length: 50 }, (_, index) => ({
      id: `owner-${index}`,
      name: `Owner ${index}`,
    }));
    const messages = owners.map((person) => ({
      person,
      errands: [{ period: Q2, stage: 'reminder-5', person, refs: ['CPI13'] }],
      card: async () => messageCard({ sentence: 'Your figure is due.' }),
    }));
    await Promise.all(
      owners.map(({ id, name }) =>
        store.conversations.remember(
          {
            ...{ tenantId: TENANT, aadId: id, name, conversationId: `a:${id}`, userId: `29:${id}` },
            ...{ serviceUrl: 'http://127.0.0.1', channelId: 'msteams', botId: '28:ragtime' },
          },
          new Date(START),
        ),
      ),
    );
    const delivering = { ...catching(store, START, []), pace: instance() };
    await time.run(async () => {
      await deliverAll(messages, delivering);
    });
    // The first goes at once.
    expect(time.now() - began).toBe(49 * 25);
  });
});
