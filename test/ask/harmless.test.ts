import { describe, expect, it } from 'vitest';
import { BANK } from './bank/bank.ts';
import { type Change, HARMLESS, seeded, slip } from './bank/harmless.ts';
import { readAsSaid } from './bank/readAsSaid.ts';
import { type Verdict, verdictOn } from './bank/verdict.ts';

/** Chance of a sentence's own: a new one in the bank leaves what is tried on the others as it was. */
const chanceOf = (said: string) =>
  seeded([...said].reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0, 7));

/** What somebody wants said to others is theirs to the last dot: a sentence with that means another thing when it is changed. */
const isQuoting = (question: object): boolean => 'note' in question || 'reason' in question;

/** Of the bank's sentences those that must be answered, in no order; nothing but a greeting is another matter. */
const shuffled = BANK.flatMap(({ phrasings }) =>
  phrasings.map((phrasing) => ({ ...phrasing, place: chanceOf(phrasing.said)() })),
)
  .filter(
    ({ expected }) =>
      expected.must === 'answer' &&
      expected.questions.every(
        (question) => question.kind !== 'help' && question.kind !== 'thanks' && !isQuoting(question),
      ),
  )
  .toSorted((a, b) => a.place - b.place);

const SAMPLE = 40;
/** How many of a hundred sentences may be declined once they are changed; a slip may turn a word into another. */
const mostDeclined = (change: Change): number => (change === slip ? 0.1 : 0.05);

/** What comes of a sample of the sentences that a change changes. */
function tried(change: Change, size = SAMPLE) {
  const results: { readonly told: string; readonly verdict: Verdict }[] = [];
  for (const { said, when, expected } of shuffled) {
    if (results.length === size) break;
    const changed = change(said, chanceOf(said));
    if (changed === said) continue;
    const reading = readAsSaid(said, when);
    if (verdictOn(reading, expected) !== 'right') continue;
    const now = readAsSaid(changed, when);
    const told = `“${changed}” was read as ${JSON.stringify(now.question)}, and “${said}” as ${JSON.stringify(reading.question)}`;
    results.push({ told, verdict: verdictOn(now, expected) });
  }
  return results;
}

describe('a sentence that is put a little otherwise', () => {
  it.each(HARMLESS)('means the same with: %s', (_, change) => {
    const results = tried(change);
    const failed = results.filter(({ verdict }) => verdict !== 'right');
    expect(results.length).toBeGreaterThan(0);
    expect(failed.filter(({ verdict }) => verdict === 'wrong').map(({ told }) => told)).toEqual([]);
    expect(failed.length / results.length, failed.map(({ told }) => told).join('\n')).toBeLessThanOrEqual(
      mostDeclined(change),
    );
  });

  it('means the same with two changes at once', () => {
    const changes = HARMLESS.map(([, change]) => change);
    const two: Change = (sentence, random) => {
      const pick = (): Change => changes[Math.floor(random() * changes.length)] as Change;
      return pick()(pick()(sentence, random), random);
    };
    const failed = tried(two, 8 * SAMPLE).filter(({ verdict }) => verdict === 'wrong');
    expect(failed.map(({ told }) => told)).toEqual([]);
  });
});
