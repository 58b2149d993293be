import { describe, expect, it } from 'vitest';
import type { DialogueContext, Question } from '../../../src/ask/model/question.ts';
import { understand } from '../../../src/ask/understand.ts';
import type { Asked } from '../../../src/domain/answers/selection.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { known, settingOf } from '../../support/known.ts';

const cells = [
  known('CPI01', 'Answers in time', { group: 'ICT' }),
  known('CPI02', 'Incidents resolved', { group: 'ICT' }),
  known('CPI03', 'Calls answered', { group: 'Finance' }),
];
const period = Period.parse('2024-25-Q2');
const last = Period.parse('2024-25-Q1');
const red = { kind: 'status', status: 'Red' } as const;
const amber = { kind: 'status', status: 'Amber' } as const;
const reds: DialogueContext = { question: { kind: 'list', asked: red, period }, refs: ['CPI01', 'CPI03'] };
const one: DialogueContext = { question: { kind: 'show', ref: 'CPI02', period: last }, refs: ['CPI02'] };
const after = (focus: DialogueContext | undefined, sentence: string): Question =>
  understand(sentence, settingOf(cells, { context: focus })).question;

describe('what is said after a question', () => {
  it.each([
    ['and last quarter?', { kind: 'list', asked: red, period: last }],
    ['the quarter before', { kind: 'list', asked: red, period: last }],
    ['and amber?', { kind: 'list', asked: amber, period }],
    ['just ICT', { kind: 'list', asked: red, where: { group: ['ICT'] }, period }],
    ['what about Finance?', { kind: 'list', asked: red, where: { group: ['Finance'] }, period }],
    ['leave out ICT', { kind: 'list', asked: red, outside: { group: ['ICT'] }, period }],
    ['why?', { kind: 'reasons', asked: red, period }],
    ['how many?', { kind: 'count', asked: red, period }],
    ['who owns them?', { kind: 'who', asked: red, period }],
    ['remind them', { kind: 'remind', asked: red, period }],
    ['which of those are improving', { kind: 'list', asked: red, change: 'improving', period }],
    ['worst two of those', { kind: 'rank', end: 'worst', count: 2, asked: red, period }],
    ['split that by service', { kind: 'sides', facet: 'group', asked: red, period }],
    ['the second one', { kind: 'show', ref: 'CPI03', period }],
    ['why is the last one red', { kind: 'why', ref: 'CPI03', period }],
  ])('narrows, moves or turns the list of reds by “%s”', (sentence, question) =>
    expect(after(reds, sentence)).toEqual(question),
  );

  it.each([
    ['who owns it?', { kind: 'owner', ref: 'CPI02', role: 'owner', period: last }],
    ['why?', { kind: 'why', ref: 'CPI02', period: last }],
    ['and its target?', { kind: 'define', ref: 'CPI02', aspect: 'target', period: last }],
    ['and this quarter?', { kind: 'show', ref: 'CPI02', period }],
    ['what about CPI03?', { kind: 'show', ref: 'CPI03', period: last }],
    ['compare that with last year', { kind: 'contrast', ref: 'CPI02', against: 'period' }],
  ])('stays with the indicator that was shown for “%s”', (sentence, question) =>
    expect(after(one, sentence)).toMatchObject(question),
  );

  it.each([
    ['the second one', { kind: 'show', ref: 'CPI03', period: last }],
    ['why is the first one red', { kind: 'why', ref: 'CPI01', period: last }],
    ['who owns the second one', { kind: 'owner', ref: 'CPI03', role: 'owner', period: last }],
    ['the second one this quarter', { kind: 'show', ref: 'CPI03', period }],
  ])('stays in the quarter of the list for “%s”', (sentence, question) =>
    expect(after({ ...reds, question: { ...reds.question, period: last } as Question }, sentence)).toEqual(
      question,
    ),
  );

  it('charts up to now, whatever quarter was spoken of', () => {
    expect(after(one, 'chart it')).toMatchObject({ kind: 'trend', ref: 'CPI02', period });
    const before = { ...reds, question: { ...reds.question, period: last } as Question };
    expect(after(before, 'chart the last one')).toMatchObject({ kind: 'trend', ref: 'CPI03', period });
  });

  const some: readonly Question[] = [
    { kind: 'movers', asked: { kind: 'all' }, move: { kind: 'between', to: 'Red' }, since: last, period },
    { kind: 'running', asked: red, quarters: 2, period },
    { kind: 'rank', asked: { kind: 'all' }, end: 'worst', count: 2, period },
    { kind: 'outlook', asked: { kind: 'all' }, period },
    { kind: 'under', scheme: 'kent', asked: red, period },
    { kind: 'several', refs: ['CPI01', 'CPI03'], period },
  ];
  const among = ['CPI01', 'CPI03'];
  const everything = { kind: 'all' } as const;

  it.each(some)('means by “them” just those that an answer of kind “$kind” has shown', (question) => {
    const focus = { question, refs: among };
    expect(after(focus, 'why?')).toEqual({ kind: 'reasons', asked: everything, among, period });
    expect(after(focus, 'who owns them?')).toEqual({ kind: 'who', asked: everything, among, period });
    expect(after(focus, 'remind them')).toMatchObject({ kind: 'remind', among, period });
    expect(after(focus, 'what is being done about them?')).toMatchObject({ kind: 'actions', among });
    expect(after(focus, 'which of them are amber')).toEqual({ kind: 'list', asked: amber, among, period });
  });

  it('knows one’s own indicators, both of two groups, and the list that one was picked from', () => {
    const mine: DialogueContext = { question: { kind: 'mine', period }, refs: among };
    expect(after(mine, 'which of them are red')).toEqual({ kind: 'list', asked: red, among, period });
    const both = ['ICT', 'Finance'];
    const sides: DialogueContext = {
      question: { kind: 'sides', asked: everything, facet: 'group', sides: both, period },
      refs: [],
    };
    expect(after(sides, 'which of them are red')).toMatchObject({ asked: red, where: { group: both } });
    const picked: DialogueContext = { question: { kind: 'show', ref: 'CPI03', period: last }, refs: among };
    expect(after(picked, 'which of them are red')).toMatchObject({ asked: red, among, period: last });
    expect(after(picked, 'why?')).toEqual({ kind: 'why', ref: 'CPI03', period: last });
    expect(after(picked, 'and the first?')).toEqual({ kind: 'show', ref: 'CPI01', period: last });
  });

  const rated = (status: string) => ({ kind: 'status', status }) as const;
  const topTwo = (asked: Asked) => after({ ...reds, question: { kind: 'list', asked, period } }, 'top two');

  it.each<Asked>([
    rated('Red'),
    rated('Amber'),
    rated('Below acceptable variance'),
    rated('Within acceptable variance'),
    { kind: 'off target' },
    { kind: 'any of', of: [red, amber] },
  ])('takes the top two of what misses its target for those furthest off it: %j', (asked) =>
    expect(topTwo(asked)).toEqual({ kind: 'rank', end: 'worst', count: 2, asked, period }),
  );

  it.each<Asked>([
    rated('Green'),
    rated('Very Green'),
    rated('On track'),
    rated('Baseline'),
    { kind: 'not reported' },
    { kind: 'any of', of: [amber, rated('Green')] },
  ])('does not take the top two of other figures for the worst: %j', (asked) =>
    expect(topTwo(asked)).not.toMatchObject({ end: 'worst' }),
  );

  it('counts from the page that is looked at', () => {
    const refs = Array.from({ length: 10 }, (_, index) => known(`CPI0${index}`, '').ref);
    const page: DialogueContext = { question: reds.question, refs, onPage: { first: 8, count: 2 } };
    const cells = refs.map((ref) => known(ref, `Title ${ref}`));
    const pointed = (words: string) => understand(words, settingOf(cells, { context: page })).question;
    expect(pointed('the second one')).toMatchObject({ kind: 'show', ref: 'CPI09' });
    expect(pointed('the last one')).toMatchObject({ kind: 'show', ref: 'CPI09' });
    expect(pointed('the third one').kind).toBe('unclear');
  });

  it('does not take everything for “them” where too many or none were shown', () => {
    const question = some[0] as Question;
    for (const refs of [[], Array.from({ length: 51 }, (_, index) => `X${index}`)]) {
      expect(after({ question, refs }, 'who owns them?').kind).toBe('unclear');
    }
  });

  it('asks which is meant where “it” may be either of two', () =>
    expect(after(reds, 'who owns it')).toMatchObject({
      kind: 'which',
      choices: [
        { says: 'CPI01 Answers in time', question: { kind: 'owner', ref: 'CPI01' } },
        { says: 'CPI03 Calls answered', question: { kind: 'owner', ref: 'CPI03' } },
      ],
    }));

  it('makes no move from nothing to nothing of “in all of it”', () => {
    const question: Question = {
      ...{ kind: 'movers', move: { kind: 'better' }, since: last },
      ...{ asked: { kind: 'all' }, period },
    };
    expect(after({ question, refs: [] }, 'in all of it').kind).toBe('unclear');
  });

  it('points at nothing that was not shown', () => expect(after(reds, 'the fifth one').kind).toBe('unclear'));

  it.each([
    'what is amber in Finance?',
    'show CPI03',
    'how are we doing?',
    'who hasn’t reported?',
    'my indicators',
    'CPI01 and CPI02',
  ])('leaves a whole question such as “%s” alone', (sentence) =>
    expect(after(reds, sentence)).toEqual(after(undefined, sentence)),
  );

  it.each([
    'and last quarter?',
    'who owns it',
    'remind them',
    'the second one',
    'why?',
    'and ICT',
    'leave out ICT',
    'which of them are red',
    'are any of those improving',
  ])('says that “%s” follows on from nothing', (sentence) =>
    expect(after(undefined, sentence).kind).toBe('follow-up'),
  );
});
