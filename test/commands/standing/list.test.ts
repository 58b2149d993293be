import { Template } from 'adaptivecards-templating';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ADELE, type Council, ISAIAH, MEGAN, PATTI, said, startCouncil } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

describe('a long list', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil(
      Array.from({ length: 12 }, (_, index) =>
        indicator({ ref: `CPI${index + 1}`, title: `Measure ${index + 1}` }),
      ),
    );
  });
  afterAll(() => council.stop());

  it('starts with its first page, in the order in which people count, and turns to the next', async () => {
    const talk = council.as(PATTI);
    const first = said((await talk.say('not reported')).card);
    expect(first).toMatch(/Measure 1 .*Measure 2 .*Measure 8 /);
    expect(first).not.toContain('Measure 9');
    const second = said((await talk.execute('list', { asked: { kind: 'not reported' }, page: 1 })).card);
    expect(second).toMatch(/Measure 9 .*Measure 10 .*Measure 12 /);
  });
});

describe('a list that many ask for', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil();
  });
  afterAll(() => council.stop());
  const ask = async (who: typeof PATTI, words: string) => said((await council.ask(who, words)).card);

  it('is the same for everybody, and another one as soon as a figure comes in', async () => {
    const before = await ask(MEGAN, 'what has not been reported?');
    expect(before).toContain('3 of 3 are not reported in Q2 2024/25');
    expect(await ask(PATTI, 'what has not been reported?')).toBe(before);
    await council.reports(ISAIAH, 'CPI13', { figure: '96' });
    expect(await ask(PATTI, 'what has not been reported?')).toContain(
      '2 of 3 are not reported in Q2 2024/25',
    );
  });

  it('is drawn once, however many ask for it', async () => {
    await ask(MEGAN, 'what has not been reported?');
    const drawn = vi.spyOn(Template.prototype, 'expand');
    await ask(PATTI, 'what has not been reported?');
    await ask(ADELE, 'which ones are not reported?');
    expect(drawn).not.toHaveBeenCalled();
  });

  it('says what is overdue from the day after it was due, though nothing else has changed', async () => {
    expect(await ask(MEGAN, 'what has not been reported?')).not.toContain('Overdue');
    council.at('2024-11-20T10:00:00Z');
    expect(await ask(MEGAN, 'what has not been reported in Q2 2024/25?')).toContain('Overdue');
    council.at('2024-10-09T10:00:00Z');
  });

  it('holds what is theirs, for each who asks for their own', async () => {
    expect(await ask(ADELE, 'which of mine are not reported?')).toContain('CPI11');
    const theirs = await ask(ISAIAH, 'which of mine are not reported?');
    expect(theirs).toContain('CPI14');
    expect(theirs).not.toContain('CPI11');
  });
});
