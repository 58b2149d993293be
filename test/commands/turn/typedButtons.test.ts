/** What people type where there is a button, and replies to a card further up, over real HTTP. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ADELE,
  button,
  type Council,
  ISAIAH,
  MEGAN,
  PATTI,
  said,
  startCouncil,
} from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

const LEFT = 'All right, I leave it at that. Whatever was stored or sent before stays as it is.';

describe('the words of a button, typed', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil([
      ...Array.from({ length: 11 }, (_, index) =>
        indicator({ ref: `N${String(index + 1).padStart(2, '0')}`, title: `Title ${index}` }),
      ),
      indicator({ ref: 'KPI-7', title: 'Savings', unit: 'GBP', owner: ADELE }),
    ]);
  });
  afterAll(() => council.stop());

  it('open the form again under “nothing to report”, and store nothing', async () => {
    const isaiah = council.as(ISAIAH);
    for (const words of ['nothing to report', 'Nothing to report this quarter.', 'nil return']) {
      await isaiah.say('submit N03');
      const { card, summary } = await isaiah.say(words);
      expect(summary).toContain('tap “Nothing to report”');
      expect(button(card, 'Nothing to report').data).toMatchObject({ ref: 'N03', nothingToReport: true });
    }
    expect((await council.cell('N03'))?.status).toBe('Not reported');
  });

  it('still ask what had nothing to measure where no form is open', async () => {
    const megan = council.as(MEGAN);
    await megan.say('what hasn’t been reported?');
    expect((await megan.say('nothing to report')).summary).toMatch(/nothing to measure/);
  });

  it('turn the page, and no further than there is one', async () => {
    const megan = council.as(MEGAN);
    await megan.say('what hasn’t been reported?');
    const { card } = await megan.say('Next page');
    expect(said(card)).toMatch(/Page 2 of 2/);
    expect(said((await megan.say('first page')).card)).toMatch(/Page 1 of 2/);
    expect(said((await megan.say('show me the next page')).card)).toMatch(/Page 2 of 2/);
  });

  it('say that a tap is wanted, under what asks first', async () => {
    const patti = council.as(PATTI);
    const asked = await patti.say('remind everybody who hasn’t reported');
    const before = council.connector.calls.length;
    for (const words of ['yes', 'Yes please!', 'ok, go ahead']) {
      const turn = await patti.say(words);
      expect(turn.summary, asked.summary).toContain('I go ahead on a tap, and not on a word');
    }
    // Three answers, and nothing to anybody else.
    expect(council.connector.calls.slice(before).filter(({ body }) => body.type === 'message')).toHaveLength(
      3,
    );
    expect((await patti.say('never mind')).summary).toBe(LEFT);
    expect((await patti.say('no, forget it')).summary).not.toContain('Reminded');
  });

  it('lead from “undo” to the form in which a figure is corrected', async () => {
    const isaiah = council.as(ISAIAH);
    await council.reports(ISAIAH, 'N05', { figure: '96' });
    await isaiah.say('show N05');
    const { summary, card } = await isaiah.say('undo that');
    expect(summary).toContain('What is stored can’t be taken back, but it can be corrected');
    expect(button(card, 'Submit').data).toMatchObject({ ref: 'N05' });
    expect((await council.cell('N05'))?.figure).toBe('96');
  });
});

describe('a reply to a card further up', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil();
    await council.reports(ISAIAH, 'CPI13', { figure: '80' });
  });
  afterAll(() => council.stop());

  const reply = (text: string, preview: string) => ({
    type: 'message',
    text: `<quoted messageId="1700000000001"/> ${text}`,
    entities: [{ type: 'quotedReply', quotedReply: { messageId: '1700000000001', preview } }],
  });

  it('is about the one indicator that the card names', async () => {
    const megan = council.as(MEGAN);
    await megan.say('show CPI11');
    const turn = await megan.post(reply('who owns it?', 'Incidents (CPI13) is Red'));
    expect(said(turn.card)).toContain('CPI13');
    await megan.say('show CPI11');
    expect(said((await megan.post(reply('who owns it?', 'an earlier card'))).card)).toContain('CPI11');
    expect(said((await megan.post(reply('who owns it?', 'CPI13 and CPI14'))).card)).toContain('CPI11');
  });

  it('goes on with the form that is open, whatever the number of the message', async () => {
    const isaiah = council.as(ISAIAH);
    await isaiah.say('submit CPI14');
    const { summary, card } = await isaiah.post(reply('71.4', 'an earlier card'));
    expect(summary).toContain('CPI14');
    expect(JSON.stringify(card)).toContain('"value":"71.4"');
    expect(JSON.stringify(card)).not.toContain('1700000000001');
  });

  it('offers its figure for the indicator of a reminder', async () => {
    const { card } = await council.as(ADELE).post(reply('14.2', 'CPI11 is due on 18 October'));
    expect(said(card)).toContain('Submit 14.2 for CPI11');
  });
});

describe('somebody mentioned beside a question', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil();
    await council.reports(ISAIAH, 'CPI13', { figure: '70' });
    await council.reports(ADELE, 'CPI11', { figure: '30' });
  });
  afterAll(() => council.stop());

  it('makes two questions of one only where they differ', async () => {
    const megan = council.as(MEGAN, 'groupChat');
    const which = await megan.say('<at>Isaiah Langer</at> what’s red this quarter?');
    expect(said(which.card)).toMatch(
      /Which one do you mean\?.*what’s red this quarter\?.*Of Isaiah Langer only/s,
    );
    expect((await megan.say('<at>Isaiah Langer</at> show CPI13')).summary).toContain('(CPI13)');
    expect((await megan.say('what’s red this quarter? cc <at>Isaiah Langer</at>')).summary).toMatch(
      /^2 of 3 /,
    );
    expect((await megan.say('what’s red for <at>Isaiah Langer (ICT)</at>?')).summary).toMatch(/^1 of 2 /);
  });

  it('is answered as it was changed, and says so', async () => {
    const turn = await council.as(MEGAN).post({
      type: 'messageUpdate',
      text: 'what’s red this quarter?',
      channelData: { eventType: 'editMessage' },
    });
    expect(turn.summary).toMatch(/^This answers your message as you changed it\. 2 of 3 are red/);
  });
});
