/** A quarter as people live it: in Microsoft's own chat client, by a real browser, on a real store. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Adapter } from '../../src/bot/adapter.ts';
import { createNotifier } from '../../src/bot/notifier.ts';
import { ALEX, MEGAN, SAMPLE_TENANT, type SamplePerson } from '../../src/dev/council/people.ts';
import { runRound } from '../../src/jobs/rounds.ts';
import { createDelivering } from '../../src/jobs/sending/delivering.ts';
import { createLog } from '../../src/log.ts';
import { CALENDAR } from '../support/calendar.ts';
import { indicator } from '../support/indicators.ts';
import { freshStore } from '../support/tables.ts';
import type { Chat } from './playground.ts';
import { type Scene, startScene } from './scene.ts';

const refTo = ({ id, name }: SamplePerson) => ({ id, name });
const ALEXS = { owner: refTo(ALEX), manager: refTo(MEGAN) };
const INDICATORS = [
  indicator({ ...ALEXS }),
  indicator({ ...ALEXS, ref: 'CPI14', title: 'Requests resolved within Service Level Agreement' }),
];

describe('a quarter in the Agents Playground', { timeout: 60_000 }, () => {
  const log = createLog('silent');
  let now = new Date('2024-10-09T10:00:00Z');
  const clock = (): Date => now;
  let scene: Scene;
  let alex: Chat;
  let megan: Chat;
  let remind: () => ReturnType<typeof runRound>;

  beforeAll(async () => {
    const store = await freshStore();
    const people = [ALEX, MEGAN].map(({ id, name, email }) => ({ id, name, email, role: 'staff' as const }));
    await store.register.savePeople(SAMPLE_TENANT, people, () => {});
    await store.register.saveIndicators(SAMPLE_TENANT, INDICATORS, () => {});
    scene = await startScene(store, clock, log);
    const { chatOf } = scene;
    [alex, megan] = await Promise.all([chatOf(ALEX), chatOf(MEGAN)]);
    const adapter = new Adapter({ credentials: { kind: 'none' }, timeoutMs: 10_000, now: Date.now, log });
    const delivering = createDelivering(
      { store, tenantId: SAMPLE_TENANT, clock, wait, timeZone: CALENDAR.timeZone, now: Date.now },
      createNotifier(adapter, { log }),
    );
    remind = () => runRound('reminders', delivering, CALENDAR);
  }, 90_000);

  afterAll(() => scene?.stop());

  it('introduces itself when it is installed', async () => {
    const help = await alex.card('My indicators');
    expect(await help.text()).toContain('what’s red this quarter?');
    await alex.screenshot('1-installed');
  });

  it('gives the form back with what was put in when something is missing', async () => {
    await alex.say('submit CPI13');
    const form = await alex.card('Incidents resolved');
    await form.fill(/Figure/, '70');
    await alex.screenshot('2-form');
    await form.press('Submit');
    const again = await alex.card('so a commentary is needed');
    expect(await again.valueOf(/Figure/)).toBe('70');
    await alex.screenshot('3-form-again');
  });

  it('turns the form into a receipt', async () => {
    const form = await alex.card('so a commentary is needed');
    await form.fill(
      'Commentary',
      'Two engineers were away. Both are back; on target from November. A one-off.',
    );
    await form.press('Submit');
    const receipt = await alex.card('stored for Q2 2024/25');
    expect(await receipt.text()).toContain('Red');
    await alex.screenshot('4-receipt');
  });

  it('alerts the manager without being asked', async () => {
    const alert = await megan.card('70');
    expect(await alert.text()).toContain('Incidents resolved within Service Level Agreement');
    await megan.screenshot('5-alert');
  });

  it('answers the manager what is red this quarter', async () => {
    await megan.say("what's red this quarter?");
    const list = await megan.card('1 of 2 is red in Q2 2024/25');
    expect(await list.text()).toContain('Alex Wilber');
    await megan.screenshot('6-red');
  });

  it('reminds the owner of what is outstanding', async () => {
    now = new Date('2024-10-14T08:30:00Z');
    const { deliveries } = await remind();
    expect(deliveries.map(({ person, result }) => [person.id, result.kind])).toEqual([[ALEX.id, 'sent']]);
    const digest = await alex.card('1 figure for Q2 2024/25 is still due');
    expect(await digest.text()).toContain('Requests resolved within Service Level Agreement');
    expect(await digest.text()).not.toContain('Incidents resolved');
    await alex.screenshot('7-reminder');
  });
});
