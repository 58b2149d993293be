import { describe, expect, it } from 'vitest';
import { summaryCard } from '../../../src/cards/standing/summary.ts';
import { provenanceOf } from '../../../src/domain/answers/provenance.ts';
import { summarise } from '../../../src/domain/answers/summary.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { ofType, textOf, titlesOf } from '../reading.ts';
import { cellWith, chosenWith, missingCell, Q2 } from '../sample.ts';

const summary = (cells: readonly Cell[]) => {
  const sum = summarise(cells);
  return summaryCard({
    ...chosenWith({ total: sum.total, provenance: provenanceOf(cells) }),
    ...{ summary: sum, cells },
  });
};

const mixed = [cellWith({ figure: '61' }), cellWith(), cellWith({ figure: '96' })];

describe('a summary', () => {
  it('answers how many are off target, and how much is reported', () => {
    const { card, summary: sentence } = summary([...mixed, missingCell()]);
    expect(textOf(card)).toMatch(
      /^2 of 4 are off target in Q2 2024\/25\nJuly to September 2024 · 3 of 4 reported/,
    );
    expect(sentence).toBe('2 of 4 are off target in Q2 2024/25. 3 of 4 reported.');
  });

  it('says none is off target in words', () => {
    expect(textOf(summary([cellWith({ figure: '96' })]).card)).toContain('None of 1 is off target');
  });

  it('gives number and share per status, in word and symbol, best first', () => {
    expect(textOf(summary(mixed).card).split('\n').slice(2, -1)).toEqual([
      ...['★ Very Green', '0', '0%'],
      ...['● Green', '1', '33%'],
      ...['◆ Amber', '1', '33%'],
      ...['■ Red', '1', '33%'],
      'Figures may not add to 100 due to rounding.',
    ]);
  });

  it('speaks of rounding exactly when the shares do not add up', () => {
    expect(textOf(summary([...mixed, cellWith()]).card)).not.toContain('rounding');
  });

  it('counts what is provisional', () => {
    expect(textOf(summary([...mixed, cellWith({ provisional: true })]).card)).toContain(
      '4 of 4 reported · 1 provisional',
    );
    expect(textOf(summary(mixed).card)).toContain('3 of 3 reported');
  });

  it('speaks a council’s own words for states, save where one word would stand for two of them', () => {
    const ours = (changes: Partial<Cell> = {}) => cellWith({ scheme: 'huntingdonshire', ...changes });
    const waiting = missingCell({ scheme: 'huntingdonshire' });
    const none = ours({ target: { kind: 'none' } });
    expect(
      textOf(summary([ours(), waiting, none]).card)
        .split('\n')
        .slice(2, -1),
    ).toEqual([
      ...['● On track', '0', '0%'],
      ...['◆ Within acceptable variance', '1', '33%'],
      ...['■ Below acceptable variance', '0', '0%'],
      ...['○ Not applicable', '1', '33%'],
      ...['○ Awaiting update', '1', '33%'],
      '0 of 2 year-end predictions in. Figures may not add to 100 due to rounding.',
    ]);
    const both = textOf(summary([none, ours({ figure: null })]).card);
    expect(both).toContain('○ No target');
    expect(both).toContain('○ No data this period');
  });

  it('counts as off target what its own scheme calls so, as the list does', () => {
    const both = [cellWith({ figure: '61' }), cellWith({ figure: '61', offTarget: false, status: 'Red' })];
    expect(textOf(summary(both).card)).toContain('1 of 2 is off target');
  });

  it('lists the indicators of a row when it is clicked', () => {
    const rows = ofType(summary(mixed).card, 'ColumnSet');
    expect(rows.at(-1)?.selectAction).toMatchObject({
      verb: 'list',
      data: { asked: { kind: 'status', status: 'Red' }, period: Q2 },
    });
  });

  it('offers what is off target and what is missing only where there is some', () => {
    expect(titlesOf(summary([...mixed, missingCell()]).card)).toEqual([
      'What’s off target?',
      'Not reported',
      'Summary of Q1 2024/25',
    ]);
    expect(titlesOf(summary([cellWith({ figure: '96' })]).card)).toEqual([
      'Summary of Q1 2024/25',
      'All indicators',
    ]);
  });
});
