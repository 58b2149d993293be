import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { cell, Q2 } from '../../support/cells.ts';
import {
  ADELE,
  button,
  type Council,
  ISAIAH,
  MEGAN,
  PATTI,
  said,
  startCouncil,
  TENANT,
} from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

const NO_OWNER = { owner: null, manager: null };

describe('what is due next week', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil([
      ...['A1', 'A2'].map((ref) => indicator({ ref, title: `Title ${ref}` })),
      indicator({ ref: 'B1', title: 'Title B1', group: 'Waste', owner: ADELE, manager: null }),
      indicator({ ref: 'S1', title: 'Put off', lifecycle: 'suspended' }),
      indicator({ ref: 'N1', title: 'Nobody’s', group: 'Parks', ...NO_OWNER }),
    ]);
  });
  beforeEach(() => council.at('2024-10-09T10:00:00Z'));
  afterAll(() => council.stop());

  it('is what an owner has to report then, ready to be reported', async () => {
    const { card, summary } = await council.ask(ISAIAH, 'what is due next week?');
    expect(summary).toBe('2 figures of yours for Q2 2024/25 are due next week, on Tuesday 15 October 2024.');
    expect(said(card)).toContain('Monday 14 October to Sunday 20 October');
    expect(said(card)).toMatch(/Yours to report .*Title A1.*Title A2/);
    expect(said(card)).not.toContain('B1');
    expect(button(card, 'Report A1')).toMatchObject({ verb: 'form', data: { ref: 'A1', period: Q2 } });
  });

  it('is everything for the performance team, by who owes it', async () => {
    const { card, summary } = await council.ask(PATTI, 'what is due next week?');
    expect(summary).toBe('4 figures for Q2 2024/25 are due next week, on Tuesday 15 October 2024.');
    expect(said(card)).toMatch(/Still to come .*Isaiah Langer A1, A2 2 figures .*Adele Vance B1 1 figure/);
    expect(said(card)).toContain('Nobody is there to ask for N1: the performance team can name an owner.');
    expect(button(card, 'Remind them')).toMatchObject({ verb: 'remind', data: { period: Q2 } });
  });

  it('is what a manager answers for, and nobody else’s', async () => {
    const { card, summary } = await council.ask(MEGAN, 'what’s due next week');
    expect(summary).toContain('2 figures of yours for Q2 2024/25 are due next week');
    expect(said(card)).toContain('Isaiah Langer A1, A2');
    expect(said(card)).not.toContain('Adele');
  });

  it('is of the part of the council that was named, whoever asks', async () => {
    const { summary } = await council.ask(ISAIAH, 'what is due next week in Waste?');
    expect(summary).toMatch(/^1 figure in Waste for Q2 2024\/25 is due next week/);
    expect((await council.ask(ISAIAH, 'and Parks?')).summary).toMatch(/^1 figure in Parks/);
  });

  it('is nothing in most weeks, and then says when the next figures are', async () => {
    const { card, summary } = await council.ask(PATTI, 'what is due this week?');
    expect(summary).toBe(
      'Nothing is due this week; figures for Q2 2024/25 are due on Tuesday 15 October 2024.',
    );
    const soon = button(card, 'In the next four weeks');
    expect((await council.as(PATTI).execute(soon.verb, soon.data)).summary).toMatch(
      /^4 figures for Q2 2024\/25 are due in the next four weeks/,
    );
  });

  it('may be of a quarter that can’t be reported yet', async () => {
    council.at('2024-12-30T10:00:00Z');
    expect((await council.ask(PATTI, 'what is due in the next 4 weeks?')).summary).toBe(
      'Figures for Q3 2024/25 are due in the next four weeks, on Thursday 16 January 2025; they can be reported from Thursday 2 January 2025.',
    );
  });

  it('names what should have come before as still missing', async () => {
    council.at('2024-10-23T10:00:00Z');
    const { card, summary } = await council.ask(ISAIAH, 'what is due next week?');
    expect(summary).toBe(
      'Nothing of yours is due next week; figures for Q3 2024/25 are due on Thursday 16 January 2025.',
    );
    expect(said(card)).toContain('2 figures were due before and are still missing: A1, A2.');
    expect(button(card, 'Which ones?').data).toMatchObject({ asked: { kind: 'not reported' }, period: Q2 });
  });

  it('says on the days after that day that it was due', async () => {
    council.at('2024-10-17T10:00:00Z');
    expect((await council.ask(ISAIAH, 'what is due this week?')).summary).toBe(
      '2 figures of yours for Q2 2024/25 were due this week, on Tuesday 15 October 2024, and are still to come.',
    );
  });

  it('has the actions whose day comes, of the latest figure there is', async () => {
    const action = { what: 'Two more analysts start', who: 'Head of ICT', by: '2024-10-18' };
    const reported = {
      revision: 1,
      figure: '90',
      reportedBy: ISAIAH,
      reportedAt: '2024-07-09T10:00:00.000Z',
    };
    const period = shiftPeriod(Q2, -1);
    await council.store.periods.open(TENANT, period, [
      cell({ period, ref: 'A1', status: 'Amber', action, ...reported }),
      cell({ period, ref: 'A2', status: 'Amber', action: { ...action, by: '2024-10-21' }, ...reported }),
    ]);
    const { card, summary } = await council.ask(PATTI, 'which actions are due next week?');
    expect(summary).toMatch(/are due next week, on Tuesday 15 October 2024, and 1 action\.$/);
    expect(said(card)).toMatch(/Actions .*Two more analysts start A1 · Head of ICT Friday 18 October/);
    expect(said(card)).not.toContain('Monday 21 October');
  });

  it('is done with once everything is in', async () => {
    for (const ref of ['A1', 'A2']) await council.reports(ISAIAH, ref, { figure: '97' });
    expect((await council.ask(ISAIAH, 'what do I have to report next week?')).summary).toMatch(
      /^All figures of yours that are due next week are in: 2 figures for Q2 2024\/25/,
    );
  });

  it('asks for days that it knows', async () => {
    const { card } = await council.as(ISAIAH).execute('upcoming', { within: 'one day' });
    expect(said(card)).toContain('Say which days you mean, for example “what is due next week?”.');
  });
});
