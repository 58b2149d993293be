import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAnswerable, isOf } from '../../../src/ask/model/question.ts';
import { catalogueOf } from '../../../src/ask/setting/catalogue.ts';
import { theLexicon } from '../../../src/ask/tagging/lexicon.ts';
import { understand } from '../../../src/ask/understand.ts';
import { known, settingOf } from '../../support/known.ts';
import { BANK } from '../bank/bank.ts';
import { CELLS, REPORTING, SYNONYMS, TODAY, YEAR_START } from '../bank/setting.ts';

const setting = {
  catalogue: catalogueOf(CELLS),
  reporting: REPORTING,
  today: TODAY,
  yearStart: YEAR_START,
  synonyms: SYNONYMS,
};
const words = [
  ...theLexicon().words,
  ...setting.catalogue.words,
  'CPI13',
  'KPI-2',
  'Q2',
  '2023/24',
  '12',
  '?',
  ',',
];
const sentence = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((each) => each.join(' '));

/** Words that are no slip of anything that is listened for. */
const foreign = fc.constantFrom('zeppelin', 'quokka', 'xylophone', 'Gdańsk', 'kumquats', 'ybbs', '東京');
const said = fc.constantFrom(...BANK.flatMap(({ phrasings }) => phrasings.map(({ said }) => said)));

// Hundreds of sentences in one test: seconds, and many of them on a machine that has other things to do.
describe('a sentence as a whole', { timeout: 60_000 }, () => {
  it('is answered or declined, whatever words it is made of', () => {
    fc.assert(
      fc.property(sentence, (each) => {
        const { question } = understand(each, setting);
        if (question.kind === 'which') expect(question.choices.length).toBeGreaterThan(1);
        expect(JSON.stringify(question)).not.toContain('undefined');
      }),
      { numRuns: 250 },
    );
  });

  it('is answered or declined, whatever characters it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (each) => {
        expect(understand(each, setting).question.kind).toBeTypeOf('string');
      }),
      { numRuns: 250 },
    );
  });

  it('means the same every time it is said', () => {
    fc.assert(
      fc.property(sentence, (each) => {
        expect(understand(each, setting)).toEqual(understand(each, setting));
      }),
      { numRuns: 100 },
    );
  });

  it('is never answered once there is a word in it that nothing is made of', () => {
    fc.assert(
      fc.property(said, foreign, fc.double({ min: 0, max: 1, noNaN: true }), (each, word, where) => {
        const parts = each.split(' ');
        parts.splice(Math.round(where * parts.length), 0, word);
        const { question } = understand(parts.join(' '), setting);
        // Help is looked up by whatever words it was asked with, and so is what a term means.
        if ((question.kind === 'help' && question.topic === undefined) || question.kind === 'explain') return;
        // What waits for a tap quotes what it was given, or says what it is about: “…, it’s gone to HR”.
        if (
          isAnswerable(question) &&
          (isOf(question, 'asksFirst', true) || isOf(question, 'opens', 'a form'))
        )
          return;
        // A note or a contract is quoted as it was typed.
        if (JSON.stringify(question).includes(word)) return;
        // “On zeppelin leave” is leave, and a remark is none of the question: “even though it only fell a little”.
        if (question.kind === 'absences' || /,|\b(?:though|when it)\b/.test(each)) return;
        // Whoever is thanked has a name, and it may be any word: “thanks zeppelin” is thanks, as “thanks” is.
        if (question.kind === 'thanks' && understand(each, setting).question.kind === 'thanks') return;
        expect(['unclear', 'follow-up', 'help'], `${parts.join(' ')}: ${JSON.stringify(question)}`).toContain(
          question.kind,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is not answered by its beginning when it goes on and on', () =>
    expect(understand(`what is red ${'and so on '.repeat(60)}`, setting).question.kind).toBe('unclear'));

  it.each(['1,', 'ﷺ', 'a '])('is not read at all when its %s comes to more than anybody asks', (piece) => {
    const sentence = piece.repeat(199);
    expect(understand(sentence, setting).question).toEqual({ kind: 'unclear', unexplained: sentence });
  });

  it('is read in the council’s own words', () => {
    const council = settingOf([known('212', 'Staff who completed Introduction to First Aid')], {
      synonyms: [
        { said: 'dials', means: 'indicators' },
        { said: 'the plasters one', means: '212' },
      ],
    });
    expect(understand('my dials', council).question).toEqual({ kind: 'mine', period: REPORTING });
    expect(understand('how is the plasters one doing', council).question).toMatchObject({ ref: '212' });
    expect(understand('sundials', council).question.kind).toBe('unclear');
  });

  it('is asked apart where it is two questions', () =>
    expect(understand('who owns CPI13 and when is it due', setting).question).toMatchObject({
      kind: 'which',
      choices: [{ question: { kind: 'owner', ref: 'CPI13' } }, { question: { kind: 'due', ref: 'CPI13' } }],
    }));
});
