/** A partner authority that is a part of some indicators, and stands in the title of another one. */
import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/ask/understand.ts';
import { known, settingOf } from '../../support/known.ts';

const part = (name: string) => ({ name });
const setting = settingOf([
  known('BUDGET', 'Forecast outturn', {
    breakdown: { rollUp: 'sum', parts: [part('CCC'), part('HDC')], against: ['budget'] },
  }),
  known('CSAT', 'Customer satisfaction', {
    breakdown: { rollUp: 'mean', parts: [part('CCC'), part('HDC')] },
  }),
  known('AV-HDC', 'Availability of systems at HDC'),
]);
const asked = (sentence: string) => understand(sentence, setting).question;

describe('a name that is a part of one indicator and in the title of another', () => {
  it.each([
    ['how has HDC’s forecast changed?', { kind: 'part over time', ref: 'BUDGET', part: 'HDC' }],
    ['what is the forecast for HDC?', { kind: 'part', ref: 'BUDGET', part: 'HDC' }],
    ['HDC’s customer satisfaction', { kind: 'part', ref: 'CSAT', part: 'HDC' }],
    ['HDC satisfaction', { kind: 'part', ref: 'CSAT', part: 'HDC' }],
  ])('is the part where other words tell its indicator: “%s”', (sentence, question) => {
    expect(asked(sentence)).toMatchObject(question);
  });

  it.each(['how is HDC doing?', 'HDC', 'show me HDC'])(
    'is asked back where nothing tells which: “%s”',
    (sentence) => {
      const question = asked(sentence);
      expect(question.kind === 'which' && question.choices.map((choice) => choice.question)).toMatchObject([
        { kind: 'part', ref: 'BUDGET', part: 'HDC' },
        { kind: 'part', ref: 'CSAT', part: 'HDC' },
        { kind: 'show', ref: 'AV-HDC' },
      ]);
    },
  );

  it.each(['availability at HDC', 'HDC availability', 'how is AV-HDC doing?'])(
    'is of the title where they tell that one: “%s”',
    (sentence) => expect(asked(sentence)).toMatchObject({ kind: 'show', ref: 'AV-HDC' }),
  );
});
