import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Talk } from '../../../src/dev/chat/converse.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { Q2 } from '../../support/cells.ts';
import { type Council, ISAIAH, said, startCouncil, TENANT } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

const Q1 = Period.parse('2024-25-Q1');
const Q4 = Period.parse('2023-24-Q4');

describe('bases and frequencies in conversation', () => {
  let council: Council;
  let talk: Talk;
  beforeEach(async () => {
    council = await startCouncil([
      indicator({
        ref: 'YTD-1',
        title: 'Spend against budget',
        basis: 'year to date',
        target: { kind: 'none' },
      }),
      indicator({ ref: 'YEAR-1', title: 'Residents satisfied', frequency: 'annual' }),
      indicator({ ref: 'EVENT-1', title: 'Inspection rating', frequency: 'on event' }),
      indicator({
        ref: 'MONTH-1',
        title: 'Minutes lost',
        frequency: 'monthly',
        rollsUp: 'sum',
        unit: 'minutes',
        decimals: 0,
        target: { kind: 'none' },
      }),
    ]);
    talk = council.as(ISAIAH);
  });
  afterEach(() => council.stop());

  const cellIn = async (period: Period, ref: string) =>
    (await council.store.periods.cell(TENANT, period, ref))?.cell;

  it('says when a figure is due that is not due yet, and does not count it as missing', async () => {
    const { summary } = await talk.say('show YEAR-1');
    expect(summary).toBe('YEAR-1 is reported once a year, so it is not due until Q4 2024/25.');
    expect((await talk.say('who has not reported?')).summary).not.toContain('YEAR-1');
    expect(await cellIn(Q2, 'YEAR-1')).toBeUndefined();
  });

  it('names the latest figure of one that is not due yet', async () => {
    council.at('2024-04-10T10:00:00Z');
    await council.reports(ISAIAH, 'YEAR-1', { figure: '96' });
    council.at('2024-10-09T10:00:00Z');
    expect((await talk.say('show YEAR-1')).summary).toBe(
      'YEAR-1 is reported once a year, so it is not due until Q4 2024/25. Its latest figure is 96.0% (Green), of Q4 2023/24.',
    );
  });

  it('compares Q1’s year to date with nothing of last year, and Q2’s with Q1’s', async () => {
    council.at('2024-04-10T10:00:00Z');
    await council.reports(ISAIAH, 'YTD-1', { figure: '98' });
    council.at('2024-07-10T10:00:00Z');
    const first = await council.reports(ISAIAH, 'YTD-1', { figure: '21', confirmedFigure: '' });
    expect(said(first.card)).toContain('21.0% stored');
    expect((await cellIn(Q4, 'YTD-1'))?.figure).toBe('98');
    expect((await cellIn(Q1, 'YTD-1'))?.previous).toBeNull();
    council.at('2024-10-09T10:00:00Z');
    await council.reports(ISAIAH, 'YTD-1', { figure: '44' });
    expect((await cellIn(Q2, 'YTD-1'))?.previous).toMatchObject({ period: Q1, figure: '21' });
  });

  it('takes what comes on an event in whichever quarter it does, and asks nobody for it before', async () => {
    expect(await cellIn(Q2, 'EVENT-1')).toBeUndefined();
    expect((await talk.say('who has not reported?')).summary).not.toContain('EVENT-1');
    expect(said((await talk.say('when is EVENT-1 due?')).card)).toContain('EVENT-1 is due by no date');
    const { card } = await talk.say('submit EVENT-1');
    expect(said(card)).toContain('EVENT-1');
    expect(await cellIn(Q2, 'EVENT-1')).toBeUndefined();
    const done = await council.reports(ISAIAH, 'EVENT-1', { figure: '97' });
    expect(said(done.card)).toContain('97.0% stored for Q2 2024/25');
    expect(await cellIn(Q2, 'EVENT-1')).toMatchObject({ figure: '97', revision: 1 });
    council.at('2025-01-09T10:00:00Z');
    expect((await talk.say('show EVENT-1')).summary).toContain('97.0%');
    expect(await cellIn(Period.parse('2024-25-Q3'), 'EVENT-1')).toBeUndefined();
  });

  it('asks for the three months of a monthly figure that rolls up', async () => {
    const { card } = await talk.say('submit MONTH-1');
    expect(JSON.stringify(card)).toContain('"label":"July (minutes)"');
    const half = await council.reports(ISAIAH, 'MONTH-1', { given1: '100', given2: '', given3: 'none' });
    expect(said(half.card)).toContain(
      'The figure of August is missing. Give it; or, if there was nothing to measure in August, write “no data” there and say why in the commentary.',
    );
    expect(said(half.card)).toContain('“none” is not a number. Enter September like 148.');
    const done = await council.reports(ISAIAH, 'MONTH-1', { given1: '100', given2: '30', given3: '50' });
    expect(said(done.card)).toContain('180 minutes stored for Q2 2024/25');
    expect(said(done.card)).toContain(
      'Sum of July 100 minutes, August 30 minutes, September 50 minutes = 180 minutes.',
    );
    expect(said((await talk.say('show MONTH-1')).card)).toContain('July 100 minutes, August 30 minutes');
    expect(await cellIn(Q2, 'MONTH-1')).toMatchObject({ figure: '180', given: ['100', '30', '50'] });
    const shut = { given1: '100', given2: 'no data', given3: '50' };
    const without = await council.reports(ISAIAH, 'MONTH-1', { ...shut, commentary: '' });
    expect(said(without.card)).toContain('Say why there was nothing to measure in August.');
    await council.reports(ISAIAH, 'MONTH-1', { ...shut, commentary: 'The service was shut.' });
    expect(await cellIn(Q2, 'MONTH-1')).toMatchObject({ figure: '150', given: ['100', 'no data', '50'] });
    expect(said((await talk.say('show MONTH-1')).card)).toContain(
      'Sum of July 100 minutes, September 50 minutes = 150 minutes. There was nothing to measure in August.',
    );
  });
});
