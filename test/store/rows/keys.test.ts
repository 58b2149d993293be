import { describe, expect, it } from 'vitest';
import { afterAll, encodeKey, key } from '../../../src/store/rows/keys.ts';

describe('table keys', () => {
  it('keep plain references readable', () => {
    expect(key('score', 'KPI-3a')).toBe('score|KPI-3a');
  });

  it('never hold what Azure Tables refuses', () => {
    const encoded = encodeKey('HR/12\\a#b?c%d|é\u0007');
    expect(encoded).not.toMatch(/[/\\#?%|\p{Cc}]/u);
  });

  it('are different for different references', () => {
    const references = ['A/B', 'A=2fB', 'A B', 'A-B', 'a/b', 'A|B', 'A’B'];
    expect(new Set(references.map(encodeKey)).size).toBe(references.length);
  });

  it('end a prefix range after every key that starts with it', () => {
    for (const ref of ['0', 'CPI01', 'zzz', 'É', '~']) {
      expect(key('score', ref) < afterAll('score')).toBe(true);
    }
    expect(key('score2') > afterAll('score')).toBe(false);
  });
});
