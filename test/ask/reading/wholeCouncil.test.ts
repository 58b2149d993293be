import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/ask/understand.ts';
import { known, settingOf } from '../../support/known.ts';

const setting = settingOf([
  known('CPI01', 'Answers in time', { group: 'ICT' }),
  known('CPI03', 'Calls answered', { group: 'Finance' }),
]);

describe('a sentence about all of the council', () => {
  it.each([
    ['what is red across the whole council'],
    ['what is red in the council as a whole'],
    ['everything that is off target'],
    ['worst five council-wide'],
    ['red in all services'],
    ['how many are red in every department'],
  ])('says so where a room is about a part of it: “%s”', (sentence) =>
    expect(understand(sentence, setting)).toMatchObject({ everywhere: true }),
  );

  it.each([['what is red'], ['what is red in ICT'], ['which service is worst'], ['the Finance team']])(
    'leaves “%s” to what the room is about',
    (sentence) => expect(understand(sentence, setting)).not.toHaveProperty('everywhere'),
  );

  it('says that an answer for everybody may be meant of what was spoken of: “when is it due?”', () =>
    expect(understand('when is it due?', setting)).toMatchObject({
      question: { kind: 'due' },
      isContextDependent: true,
    }));
});
