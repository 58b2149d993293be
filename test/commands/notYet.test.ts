import { describe, expect, it } from 'vitest';
import { callFor } from '../../src/commands/notYet.ts';
import { Period } from '../../src/domain/period.ts';

const Q2 = Period.parse('2024-25-Q2');
const answerTo = (rest: string) => callFor({ kind: 'unclear', rest }, Q2);

describe('a sentence that was not followed', () => {
  it('is asked which indicator is meant where an “it” has nothing to stand for', () => {
    expect(answerTo('it a year ago')).toMatchObject({
      summary: expect.stringContaining('If you mean one indicator, say which one.'),
    });
    expect(answerTo('visit')).toMatchObject({ summary: expect.not.stringContaining('which one') });
  });
});
