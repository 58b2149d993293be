import { describe, expect, it } from 'vitest';
import { type IndicatorInput, indicatorCard } from '../../../src/cards/indicator/show.ts';
import { button, ofType, textOf, titlesOf } from '../reading.ts';
import { cellWith, HELD, historyOf, LONDON, missingCell, Q1, Q2, YEAR_START } from '../sample.ts';

const show = (changes: Partial<IndicatorInput> = {}) =>
  indicatorCard({
    cell: cellWith(),
    history: historyOf(['91', '93', '95.5', '96', '94.1', '92.2', '89.4', '86.2']),
    description: 'Share of incidents resolved in time.',
    completeness: HELD,
    mayReport: false,
    yearStart: YEAR_START,
    timeZone: LONDON,
    ...changes,
  });

const text = (changes: Partial<IndicatorInput> = {}): string => textOf(show(changes).card);

describe('an indicator', () => {
  it('reads from the top like a sentence', () => {
    expect(text().split('\n')).toEqual([
      'Incidents resolved within SLA',
      'CPI13 · ICT · Isaiah Langer · Q2 2024/25, July to September 2024',
      '◆ Amber',
      '86.2%',
      'deteriorating ▼ from 89.4% in Q1',
      '95%',
      'target, higher is better\u00a0↑',
      'Q3 2022/23 to Q2 2024/25',
      'The chart’s scale starts at 80%.',
      expect.stringMatching(/^Why amber: 86\.2% is 9\.26% below the target of 95%; Amber is less than 10%/),
      expect.stringContaining('and “same as last quarter” by'),
      expect.stringContaining('Call volumes are rising'),
      'Reported by Isaiah Langer, 9 October 2024 · 37 of 45 reported in all',
      'What it measures: Share of incidents resolved in time.',
    ]);
  });

  it('says under the commentary where the figure comes from, as it was typed', () => {
    const source = 'housing *system*, [run](https://example.com) on 3 October';
    const lines = text({ cell: cellWith({ source }) }).split('\n');
    const said = `Source of the figure: ${source}`;
    expect(lines[lines.indexOf(said) - 1]).toContain('Call volumes are rising');
    const runs = ofType(show({ cell: cellWith({ source }) }).card, 'TextRun').map(({ text: run }) => run);
    expect(runs).toContain(said);
    expect(text()).not.toContain('Source of the figure');
  });

  it('has the same in one sentence', () => {
    expect(show().summary).toBe(
      'Incidents resolved within SLA (CPI13) is Amber in Q2 2024/25: 86.2% against at least 95%.',
    );
  });

  it('says when the status has moved', () => {
    const cell = cellWith({ figure: '96' });
    expect(text({ cell })).toContain('It was Amber in Q1.');
  });

  it('names the year of a previous figure from another one', () => {
    const cell = cellWith({
      period: Q1,
      previous: { period: historyOf(['1', '2', '3'])[0]?.period ?? Q1, figure: '90', status: 'Amber' },
    });
    expect(text({ cell })).toContain('from 90.0% in Q4 2023/24');
  });

  it('says what the figure covers, and that it is provisional', () => {
    const cell = cellWith({ basis: 'rolling 12 months', provisional: true });
    expect(text({ cell })).toContain(
      'The figure is for rolling 12 months. It is provisional: a final figure will follow.',
    );
  });

  it('says that it was corrected', () => {
    expect(text({ cell: cellWith({ revision: 3 }) })).toContain('9 October 2024, revision 3');
  });

  it('says when nothing has been reported', () => {
    const { card, summary } = show({ cell: missingCell(), history: [] });
    expect(textOf(card)).toContain('○ Not reported\nNot reported\npreviously 89.4% in Q1');
    expect(summary).toContain('has no figure for Q2 2024/25');
  });

  it('says when there was nothing to measure', () => {
    const cell = cellWith({ figure: null, commentary: 'No elections were held.' });
    expect(text({ cell })).toContain('No data');
    expect(text({ cell })).toContain('No elections were held.');
  });

  it('shows a figure without a target without a colour', () => {
    const cell = cellWith({ target: { kind: 'none' } });
    expect(text({ cell })).toContain('○ No target');
    expect(text({ cell })).toContain('There is no target, so there is no colour.');
  });

  it('leads to no quarter before where there is none', () => {
    const first = missingCell({ previous: null });
    expect(titlesOf(show({ cell: first, history: [first] }).card)).not.toContain('Show Q1');
  });

  it('lets those who may report do so, and nobody else', () => {
    expect(titlesOf(show().card)).toEqual(['Why this colour?', 'On target by year end?', 'Show Q1']);
    const { card } = show({ mayReport: true, cell: missingCell() });
    expect(button(card, 'Report this figure')).toMatchObject({
      verb: 'form',
      data: { ref: 'CPI13', period: Q2 },
    });
    expect(titlesOf(show({ mayReport: true }).card)).toContain('Correct this figure');
  });

  it('goes back by a year where figures come once a year', () => {
    const { card } = show({ cell: cellWith({ frequency: 'annual' }) });
    expect(button(card, 'Show Q2 2023/24').data).toEqual({ ref: 'CPI13', period: '2023-24-Q2' });
  });
});

describe('the chart of an indicator', () => {
  const chart = (changes: Partial<IndicatorInput> = {}) => ofType(show(changes).card, 'Chart.Line')[0];

  it('draws the figures and the target, eight quarters with eight labels', () => {
    const data = chart()?.data as { legend: string; values: { x: string; y: number }[] }[];
    expect(data.map(({ legend }) => legend)).toEqual(['Figure', 'Target']);
    expect(data[0]?.values.map(({ y }) => y)).toEqual([91, 93, 95.5, 96, 94.1, 92.2, 89.4, 86.2]);
    expect(new Set(data[0]?.values.map(({ x }) => x)).size).toBe(8);
    expect(data[0]?.values.map(({ x }) => x.slice(0, 2)).slice(0, 4)).toEqual(['Q3', 'Q4', 'Q1', 'Q2']);
  });

  it('has a table in its place where there are no charts, and words where there are no tables', () => {
    const table = chart()?.fallback as { rows: unknown[]; fallback: { facts: unknown[] } };
    expect(table.rows).toHaveLength(9);
    expect(table.fallback.facts.at(-1)).toEqual({
      title: 'Q2 2024/25',
      value: '86.2% ◆ Amber, at least 95%',
    });
  });

  it('leaves out periods without a figure and says so', () => {
    const history = historyOf(['91', null, '86.2']);
    expect(chart({ history })).toMatchObject({ data: [{ values: [{ y: 91 }, { y: 86.2 }] }, {}] });
    expect(text({ history })).toContain('One period without a figure left out.');
  });

  it('is left out when there is only one figure', () => {
    expect(chart({ history: historyOf(['86.2']) })).toBeUndefined();
  });

  it('has no target line where there is no target', () => {
    const history = historyOf(['91', '86.2'], { target: { kind: 'none' } });
    expect(chart({ history })?.data).toHaveLength(1);
  });
});
