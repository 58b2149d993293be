import { describe, expect, it } from 'vitest';
import { type ListInput, listCard } from '../../src/cards/list.ts';
import { button, ofType, textOf, titlesOf } from './reading.ts';
import { AFTER_DUE, BEFORE_DUE, cellWith, DUE, missingCell, Q1, Q2, YEAR_START } from './sample.ts';

const amber = cellWith();
const red = cellWith({ ref: 'CPI02', title: 'Subject access requests within 40 days', figure: '61' });

const list = (changes: Partial<ListInput> = {}) =>
  listCard({
    period: Q2,
    yearStart: YEAR_START,
    asked: { kind: 'status', status: 'Red' },
    lines: [red],
    reported: 12,
    expected: 15,
    total: 15,
    due: DUE,
    today: BEFORE_DUE,
    page: 0,
    ...changes,
  });

const headline = (changes: Partial<ListInput>): string => textOf(list(changes).card).split('\n')[0] ?? '';

describe('the headline of a list', () => {
  it.each<[string, Partial<ListInput>]>([
    ['1 of 15 is red in Q2 2024/25', {}],
    ['3 of 15 are red in Q2 2024/25', { lines: [red, red, red] }],
    ['None of 15 is red in Q2 2024/25', { lines: [] }],
    ['2 of 15 are off target in Q2 2024/25', { asked: { kind: 'off target' }, lines: [red, amber] }],
    ['1 of 15 is very green in Q2 2024/25', { asked: { kind: 'status', status: 'Very Green' } }],
    ['None of 15 has no target in Q2 2024/25', { asked: { kind: 'status', status: 'No target' }, lines: [] }],
    ['1 of 15 is not reported in Q2 2024/25', { asked: { kind: 'not reported' } }],
    ['2 indicators in Q2 2024/25', { asked: { kind: 'all' }, lines: [red, amber] }],
    ['There are no indicators in Q2 2024/25', { lines: [], total: 0 }],
  ])('reads “%s”', (words, changes) => {
    expect(headline(changes)).toBe(words);
  });
});

describe('a list', () => {
  it('says which months the period is, and how much of it is in', () => {
    expect(textOf(list().card)).toContain('July to September 2024 · 12 of 15 reported');
    expect(list().summary).toBe('1 of 15 is red in Q2 2024/25. 12 of 15 reported.');
  });

  it('says how those off target are split', () => {
    const { card } = list({ asked: { kind: 'off target' }, lines: [red, amber, amber] });
    expect(textOf(card)).toContain('12 of 15 reported · 1 red, 2 amber');
  });

  it('gives each row its status in symbol and word, name, reference, owner, figure, target and change', () => {
    const { card } = list({ lines: [amber] });
    expect(textOf(card).split('\n').slice(2)).toEqual([
      '◆ Amber',
      'Incidents resolved within SLA',
      'CPI13 · Isaiah Langer',
      '86.2%',
      'target 95%',
      '▼ worse',
    ]);
  });

  it('says worse for a figure that rose where lower is better', () => {
    const avoidable = cellWith({
      direction: 'lower',
      target: { kind: 'at most', value: '15' },
      figure: '10.7',
      previous: { period: Q1, figure: '10.5', status: 'Very Green' },
    });
    const text = textOf(list({ lines: [avoidable] }).card);
    expect(text).toContain('at most 15%');
    expect(text).toContain('▼ worse');
  });

  it('says what a figure covers when that is not the period, and that it is provisional', () => {
    const { card } = list({ lines: [cellWith({ basis: 'year to date', provisional: true })] });
    expect(textOf(card)).toContain('CPI13 · Isaiah Langer · year to date · provisional');
  });

  it('never lets rounding make a miss look like the target', () => {
    const close = cellWith({ figure: '94.96' });
    expect(textOf(list({ lines: [close] }).card)).toContain('94.96%');
  });

  it('gives the due day for what is not reported yet, and the last figure', () => {
    const { card } = list({ asked: { kind: 'not reported' }, lines: [missingCell()] });
    expect(textOf(card).split('\n').slice(-3)).toEqual(['Due', '18 Oct', 'last 89.4%']);
  });

  it('says overdue once the due day is past', () => {
    const { card } = list({ asked: { kind: 'not reported' }, lines: [missingCell()], today: AFTER_DUE });
    expect(textOf(card).split('\n').slice(-3)).toEqual(['Overdue', 'due 18 Oct', 'last 89.4%']);
  });

  it('opens an indicator when its row is clicked', () => {
    const [row] = ofType(list({ lines: [amber] }).card, 'ColumnSet');
    expect(row?.selectAction).toMatchObject({ verb: 'show', data: { ref: 'CPI13', period: Q2 } });
  });

  it('offers what people ask next', () => {
    expect(titlesOf(list().card)).toEqual([
      'What’s amber?',
      'Not reported',
      'Summary',
      'Same for Q1 2024/25',
    ]);
  });

  it('does not offer what is missing when nothing is', () => {
    expect(titlesOf(list({ reported: 15 }).card)).not.toContain('Not reported');
  });
});

describe('a long list', () => {
  const lines = Array.from({ length: 20 }, (_, index) => cellWith({ ref: `K${index + 1}` }));

  it('shows eight rows at a time and turns the page in place with the same question', () => {
    const { card } = list({ asked: { kind: 'off target' }, lines });
    const text = textOf(card);
    expect(text).toContain('K8 ·');
    expect(text).not.toContain('K9 ·');
    expect(text).toContain('Page 1 of 3');
    expect(button(card, 'Next page')).toMatchObject({
      verb: 'list',
      data: { asked: { kind: 'off target' }, period: Q2, page: 1 },
    });
    expect(titlesOf(card)).not.toContain('Previous page');
  });

  it('ends with what is left over', () => {
    const { card } = list({ lines, page: 2 });
    expect(ofType(card, 'ColumnSet')).toHaveLength(4);
    expect(titlesOf(card)).not.toContain('Next page');
  });

  it('shows the last page when asked for one beyond it', () => {
    expect(textOf(list({ lines, page: 99 }).card)).toContain('Page 3 of 3');
  });
});
