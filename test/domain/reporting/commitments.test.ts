import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrowSentences, previousArrow, travelOf } from '../../../src/domain/history/arrows.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { NO_ACTION } from '../../../src/domain/indicators/submission.ts';
import type { Target } from '../../../src/domain/indicators/target.ts';
import { harderOf, sourceSentence } from '../../../src/domain/indicators/targetSource.ts';
import { checkAction, needsAction, whoAndWhen } from '../../../src/domain/reporting/action.ts';
import { checkDraft } from '../../../src/domain/reporting/checkDraft.ts';
import { NO_DRAFT } from '../../../src/domain/reporting/draft.ts';
import {
  asksYearEnd,
  checkYearEnd,
  predictedSentence,
  yearEndSentence,
} from '../../../src/domain/reporting/yearEndPrediction.ts';
import { Period, shiftPeriod } from '../../../src/domain/time/period.ts';
import { cell, Q2 } from '../../support/cells.ts';

const plain = (status: string): string => status;
const Q4 = Period.parse('2024-25-Q4');
const LAST_YEAR = Period.parse('2023-24-Q2');
const at90: Target = { kind: 'at least', value: '90' };

/** Figures of successive quarters up to Q2 2024/25, oldest first, and the cell of the last one. */
function drawn(figures: readonly (string | null)[], changes: Partial<Cell> = {}) {
  const history = figures.map((figure, index) =>
    cell({ ...changes, figure, period: shiftPeriod(Q2, index - figures.length + 1) }),
  );
  return { history, last: { ...cell(changes), ...history.at(-1) } as Cell };
}

describe('Havering’s and Maidstone’s arrows', () => {
  const at = (scheme: string, figure: string, then: string | null, changes: Partial<Cell> = {}) =>
    arrowSentences(
      cell({
        ...{ scheme, figure, ...changes },
        lastYear: then === null ? null : { period: LAST_YEAR, figure: then, status: 'Red' },
      }),
      [],
    );

  it('go against the quarter before and the same quarter last year, each by its own name', () => {
    expect(previousArrow(cell({ scheme: 'havering' }))).toBe('Short-term');
    expect(previousArrow(cell({ scheme: 'maidstone' }))).toBe('Short trend');
    expect(previousArrow(cell({ scheme: 'vg' }))).toBeUndefined();
    expect(at('havering', '86.2', '84')).toEqual(['Long-term: improving ▲ from 84.0% in Q2 2023/24.']);
    expect(at('maidstone', '86.2', '90')).toEqual(['Long trend: deteriorating ▼ from 90.0% in Q2 2023/24.']);
    expect(at('havering', '84', '84')).toEqual(['Long-term: unchanged ▬ since 84.0% in Q2 2023/24.']);
  });

  it('are in terms of good and bad where lower is better', () => {
    const lower: Partial<Cell> = { direction: 'lower', target: { kind: 'at most', value: '15' } };
    expect(at('havering', '10.7', '10.5', lower)[0]).toContain('deteriorating ▼');
  });

  it('say so where there is nothing to point from, or neither way is better', () => {
    expect(at('havering', '86.2', null)).toEqual([
      'Long-term: there is no figure for the same quarter last year.',
    ]);
    const range: Partial<Cell> = { direction: 'range', target: { kind: 'range', low: '5', high: '9' } };
    expect(at('havering', '6', '7', range)).toEqual([
      'Long-term: it was 7.0% in Q2 2023/24, and neither way is better.',
    ]);
    expect(arrowSentences(cell({ scheme: 'havering' }), [])).toEqual([]);
  });
});

