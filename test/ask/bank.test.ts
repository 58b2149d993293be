import { afterAll, describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/ask/catalogue.ts';
import type { Reading } from '../../src/ask/question.ts';
import { likelier, type Setting, understand } from '../../src/ask/understand.ts';
import { expectedOf, type When } from './bank/expected.ts';
import { GROUPS } from './bank/groups.ts';
import { CELLS, REPORTING, SHARED_CELLS, SYNONYMS, TODAY, YEAR_START } from './bank/setting.ts';
import { reportOn, type Tally, VERDICTS, verdictOn } from './bank/verdict.ts';

const sample: Setting = {
  catalogue: catalogueOf(CELLS),
  reporting: REPORTING,
  today: TODAY,
  yearStart: YEAR_START,
  synonyms: SYNONYMS,
};
const shared: Setting = { ...sample, catalogue: catalogueOf(SHARED_CELLS) };
const settingFor = ({ focus, partners }: When = {}): Setting => ({
  ...(partners ? shared : sample),
  ...(focus ? { focus } : {}),
});

/** As it is read in a conversation: what came before is looked up only for what leans on it. */
function readAsSaid(said: string, when?: When): Reading {
  const { focus, ...setting } = settingFor(when);
  const alone = understand(said, setting);
  return focus && alone.leans ? likelier(alone, understand(said, { ...setting, focus })) : alone;
}

/** What came of every sentence; worked out once for all the tests. */
const asked = GROUPS.map(({ name, entries }) => ({
  name,
  results: entries.map(([said, expected, when]) => {
    const reading = readAsSaid(said, when);
    return {
      said,
      expected: expectedOf(expected),
      reading,
      verdict: verdictOn(reading, expectedOf(expected)),
    };
  }),
}));
const everything = asked.flatMap(({ results }) => results);
const tallies: readonly Tally[] = asked.map(({ name, results }) => ({
  name,
  counts: VERDICTS.map((verdict) => results.filter((each) => each.verdict === verdict).length),
}));

afterAll(() => console.log(reportOn(tallies)));

describe('the question bank', () => {
  it('has at least 500 phrasings, at least 80 of which must be clarified or declined', () => {
    expect(everything.length).toBeGreaterThanOrEqual(500);
    expect(everything.filter(({ expected }) => expected.must !== 'answer').length).toBeGreaterThanOrEqual(80);
  });

  it('has at least fifteen phrasings in every group', () => {
    expect(GROUPS.filter(({ entries }) => entries.length < 15).map(({ name }) => name)).toEqual([]);
  });

  it('asks nothing twice in the same words after the same question', () => {
    const bare = (said: string): string =>
      said
        .toLowerCase()
        .replace(/[’'‘]/g, '')
        .replace(/[.,!?]+(?=\s|$)/g, '')
        .trim();
    const keys = GROUPS.flatMap(({ entries }) =>
      entries.map(([said, , when]) => `${bare(said)} ${JSON.stringify(when ?? {})}`),
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(asked)('answers nothing wrongly of: $name', ({ results }) => {
    const wrong = results.filter(({ verdict }) => verdict === 'wrong');
    const told = wrong.map(
      ({ said, expected, reading }) =>
        `“${said}” was read as ${JSON.stringify(reading)}, not ${JSON.stringify(expected)}`,
    );
    expect(told).toEqual([]);
  });

  it('answers at least nine in ten of the questions that have an answer', () => {
    const answerable = everything.filter(({ expected }) => expected.must === 'answer');
    const right = answerable.filter(({ verdict }) => verdict === 'right');
    const missed = answerable.filter(({ verdict }) => verdict === 'declined' || verdict === 'clarified');
    expect(
      right.length / answerable.length,
      missed.map(({ said, verdict }) => `${verdict}: ${said}`).join('\n'),
    ).toBeGreaterThanOrEqual(0.9);
  });
});
