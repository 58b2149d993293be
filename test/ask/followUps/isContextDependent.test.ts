import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/ask/understand.ts';
import { known, settingOf } from '../../support/known.ts';

const setting = settingOf([
  known('CPI01', 'Answers in time', { group: 'ICT' }),
  known('CPI02', 'Calls answered', { group: 'Finance' }),
]);

describe('whether a sentence depends on the one before', () => {
  it.each([
    'just ICT',
    'only the reds',
    'and amber?',
    'what about Q1',
    'which of them are red',
    'not in ICT',
    'in ICT',
    'vs last year',
    'by service',
    'the second one',
    'who owns it',
    'why?',
    'which ones?',
  ])('looks up what came before for “%s”', (said) =>
    expect(understand(said, setting).isContextDependent).toBe(true),
  );

  it.each([
    'what’s red in ICT?',
    'show CPI01',
    'everything but red',
    'compare this quarter with last',
    'summary of last quarter',
    'help',
  ])('has no need of what came before for “%s”', (said) =>
    expect(understand(said, setting).isContextDependent).toBeUndefined(),
  );

  it.each([
    ['and amber?', 'Amber, Q2 2024/25'],
    ['leave out ICT', 'Everything: not ICT, Q2 2024/25'],
    ['and last quarter?', 'Summary, Q1 2024/25'],
  ])('offers what “%s” asks by itself where nothing came before', (said, offered) =>
    expect(understand(said, setting).question).toMatchObject({
      kind: 'follow-up',
      suggestions: [{ says: offered }],
    }),
  );
});
