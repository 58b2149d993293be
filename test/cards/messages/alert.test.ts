import { describe, expect, it } from 'vitest';
import { alertCard } from '../../../src/cards/messages/alert.ts';
import { button, textOf } from '../reading.ts';
import { cellWith, Q2 } from '../sample.ts';

const red = cellWith({ ref: 'CPI02', title: 'Subject access requests', figure: '61' });

describe('an alert', () => {
  it('says which figure is off target, by how much, what was said of it and by whom', () => {
    const { card, summary } = alertCard({ period: Q2, cells: [red] });
    const text = textOf(card);
    expect(text).toMatch(/^Subject access requests is Red in Q2 2024\/25/);
    expect(text).toContain('■ Red');
    expect(text).toContain('61.0% · target 95% · ▼\u00a0worse');
    expect(text).toMatch(/below the target of 95%; Red is 10% or more below/);
    expect(text).toContain('Call volumes are rising');
    expect(text).toContain('Reported by Isaiah Langer; it was 89.4% in Q1');
    expect(summary).toBe('Subject access requests is Red in Q2 2024/25.');
    expect(button(card, 'Show CPI02')).toMatchObject({ verb: 'show', data: { ref: 'CPI02', period: Q2 } });
  });

  it('tells of several in one message, the worst first', () => {
    const { card, summary } = alertCard({ period: Q2, cells: [cellWith({ ref: 'CPI01' }), red] });
    expect(summary).toBe('2 figures are off target in Q2 2024/25.');
    expect(textOf(card)).toMatch(/1 red, 1 amber.*■ Red.*◆ Amber/s);
  });

  it('tells five in full and names the others', () => {
    const text = textOf(alertCard({ period: Q2, cells: Array.from({ length: 8 }, () => red) }).card);
    expect(text).toContain('And 3 more: CPI02, CPI02, CPI02.');
    const underlined = Array.from({ length: 6 }, () => cellWith({ ...red, ref: 'H_1_' }));
    expect(textOf(alertCard({ period: Q2, cells: underlined }).card)).toContain('And 1 more: H\\_1\\_.');
  });

  it('says why one gets it and who can change that', () => {
    expect(textOf(alertCard({ period: Q2, cells: [red] }).card)).toContain(
      'You get this because you manage this indicator; the performance team can change that.',
    );
  });
});
