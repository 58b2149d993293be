import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { checkDraft } from '../../../src/domain/reporting/checkDraft.ts';
import { type Draft, NO_DRAFT } from '../../../src/domain/reporting/draft.ts';
import { cell } from '../../support/cells.ts';

const draft = (different: Partial<Draft>): Draft => ({ ...NO_DRAFT, figure: '96', ...different });
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
      source: '',
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

  it('asks once about a tenfold slip', () => {
    const slip = { figure: '8.46', commentary: 'x' };
    expect(check(slip, ['84.6'])).toEqual({
      kind: 'question',
      figure: '8.46',
      picked: null,
      commentary: 'x',
      source: '',
      provisional: false,
      judgement: expect.objectContaining({ status: 'Red', offTarget: true }),
      sentence: '84.6% last time, 8.46% now: is that right?',
    });
    expect(check({ ...slip, confirmedFigure: '8.46' }, ['84.6']).kind).toBe('ready');
    expect(check({ ...slip, confirmedFigure: '8.5' }, ['84.6']).kind).toBe('question');
  });

  it.each([
    ['ten times', '800', '801', '1249', '1250'],
    ['a hundred times', '8000', '8001', '12499', '12500'],
    ['a tenth of', '8', '8.01', '12.49', '12.5'],
    ['a hundredth of', '0.8', '0.801', '1.249', '1.25'],
  ])('asks about a figure near %s the last, and takes what is further off', (_, low, from, to, high) => {
    const asked = (figure: string) =>
      check({ figure }, ['100'], cell({ unit: 'count', target: { kind: 'none' } })).kind;
    expect([from, to].map(asked)).toEqual(['question', 'question']);
    expect([low, high].map(asked)).toEqual(['ready', 'ready']);
  });

  it('asks about a tenfold loss, and not about a first loss or nothing at all', () => {
    const asked = (figure: string, last: string) =>
      check({ figure }, [last], cell({ unit: 'GBP', target: { kind: 'none' } })).kind;
    expect(asked('-8460', '-84600')).toBe('question');
    expect([asked('0', '84600'), asked('84600', '0'), asked('-84600', '90000')]).toEqual([
      'ready',
      'ready',
      'ready',
    ]);
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
    expect(check({ figure: '70', commentary: 'x' }, ['95', '96', '94']).kind).toBe('ready');
  });

  it.each([
    // The median 84 with deviations of 0, 2, 2, 4 and 6 lets 6 either way pass.
    [['80', '82', '84', '86', '90'], '90', '90.1', '78', '77.9'],
    // The median 83 with deviations of 1, 1, 3 and 5, between them 2.
    [['78', '82', '84', '86'], '89', '89.1', '77', '76.9'],
  ])('asks beyond three median deviations, and not at them: %j', (history, high, higher, low, lower) => {
    const asked = (figure: string) => check({ figure, commentary: 'x' }, history).kind;
    expect([high, low].map(asked)).toEqual(['ready', 'ready']);
    expect([higher, lower].map(asked)).toEqual(['question', 'question']);
  });

  it('takes for the share behind a percentage what would be half the target to twice it', () => {
    const asked = (figure: string, target: Cell['target']) =>
      check({ figure, commentary: 'x' }, [], cell({ target })).kind;
    const least = { kind: 'at least', value: '90' } as const;
    expect(['0.4499', '0.45', '1', '1.001'].map((figure) => asked(figure, least))).toEqual([
      'ready',
      'question',
      'question',
      'ready',
    ]);
    const most = { kind: 'at most', value: '15' } as const;
    expect(['0.3', '0.301'].map((figure) => asked(figure, most))).toEqual(['question', 'ready']);
    expect(asked('0.8', { kind: 'range', low: '80', high: '90' })).toBe('question');
    expect(asked('0.8', { kind: 'none' })).toBe('ready');
  });

  it('does not ask about a small step from a history that never moved', () => {
    expect(check({ figure: '99' }, ['100', '100', '100', '100']).kind).toBe('ready');
    expect(check({ figure: '50', commentary: 'x' }, ['100', '100', '100', '100']).kind).toBe('question');
    expect(check({ figure: '90', commentary: 'x' }, ['100', '100', '100', '100']).kind).toBe('ready');
    expect(check({ figure: '89.9', commentary: 'x' }, ['100', '100', '100', '100']).kind).toBe('question');
    const debt = cell({ unit: 'GBP', target: { kind: 'none' } });
    expect(check({ figure: '-105' }, ['-100', '-100', '-100', '-100'], debt).kind).toBe('ready');
    // Seen once before: nothing to ask about, however far it is from the rest.
    expect(check({ figure: '50', commentary: 'x' }, ['100', '100', '100', '50']).kind).toBe('ready');
  });

  it('does not ask about stars that were given before', () => {
    const stars = cell({ unit: 'stars out of 4', target: { kind: 'at least', value: '4' } });
    expect(check({ figure: '4' }, ['3', '3', '4', '4', '4', '3', '3', '3'], stars).kind).toBe('ready');
  });
});
