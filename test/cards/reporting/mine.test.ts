import { describe, expect, it } from 'vitest';
import { type MineInput, mineCard } from '../../../src/cards/reporting/mine.ts';
import { button, ofType, textOf, titlesOf } from '../reading.ts';
import { AFTER_DUE, BEFORE_DUE, cellWith, DUE, HELD, missingCell, Q1, Q2 } from '../sample.ts';

const missing = missingCell({ ref: 'CPI15', title: 'Complaints answered on time' });
const mine = (lines: MineInput['lines'], changes: Partial<MineInput> = {}) =>
  mineCard({ completeness: HELD, due: DUE, today: BEFORE_DUE, lines, page: 0, ...changes });

describe('my indicators', () => {
  it('has what is to be reported first, and what is reported after it', () => {
    const { card, summary } = mine([missing, cellWith()]);
    expect(summary).toBe('1 of your 2 indicators is still to be reported for Q2 2024/25.');
    expect(textOf(card).split('\n')).toEqual([
      '1 of your 2 indicators is still to be reported for Q2 2024/25',
      'Due Friday 18 October',
      'To report',
      'Complaints answered on time',
      'CPI15 · target 95%',
      'Report',
      'Already reported',
      '◆ Amber',
      'Incidents resolved within SLA',
      '86.2% · target 95% · ▼\u00a0worse',
      'CPI13 · Isaiah Langer',
      '37 of 45 reported in all for Q2 2024/25.',
    ]);
  });

  it('opens the form of a figure that is to be reported', () => {
    const { card } = mine([missing]);
    const form = { verb: 'form', data: { ref: 'CPI15', period: Q2 } };
    expect(ofType(card, 'ColumnSet')[0]?.selectAction).toMatchObject(form);
    expect(button(card, 'Report CPI15')).toMatchObject(form);
  });

  it('says that the day is past', () => {
    expect(textOf(mine([missing], { today: AFTER_DUE }).card)).toContain('Was due Friday 18 October');
  });

  it('counts what is suspended neither as reported nor as still to be', () => {
    const suspended = missingCell({ ref: 'S1', lifecycle: 'suspended', status: 'Suspended' });
    for (const [lines, headline] of [
      [[missing, suspended], 'Your one indicator is still to be reported for Q2 2024/25.'],
      [[cellWith(), suspended], 'Your one indicator is reported for Q2 2024/25.'],
      [[suspended], 'Nothing of yours is to be reported for Q2 2024/25.'],
    ] as const) {
      expect(mine(lines).summary).toBe(headline);
    }
  });

  it('says when all is done', () => {
    const { card } = mine([cellWith(), cellWith()]);
    expect(textOf(card)).toMatch(
      /^All 2 of your indicators are reported for Q2 2024\/25\nNothing more to do/,
    );
    expect(titlesOf(card)).toEqual(['Summary']);
  });

  it('says what is still missing of the quarter before, also when all of this one is in', () => {
    const besides = [{ ...missing, period: Q1 }];
    const done = mine([cellWith(), cellWith()], { besides }).card;
    expect(textOf(done)).toContain(
      'All 2 of your indicators are reported for Q2 2024/25\nStill to be reported for Q1 2024/25: CPI15.',
    );
    expect(button(done, 'Report Q1 2024/25')).toMatchObject({ verb: 'form', data: { period: Q1 } });
    const left = mine([missing], { besides }).card;
    expect(textOf(left)).toContain('Due Friday 18 October. Still to be reported for Q1 2024/25: CPI15.');
    expect(titlesOf(left)).toEqual(['Report CPI15', 'Report Q1 2024/25', 'Summary']);
  });

  it('says when there are none, and whom to ask', () => {
    expect(textOf(mine([]).card)).toBe(
      'No indicators are recorded as yours for Q2 2024/25\nAsk the performance team if you expected to find some here.\n37 of 45 reported in all for Q2 2024/25.',
    );
  });

  it('is paged when there are many', () => {
    const { card } = mine(Array.from({ length: 12 }, () => missing));
    expect(button(card, 'Next page')).toMatchObject({ verb: 'mine', data: { period: Q2, page: 1 } });
  });
});
