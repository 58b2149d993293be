/** A manager's ten minutes with the sample council: asks, follows up, asks why, charts, asks who, and has them reminded. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LYNNE, SAMPLE_TENANT } from '../../src/dev/council/people.ts';
import { seedCouncil } from '../../src/dev/council/seed.ts';
import { createLog } from '../../src/log.ts';
import { CALENDAR } from '../support/calendar.ts';
import { freshStore } from '../support/tables.ts';
import type { Chat } from './playground.ts';
import { type Scene, startScene } from './scene.ts';

const NOW = new Date('2026-10-20T10:00:00Z');

describe('a manager in the Agents Playground', { timeout: 60_000 }, () => {
  let scene: Scene;
  let lynne: Chat;

  beforeAll(async () => {
    const store = await freshStore();
    await seedCouncil(store, SAMPLE_TENANT, NOW, CALENDAR);
    scene = await startScene(store, () => NOW, createLog('silent'));
    lynne = await scene.chatOf(LYNNE);
  }, 120_000);

  afterAll(() => scene?.stop());

  it('asks what was red, and follows up with this quarter', async () => {
    await lynne.say('what was red last quarter?');
    expect(await (await lynne.card('are red in Q1 2026/27')).text()).toContain('Source: Q1 2026/27.');
    await lynne.say('and this quarter?');
    const now = await (await lynne.card('are red in Q2 2026/27')).text();
    expect(now).toContain('■ Red');
    expect(now).toContain('KPI-3b · Isaiah Langer');
    await lynne.screenshot('manager-1-red');
  });

  it('opens the second of them without naming it', async () => {
    await lynne.say('the second one');
    const shown = await (await lynne.card('What it measures')).text();
    expect(shown).toContain('Incident resolution for priority 1 to 4 calls');
    expect(shown).toContain('Reported by Isaiah Langer');
    await lynne.screenshot('manager-2-indicator');
  });

  it('asks why, and is shown the working and what the owner said', async () => {
    await lynne.say('why?');
    const why = await (await lynne.card('KPI-3b is red in Q2 2026/27')).text();
    expect(why).toContain('Distance: (62.4 − 70) ÷ 70 = −10.86%');
    expect(why).toContain('What Isaiah Langer said');
    await lynne.screenshot('manager-3-why');
  });

  it('has it charted against its target', async () => {
    await lynne.say('chart it');
    const chart = await (await lynne.card('KPI-3b is 62.4% in Q2 2026/27')).text();
    expect(chart).toMatch(/Q2 2024\/25 to Q2 2026\/27[\s\S]*Figure\s+Target/);
    await lynne.screenshot('manager-4-chart');
  });

  it('asks who owns it', async () => {
    await lynne.say('who owns it?');
    expect(await (await lynne.card('Isaiah Langer owns KPI-3b')).text()).toContain('isaiahl@example.com');
    await lynne.screenshot('manager-5-who');
  });

  it('turns the page of a long list in its place', async () => {
    await lynne.say('what’s off target?');
    // Isaiah’s card says as well how many of his are off target.
    const list = await lynne.card(/\d+ of 49 are off target in Q2 2026\/27/);
    expect(await list.text()).toContain('Page 1 of 2');
    await list.press('Next page');
    const next = await (await lynne.card('Page 2 of 2')).text();
    expect(next).toContain('are off target in Q2 2026/27');
    await lynne.screenshot('manager-6-paged');
  });

  it('asks who is late, and is told whom she can remind and whom she can’t', async () => {
    await lynne.say('what hasn’t been reported?');
    await (await lynne.card('are not reported in Q2 2026/27')).press('Who?');
    await lynne.card('have yet to report');
    await lynne.say('remind them');
    const asked = await lynne.card('Remind 1 person of 3 figures');
    expect(await asked.text()).toContain('Not yours to remind, because you don’t manage these: Alex Wilber');
    await asked.press('Remind 1 person');
    // Isaiah has never opened his chat, and that is said rather than passed over.
    expect(await (await lynne.card('Nobody was reminded')).text()).toContain('✗ not reached');
    await lynne.screenshot('manager-7-remind');
  });
});