describe('Kent’s direction of travel', () => {
  const kent = (figures: readonly (string | null)[], changes: Partial<Cell> = {}) => {
    const { history, last } = drawn(figures, { scheme: 'kent', ...changes });
    return arrowSentences(last, history);
  };

  it('is the slope of a straight line through the whole graph, whatever the last quarter did', () => {
    // Least squares of 70, 80, 90, 85: the slope is 5.5 a quarter, over three quarters 16.5.
    expect(kent(['70', '80', '90', '85'])).toEqual([
      'Direction of travel: improving ▲, up 16.5 points over 4 quarters, by a straight line through the graph.',
    ]);
    expect(kent(['10', '12', '14'], { direction: 'lower' })[0]).toContain('deteriorating ▼, up 4 points');
    expect(kent(['14', '12', '10'])[0]).toContain('deteriorating ▼, down 4 points');
    expect(kent(['14', '12', '10'], { direction: 'range' })[0]).toContain(
      'down 4 points over 3 quarters, by a straight line through the graph, and neither way is better',
    );
  });

  it('of an earlier quarter goes by what was there then, and of half-years by half-years', () => {
    const { history } = drawn(['70', '80', '90', '10'], { scheme: 'kent' });
    const third = history[2] as Cell;
    expect(arrowSentences(third, history)[0]).toContain('up 20 points over 3 quarters');
    const half = { scheme: 'kent', frequency: 'bi-annual' } as const;
    const halves = Array.from({ length: 9 }, (_, index) =>
      cell({ ...half, figure: `${50 + index}`, period: shiftPeriod(Q2, (index - 8) * 2) }),
    );
    expect(arrowSentences(halves.at(-1) as Cell, halves)[0]).toContain('up 7 points over 8 half-years');
  });

  it('is unchanged where the line rises by less than can be seen', () => {
    expect(kent(['90', '90.02', '90'])[0]).toBe(
      'Direction of travel: unchanged ▬ over 3 quarters, by a straight line through the graph.',
    );
  });

  it('leaves out what is not on the graph, what was measured otherwise, and quarters without a figure', () => {
    const { history, last } = drawn(['0', '90', null, '91', '92', '93', '94', '95', '96'], {
      scheme: 'kent',
    });
    expect(travelOf(history, last)).toMatchObject({ kind: 'travel', figures: 7 });
    const anew = { definedSince: shiftPeriod(last.period, -1) };
    const after = history.slice(-2).map((each) => ({ ...each, ...anew }));
    expect(travelOf([...history.slice(0, -2), ...after], { ...last, ...anew })).toEqual({
      kind: 'none',
      figures: 2,
    });
    expect(kent(['90', '91'])).toEqual([
      'Direction of travel: it takes 3 figures of the same definition, and there are 2.',
    ]);
    expect(kent(['20', '50', '90'], { basis: 'year to date' })[0]).toContain('start again with each year');
  });

  it('of a straight line is that line', () => {
    const figures = fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(figures, fc.integer({ min: 3, max: 8 }), ([start = 0, step = 0], length) => {
        const line = Array.from({ length }, (_, x) => String(start + step * x));
        const { history, last } = drawn(line, { unit: 'GBP' });
        const travel = travelOf(history, last);
        expect(travel.kind === 'travel' && travel.rise.toNumber()).toBe(step * (length - 1));
      }),
    );
  });
});

