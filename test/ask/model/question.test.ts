import { describe, expect, it } from 'vitest';
import { EVERY_KIND, isOf, questionAnswered } from '../../../src/ask/model/question.ts';
import { COMMANDS } from '../../../src/commands/commands.ts';
import { Period } from '../../../src/domain/time/period.ts';

const period = Period.parse('2024-25-Q2');

describe('a question', () => {
  it('is read back from the verb that answered it and what that was given', () => {
    expect(questionAnswered('show', { ref: 'CPI13', period })).toEqual({
      kind: 'show',
      ref: 'CPI13',
      period,
    });
    expect(questionAnswered('mine', { period, page: 2 })).toEqual({ kind: 'mine', period });
  });

  it('is read from what a card sends as text', () => {
    expect(questionAnswered('running', { asked: { kind: 'off target' }, quarters: '3', period })).toEqual({
      ...{ kind: 'running', asked: { kind: 'off target' }, quarters: 3, period },
    });
  });

  it('is of everything, and against the quarter before, where a card does not say otherwise', () => {
    expect(questionAnswered('movers', { period })).toEqual({
      ...{ kind: 'movers', asked: { kind: 'all' }, move: { kind: 'any' }, since: '2024-25-Q1', period },
    });
    expect(questionAnswered('not chased', { period })).toMatchObject({ asked: { kind: 'not reported' } });
  });

  it.each([
    ['what only a card does', 'submit', { ref: 'CPI13', period }],
    ['a verb that nobody answers to', 'toString', {}],
    ['what its kind does not hold', 'show', { ref: 'CPI13', period: 'soon' }],
    ['what lacks something', 'rank', { period }],
  ])('is none of %s', (_what, verb, given) => expect(questionAnswered(verb, given)).toBeUndefined());

  it('has its traits from the table', () => {
    expect(isOf({ kind: 'form', ref: 'CPI13', period }, 'opens', 'a form')).toBe(true);
    expect(isOf({ kind: 'show', ref: 'CPI13', period }, 'opens', 'a form')).toBe(false);
    expect(isOf({ kind: 'unclear', unexplained: 'CPI99' }, 'about', 'one')).toBe(false);
  });

  it('has one command that answers it, whatever its kind', () => {
    const verbs = COMMANDS.map(({ verb }) => verb);
    expect(EVERY_KIND.filter((kind) => verbs.filter((verb) => verb === kind).length !== 1)).toEqual([]);
  });
});
