import { describe, expect, it } from 'vitest';
import { readWords, wordsFrom } from '../../../src/store/files/wordsFile.ts';

describe('a council’s own words', () => {
  it('are pairs of what is said and what it means', () => {
    expect(readWords('{"dials": "indicators", "the first aid one": "212"}', 'words.json')).toEqual([
      { said: 'dials', means: 'indicators' },
      { said: 'the first aid one', means: '212' },
    ]);
  });

  it('are none where no file is named', async () => {
    expect(await wordsFrom(undefined)).toEqual([]);
  });

  it('never turn one status into another, and everything that is wrong is said at once', () => {
    const wrong = '{"Red": "green", "not": "the", "dials": 3, "": "x"}';
    expect(() => readWords(wrong, 'words.json')).toThrow(
      /^4 things have to be put right in words\.json:\n {2}“Red” is how a figure stands[\s\S]*“not”[\s\S]*“dials”: write 1 to 100 letters[\s\S]*“”/,
    );
  });

  it.each([
    ['["dials"]', 'words.json is not a list of words. Write pairs'],
    ['{', 'words.json is not JSON'],
  ])('says what to write instead of %s', (text, sentence) =>
    expect(() => readWords(text, 'words.json')).toThrow(sentence),
  );

  it('says which setting names a file that is not there', async () => {
    await expect(wordsFrom('/nowhere/words.json')).rejects.toThrow('which RAGTIME_WORDS names');
  });
});
