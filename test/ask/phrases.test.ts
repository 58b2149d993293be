/** The phrases that grammars listen for: each is spelt out before the first sentence is read, and looked through at every word. */
import { expect, it } from 'vitest';
import * as EVERY from '../../src/ask/kinds/everyIntent.ts';
import { spellOut } from '../../src/ask/text/phrases.ts';

/** A phrase of seven choices has a hundred thousand spellings; said in several phrases it has a few hundred. */
const MOST_SPELLINGS = 2_000;

it.each(Object.entries(EVERY))('spells no phrase of “%s” in too many ways', (_name, { words = {} }) => {
  const spelt = Object.values(words).flatMap((phrases) =>
    phrases.map((phrase) => ({ phrase, ways: spellOut(phrase).length })),
  );
  expect(spelt.filter(({ ways }) => ways > MOST_SPELLINGS)).toEqual([]);
});