describe('Huntingdonshire’s predicted year end', () => {
  const figure = { scheme: 'huntingdonshire', target: at90 };

  it('is judged by the same rule against the target of the year’s last quarter', () => {
    const checked = checkYearEnd('92%', cell(figure), { kind: 'at least', value: '95' });
    expect(checked).toMatchObject({
      yearEnd: { figure: '92', status: 'Within acceptable variance', target: { value: '95' } },
    });
    expect(checkYearEnd('85.5', cell(figure), { kind: 'at least', value: '95' })).toMatchObject({
      yearEnd: { status: 'Within acceptable variance' },
    });
    expect(checkYearEnd('85.4', cell(figure), { kind: 'at least', value: '95' })).toMatchObject({
      yearEnd: { status: 'Below acceptable variance' },
    });
  });

  it('is asked for while the year has quarters to go, where the scheme says so and there is a target', () => {
    expect(asksYearEnd(cell(figure))).toBe(true);
    expect(asksYearEnd(cell({ ...figure, period: shiftPeriod(Q4, -1) }))).toBe(true);
    expect(asksYearEnd(cell({ ...figure, period: Q4 }))).toBe(false);
    expect(asksYearEnd(cell({ ...figure, scheme: 'vg' }))).toBe(false);
    expect(asksYearEnd(cell({ ...figure, target: { kind: 'none' } }))).toBe(false);
    expect(asksYearEnd(cell({ ...figure, lifecycle: 'baseline' }))).toBe(false);
  });

  it('may be left out, and must be a figure that the unit can have', () => {
    expect(checkYearEnd(' ', cell(figure), at90)).toEqual({ kind: 'ready', yearEnd: undefined });
    expect(checkYearEnd('101', cell(figure), at90)).toMatchObject({
      sentence:
        'Year-end prediction: The figure can’t be above 100%. If it is no share of 100, the performance team can give it other limits in the register.',
    });
    expect(checkYearEnd('soon', cell(figure), at90)).toMatchObject({
      sentence: expect.stringContaining('is not a number'),
    });
  });

  it('is said in one sentence, and counted for the summary', () => {
    const yearEnd = { figure: '92', status: 'On track', target: at90 };
    expect(yearEndSentence(cell({ ...figure, yearEnd }), plain)).toBe(
      'Year-end: 92.0% predicted for Q4 2024/25, On track against at least 90%.',
    );
    expect(yearEndSentence(cell(figure), plain)).toBe('Year-end: nothing predicted yet, Not reported.');
    expect(yearEndSentence(cell({}), plain)).toBe('');
    const cells = [cell({ ...figure, yearEnd }), cell(figure), cell({})];
    expect(predictedSentence(cells, plain)).toBe('1 of 2 year-end predictions in: 1 On track.');
    const short = { ...yearEnd, status: 'Below acceptable variance' };
    expect(predictedSentence([cell({ ...figure, yearEnd: short }), ...cells, ...cells], plain)).toBe(
      '3 of 5 year-end predictions in: 2 On track, 1 Below acceptable variance.',
    );
    expect(predictedSentence([cell({})], plain)).toBe('');
  });

  it('asks for a commentary where what is predicted is off target, though the figure is not', () => {
    const draft = { ...NO_DRAFT, figure: '92', yearEnd: '70' };
    expect(checkDraft(draft, cell(figure), [], { yearEndTarget: at90 })).toMatchObject({
      problems: [
        { field: 'commentary', sentence: expect.stringMatching(/^The year-end you predict is Below/) },
      ],
    });
    expect(checkDraft({ ...draft, yearEnd: '91' }, cell(figure), [], { yearEndTarget: at90 })).toMatchObject({
      kind: 'ready',
      yearEnd: { figure: '91', status: 'On track' },
    });
  });
});

const TODAY = '2024-10-09';
const WHOLE = { what: 'Recruit two analysts.', who: 'Isaiah Langer', by: '2024-12-01' };

