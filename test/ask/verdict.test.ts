import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/ask/model/question.ts';
import type { Expected } from './bank/phrasing.ts';
import { REPORTING } from './bank/setting.ts';
import { reportOn, verdictOn } from './bank/verdict.ts';

const list = (status: string, more = {}): Question => ({
  ...{ kind: 'list', period: REPORTING, asked: { kind: 'status', status } },
  ...more,
});
const show = (ref: string): Question => ({ kind: 'show', ref, period: REPORTING });
const either = (...questions: Question[]): Expected => ({ must: 'answer', questions });
const clarify = (...choices: Question[]): Expected => ({ must: 'clarify', choices });
const decline: Expected = { must: 'decline' };
const which = (...questions: Question[]): Question => ({
  kind: 'which',
  choices: questions.map((question) => ({ says: '', question })),
});
const unclear: Question = { kind: 'unclear', unexplained: 'weather' };
const on = (question: Question, expected: Question | Expected) =>
  verdictOn({ question }, 'must' in expected ? expected : either(expected));

describe('judging what was understood', () => {
  it('finds exactly the question right, whether what is absent is left out or undefined', () =>
    expect(on({ kind: 'due', ref: undefined, period: REPORTING }, { kind: 'due', period: REPORTING })).toBe(
      'right',
    ));

  it('finds another status, another indicator, or one limit too many wrong', () => {
    expect(on(list('Amber'), list('Red'))).toBe('wrong');
    expect(on(show('CPI14'), show('CPI13'))).toBe('wrong');
    expect(on(list('Red', { where: { group: ['ICT'] } }), list('Red'))).toBe('wrong');
  });

  it('takes any of several questions that serve equally', () =>
    expect(on(show('CPI14'), either(show('CPI13'), show('CPI14')))).toBe('right'));

  it('counts asking which as clarified where the right reading is offered, and as wrong where it is not', () => {
    expect(on(which(show('CPI13'), show('CPI14')), show('CPI13'))).toBe('clarified');
    expect(on(which(show('CPI14'), show('CPI15')), show('CPI13'))).toBe('wrong');
  });

  it('wants every reading of an ambiguous sentence offered', () => {
    const both = clarify(show('CPI13'), show('CPI14'));
    expect(on(which(show('CPI13'), show('CPI14')), both)).toBe('right');
    expect(on(which(show('CPI13'), show('CPI15')), both)).toBe('clarified');
    expect(on(show('CPI13'), both)).toBe('wrong');
    expect(on(unclear, both)).toBe('declined');
  });

  it('finds any answer to what cannot be answered wrong', () => {
    expect(on(unclear, decline)).toBe('right');
    expect(on({ kind: 'follow-up' }, decline)).toBe('right');
    expect(on(which(list('Red'), list('Amber')), decline)).toBe('clarified');
    expect(on(list('Red'), decline)).toBe('wrong');
    expect(on({ kind: 'help' }, decline)).toBe('wrong');
  });

  it('finds a guess that does not say it is one wrong', () => {
    const march = { must: 'answer', questions: [list('Red')], assumed: true } as const;
    expect(verdictOn({ question: list('Red') }, march)).toBe('wrong');
    expect(verdictOn({ question: list('Red'), assumed: 'March is read as Q4.' }, march)).toBe('right');
  });

  it('adds the groups up in the last line of the report', () =>
    expect(
      reportOn([
        { name: 'lists', counts: [3, 1, 0, 0] },
        { name: 'periods', counts: [2, 0, 4, 1] },
      ])
        .split('\n')
        .at(-1)
        ?.split(/\s+/),
    ).toEqual(['all', '5', '1', '4', '1']));
});
