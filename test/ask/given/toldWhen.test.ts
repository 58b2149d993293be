/** Wishes to be told when something becomes so, and sentences that only look like them. */
import { describe, expect, it } from 'vitest';
import { toldWhen } from '../../../src/ask/given/toldWhen.ts';

describe('a wish to be told', () => {
  it.each([
    ['tell me when ICT goes red', 'follow ICT red'],
    ['Please let me know as soon as CPI13 turns amber.', 'follow CPI13 amber'],
    ['tell this channel when ICT goes red', 'follow ICT red in this channel'],
    ['alert us when anything in ICT falls below target', 'follow in ICT off target'],
    ['notify me once CPI13 is back on target', 'follow CPI13 on target'],
    ['tell me when CPI13 recovers', 'follow CPI13 on target'],
    ['tell me whenever CPI13 changes', 'follow CPI13'],
    ['tell me if CPI13 goes red', 'follow CPI13 red'],
    ['give me a heads up if anything in ICT drops', 'follow in ICT'],
    ['shout if CPI13 goes off target', 'follow CPI13 off target'],
    ['let me know the minute CPI13 turns amber', 'follow CPI13 amber'],
    ['post it in here when ICT goes red', 'follow ICT red in this channel'],
  ])('“%s” is an order to follow', (said, order) => {
    expect(toldWhen(said)).toBe(order);
  });

  it.each([
    'tell me when CPI13 is due',
    'tell me if CPI13 is red',
    'tell me if CPI13 went red last quarter',
    'let us know if CPI13 has changed',
    'tell me about ICT',
    'when did CPI13 go red?',
    'tell Megan when ICT goes red',
    'let me see what goes red',
  ])('“%s” is none', (said) => {
    expect(toldWhen(said)).toBeUndefined();
  });
});
