/** The end of a quarter as the performance team lives it: progress, sent back, signed by two authorities, locked, reopened. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LYNNE, MEGAN, PATTI, SAMPLE_TENANT } from '../../src/dev/council/people.ts';
import { seedCouncil } from '../../src/dev/council/seed.ts';
import { createLog } from '../../src/log.ts';
import { CALENDAR } from '../support/calendar.ts';
import { freshStore } from '../support/tables.ts';
import type { Chat } from './playground.ts';
import { type Scene, startScene } from './scene.ts';

const NOW = new Date('2026-10-20T10:00:00Z');

describe('the close of a quarter in the Agents Playground', { timeout: 60_000 }, () => {
  let scene: Scene;
  let [patti, lynne, megan]: Chat[] = [];
  const chat = (one: Chat | undefined): Chat => {
    if (!one) throw new Error('That chat was not opened.');
    return one;
  };

  beforeAll(async () => {
    const store = await freshStore();
    await seedCouncil(store, SAMPLE_TENANT, NOW, CALENDAR);
    scene = await startScene(store, () => NOW, createLog('silent'));
    [patti, lynne, megan] = await Promise.all([PATTI, LYNNE, MEGAN].map((each) => scene.chatOf(each)));
  }, 120_000);

  afterAll(() => scene?.stop());

  it('shows the performance team what is still open, by group', async () => {
    await chat(patti).say('what is still open?');
    const text = await (await chat(patti).card(/figures are still open for Q2 2026\/27/)).text();
    expect(text).toContain('ICT');
    await chat(patti).screenshot('closing-1-still-open');
  });

  it('has a shared figure signed by each authority, after each has looked', async () => {
    for (const [who, name] of [
      [lynne, 'lynne'],
      [megan, 'megan'],
    ] as const) {
      await chat(who).say('sign off everything in ICT');
      // There is a 3C ICT as well.
      await (await chat(who).card('Which one do you mean?')).press('ICT');
      const asked = await chat(who).card(/Sign off \d+ figures? for Q2 2026\/27\?/);
      await chat(who).screenshot(`closing-2-sign-${name}`);
      await asked.press(/^Sign off \d+ figures?$/);
      await chat(who).card(/signed off for Q2 2026\/27/);
      await chat(who).screenshot(`closing-3-signed-${name}`);
    }
    await chat(lynne).say('show CPI13');
    expect(await (await chat(lynne).card('What it measures')).text()).toContain('Signed');
  });

  it('sends a figure back with the note that was typed', async () => {
    await chat(megan).say('send CPI11 back, the commentary is too thin');
    const form = await chat(megan).card(/CPI11/);
    await chat(megan).screenshot('closing-4-send-back');
    await form.press('Send it back');
    await chat(megan).card(/sent back/i);
    await chat(megan).screenshot('closing-5-sent-back');
  });

  it('locks the quarter after showing whom that leaves out, and reopens it with a reason', async () => {
    await chat(patti).say('lock Q2');
    const asked = await chat(patti).card('Lock Q2 2026/27?');
    expect(await asked.text()).toContain('would be left out');
    await chat(patti).screenshot('closing-6-lock');
    await asked.press('Lock Q2 2026/27');
    await chat(patti).card('Q2 2026/27 is locked');
    await chat(patti).screenshot('closing-7-locked');
    await chat(patti).say('reopen Q2, two services were missing');
    const reopening = await chat(patti).card(/Reopen/);
    await chat(patti).screenshot('closing-8-reopen');
    await reopening.press('Reopen Q2 2026/27');
    await chat(patti).card('Q2 2026/27 is open again');
    await chat(patti).screenshot('closing-9-open-again');
  });
});
