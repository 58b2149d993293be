/** The quarter of a monthly indicator comes from its months; a month that is missing is missing, and no 0. */
import { describe, expect, it } from 'vitest';
import type { RollsUp } from '../../../src/domain/figures/rollUp.ts';
import { checkDraft } from '../../../src/domain/reporting/checkDraft.ts';
import { readGiven } from '../../../src/domain/reporting/countsAndParts.ts';
import { NO_DRAFT } from '../../../src/domain/reporting/draft.ts';
import { figureWorking } from '../../../src/domain/reporting/figureWorking.ts';
import { cell } from '../../support/cells.ts';

const MONTHS = ['April', 'May', 'June'];
const monthly = (rollsUp: RollsUp) =>
  cell({ frequency: 'monthly', rollsUp, target: { kind: 'none' }, figure: null });
const read = (rollsUp: RollsUp, ...said: string[]) => {
  const found = readGiven(said, monthly(rollsUp), MONTHS);
  return found?.kind === 'problems' ? found.sentences : found;
};
const working = (rollsUp: RollsUp, ...given: string[]) =>
  figureWorking({ ...monthly(rollsUp), given }, MONTHS).trim();

describe('the quarter of a monthly indicator', () => {
  it('is worked out from its months by the indicator’s rule, and says how', () => {
    expect(read('mean', '82', '84', '86')).toMatchObject({ figure: '84' });
    expect(read('last', '82', '84', '86')).toMatchObject({ figure: '86' });
    expect(working('mean', '82', '84', '86')).toBe('Mean of April 82.0%, May 84.0%, June 86.0% = 84.0%.');
    expect(working('last', '82', '84', '86')).toBe('Last of April 82.0%, May 84.0%, June 86.0% = 86.0%.');
  });

  it('has no figure while a month is missing, and says which and what to do, which is never to enter 0', () => {
    expect(read('mean', '82', ' ', '86')).toEqual([
      'The figure of May is missing. Give it; or, if there was nothing to measure in May, write “no data” there and say why in the commentary.',
    ]);
    expect(read('mean', '', '', '86')).toHaveLength(2);
    expect(JSON.stringify(read('sum', '', '', ''))).not.toMatch(/\b0\b/);
    expect(working('mean', '82', '', '86')).toBe(
      'By month: April 82.0%, June 86.0%. May is missing, so the quarter has no figure of its own yet.',
    );
  });

  it('leaves out a month that had nothing to measure, and takes 0 for what it is', () => {
    expect(read('mean', '82', 'No data', '86')).toMatchObject({
      figure: '84',
      given: ['82', 'no data', '86'],
    });
    expect(read('mean', '82', '0', '86')).toMatchObject({ figure: '56' });
    expect(read('last', '82', '84', 'nothing to measure')).toMatchObject({ figure: '84' });
    expect(working('mean', '82', 'no data', '86')).toBe(
      'Mean of April 82.0%, June 86.0% = 84.0%. There was nothing to measure in May.',
    );
  });

  it('has nothing to measure where no month had anything', () => {
    expect(read('sum', 'no data', 'no data', 'no data')).toMatchObject({ figure: null });
    expect(working('sum', 'no data', 'no data', 'no data')).toBe(
      'There was nothing to measure in April, May and June.',
    );
  });

  it('asks why there was nothing to measure in a month', () => {
    const draft = { ...NO_DRAFT, given: ['82', 'no data', '86'] };
    const asked = checkDraft(draft, monthly('mean'), [], { months: MONTHS });
    expect(asked).toMatchObject({
      kind: 'problems',
      problems: [{ field: 'commentary', sentence: 'Say why there was nothing to measure in May.' }],
    });
    const said = checkDraft({ ...draft, commentary: 'The desk was shut in May.' }, monthly('mean'), [], {
      months: MONTHS,
    });
    expect(said).toMatchObject({ kind: 'ready', figure: '84', given: ['82', 'no data', '86'] });
  });
});
