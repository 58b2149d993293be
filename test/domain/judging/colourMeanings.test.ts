import { describe, expect, it } from 'vitest';
import { clauseOf, meaningsIn } from '../../../src/domain/judging/colourMeanings.ts';
import { RULEBOOKS } from '../../../src/domain/schemes/rulebooks.ts';

const said = (id: string): readonly string[] => {
  const scheme = RULEBOOKS.find((each) => each.id === id);
  return scheme ? meaningsIn(scheme).map(({ band, words }) => `${band.name}: ${words}`) : [];
};

describe('what the colours mean', () => {
  it('is the margin from target that earns each', () => {
    expect(said('ragb')).toEqual([
      'Red: 10% or more worse than its target',
      'Amber: less than 10% worse than its target',
      'Green: on its target or up to 5% better',
      'Blue: more than 5% better than its target',
    ]);
    expect(said('vg').slice(2)).toEqual([
      'Green: on its target or less than 5% better',
      'Very Green: 5% or more better than its target',
    ]);
    expect(said('maidstone')).toEqual([
      'Red: more than 10% worse than its target',
      'Amber: up to 10% worse than its target',
      'Green: on its target or better',
    ]);
  });

  it('is the floor standard where a rule has one', () =>
    expect(said('kent')).toEqual([
      'Red: misses its target and its floor standard',
      'Amber: misses its target but meets its floor standard',
      'Green: on its target or better',
    ]));

  it('comes with what the same quarter of last year changes', () => {
    const havering = RULEBOOKS.find(({ id }) => id === 'havering');
    expect(havering && clauseOf(havering)).toBe(
      'Red becomes Amber where the figure improved or was maintained on the same quarter last year.',
    );
  });

  it.each(RULEBOOKS)('can be told of every colour of $name', (scheme) => {
    const words = meaningsIn(scheme).map((each) => each.words);
    expect(new Set(words).size).toBe(scheme.bands.length);
    expect(words.join()).not.toMatch(/undefined|NaN|\bit\b/);
  });
});
