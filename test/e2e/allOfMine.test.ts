/** An owner with six indicators, on a phone: from the reminder to the sixth receipt, in a real chat client. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Adapter } from '../../src/bot/adapter.ts';
import { createNotifier } from '../../src/bot/notifier.ts';
import { ALEX, MEGAN, SAMPLE_TENANT, type SamplePerson } from '../../src/dev/council/people.ts';
import { runRound } from '../../src/jobs/rounds.ts';
import { createDelivering } from '../../src/jobs/sending/delivering.ts';
import { createLog } from '../../src/log.ts';
import { CALENDAR } from '../support/calendar.ts';
import { Q2 } from '../support/cells.ts';
import { indicator } from '../support/indicators.ts';
import { freshStore } from '../support/tables.ts';
import { type Chat, PHONE } from './playground.ts';
import { type Scene, startScene } from './scene.ts';

const refTo = ({ id, name }: SamplePerson) => ({ id, name });
const ALEXS = { owner: refTo(ALEX), manager: refTo(MEGAN) };
const TITLES = [
  'Incidents resolved within Service Level Agreement',
  'Requests resolved within Service Level Agreement',
  'Calls answered within 20 seconds',
  'Changes that succeeded at the first attempt',
  'Availability of the council’s website',
  'Users satisfied with the service desk',
];
const INDICATORS = TITLES.map((title, at) => indicator({ ...ALEXS, ref: `CPI${13 + at}`, title }));

describe('six figures on a phone', { timeout: 120_000 }, () => {
  const log = createLog('silent');
  const clock = (): Date => new Date('2024-10-14T08:30:00Z');
  let scene: Scene;
  let alex: Chat;
  let figures: () => Promise<readonly (string | null | undefined)[]>;

  beforeAll(async () => {
    const store = await freshStore();
    const people = [ALEX, MEGAN].map(({ id, name, email }) => ({ id, name, email, role: 'staff' as const }));
    await store.register.savePeople(SAMPLE_TENANT, people, () => {});
    await store.register.saveIndicators(SAMPLE_TENANT, INDICATORS, () => {});
    figures = () =>
      Promise.all(
        INDICATORS.map(async ({ ref }) => (await store.periods.cell(SAMPLE_TENANT, Q2, ref))?.cell.figure),
      );
    scene = await startScene(store, clock, log);
    alex = await scene.chatOf(ALEX, PHONE);
    await alex.card('My indicators');
    const adapter = new Adapter({ credentials: { kind: 'none' }, timeoutMs: 10_000, now: Date.now, log });
    const delivering = createDelivering(
      { store, tenantId: SAMPLE_TENANT, clock, wait, timeZone: CALENDAR.timeZone, now: Date.now },
      createNotifier(adapter, { log }),
    );
    await runRound('reminders', delivering, CALENDAR);
  }, 180_000);

  afterAll(() => scene?.stop());

  it('takes an owner from the reminder to the sixth receipt', async () => {
    const began = performance.now();
    const digest = await alex.card('6 figures for Q2 2024/25 are still due');
    await digest.press('Report all of mine');
    const card = await alex.card('6 figures to report for Q2 2024/25');
    for (const [at, figure] of ['96.1', '95.4', '97', '98.5', '70', '96'].entries()) {
      await card.fill(`CPI${13 + at}: figure (%)`, figure);
    }
    await card.picture('all-of-mine-1-filled');
    await card.press('Submit what is filled in');
    const again = await alex.card('5 figures are stored for Q2 2024/25, 1 is left');
    await again.picture('all-of-mine-2-one-left');
    expect(await again.valueOf('CPI17: figure (%)')).toBe('70');
    await again.fill(
      'CPI17: commentary',
      'The host failed twice in August. Jo Price moves the site by 4 November; a one-off.',
    );
    await again.press('Submit what is filled in');
    const done = await alex.card('1 figure is stored for Q2 2024/25');
    await done.picture('all-of-mine-3-done');
    expect(await figures()).toEqual(['96.1', '95.4', '97', '98.5', '70', '96']);
    console.log(`From reminder to the sixth receipt: ${Math.round(performance.now() - began)} ms.`);
  });

  it('shows a card that asks, and one that leaves something open', async () => {
    await alex.say('submit CPI13');
    const form = await alex.card('Stored for Q2 2024/25');
    await form.picture('all-of-mine-4-form');
    await alex.screenshot('all-of-mine-5-phone');
  });
});
