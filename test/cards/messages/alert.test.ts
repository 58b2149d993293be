import { describe, expect, it } from 'vitest';
import { alertCard } from '../../../src/cards/messages/alert.ts';
import type { AlertItem } from '../../../src/cards/messages/alertWords.ts';
import { button, textOf, titlesOf } from '../reading.ts';
import { cellWith, MANAGER, offTarget, Q1, Q2 } from '../sample.ts';

const red = cellWith({ ref: 'CPI02', title: 'Subject access requests', figure: '61' });

describe('an alert', () => {
  it('says which figure is off target, by how much, what was said of it and by whom', () => {
    const { card, summary } = alertCard({ period: Q2, to: MANAGER, items: offTarget(red) });
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
    const { card, summary } = alertCard({
      period: Q2,
      to: MANAGER,
      items: offTarget(cellWith({ ref: 'CPI01' }), red),
    });
    expect(summary).toBe('2 figures are off target in Q2 2024/25.');
    expect(textOf(card)).toMatch(/1 red, 1 amber.*■ Red.*◆ Amber/s);
  });

  it('tells five in full and names the others', () => {
    const many = Array.from({ length: 8 }, () => cellWith({ ...red }));
    const text = textOf(alertCard({ period: Q2, to: MANAGER, items: offTarget(...many) }).card);
    expect(text).toContain('And 3 more: CPI02, CPI02, CPI02.');
    const underlined = Array.from({ length: 6 }, () => cellWith({ ...red, ref: 'H_1_' }));
    expect(textOf(alertCard({ period: Q2, to: MANAGER, items: offTarget(...underlined) }).card)).toContain(
      'And 1 more: H\\_1\\_.',
    );
  });

  const told = (item: Partial<AlertItem>, to = MANAGER) =>
    alertCard({ period: Q2, to, items: [{ kind: 'off target', cell: red, isLong: false, ...item }] });

  it('says of the third quarter running that it is that', () => {
    const { card, summary } = told({ isLong: true });
    expect(summary).toBe('Subject access requests is Red in Q2 2024/25, off target three quarters running.');
    expect(textOf(card)).toContain('It is off target for the third quarter running.');
  });

  it('says what has recovered, and leaves nothing to be acknowledged', () => {
    const cell = cellWith({
      title: 'Incidents',
      figure: '96',
      previous: { period: Q1, figure: '89', status: 'Amber' },
    });
    const { card, summary } = told({ kind: 'recovered', cell });
    expect(summary).toBe('Incidents is on target again in Q2 2024/25.');
    expect(textOf(card)).toContain('On target again. It was ◆ Amber in Q1 2024/25.');
    expect(titlesOf(card)).not.toContain('Seen; I’m on it');
  });

  it('says what is worse than before, and on target still', () => {
    const previous = { period: Q1, figure: '99.9', status: 'Very Green' };
    const { summary } = told({
      kind: 'worse',
      cell: cellWith({ title: 'Incidents', figure: '96', previous }),
    });
    expect(summary).toBe('Incidents went from Very Green to Green in Q2 2024/25.');
  });

  it('says that nothing is done, or that it was to be done by a day that has passed', () => {
    expect(told({ kind: 'no action' }).summary).toBe(
      'Subject access requests is Red in Q2 2024/25, and no action is recorded.',
    );
    const action = { what: 'Two analysts start', who: 'Isaiah', by: '2024-11-04' };
    const { card } = told({ kind: 'action overdue', cell: { ...red, action } });
    expect(textOf(card)).toContain(
      'Its action was to be done by 4 November 2024, and it is off target still.',
    );
  });

  it('counts each kind of news where there are several', () => {
    const items = [
      { kind: 'off target' as const, cell: red, isLong: false },
      { kind: 'recovered' as const, cell: cellWith({ ref: 'CPI01', figure: '96' }), isLong: false },
    ];
    const { card, summary } = alertCard({ period: Q2, to: MANAGER, items });
    expect(summary).toBe('There is news of 2 figures in Q2 2024/25.');
    expect(textOf(card)).toContain('1 off target · 1 on target again');
  });

  it('says to whoever follows how to follow no longer, and in a channel how it ends', () => {
    expect(textOf(told({}, { id: 'adele' }).card)).toContain(
      'You get this because you follow this indicator. “Unfollow CPI02” or “what do I follow?” ends it.',
    );
    expect(textOf(told({}, { id: 'room:19:ict' }).card)).toContain(
      'This was asked for here. “Stop telling this channel” ends it.',
    );
  });

  it('can be acknowledged, and then says by whom', () => {
    const { data } = button(told({}).card, 'Seen; I’m on it');
    expect(data).toEqual({ period: Q2, stage: 'alert CPI02 Red' });
    const seen = { by: { id: 'megan', name: 'Megan Bowen' }, on: '2024-10-10' };
    const { card } = alertCard({ period: Q2, to: MANAGER, items: offTarget(red), seen });
    expect(textOf(card)).toContain('Seen by Megan Bowen on 10 October 2024.');
    expect(titlesOf(card)).not.toContain('Seen; I’m on it');
  });

  it('says why one gets it and who can change that', () => {
    expect(textOf(alertCard({ period: Q2, to: MANAGER, items: offTarget(red) }).card)).toContain(
      'You get this because you manage this indicator; the performance team can change that.',
    );
  });
});
