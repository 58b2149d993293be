import { afterEach, describe, expect, it } from 'vitest';
import { type Council, ISAIAH, MEGAN, said, startCouncil } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

describe('a council’s own names for what has no colour', () => {
  let council: Council;
  afterEach(() => council.stop());

  const own = (ref: string) => indicator({ ref, scheme: 'huntingdonshire' });
  const answers = async (text: string) => {
    const { card, summary } = await council.ask(MEGAN, text);
    return `${summary} ${said(card)}`;
  };

  it('stand wherever Ragtime says that a figure is not in', async () => {
    council = await startCouncil([own('H1'), own('H2')]);
    expect(await answers('what is not reported?')).toContain('2 of 2 are awaiting update in Q2 2024/25');
    expect(await answers('awaiting update')).toContain('2 of 2 are awaiting update');
    expect(await answers('what is off target?')).toContain('[Awaiting update]');
    expect(await answers('summary')).toMatch(/○ Awaiting update.*\[Awaiting update\]/);
    const shown = await answers('show H1');
    expect(shown).toContain('has no figure for Q2 2024/25: Awaiting update');
    expect(shown).toContain('Nothing has been reported yet: it is awaiting update.');
    expect(await answers('why is H1 awaiting update?')).toContain('H1 is awaiting update in Q2 2024/25');
    for (const text of ['what is not reported?', 'summary', 'show H1', 'everything', 'what is off target?']) {
      expect(await answers(text)).not.toMatch(/not reported/i);
    }
  });

  it('stand in the answer that there is none', async () => {
    council = await startCouncil([own('H1')]);
    await council.reports(ISAIAH, 'H1', { figure: '96' });
    expect(await answers('what is not reported?')).toContain('None of 1 is awaiting update');
  });

  it('give way to the plain words where indicators go by different schemes', async () => {
    council = await startCouncil([own('H1'), indicator({ ref: 'C1' })]);
    expect(await answers('what is not reported?')).toContain('2 of 2 are not reported');
    expect(await answers('summary')).toContain('○ Not reported');
    expect(await answers('show H1')).toContain('Awaiting update');
  });
});

describe('help in a council with references of its own', () => {
  it('has examples that are answered as they stand, about one’s own indicators where one has any', async () => {
    const council = await startCouncil([
      indicator({ ref: '182', group: 'Housing' }),
      indicator({ ref: 'WD02', group: 'Planning', owner: null }),
      indicator({ ref: 'WD03', group: 'Planning', manager: null }),
    ]);
    const isaiah = council.as(ISAIAH);
    expect(said((await isaiah.say('help')).card)).toContain('“show WD03”  “WD02 and WD03”');
    expect((await isaiah.say('show WD03')).summary).toContain('WD03');
    const megan = said((await council.as(MEGAN).execute('help', { topic: 'service' })).card);
    expect(megan).toContain('“in this channel, talk about Planning”');
    expect(said((await council.ask(MEGAN, 'help')).card)).toContain('“show WD02”');
    await council.stop();
  });

  it('names two indicators where two are compared, though one is called as in the examples', async () => {
    const council = await startCouncil([indicator({ ref: 'CPI13' }), indicator({ ref: 'CPI14' })]);
    expect(said((await council.ask(ISAIAH, 'help')).card)).toContain('“CPI14 and CPI13”');
    await council.stop();
  });
});
