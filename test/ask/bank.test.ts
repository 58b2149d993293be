import { afterAll, describe, expect, it } from 'vitest';
import { BANK } from './bank/bank.ts';
import { readPhrasing } from './bank/phrasing.ts';
import { readAsSaid } from './bank/readAsSaid.ts';
import { reportOn, type Tally, VERDICTS, verdictOn } from './bank/verdict.ts';

/** What came of every sentence; worked out once for all the tests. */
const asked = BANK.map(({ name, phrasings }) => ({
  name,
  results: phrasings.map(({ said, expected, when }) => {
    const reading = readAsSaid(said, when);
    return { said, expected, reading, verdict: verdictOn(reading, expected) };
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

  it('asks nothing twice in the same words after the same question', () => {
    const bare = (said: string): string =>
      said
        .toLowerCase()
        .replace(/[’'‘]/g, '')
        .replace(/[.,!?]+(?=\s|$)/g, '')
        .trim();
    const keys = BANK.flatMap(({ phrasings }) =>
      phrasings.map(({ said, when }) => `${bare(said)} ${JSON.stringify(when)}`),
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

  it.each([
    ['{ "says": "reds", "asks": { "kind": "lists" } }', 'There is no kind of question “lists”'],
    [
      '{ "says": "reds", "asks": { "kind": "list", "asked": "Red", "colour": "Red" } }',
      '“list” takes no colour',
    ],
    ['{ "says": "reds" }', 'one of asks, asksEither, offers and declined'],
    ['{ "says": "reds", "declined": true, "asks": { "kind": "mine" } }', 'one of asks, asksEither, offers'],
  ])('takes no line that is written wrongly: %s', (line, told) => {
    expect(() => readPhrasing(line)).toThrow(told);
  });
});
