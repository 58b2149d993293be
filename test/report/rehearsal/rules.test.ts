/** The questions that members ask: each rule finds its own, and answers by what is on record or not at all. */
import { describe, expect, it } from 'vitest';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { claimIn } from '../../../src/report/rehearsal/claims.ts';
import { composeRehearsal } from '../../../src/report/rehearsal/composeRehearsal.ts';
import { type OnRecord, type Question, questionsAbout } from '../../../src/report/rehearsal/rules.ts';
import { Q2 } from '../../support/cells.ts';
import { entry, paperInput, reported, saidIn } from '../sample.ts';

const Q1 = shiftPeriod(Q2, -1);
const TODAY = '2024-12-03';

/** What is asked of a figure with those before it. */
function asked(
  now: ReturnType<typeof reported>,
  before: readonly string[] = [],
  different: Partial<OnRecord> = {},
): readonly Question[] {
  const { cell, history } = entry(now, before);
  return questionsAbout({ cell, history, before: undefined, about: undefined, today: TODAY, ...different });
}
const about = (questions: readonly Question[], words: RegExp): Question | undefined =>
  questions.find(({ asks }) => words.test(asks));

describe('what members ask', () => {
  it('is nothing of a figure that is on target and as it was', () => {
    expect(asked(reported('96'), ['95.5', '95'])).toEqual([]);
  });

  it('is who does what about a missed target; without an action nothing on file answers', () => {
    const action = { what: 'Fill two posts', who: 'Megan Bowen', by: '2025-01-31' };
    const words = /missed its target\. Who does what/;
    expect(about(asked(reported('70')), words)?.answer).toBeUndefined();
    expect(about(asked(reported('70', { action })), words)?.answer).toBe(
      'Fill two posts (Megan Bowen, by 31 January 2025).',
    );
  });

  it('is whether an action was done whose day has come', () => {
    const action = { what: 'Fill two posts', who: 'Megan Bowen', by: '2024-12-02' };
    expect(about(asked(reported('70', { action })), /Was it\?$/)).toEqual({
      asks: 'That was to be done by 2 December 2024. Was it?',
      answer: undefined,
    });
    expect(about(asked(reported('70', { action: { ...action, by: TODAY } })), /Was it\?$/)).toBeUndefined();
  });

  it('is what is different, where it is red twice running with the same commentary', () => {
    const words = /explained by the same words/;
    const commentary = 'Two posts are empty.';
    const before = { period: Q1, status: 'Red', commentary: 'two posts are  empty', action: undefined };
    expect(about(asked(reported('70', { commentary }), ['70'], { before }), words)).toEqual({
      asks: 'It was ■ Red in Q1 2024/25 as well, explained by the same words. What is different this time?',
      answer: undefined,
    });
    expect(about(asked(reported('70', { commentary }), ['72'], { before }), words)?.answer).toBe(
      'Deteriorating ▼ from 72.0% in Q1.',
    );
    const other = { ...before, commentary: 'Another reason.' };
    expect(about(asked(reported('70', { commentary }), ['70'], { before: other }), words)).toBeUndefined();
    const amber = { ...before, status: 'Amber' };
    expect(about(asked(reported('70', { commentary }), ['70'], { before: amber }), words)).toBeUndefined();
  });

  it('is whether a target of 0 was ever met', () => {
    const zero = {
      target: { kind: 'at most', value: '0' },
      direction: 'lower',
      unit: 'count',
      decimals: 0,
    } as const;
    expect(about(asked(reported('3', zero), ['0', '2']), /target is 0/)?.answer).toBe(
      'It was met in 1 of the last 3 figures, the latest of them in Q4 2023/24.',
    );
    expect(about(asked(reported('3', zero), ['1']), /target is 0/)?.answer).toBe(
      'It was met in none of the last 2 figures.',
    );
    expect(about(asked(reported('3', zero)), /target is 0/)?.answer).toBeUndefined();
  });

  it('is what becomes of an amber that is almost red, or almost on target', () => {
    // The target is 95%, and Red begins 10% below it: at 85.5%.
    expect(about(asked(reported('85.9'), ['88']), /by a hair\. Is it on its way to Red/)?.answer).toMatch(
      /^85\.9% is 9\.58% below the target of 95%.*Deteriorating ▼ from 88\.0% in Q1\.$/,
    );
    expect(about(asked(reported('88')), /by a hair/)).toBeUndefined();
    expect(about(asked(reported('94.5')), /missed its target by a hair/)?.answer).toContain('0.53% below');
  });

  it('is which is right, where the commentary goes one way and the figure the other', () => {
    const commentary = 'Performance has improved thanks to the new rota. More to follow.';
    expect(about(asked(reported('88', { commentary }), ['90']), /Which is it\?/)).toEqual({
      asks: 'The commentary says “Performance has improved thanks to the new rota”, and the figure got worse. Which is it?',
      answer: '88.0%, deteriorating ▼ from 90.0% in Q1.',
    });
    expect(about(asked(reported('92', { commentary }), ['90']), /Which is it\?/)).toBeUndefined();
  });

  it('is whether figures can be compared across another definition', () => {
    const { cell, history } = entry(reported('96', { definedSince: Q2 }), ['94', '93']);
    const past = history.map((each) => (each.period === Q2 ? each : { ...each, definedSince: undefined }));
    const questions = questionsAbout({
      cell,
      history: past,
      before: undefined,
      about: undefined,
      today: TODAY,
    });
    expect(about(questions, /in another way than before/)?.answer).toBe(
      'The definition changed in Q2 2024/25: figures from before are not compared with those since.',
    );
  });

  it('is how far councils like this one are ahead, and nothing where they are behind', () => {
    const told = (neighbours: string) => ({ about: { neighbours, standard: 'NI 195' } });
    expect(
      about(asked(reported('96'), [], told('mean 97.4% (CIPFA, 2023/24)')), /do better/)?.answer,
    ).toContain('mean 97.4% (CIPFA, 2023/24), as NI 195 defines it; this figure is worse.');
    expect(about(asked(reported('96'), [], told('mean 90% (CIPFA, 2023/24)')), /do better/)).toBeUndefined();
  });
});

describe('a claim in a commentary', () => {
  it.each([
    ['Calls are improving.', 'better', 'Calls are improving'],
    ['There was no improvement.', 'better', undefined],
    ['We expect to see improvement next year.', 'better', undefined],
    ['It did not improve; staff were away.', 'better', undefined],
    [
      'We are recruiting. Waiting times have worsened since May.',
      'worse',
      'Waiting times have worsened since May',
    ],
    ['Nothing to say.', 'worse', undefined],
  ] as const)('“%s” (%s)', (commentary, way, claim) => {
    expect(claimIn(commentary, way)).toBe(claim);
  });
});

describe('the rehearsal as a document', () => {
  it('says for whom it is, how many answers there are, and each question with its answer or none', () => {
    const paper = composeRehearsal(paperInput(), '2024-12-03T09:00:00.000Z');
    const said = saidIn(paper.blocks);
    expect([paper.title, paper.footer]).toEqual([
      'Questions that members may ask, Q2 2024/25: for officers only',
      'Questions of 30 October 2024, for officers only',
    ]);
    expect(said).toContain('CPI02 Calls answered');
    expect(said).toContain('It missed its target. Who does what about it, and by when?\nNo answer on file.');
    expect(said).not.toContain('CPI14');
  });
});
