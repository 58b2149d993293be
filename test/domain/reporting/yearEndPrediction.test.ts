/** The year end that an owner predicts beside a figure. */
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../src/domain/reporting/checkDraft.ts';
import { NO_DRAFT } from '../../../src/domain/reporting/draft.ts';
import {
  asksYearEnd,
  checkYearEnd,
  predictedSentence,
  yearEndSentence,
} from '../../../src/domain/reporting/yearEndPrediction.ts';
import { Period, shiftPeriod } from '../../../src/domain/time/period.ts';
import { atLeast, cell } from '../../support/cells.ts';

const plain = (status: string): string => status;
const Q4 = Period.parse('2024-25-Q4');
const at90 = atLeast('90');

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
