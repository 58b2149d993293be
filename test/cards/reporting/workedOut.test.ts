import { describe, expect, it } from 'vitest';
import { indicatorCard } from '../../../src/cards/indicator/show.ts';
import { formCard } from '../../../src/cards/reporting/form.ts';
import { receiptCard } from '../../../src/cards/reporting/receipt.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { faultsOf, ofType } from '../reading.ts';
import { BEFORE_DUE, cellWith, DUE, HELD, historyOf, LONDON, missingCell, YEAR_START } from '../sample.ts';

const HOSTILE = '[a](http://b) **bold** ${x} <at>x</at> 😀';
const parts = (count: number, name: string): Partial<Cell> => ({
  unit: 'GBP',
  decimals: 0,
  breakdown: {
    rollUp: 'sum',
    parts: Array.from({ length: count }, (_, index) => ({ name: `${name} ${index}`, measures: ['9000000'] })),
    against: ['budget'],
  },
});
const given = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => String(8999990 + index));

const show = (changes: Partial<Cell>) => {
  const history = historyOf(['91', '93', '96', '94.1', '92.2', '89.4', '86.2'], changes);
  const cell = cellWith(changes);
  return indicatorCard({
    cell,
    history,
    description: 'x'.repeat(600),
    neighbours: `Ely 81, Ware 84.5 (${'LG Inform '.repeat(40)}, 2023/24)`,
    standard: 'NI 195',
    revisions: [],
    completeness: HELD,
    mayReport: true,
    yearStart: YEAR_START,
    timeZone: LONDON,
  }).card;
};
const form = (changes: Partial<Cell>) =>
  formCard({
    cell: missingCell(changes),
    completeness: HELD,
    due: DUE,
    today: BEFORE_DUE,
    timeZone: LONDON,
    yearStart: YEAR_START,
    submissionId: 'abc',
  }).card;

const small = (card: unknown): number => Buffer.byteLength(JSON.stringify(card));

/** What every form asks for in words. */
const WORDS = ['commentary', 'source', 'evidence', 'actionWhat', 'actionWho'];

describe('cards of figures that are worked out', () => {
  it.each([
    ['three parts', 3, 'CCC'],
    ['twelve parts of long and hostile names', 12, `${HOSTILE} ${'long '.repeat(6)}`],
  ])('are what Teams’ schema allows, and small, with %s', (_, count, name) => {
    const changes = parts(count, name);
    const reported = {
      ...changes,
      given: given(count),
      figure: '1',
      commentary: '😀'.repeat(4000),
      source: '😀'.repeat(200),
    };
    for (const card of [
      form(changes),
      show(reported),
      receiptCard({
        cell: cellWith(reported),
        before: null,
        remaining: 0,
        completeness: HELD,
        yearStart: YEAR_START,
        timeZone: LONDON,
      }).card,
    ]) {
      expect(faultsOf(card)).toEqual([]);
      expect(small(card)).toBeLessThan(28 * 1024);
    }
  });

  it('show three columns and no more, with underspends in brackets', () => {
    const card = show({ ...parts(2, 'CCC'), given: ['8968336', '9000100'], figure: '17968436' });
    const [table] = ofType(card, 'Table');
    expect(table?.columns).toHaveLength(3);
    expect(JSON.stringify(table)).toContain('(£31,664)');
    expect(JSON.stringify(table)).toContain('Total');
  });

  it('ask for a field for each part, and for the figure itself only where it is not worked out', () => {
    const ids = (changes: Partial<Cell>) => ofType(form(changes), 'Input.Text').map(({ id }) => id);
    expect(ids(parts(2, 'CCC'))).toEqual(['given1', 'given2', 'published', ...WORDS]);
    expect(ids({})).toEqual(['figure', ...WORDS]);
    expect(ids({ frequency: 'monthly', rollsUp: 'sum' })).toEqual(['given1', 'given2', 'given3', ...WORDS]);
    expect(ids({ frequency: 'monthly' })).toEqual(['figure', ...WORDS]);
  });
});
