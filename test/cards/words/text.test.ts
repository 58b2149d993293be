import { describe, expect, it } from 'vitest';
import { asLine, clip, inTextBlock, keepSmall, paragraphs } from '../../../src/cards/words/text.ts';

describe('text from people', () => {
  it('loses its line ends, control characters and marks that turn the reading direction', () => {
    expect(asLine(' one\r\n\ttwo\u0000 \u202Eeerht\u2066 ')).toBe('one two eerht');
  });

  it('never ends in half a character', () => {
    expect(asLine('a\uD83D')).toBe('a\uFFFD');
    expect(clip('😀😀😀', 2)).toBe('😀…');
  });

  it('keeps its paragraphs, up to twenty', () => {
    expect(paragraphs('one\n\n two \r\nthree')).toEqual(['one', 'two', 'three']);
    expect(paragraphs('a\n'.repeat(100))).toHaveLength(20);
    const late = paragraphs(Array.from({ length: 40 }, (_, at) => `${'x'.repeat(190)} ${at}`).join('\n'));
    expect(late.every((each) => each.length <= 1_000)).toBe(true);
    expect(late.at(-1)).toMatch(/ 39$/);
  });

  it('is cut with a mark that says so', () => {
    expect(clip('Incidents resolved', 10)).toBe('Incidents…');
    expect(clip('Incidents', 9)).toBe('Incidents');
  });

  it('is given back whole at the longest that is allowed', () => {
    const longest = '😀'.repeat(4000);
    expect(keepSmall(longest)).toBe(longest);
    expect(Buffer.byteLength(keepSmall('😀'.repeat(9000)))).toBeLessThan(18_001);
  });
});

describe('text in a block that reads Markdown', () => {
  it('is escaped where it would be read as markup', () => {
    expect(inTextBlock('[a](http://b) **c** _d_ <at>e</at>')).toBe(
      '\\[a\\](http://b) \\*\\*c\\*\\* \\_d\\_ \\<at\\>e\\</at\\>',
    );
    expect(inTextBlock('1. one')).toBe('1\\. one');
    expect(inTextBlock('- one')).toBe('\\- one');
  });

  it('is left alone otherwise', () => {
    expect(inTextBlock('86.2% stored for Q2 2024/25')).toBe('86.2% stored for Q2 2024/25');
    expect(inTextBlock('3 of 15 are very green')).toBe('3 of 15 are very green');
  });
});
