/** Useful links of an indicator as registers have them. */
import { describe, expect, it } from 'vitest';
import { readLinks } from '../../../src/domain/indicators/links.ts';

describe('the useful links of an indicator', () => {
  it.each([
    ['https://data.example/foi', ['data.example']],
    ['Dashboard https://data.example/foi', ['Dashboard']],
    ['Dashboard: https://data.example/foi; Guidance – http://intranet/foi', ['Dashboard', 'Guidance']],
    ['https://one.example/\nhttps://two.example/', ['one.example', 'two.example']],
    ['', []],
  ])('are read from “%s”', (text, names) => {
    expect(readLinks(text)?.map(({ name }) => name)).toEqual(names);
  });

  it('keep what belongs to an address, such as a ; in it', () => {
    expect(readLinks('https://data.example/foi;year=2024?a=1')?.map(({ url }) => url)).toEqual([
      'https://data.example/foi;year=2024?a=1',
    ]);
  });

  it.each(['see the intranet', 'data.example/foi', 'mailto:foi@council.example', 'file:///S:/foi.xlsx'])(
    'are refused where “%s” is no web address',
    (text) => {
      expect(readLinks(text)).toBeUndefined();
    },
  );

  it('are refused where there are more than a card shows', () => {
    expect(
      readLinks(Array.from({ length: 7 }, (_, n) => `https://${n}.example/`).join('; ')),
    ).toBeUndefined();
  });
});
