import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { checkDraft } from '../../../src/domain/reporting/checkDraft.ts';
import { type Draft, NO_DRAFT } from '../../../src/domain/reporting/draft.ts';
import { before, cell } from '../../support/cells.ts';

const draft = (different: Partial<Draft>): Draft => ({ ...NO_DRAFT, figure: '96', ...different });
const check = (different: Partial<Draft>, history: readonly string[] = [], at = cell({})) =>
  checkDraft(draft(different), at, before(history));
const problems = (result: ReturnType<typeof check>) =>
  result.kind === 'problems' ? result.problems.map(({ field, sentence }) => `${field}: ${sentence}`) : [];

describe('checking a submission', () => {
  it('takes an on-target figure without a commentary', () => {
    expect(check({ figure: '96.1%' })).toEqual({
      kind: 'ready',
      figure: '96.1',
      picked: null,
      commentary: '',
      source: '',
      evidence: '',
      provisional: false,
      judgement: expect.objectContaining({ status: 'Green', offTarget: false }),
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
    expect(problems(check({ figure: '101' }))).toEqual([
      'figure: The figure can’t be above 100%. If it is no share of 100, the performance team can give it other limits in the register.',
    ]);
    expect(problems(check({ figure: '-1', commentary: 'x' }))).toEqual([
      'figure: The figure can’t be below 0%. If it is no share of 100, the performance team can give it other limits in the register.',
    ]);
    expect(problems(check({ figure: '5', commentary: 'x' }, [], cell({ unit: 'stars out of 4' })))).toEqual([
      'figure: The figure can’t be above 4.',
    ]);
    expect(
      problems(check({ figure: '1.5', commentary: 'x' }, [], cell({ unit: 'count', decimals: 0 }))),
    ).toEqual(['figure: This is a count, so enter a whole number.']);
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

  it('keeps where a figure comes from, which nobody has to say, in so many characters', () => {
    const from = (source: string, at = cell({})) =>
      check({ figure: '96', picked: 'Green', commentary: 'All is well.', source }, [], at);
    const milestone = cell({ unit: 'milestone', target: { kind: 'milestone', text: 'Business case' } });
    for (const at of [cell({}), milestone]) {
      expect(from('', at)).toMatchObject({ kind: 'ready', source: '' });
      expect(from(' housing system, run on 3 October\r\n', at)).toMatchObject({
        kind: 'ready',
        source: 'housing system, run on 3 October',
      });
      expect(from('x'.repeat(200), at).kind).toBe('ready');
      expect(problems(from('x'.repeat(201), at))).toEqual([
        'source: The source is 1 character too long; the limit is 200.',
      ]);
    }
  });

  it('takes stars for a score, and what is counted in days or minutes for a count', () => {
    const score = cell({ unit: 'score out of 5', target: { kind: 'none' } });
    expect(check({ figure: '3 stars' }, [], score)).toMatchObject({ figure: '3' });
    const counted = cell({ unit: 'count', target: { kind: 'none' } });
    expect(check({ figure: '12 days' }, [], counted)).toMatchObject({ figure: '12' });
    expect(check({ figure: '£12' }, [], counted).kind).toBe('problems');
  });

  it('does not lose a figure that is entered beside “Nothing to report”', () => {
    const none = (different: Partial<Draft>, at: Partial<Cell> = {}) =>
      problems(
        check({ figure: '', ...different, nothingToReport: true, commentary: 'No survey.' }, [], cell(at)),
      );
    const contradiction = [
      'figure: A figure is entered, and “Nothing to report” was chosen. Choose “Submit” to store it, or empty the field if there was nothing to measure.',
    ];
    expect(none({ figure: '86.2' })).toEqual(contradiction);
    // What is stored stands in the form by itself, and may be taken back.
    expect(none({ figure: '86.20' }, { figure: '86.2' })).toEqual([]);
    const calculation = { kind: 'ratio', numerator: 'done', denominator: 'all', factor: '100' } as const;
    expect(none({ given: ['', '148'] }, { calculation })).toEqual(contradiction);
    expect(none({ given: ['143', '148'] }, { calculation, given: ['143', '148'] })).toEqual([]);
    expect(none({ figure: '86.2', isAsItIs: true }, { calculation, given: ['1', '2'] })).toEqual(
      contradiction,
    );
  });

  it('takes a milestone’s status however it is written, or why there is nothing to report', () => {
    const milestone = cell({ unit: 'milestone', target: { kind: 'milestone', text: 'Business case' } });
    const pick = (different: Partial<Draft>) => check({ figure: '', ...different }, [], milestone);
    expect(pick({ picked: ' amber ', commentary: 'Late.' })).toMatchObject({ picked: 'Amber', figure: null });
    expect(problems(pick({ picked: 'Purple', commentary: 'Late.' }))).toEqual([
      'figure: Choose how the milestone is going: Blue, Green, Amber, Red.',
    ]);
    expect(problems(pick({ picked: 'Amber' }))).toEqual([
      'commentary: Say why you chose this status: what is done, what is not, and who does it by when.',
    ]);
    expect(problems(pick({ nothingToReport: true }))).toEqual([
      'commentary: Say why there is nothing to report this quarter.',
    ]);
    expect(pick({ nothingToReport: true, commentary: 'Paused.' })).toMatchObject({ picked: null });
  });

  it('wants a reason when there is nothing to report', () => {
    expect(problems(check({ figure: '', nothingToReport: true }))).toEqual([
      'commentary: Say why there is nothing to report this quarter.',
    ]);
    expect(check({ figure: '', nothingToReport: true, commentary: 'No survey ran.' })).toMatchObject({
      figure: null,
    });
  });
});
