import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DISAGREEMENTS } from './disagreements.ts';

const files = readdirSync(import.meta.dirname);

describe('the list of disagreements with what was published', () => {
  it('is of published files, each of which has its rows tested', () => {
    const tables = files.filter((name) => name.endsWith('.csv'));
    expect(tables.map((name) => name.replace('.csv', '.test.ts'))).toEqual(
      tables.map((name) => name.replace('.csv', '.test.ts')).filter((name) => files.includes(name)),
    );
    expect(DISAGREEMENTS.filter(({ file }) => !tables.includes(file))).toEqual([]);
  });

  it('has each once, two different outcomes, and a sentence that explains them', () => {
    const named = DISAGREEMENTS.map(({ file, ref, what }) => `${file} ${ref} ${what}`);
    expect(new Set(named).size).toBe(named.length);
    for (const { published, ours, why } of DISAGREEMENTS) {
      expect(ours).not.toBe(published);
      expect(why).toMatch(/^[A-Z].{40,}\.$/);
    }
  });
});
