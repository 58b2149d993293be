/** How many indicators stand in a quarter: listed, counted, ranked, held beside one another and summed up. */
import { describe, expect, it } from 'vitest';
import { button, ISAIAH, said } from '../../support/council.ts';
import { oneCouncil } from '../../support/pressed.ts';
import { startQuarters } from '../../support/quarters.ts';

const RED = { kind: 'status', status: 'Red' };
const AMBER = { kind: 'status', status: 'Amber' };
const OFF = { kind: 'off target' };
const ALL = { kind: 'all' };
const ICT = { group: ['ICT'] };
const Q1 = '2024-25-Q1';
const Q2 = '2024-25-Q2';

describe('how many indicators stand', () => {
  const { ask, summaryOf } = oneCouncil(startQuarters);

  describe('a list', () => {
    it('says in words whose, where and how', async () => {
      const { card, summary } = await ask('list', {
        asked: { kind: 'any of', of: [RED, AMBER] },
        where: ICT,
      });
      expect(summary).toBe('3 of 4 in ICT are red or amber in Q2 2024/25. 3 of 4 reported.');
      expect(said(card)).toContain('2 red, 1 amber');
      expect(said(card)).toContain('Last reported by Isaiah Langer on 9 October 2024.');
    });

    it.each<[string, Record<string, unknown>]>([
      [
        '1 of 7 is amber and deteriorating in Q2 2024/25. 5 of 7 reported.',
        { asked: AMBER, change: 'deteriorating' },
      ],
      ['None of 3 outside ICT is red in Q2 2024/25. 2 of 3 reported.', { asked: RED, outside: ICT }],
      [
        '1 of 3 owned by Adele Vance is amber in Q2 2024/25. 2 of 3 reported.',
        { asked: AMBER, where: { owner: ['adele'] } },
      ],
      [
        '3 of 4 that you manage are off target in Q2 2024/25. 3 of 4 reported.',
        { asked: OFF, where: { manager: ['me'] } },
      ],
      [
        '2 of 7 are red but not provisional in Q2 2024/25. 5 of 7 reported.',
        { asked: RED, except: [{ kind: 'provisional' }] },
      ],
      [
        'There are no indicators owned by Patti Fernandez in Q2 2024/25. No figures expected.',
        { asked: RED, where: { owner: ['patti'] } },
      ],
    ])('answers “%s”', async (words, data) => expect(await summaryOf('list', data)).toBe(words));

    it('still understands the buttons of older cards', async () => {
      const { card, calls, body } = await ask('list', { asked: OFF, page: '0' });
      expect(said(card ?? body)).toContain('4 of 7 are off target in Q2 2024/25');
      expect(calls).toEqual([]);
    });

    it('never shows the id of whoever asks', async () => {
      const { card } = await ask('list', { asked: OFF, where: { person: ['me'] } }, ISAIAH);
      expect(said(card)).toContain('3 of 4 of yours are off target');
      expect(JSON.stringify(card)).not.toContain('"isaiah"');
    });
  });

  describe('a count', () => {
    it('gives number and share, with a ring that says the same in words', async () => {
      const { card, summary } = await ask('count', { asked: RED });
      expect(summary).toBe('2 of 7 are red (29%) in Q2 2024/25. 5 of 7 reported.');
      expect(JSON.stringify(card)).toContain(
        'Status of 7 in Q2 2024/25: 2 red, 2 amber, 1 green, 2 not reported',
      );
      expect(JSON.stringify(card)).toContain('"type":"Chart.Donut"');
    });
  });

  describe('a ranking', () => {
    it('puts the furthest from target first, whatever it is measured in', async () => {
      const { card } = await ask('rank', { end: 'worst' });
      expect(said(card)).toMatch(
        /The 5 worst in Q2 2024\/25, A3 first: 26\.32% below target.*26\.32% below target 95%.*15\.79% below target 95%.*6\.67% above target · at most 15%.*5\.26% below target 95%.*2\.11% above target 95%/,
      );
      expect(said(card)).toContain('2 are not reported and can’t be ranked yet');
    });

    it('says how far what is nearly red is from it', async () => {
      const { card } = await ask('rank', { end: 'nearly red', count: '1' });
      expect(said(card)).toContain('Avoidable contact');
      expect(said(card)).toContain('3.33% from Red');
    });

    it('finds what is nearly on target, and the best', async () => {
      expect(said((await ask('rank', { end: 'nearly on target', count: 1 })).card)).toContain(
        'Requests resolved',
      );
      expect(said((await ask('rank', { end: 'best', count: 1 })).card)).toContain('Calls answered');
    });

    it('says of what cannot be ranked that it cannot', async () => {
      const asked = { kind: 'status', status: 'Not reported' };
      const { card } = await ask('rank', { end: 'worst', asked });
      expect(said(card)).toContain('None of those that are not reported can be ranked in Q2 2024/25');
    });
  });

  describe('sides', () => {
    it('compares groups by what share of all they have is off target, the worst first', async () => {
      const { card, summary } = await ask('sides', { asked: ALL, facet: 'group' });
      expect(summary).toContain('ICT has 75% off target, Communications 33% in Q2 2024/25');
      expect(said(card)).toMatch(/ICT 2 red, 1 amber, 1 not reported 75% 3 of 4/);
    });

    it('compares those that are named, people by name', async () => {
      expect(await summaryOf('sides', { asked: RED, facet: 'owner', sides: ['adele', 'isaiah'] })).toContain(
        'Isaiah Langer has 50% red, Adele Vance 0% in Q2 2024/25',
      );
    });

    it('says so where nothing is sorted that way', async () => {
      expect(await summaryOf('sides', { asked: ALL, facet: 'committee' })).toContain(
        'No indicator has a committee',
      );
    });
  });

  describe('a summary', () => {
    it('can be of a part of the council', async () => {
      expect(await summaryOf('summary', { where: ICT })).toBe(
        '3 of 4 in ICT are off target in Q2 2024/25. 3 of 4 reported.',
      );
    });

    it('puts the quarters of a year beside each other, without those to come', async () => {
      const { card, summary } = await ask('summary', { from: Q1, period: '2024-25-Q4' });
      expect(summary).toBe('4 of 7 are off target in Q2 2024/25, 2 of 7 in Q1 2024/25.');
      expect(said(card)).toMatch(/Q2 2024\/25 2 red.*Q1 2024\/25 2 red/);
    });

    it('does not go back further than can be read', async () => {
      const { card } = await ask('summary', { from: '2010-11-Q1' });
      expect(button(card, 'The last 12 quarters').data).toMatchObject({ from: '2021-22-Q3', period: Q2 });
    });
  });

  it('judges a part of the council by another rule', async () => {
    expect(await summaryOf('under', { scheme: 'kent', asked: RED, where: ICT })).toBe(
      '3 of 4 in ICT would be red under Kent’s rule in Q2 2024/25. 2 are now. 3 of 4 reported.',
    );
  });
});
