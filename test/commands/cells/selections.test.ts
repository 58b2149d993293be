import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '../../../src/ask/model/question.ts';
import type { Selection } from '../../../src/domain/answers/selection.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { ADELE, button, type Council, ISAIAH, MEGAN, PATTI, said } from '../../support/council.ts';
import { startQuarters } from '../../support/quarters.ts';

const RED = { kind: 'status', status: 'Red' };
const AMBER = { kind: 'status', status: 'Amber' };
const OFF = { kind: 'off target' };
const ALL = { kind: 'all' };
const MISSING = { kind: 'not reported' };
const ICT = { group: ['ICT'] };
const Q1 = '2024-25-Q1';
const Q2 = '2024-25-Q2';

describe('questions about many indicators', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startQuarters();
  });
  afterAll(() => council.stop());

  const ask = async (verb: string, data: Record<string, unknown>, who = MEGAN) =>
    council.as(who).execute(verb, { period: Q2, ...data });
  const summaryOf = async (verb: string, data: Record<string, unknown>, who = MEGAN) =>
    (await ask(verb, data, who)).summary;

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

  describe('who has not reported', () => {
    it('names each person once with what is theirs, and lets the performance team and managers remind them', async () => {
      const { card, summary } = await ask('who', { asked: MISSING }, PATTI);
      expect(summary).toBe('2 people have yet to report 2 figures for Q2 2024/25. 5 of 7 reported.');
      expect(said(card)).toMatch(/Adele Vance B3 .*Isaiah Langer A4/);
      expect(button(card, 'Remind them')).toMatchObject({
        verb: 'remind',
        data: { asked: MISSING, period: Q2 },
      });
      expect(button((await ask('who', { asked: MISSING })).card, 'Remind them').verb).toBe('remind');
    });

    it('offers it to nobody else', async () => {
      expect(said((await ask('who', { asked: MISSING }, ADELE)).card)).not.toContain('Remind them');
    });

    it('names who is behind anything else', async () => {
      expect(await summaryOf('who', { asked: RED })).toContain('1 person behind 2 indicators that are red');
    });
  });

  describe('what changed', () => {
    it('lists the worse first, from which status to which, and what can’t be said yet', async () => {
      const { card, summary } = await ask('movers', { asked: ALL, since: Q1, move: { kind: 'any' } });
      expect(summary).toBe(
        '3 of 7 changed status between Q1 and Q2 2024/25: 2 worse, 1 better. 5 of 7 reported.',
      );
      expect(said(card)).toMatch(
        /▼ To a worse status \(2\) .*was ● Green in Q1.*▲ To a better status \(1\) .*was ■ Red in Q1/,
      );
      expect(said(card)).toContain('2 have no figure yet in Q2 2024/25');
    });

    it.each<[string, Record<string, unknown>]>([
      [
        '1 of 7 went from green to red between Q1 and Q2 2024/25',
        { kind: 'between', from: 'Green', to: 'Red' },
      ],
      ['1 of 7 became red between Q1 and Q2 2024/25', { kind: 'between', to: 'Red' }],
      ['1 of 7 moved away from red between Q1 and Q2 2024/25', { kind: 'between', from: 'Red' }],
      ['1 of 7 moved to a better status between Q1 and Q2 2024/25', { kind: 'better' }],
      ['None of 7 went from blue to red', { kind: 'between', from: 'Blue', to: 'Red' }],
    ])('answers “%s”', async (words, move) =>
      expect(await summaryOf('movers', { asked: ALL, since: Q1, move })).toContain(words),
    );

    it('refuses to look for changes since a later quarter', async () => {
      expect(await summaryOf('movers', { asked: ALL, since: Q2, move: { kind: 'any' } })).toContain(
        'does not come before',
      );
    });
  });

  describe('what is asked next of some', () => {
    it('counts behind “All 3 that changed” what it says, however those stand', async () => {
      const { card } = await ask('compare', { asked: ALL, other: Q1 });
      const { verb, data } = button(card, 'All 3 that changed');
      expect(await summaryOf(verb, data)).toContain('3 of 7 changed status between Q1 and Q2 2024/25');
    });

    it('keeps to where was asked', async () => {
      const { card } = await ask('compare', { asked: OFF, where: ICT, other: Q1 });
      const { verb, data } = button(card, 'All 2 that changed');
      expect(await summaryOf(verb, data)).toContain('2 of 4 in ICT changed status');
    });

    it('explains those that moved, and no others', async () => {
      const move = { kind: 'between', to: 'Red' };
      const { card } = await ask('movers', { asked: ALL, since: Q1, move });
      const { verb, data } = button(card, 'Why?');
      expect(await summaryOf(verb, data)).toBe(
        'What owners say of the 1 indicator A1 in Q2 2024/25. 1 of 1 reported.',
      );
    });

    it('explains what has been red all along, and not what is red as well', async () => {
      const { card } = await ask('running', { asked: RED, quarters: 2 });
      const { verb, data } = button(card, 'Why?');
      const words = said((await ask(verb, data)).card);
      expect(words).toContain('Why A3 is so');
      expect(words).not.toContain('Why A1 is so');
    });
  });

  describe('quarters running', () => {
    it('finds what has been so in each of them', async () => {
      const { card, summary } = await ask('running', { asked: RED, quarters: 2 });
      expect(summary).toContain('1 of 7 has been red for 2 quarters running, to Q2 2024/25');
      expect(said(card)).toContain('Systems available');
    });

    it('shows the course where several statuses count', async () => {
      const { card } = await ask('running', { asked: OFF, quarters: 2 });
      expect(said(card)).toContain('■ Red, ◆ Amber');
    });

    it('says how many quarters it holds, and offers those', async () => {
      const { card } = await ask('running', { asked: RED, quarters: 3 });
      expect(said(card)).toContain('Nothing is held for Q4 2023/24');
      expect(button(card, '2 quarters running').data).toMatchObject({ quarters: 2, asked: RED });
    });

    it('looks back over three years at most', async () => {
      const { card } = await ask('running', { asked: RED, quarters: 40 });
      expect(said(card)).toContain('I can look back over 12 quarters at most');
    });
  });

  describe('two quarters beside each other', () => {
    it('counts both, and lists who moved', async () => {
      const { card, summary } = await ask('compare', { asked: ALL, other: Q1 });
      expect(summary).toContain('4 of 7 are off target in Q2 2024/25, 2 of 7 in Q1: 2 more');
      expect(said(card)).toMatch(/■ Red 2 \(2\) same/);
      expect(said(card)).toContain('All 3 that changed');
      expect(JSON.stringify(card)).toContain('"type":"Chart.HorizontalBar.Stacked"');
    });

    it('says what there is now first, whichever was named first', async () => {
      expect(await summaryOf('compare', { asked: OFF, period: Q1, other: Q2 })).toContain(
        '4 of 7 are off target in Q2 2024/25, 2 of 7 in Q1: 2 more',
      );
    });

    it('refuses to compare a quarter with itself', async () => {
      expect(await summaryOf('compare', { asked: ALL, other: Q2 })).toContain('That is Q2 2024/25 twice');
    });
  });

  describe('sides', () => {
    it('compares groups by what share of their colours is on target, the worst first', async () => {
      const { card, summary } = await ask('sides', { asked: ALL, facet: 'group' });
      expect(summary).toContain('ICT has 0% on target, Communications 50% in Q2 2024/25');
      expect(said(card)).toMatch(/ICT 2 red, 1 amber, 1 not reported 0% 0 of 3/);
    });

    it('compares those that are named, people by name', async () => {
      expect(await summaryOf('sides', { asked: RED, facet: 'owner', sides: ['adele', 'isaiah'] })).toContain(
        'Isaiah Langer has 67% red, Adele Vance 0% in Q2 2024/25',
      );
    });

    it('says so where nothing is sorted that way', async () => {
      expect(await summaryOf('sides', { asked: ALL, facet: 'committee' })).toContain(
        'No indicator has a committee',
      );
    });
  });

  describe('the outlook', () => {
    it('says how many can’t be projected, and why', async () => {
      const { card, summary } = await ask('outlook', { asked: ALL });
      expect(summary).toContain('Nothing can be said yet of year end, Q4 2024/25, for 7 indicators');
      expect(said(card)).toContain('6 (fewer than three figures of the same definition), 1 (no target)');
    });
  });

  describe('what owners wrote', () => {
    it('gives the commentary of each, the worst first', async () => {
      const { card } = await ask('reasons', { asked: OFF, where: ICT });
      expect(said(card)).toMatch(/Why A1 is so: two posts were empty.*Why A3 is so.*Why A2 is so/);
    });

    it('says what is being done about what is off target, or about one', async () => {
      expect(said((await ask('actions', {})).card)).toContain(
        'What is being done about the 4 indicators that are off target in Q2 2024/25',
      );
      expect(said((await ask('actions', { ref: 'A1' })).card)).toContain('Why A1 is so');
      expect(said((await ask('actions', { ref: 'A4' })).card)).toContain('Nothing has been reported yet.');
    });
  });

  it('gives the action that was recorded: what, by whom and by when', async () => {
    const own = await startQuarters();
    const talk = own.as(ISAIAH);
    const { card } = await talk.execute('form', { ref: 'A2', period: Q2 });
    await talk.execute('submit', {
      ...button(card, 'Submit').data,
      figure: '90',
      commentary: 'Two posts were empty.',
      actionWhat: 'Recruit two analysts',
      actionWho: 'Head of ICT',
      actionBy: '2024-12-01',
    });
    const one = said((await talk.execute('actions', { ref: 'A2', period: Q2 })).card);
    expect(one).toMatch(/Recruit two analysts .*Head of ICT, by 1 December 2024 .*Two posts were empty/);
    const all = said((await talk.execute('actions', { period: Q2 })).card);
    expect(all).toMatch(/Why A1 is so.*Recruit two analysts/);
    await own.stop();
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

  const period = Period.parse(Q2);
  const since = Period.parse(Q1);
  const whole = {
    asked: { kind: 'any of', of: [{ kind: 'status', status: 'Red' }, { kind: 'overdue' }] },
    except: [{ kind: 'overridden' }],
    where: { group: ['ICT'], owner: ['me'] },
    outside: { frequency: ['annual'] },
    change: 'deteriorating',
    period,
  } as const satisfies Selection & { period: Period };

  it.each<Question>([
    { kind: 'list', ...whole },
    { kind: 'count', ...whole },
    { kind: 'rank', end: 'nearly red', count: 3, ...whole },
    { kind: 'who', ...whole },
    { kind: 'summary', ...whole, from: since },
    { kind: 'under', scheme: 'kent', ...whole },
    { kind: 'movers', move: { kind: 'between', to: 'Red' }, since, ...whole },
    { kind: 'running', quarters: 2, ...whole },
    { kind: 'compare', other: since, ...whole },
    { kind: 'sides', facet: 'manager', sides: ['me', 'megan'], ...whole },
    { kind: 'outlook', ...whole },
    { kind: 'reasons', ...whole },
    { kind: 'actions', ...whole },
    { kind: 'actions', ref: 'A1', ...whole },
  ])('answers the question “$kind” with the whole of its selection', async ({ kind, ...args }) => {
    const words = said((await ask(kind, args, ISAIAH)).card);
    expect(words).not.toMatch(/older version|could not read/);
    expect(words).toContain('2024/25');
    if (!('ref' in args)) expect(words).toContain('in ICT that you own not reported once a year');
  });

  it.each(['list', 'count', 'who', 'reasons', 'outlook', 'compare', 'sides', 'movers'])(
    'offers everything where a “%s” is of a part that has nothing',
    async (verb) => {
      const asked = { asked: RED, where: { group: ['Parks'] }, facet: 'group', other: Q1, since: Q1 };
      const { card } = await ask(verb, asked);
      const again = button(card, 'Same for everything');
      expect(again.data).not.toHaveProperty('where');
      expect(said((await ask(again.verb, again.data)).card)).not.toContain('Parks');
    },
  );

  it.each([
    'list',
    'count',
    'rank',
    'who',
    'movers',
    'running',
    'compare',
    'sides',
    'outlook',
    'reasons',
    'actions',
    'under',
  ])('survives a “%s” button that was tampered with', async (verb) => {
    for (const data of [
      { asked: 'x' },
      { asked: RED, where: { group: 'ICT' } },
      { asked: RED, period: 'never' },
      { asked: RED, where: { planet: ['Mars'] } },
    ]) {
      const turn = await ask(verb, data);
      expect(turn.status).toBe(200);
      expect(said(turn.card).length).toBeGreaterThan(10);
    }
  });
});
