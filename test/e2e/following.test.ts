/** A manager who wants to hear of things, and a question to an owner that comes back answered. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ISAIAH, MEGAN, PATTI, SAMPLE_TENANT } from '../../src/dev/council/people.ts';
import { seedCouncil } from '../../src/dev/council/seed.ts';
import { createLog } from '../../src/log.ts';
import { CALENDAR } from '../support/calendar.ts';
import { freshStore } from '../support/tables.ts';
import type { Chat } from './playground.ts';
import { type Scene, startScene } from './scene.ts';

const NOW = new Date('2026-10-20T10:00:00Z');

describe('following and asking in the Agents Playground', { timeout: 60_000 }, () => {
  let scene: Scene;
  let [megan, isaiah, patti]: Chat[] = [];
  const chat = (one: Chat | undefined): Chat => {
    if (!one) throw new Error('That chat was not opened.');
    return one;
  };

  beforeAll(async () => {
    const store = await freshStore();
    await seedCouncil(store, SAMPLE_TENANT, NOW, CALENDAR);
    scene = await startScene(store, () => NOW, createLog('silent'));
    [megan, isaiah, patti] = await Promise.all([MEGAN, ISAIAH, PATTI].map((each) => scene.chatOf(each)));
  }, 120_000);

  afterAll(() => scene?.stop());

  it('shows what would be told before somebody follows it', async () => {
    await chat(megan).say('tell me when ICT goes red');
    const preview = await chat(megan).card('Follow everything in ICT?');
    await chat(megan).screenshot('following-1-preview');
    await preview.press('Follow');
    await chat(megan).say('what do I follow?');
    await chat(megan).card('everything in ICT');
    await chat(megan).screenshot('following-2-what');
  });

  it('has a question to an owner come back answered', async () => {
    await chat(megan).say('ask the owner about CPI13: is the supplier back?');
    const preview = await chat(megan).card('is the supplier back?');
    await chat(megan).screenshot('following-3-question');
    await preview.press('Ask Isaiah Langer');
    const asked = await chat(isaiah).card('is the supplier back?');
    await chat(isaiah).screenshot('following-4-asked');
    await asked.fill(/answer/i, 'Yes, since Monday; the backlog is cleared by 30 October.');
    await asked.press('Answer');
    await chat(megan).card('since Monday');
    await chat(megan).screenshot('following-5-answered');
  });

  it('shows the performance team whom reminders would go to, and lets it leave somebody out', async () => {
    await chat(patti).say('remind everyone who has not reported');
    const preview = await chat(patti).card(/Leave out/);
    expect(await preview.text()).toContain('Q2 2026/27');
    await chat(patti).screenshot('following-6-remind');
  });
});
