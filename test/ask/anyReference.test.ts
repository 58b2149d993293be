import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/ask/model/question.ts';
import { catalogueOf } from '../../src/ask/setting/catalogue.ts';
import { likelier, type Setting, understand } from '../../src/ask/understand.ts';
import { BANK } from './bank/bank.ts';
import { CELLS, REPORTING, SYNONYMS, TODAY, YEAR_START } from './bank/setting.ts';

const LETTERS = [
  ...['FCR', 'CSAT', 'AV-HDC', 'BUDGET', 'DDR', 'RIR', 'SSA', 'HRX'],
  ...['KEYS', 'PARKS', 'BACKLOG', 'FLEX', 'NIRR', 'WASTE.C', 'FLY-T'],
];
const called = new Map(LETTERS.map((ref, index) => [`CPI${String(index + 1).padStart(2, '0')}`, ref]));
const inLetters = (ref: string): string => called.get(ref) ?? ref;

const facts = { reporting: REPORTING, today: TODAY, yearStart: YEAR_START, synonyms: SYNONYMS };
const withNumbers: Setting = { ...facts, catalogue: catalogueOf(CELLS) };
const withLetters: Setting = {
  ...facts,
  catalogue: catalogueOf(CELLS.map((cell) => ({ ...cell, ref: inLetters(cell.ref) }))),
};

const QUOTED = ['says', 'note', 'reason', 'remark', 'to', 'whose', 'contract'];
/** The same with every reference by its other name, and without what quotes the words that were typed. */
const renamed = (question: Question): Question =>
  JSON.parse(JSON.stringify(question), (key, value: unknown) =>
    QUOTED.includes(key) ? undefined : typeof value === 'string' ? inLetters(value) : value,
  );
/** Of a sentence that was not understood nothing else has to be the same. */
const asked = (question: Question): Question =>
  question.kind === 'unclear' ? { kind: 'unclear', unexplained: '' } : renamed(question);

/** A reference that stands alone: “CPI13 and 14” has numbers that only such references share. */
const REFERENCE = /(?<![\w-])cpi ?-?(\d\d?)(?![\w%])/gi;
const NUMBERED = /\d ?(?:-|–|and|n|,|or|\/|not|no wait)? ?\b\d\d?\b|not 13|\d ?(?:(?:up )?to|[/+–-])/i;

describe('a sentence with references of letters alone', () => {
  const sentences = BANK.flatMap(({ phrasings }) => phrasings)
    .filter(
      ({ said, when }) =>
        !when.partners && !when.letters && !NUMBERED.test(said) && said.search(REFERENCE) >= 0,
    )
    .map(({ said, when: { focus } }) => ({
      said,
      focus,
      other: said.replace(REFERENCE, (_, number: string) => inLetters(`CPI${number.padStart(2, '0')}`)),
    }))
    .filter(({ other }) => !/cpi ?\d/i.test(other));

  it.each(['as the register has them', 'in small letters'])('is read as one with CPI13 is: %s', (how) => {
    expect(sentences.length).toBeGreaterThan(300);
    for (const { said, other, focus } of sentences) {
      const typed = how === 'in small letters' ? other.toLowerCase() : other;
      const before = focus && {
        question: renamed(focus.question),
        refs: focus.refs.map(inLetters),
      };
      const read = (words: string, setting: Setting, context: Setting['context']): Question => {
        const alone = understand(words, setting);
        const after = context && alone.isContextDependent;
        return (after ? likelier(alone, understand(words, { ...setting, context })) : alone).question;
      };
      expect(asked(read(typed, withLetters, before)), typed).toEqual(asked(read(said, withNumbers, focus)));
    }
  });
});
