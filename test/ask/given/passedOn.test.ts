/** Who owns a figure from now on, as it is told, and sentences that only look like it. */
import { describe, expect, it } from 'vitest';
import { passedOn } from '../../../src/ask/given/passedOn.ts';

const isSomebody = (words: string): boolean => words.toLowerCase() === 'adele';

describe('who owns a figure from now on', () => {
  it.each([
    ['the new owner of CPI06 is Adele', 'hand CPI06 to Adele'],
    ['CPI06 is Adele’s now', 'hand CPI06 to Adele'],
    ['CPI06 has moved to Adele from Q3', 'hand CPI06 to Adele from Q3'],
    ['Adele is taking over CPI06 from Alex', 'hand CPI06 to Adele'],
    ['Adele now owns CPI06', 'hand CPI06 to Adele'],
    ['can someone else take CPI06, I left that team', 'hand CPI06 to somebody else'],
    ['CPI06 isn’t mine any more, it’s gone to HR', 'CPI06 isn’t mine any more'],
  ])('“%s” comes to “%s”', (said, order) => {
    expect(passedOn(said, isSomebody)).toBe(order);
  });

  it.each([
    'what is Adele’s?',
    'CPI06 moved to red',
    'CPI06 is Brian’s now',
    'which went to Adele',
    'can someone else do mine',
    'CPI06 is red, it was green before',
  ])('“%s” is read as it stands', (said) => {
    expect(passedOn(said, isSomebody)).toBe(said);
  });
});
