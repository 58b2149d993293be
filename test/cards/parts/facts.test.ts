import { describe, expect, it } from 'vitest';
import { defineCard } from '../../../src/cards/indicator/define.ts';
import { forecastCard } from '../../../src/cards/indicator/forecast.ts';
import { severalCard } from '../../../src/cards/indicator/several.ts';
import { sinceCard } from '../../../src/cards/indicator/since.ts';
import { trendCard } from '../../../src/cards/indicator/trend.ts';
import { whyCard } from '../../../src/cards/why/why.ts';
import { forecastOf } from '../../../src/domain/history/forecast.ts';
import { standingSince } from '../../../src/domain/history/statusRun.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { ofType, textOf } from '../reading.ts';
import { cellWith, HELD, historyOf, LONDON, Q2, YEAR_START } from '../sample.ts';

const beside = { yearStart: YEAR_START, timeZone: LONDON, completeness: HELD };

describe('the answers about one indicator', () => {
  it('say how much of the quarter is in, so that nobody takes one figure for the whole', () => {
    expect(textOf(whyCard({ ...beside, cell: cellWith() }).card)).toContain(
      '37 of 45 reported in all for Q2 2024/25.',
    );
  });

  it('say nothing of a quarter that is not there yet', () => {
    const none = { period: Q2, reported: 0, expected: 0 };
    const { card } = whyCard({ ...beside, completeness: none, cell: cellWith() });
    expect(textOf(card)).not.toMatch(/\d+ of \d+ reported/);
  });

  it('say what is being done, by whom and by when, where the owner said it', () => {
    const action = { what: 'Two analysts start.', who: 'Isaiah Langer', by: '2024-12-01' };
    const text = textOf(whyCard({ ...beside, cell: cellWith({ action }) }).card);
    expect(text).toContain('What is being done\nAction\nTwo analysts start.');
    expect(text).toContain('Isaiah Langer, by 1 December 2024');
    expect(textOf(whyCard({ ...beside, cell: cellWith() }).card)).toContain(
      'No action with a name and a date is recorded',
    );
  });

  const forecast = (figures: readonly string[], changes: Partial<Cell> = {}) => {
    const history = historyOf(figures, changes);
    const cell = history.at(-1) ?? cellWith(changes);
    return forecastCard({
      ...{ ...beside, cell, history, targetIn: () => cell.target, reporting: Q2 },
      forecast: forecastOf(history, cell, cell.target),
    });
  };

  it('give what the owner predicts for the year end as the owner’s, with or without a projection', () => {
    const yearEnd = { figure: '96', status: 'Green', target: { kind: 'at least', value: '95' } } as const;
    const without = forecast(['90', '86.2'], { yearEnd });
    expect(without.summary).toBe(
      'CPI13 is expected by its owner to be Green at year end: 96.0% for Q4 2024/25 against at least 95%.',
    );
    expect(textOf(without.card)).toContain('There is no projection: it takes three figures');
    const rising = forecast(['84', '85', '86', '87', '88', '89'], { yearEnd });
    expect(rising.summary).toContain('CPI13 is unlikely to hit its target at year end: 91.0% is projected');
    expect(textOf(rising.card)).toContain('By its owner: Year-end: 96.0% predicted for Q4 2024/25, ● Green');
  });

  it('say where a target comes from', () => {
    const source = { benchmark: '95', statutory: '90', rationale: 'Agreed in March' };
    const cell = cellWith({ target: { kind: 'at least', value: '95', source } });
    const card = defineCard({
      aspect: 'target',
      indicator: undefined,
      cell,
      spans: [],
      team: [],
      versions: [],
      ...beside,
    }).card;
    expect(textOf(card)).toContain('is the benchmark, harder than the statutory 90%');
    expect(textOf(card)).toContain('Agreed in March');
  });

  it('look no further back than they say', () => {
    const red = { status: 'Red', figure: '60' };
    const cells = Array.from({ length: 20 }, (_, back) =>
      cellWith({ ...red, period: shiftPeriod(Q2, -back) }),
    );
    const [latest, ...earlier] = cells;
    if (!latest) throw new Error('There are twenty.');
    const standing = standingSince(latest, earlier, 19);
    const { summary, card } = sinceCard({ ...beside, standing, waiting: undefined, predecessors: [] });
    expect(summary).toBe('CPI13 has been red since at least Q3 2019/20: at least 20 quarters.');
    expect(textOf(card)).toContain('I look back no further than Q3 2019/20. It may be longer.');
    expect(textOf(card)).toContain('And 12 earlier periods.');
  });

  it('draw a chart that says in words what it shows, for whoever can’t see it', () => {
    const history = historyOf(['80', '81', '82', '83', '84', '86.2']);
    const cell = history.at(-1) ?? cellWith();
    const { card } = trendCard({
      ...{ ...beside, cell, history, from: shiftPeriod(Q2, -11), isCut: false },
      targetAt: () => cell.target,
    });
    const [chart] = ofType(card, 'Chart.Line');
    expect(chart?.title).toBe(
      'CPI13 from 80.0% in Q1 2023/24 to 86.2% in Q2 2024/25, with what is projected',
    );
    expect(chart?.fallback).toMatchObject({ type: 'Table', fallback: { type: 'FactSet' } });
  });

  it('break the line where the definition changed, and compare nothing across it', () => {
    const before = historyOf(['50', '52', '54'], {}).map((each, index) => ({
      ...each,
      period: shiftPeriod(Q2, index - 4),
    }));
    const after = historyOf(['90', '92'], { definedSince: shiftPeriod(Q2, -1) });
    const cell = after.at(-1) ?? cellWith();
    const { summary, card } = trendCard({
      ...{ ...beside, cell, history: [...before, ...after], from: shiftPeriod(Q2, -11), isCut: false },
      targetAt: () => cell.target,
    });
    expect(summary).toBe('CPI13 is 92.0% in Q2 2024/25, 2 points better than in Q1 2024/25 (90.0%).');
    expect(textOf(card)).toContain('The definition changed in Q1 2024/25');
    expect(textOf(card)).toContain('worst 90.0%');
  });

  it('draw large figures beside their targets in thousands, and say so', () => {
    const money = { unit: 'GBP', decimals: 0, target: { kind: 'at least', value: '50000' } } as const;
    const cells = [
      cellWith({ ...money, figure: '60000' }),
      cellWith({ ...money, ref: 'CPI14', figure: '40000' }),
    ];
    const { card } = severalCard({
      ...{ ...beside, period: Q2, refs: [], cells, missing: [], page: 0 },
    });
    const [bars] = ofType(card, 'Chart.VerticalBar.Grouped');
    expect(bars?.data).toMatchObject([
      { legend: 'Figure', values: [{ y: 60 }, { y: 40 }] },
      { legend: 'Target', values: [{ y: 50 }, { y: 50 }] },
    ]);
    expect(textOf(card)).toContain('Figure and target · £ · thousand');
    expect(bars?.title).toContain('CPI13 £60,000 ★ Very Green');
  });
});