describe('management action', () => {
  const kent = cell({ scheme: 'kent', target: at90, floor: '80' });
  const submit = (figure: string, action = NO_ACTION, on: Cell = kent) =>
    checkDraft({ ...NO_DRAFT, figure, commentary: 'Call volumes rose.', action }, on, [], { today: TODAY });

  it('must be given on Red under Kent’s rule, and not on Amber', () => {
    expect(needsAction(kent, 'Red')).toBe(true);
    expect(submit('75')).toMatchObject({
      problems: [{ field: 'actionWhat', sentence: expect.stringContaining('on Red action has to be given') }],
    });
    expect(submit('85')).toMatchObject({ kind: 'ready', action: undefined });
    expect(submit('75', WHOLE)).toMatchObject({ kind: 'ready', action: WHOLE });
  });

  it('may be given under any rule, and then with an owner and a day', () => {
    const ragb = cell({ target: at90 });
    expect(submit('75', NO_ACTION, ragb)).toMatchObject({ kind: 'ready', action: undefined });
    expect(submit('75', WHOLE, ragb)).toMatchObject({ kind: 'ready', action: WHOLE });
    expect(submit('75', { ...NO_ACTION, what: 'Recruit.' }, ragb)).toMatchObject({
      problems: [
        { field: 'actionWho', sentence: 'Say who does it: a name or a role.' },
        { field: 'actionBy', sentence: 'Give the day by which it is done.' },
      ],
    });
    expect(submit('75', { ...NO_ACTION, who: 'Isaiah' }, ragb)).toMatchObject({
      problems: [{ field: 'actionWhat' }, { field: 'actionBy' }],
    });
    expect(submit('75', { what: '.', who: '👍', by: '2024-12-01' }, ragb)).toMatchObject({
      problems: [{ field: 'actionWhat' }, { field: 'actionWho' }],
    });
  });

  it('is due on a day that exists and is to come, or on the one it was stored with', () => {
    const check = (by: string, stored?: typeof WHOLE) =>
      checkAction({ ...WHOLE, by }, { needed: undefined, today: TODAY, stored }).problems.map(
        ({ sentence }) => sentence,
      );
    expect(check('2024-10-09')).toEqual([]);
    expect(check('2023-12-01')).toEqual([
      '1 December 2023 has passed. Give the day by which it will be done.',
    ]);
    expect(check('2023-12-01', { ...WHOLE, by: '2023-12-01' })).toEqual([]);
    expect(check('2024-02-30')).toEqual(['“2024-02-30” is not a day. Write it like 2024-10-09.']);
  });

  it('must be given on a milestone that is Red, too', () => {
    const milestone = cell({
      scheme: 'kent',
      unit: 'milestone',
      target: { kind: 'milestone', text: 'Plan' },
    });
    const draft = { ...NO_DRAFT, picked: 'Red', commentary: 'The supplier is late.' };
    expect(checkDraft(draft, milestone, [], { today: TODAY })).toMatchObject({
      problems: [{ field: 'actionWhat' }],
    });
    expect(checkDraft({ ...draft, action: WHOLE }, milestone, [], { today: TODAY })).toMatchObject({
      kind: 'ready',
      action: WHOLE,
    });
  });

  it('says who and when, as far as that is known', () => {
    expect(whoAndWhen(WHOLE)).toBe('Isaiah Langer, by 1 December 2024');
    expect(whoAndWhen({ ...WHOLE, by: null })).toBe('Isaiah Langer');
    expect(whoAndWhen({ what: 'x', who: '', by: null })).toBe('nobody named, and no date');
  });
});

describe('a target with its source', () => {
  const of = { unit: 'percent', direction: 'higher' } as const;
  const target = (
    value: string,
    benchmark: string | null,
    statutory: string | null,
    rationale = '',
  ): Target => ({
    kind: 'at least',
    value,
    source: { benchmark, statutory, rationale },
  });

  it('is the harder of benchmark and statutory figure: the higher where higher is better, else the lower', () => {
    expect(harderOf('45.4', '50', 'higher')).toBe('50');
    expect(harderOf('45.4', '50', 'lower')).toBe('45.4');
    expect(harderOf('9.9', '10', 'higher')).toBe('10');
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        expect(Number(harderOf(String(a), String(b), 'higher'))).toBe(Math.max(a, b));
        expect(Number(harderOf(String(a), String(b), 'lower'))).toBe(Math.min(a, b));
      }),
    );
  });

  it('says which it is, and why', () => {
    expect(sourceSentence(target('50', '45.4', '50', 'The national target'), of)).toBe(
      'The target of 50% is the statutory figure, harder than the benchmark of 45.4%. Rationale for the target: The national target.',
    );
    expect(sourceSentence(target('52', '52', '50', 'x.'), of)).toContain(
      'the benchmark, harder than the statutory 50%. Rationale for the target: x.',
    );
    expect(sourceSentence(target('50', null, '50'), of)).toBe('The target of 50% is the statutory figure.');
    expect(sourceSentence(at90, of)).toBe('');
  });
});
