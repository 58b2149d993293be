import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/domain/draft.ts';
import { checkDraft } from '../../src/domain/submission.ts';
import { cell } from '../support/cells.ts';

const draft = (different: Partial<Draft>): Draft => ({
  figure: '96',
  commentary: '',
  provisional: false,
  nothingToReport: false,
  confirmedFigure: null,
  ...different,
});
const check = (different: Partial<Draft>, history: readonly string[] = [], at = cell({})) =>
  checkDraft(draft(different), at, history);
const problems = (result: ReturnType<typeof check>) =>
  result.kind === 'problems' ? result.problems.map(({ field, sentence }) => `${field}: ${sentence}`) : [];

describe('checking a submission', () => {
  it('takes an on-target figure without a commentary', () => {
    expect(check({ figure: '96.1%' })).toEqual({
      kind: 'ready',
      figure: '96.1',
      picked: null,
      commentary: '',
      provisional: false,
    });
  });

  it('asks for a commentary when the figure is off target', () => {
    expect(problems(check({ figure: '86.2' }))).toEqual([
      'commentary: This figure is Amber, so a commentary is needed: what is the situation, what is being done to recover, by whom and by when, and is it a one-off or a trend?',
    ]);
    expect(check({ figure: '86.2', commentary: 'Two analysts start on 4 November.' }).kind).toBe('ready');
  });

  it('does not take blank space for a commentary', () => {
    expect(problems(check({ figure: '86.2', commentary: ' \n ' }))).toHaveLength(1);
  });

  it('says all that is wrong at once', () => {
    expect(problems(check({ figure: 'lots', commentary: 'x'.repeat(4001) }))).toEqual([
      'figure: “lots” is not a number. Enter it like 86.2.',
      'commentary: The commentary is 1 character too long; the limit is 4,000.',
    ]);
  });

  it('refuses figures outside the unit’s limits', () => {
    expect(problems(check({ figure: '101' }))).toEqual(['figure: The figure can’t be above 100%.']);
    expect(problems(check({ figure: '-1', commentary: 'x' }))).toEqual([
      'figure: The figure can’t be below 0%.',
    ]);
    expect(problems(check({ figure: '5', commentary: 'x' }, [], cell({ unit: 'stars out of 4' })))).toEqual([
      'figure: The figure can’t be above 4.',
    ]);
    expect(problems(check({ figure: '1.5', commentary: 'x' }, [], cell({ unit: 'count' })))).toEqual([
      'figure: This is a count, so enter a whole number.',
    ]);
  });

  it('refuses a figure of more digits than are kept, and says how many that is', () => {
    const money = cell({ unit: 'GBP', target: { kind: 'none' } });
    for (const figure of ['1234567890123456', '1000000000000000000000001', '£1,000,000,000,000,000bn']) {
      expect(problems(check({ figure }, [], money))).toEqual([
        'figure: This figure has more than 15 digits, and a figure takes at most 15: round it, or look for a slip.',
      ]);
    }
    expect(check({ figure: '£123,456,789,012,345' }, [], money).kind).toBe('ready');
  });

  it.each([
    ['£50', 'percent', 'an amount of money', 'per cent'],
    ['50%', 'minutes', 'a percentage', 'minutes'],
    ['90 minutes', 'days', 'a number of minutes', 'days'],
    ['2 days', 'minutes', 'a number of days', 'minutes'],
    ['50%', 'count', 'a percentage', 'whole numbers'],
    ['3 stars', 'GBP', 'a number of stars', 'pounds'],
    ['75%', 'score out of 5', 'a percentage', 'points out of 5'],
  ] as const)('does not take %s for a figure whose unit is %s', (figure, unit, written, counted) => {
    expect(problems(check({ figure, commentary: 'x' }, [], cell({ unit })))).toEqual([
      `figure: “${figure}” is ${written}, and this is counted in ${counted}. Enter the number alone, in that unit.`,
    ]);
  });

  it('wants a reason when there is nothing to report', () => {
    expect(problems(check({ figure: '', nothingToReport: true }))).toEqual([
      'commentary: Say why there is nothing to report this quarter.',
    ]);
    expect(check({ figure: '', nothingToReport: true, commentary: 'No survey ran.' })).toMatchObject({
      figure: null,
    });
  });

  it('asks once about a tenfold slip', () => {
    const slip = { figure: '8.46', commentary: 'x' };
    expect(check(slip, ['84.6'])).toEqual({
      kind: 'question',
      figure: '8.46',
      sentence: '84.6% last time, 8.46% now: is that right?',
    });
    expect(check({ ...slip, confirmedFigure: '8.46' }, ['84.6']).kind).toBe('ready');
    expect(check({ ...slip, confirmedFigure: '8.5' }, ['84.6']).kind).toBe('question');
  });

  it('asks about a first percentage that looks like the share behind it', () => {
    expect(check({ figure: '0.862', commentary: 'x' })).toMatchObject({
      kind: 'question',
      sentence: '0.862%, and the target is at least 95%: is that right, or is it 86.2%?',
    });
    const contact = cell({ direction: 'lower', target: { kind: 'at most', value: '15' } });
    expect(check({ figure: '0.107' }, [], contact).kind).toBe('question');
    for (const figure of ['0', '0.002', '0.9']) expect(check({ figure }, [], contact).kind).toBe('ready');
    expect(check({ figure: '0.95' }, [], cell({ unit: 'days' })).kind).not.toBe('question');
  });

  it('asks about a figure more than three median deviations from its history', () => {
    const history = ['95', '96', '94', '95.5', '96.5'];
    expect(check({ figure: '70', commentary: 'x' }, history).kind).toBe('question');
    expect(check({ figure: '93.4', commentary: 'x' }, history).kind).toBe('question');
    expect(check({ figure: '95.2' }, history).kind).toBe('ready');
  });

  it('does not ask about a small step from a history that never moved', () => {
    expect(check({ figure: '99' }, ['100', '100', '100', '100']).kind).toBe('ready');
    expect(check({ figure: '50', commentary: 'x' }, ['100', '100', '100', '100']).kind).toBe('question');
  });

  it('does not ask about stars that were given before', () => {
    const stars = cell({ unit: 'stars out of 4', target: { kind: 'at least', value: '4' } });
    expect(check({ figure: '4' }, ['3', '3', '4', '4', '4', '3', '3', '3'], stars).kind).toBe('ready');
  });
});
