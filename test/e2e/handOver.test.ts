/** The last days before a window opens: an owner says what is theirs, hands one over, and who takes it accepts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADELE, ALEX, PATTI, SAMPLE_TENANT } from '../../src/dev/council/people.ts';
import { seedCouncil } from '../../src/dev/council/seed.ts';
import { createLog } from '../../src/log.ts';
import { CALENDAR } from '../support/calendar.ts';
import { freshStore } from '../support/tables.ts';
import type { Chat } from './playground.ts';
import { type Scene, startScene } from './scene.ts';

// The window of Q2 2026/27 opens on Thursday 1 October 2026.
const NOW = new Date('2026-09-25T10:00:00Z');

describe('whose figures are, in the Agents Playground', { timeout: 60_000 }, () => {
  let scene: Scene;
  let [alex, adele, patti]: Chat[] = [];
  const chat = (one: Chat | undefined): Chat => {
    if (!one) throw new Error('That chat was not opened.');
    return one;
  };

  beforeAll(async () => {
    const store = await freshStore();
    await seedCouncil(store, SAMPLE_TENANT, NOW, CALENDAR);
    scene = await startScene(store, () => NOW, createLog('silent'));
    [alex, adele, patti] = await Promise.all([ALEX, ADELE, PATTI].map((each) => scene.chatOf(each)));
  }, 120_000);

  afterAll(() => scene?.stop());

  it('shows an owner what is theirs, and asks somebody to take one', async () => {
    await chat(alex).say('confirm my indicators');
    const asked = await chat(alex).card('still right?');
    await chat(alex).screenshot('owning-1-still-yours');
    await asked.press('Hand one over');
    const form = await chat(alex).card('To whom?');
    await chat(alex).screenshot('owning-2-choose');
    expect(await form.text()).toContain('They are asked, and have to accept.');
    await chat(alex).say('hand CPI06 to Adele');
    const preview = await chat(alex).card('Ask Adele Vance to take CPI06');
    await chat(alex).screenshot('owning-3-preview');
    await preview.press('Ask Adele Vance');
    await chat(alex).card('Adele Vance is asked to take CPI06');
  });

  it('has the other one accept, and the owner told', async () => {
    const offer = await chat(adele).card('Alex Wilber would like you to take CPI06');
    await chat(adele).screenshot('owning-4-offer');
    await offer.press('Accept');
    await chat(adele).card('CPI06 is yours from Q2 2026/27 on');
    await chat(adele).screenshot('owning-5-accepted');
    await chat(alex).card('CPI06 is Adele Vance’s from Q2 2026/27 on');
    await chat(alex).screenshot('owning-6-told');
  });

  it('names to the performance team what is not theirs, and who has not answered', async () => {
    await chat(alex).say('CPI05 is not mine');
    await (await chat(alex).card('CPI05 is not yours for Q2 2026/27?')).press('Yes, it is not mine');
    await chat(patti).card('Alex Wilber says that CPI05 is not theirs');
    await chat(patti).screenshot('owning-7-not-theirs');
    await chat(patti).say('who has not confirmed?');
    const answer = await chat(patti).card('figures have a confirmed owner');
    expect(await answer.text()).toContain('not theirs, they say: CPI05');
    await chat(patti).screenshot('owning-8-not-confirmed');
    await chat(patti).say('move all of Alex’s indicators to Adele');
    await chat(patti).card(/Give \d+ indicators of Alex Wilber to Adele Vance from Q2 2026\/27 on\?/);
    await chat(patti).screenshot('owning-9-give-all');
  });
});
