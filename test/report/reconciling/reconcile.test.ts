import { describe, expect, it } from 'vitest';
import { readBreakdown } from '../../../src/domain/figures/breakdown.ts';
import type { Block, Paper, Table, TableRole } from '../../../src/report/content/paper.ts';
import { contradictions, mustAddUp } from '../../../src/report/reconciling/reconcile.ts';
import { compose, draftInput, entry, paperInput, reported, THREE } from '../sample.ts';

/** The paper with a cell of one of its tables changed. */
function changed(paper: Paper, role: TableRole, row: number, column: number, text: string): Paper {
  const change = (table: Table): Table => ({
    ...table,
    rows: table.rows.map((each, at) => (at === row ? each.with(column, text) : each)),
  });
  let isDone = false;
  const blocks = paper.blocks.map((block): Block => {
    if (isDone || block.kind !== 'table' || block.role !== role) return block;
    isDone = true;
    return change(block);
  });
  if (!isDone) throw new Error(`There is no table “${role}”`);
  return { ...paper, blocks };
}

const MONEY = entry(
  reported('300', {
    ...{ ref: 'BUDGET', title: 'Outturn', unit: 'GBP', decimals: 0, direction: 'lower' },
    breakdown: readBreakdown('sum of East (110), West (200) against budget'),
    given: ['100', '200'],
  }),
);

describe('a paper', () => {
  const paper = compose(paperInput({ entries: [...THREE, MONEY] }));

  it('adds up, draft or final', () => {
    expect(contradictions(paper)).toEqual([]);
    expect(contradictions(compose(draftInput()))).toEqual([]);
    expect(contradictions(compose(paperInput({ entries: [] })))).toEqual([]);
  });

  it.each([
    [
      'a number on the cover',
      changed(paper, 'status', 3, 1, '2'),
      'The status table’s number of ■ Red is 2, and the rows give 1.',
    ],
    [
      'a percentage',
      changed(paper, 'status', 3, 2, '26%'),
      'The status table’s share of ■ Red is 26%, and the rows give 25%.',
    ],
    [
      'the total',
      changed(paper, 'status', 10, 1, '5'),
      'The status table’s total is 5, and the rows give 4.',
    ],
    [
      'a row that says green where the figure is red',
      changed(paper, 'indicators', 1, 5, '● Green'),
      'CPI02 in the table of indicators is ● Green, and its figures give ■ Red.',
    ],
    [
      'a movement',
      changed(paper, 'moved', 0, 2, '● Green'),
      'What CPI02 moved to is ● Green, and its figures give ■ Red.',
    ],
    [
      'a sum of money',
      changed(paper, 'money', 2, 2, '£310'),
      'comes to 300 by its rows, and its total says £310.',
    ],
    [
      'a variance',
      changed(paper, 'money', 0, 3, '£10'),
      'East has a variance of £10, and £100 less £110 is -10.',
    ],
  ] as const)('is refused for %s that its rows contradict', (_what, wrong, says) => {
    expect(contradictions(wrong).join('\n')).toContain(says);
    expect(() => mustAddUp(wrong)).toThrow(says);
  });

  it('is refused for a page that says otherwise than the table', () => {
    const wrong = changed(paper, 'indicator', 0, 0, '71.0%');
    expect(contradictions(wrong).join('\n')).toMatch(/The figure on the page of \w+ is 71.0%/);
  });

  it('is refused for a number in its text that the rows do not give', () => {
    const wrong: Paper = { ...paper, claims: [{ name: 'off target', shown: '7' }] };
    expect(contradictions(wrong)).toEqual(['“off target” in the text is 7, and the rows give 1.']);
  });

  it('is refused where the note on rounding is missing, or there for nothing', () => {
    const note: Block = {
      kind: 'paragraph',
      spans: [{ text: 'Figures may not add to 100 due to rounding.' }],
    };
    expect(contradictions({ ...paper, blocks: [...paper.blocks, note] })).toEqual([
      'The percentages come to 100, and the note on rounding is there.',
    ]);
  });
});
