import { describe, expect, it } from 'vitest';
import { type ReceiptInput, receiptCard } from '../../../src/cards/reporting/receipt.ts';
import { button, textOf, titlesOf } from '../reading.ts';
import { cellWith, HELD, LONDON, missingCell, Q1, Q2, YEAR_START } from '../sample.ts';

const receipt = (changes: Partial<ReceiptInput> = {}) =>
  receiptCard({
    cell: cellWith(),
    before: null,
    remaining: 0,
    completeness: HELD,
    yearStart: YEAR_START,
    timeZone: LONDON,
    ...changes,
  });
const text = (changes: Partial<ReceiptInput> = {}): string => textOf(receipt(changes).card);

describe('a receipt', () => {
  it('says exactly what is stored, its status and why, by whom and when', () => {
    expect(text()).toMatch(
      /^86\.2% stored for Q2 2024\/25\nIncidents resolved within SLA \(CPI13\)\n◆ Amber/,
    );
    expect(text()).toContain('86.2% is 9.26% below the target of 95%');
    expect(text()).toContain('Call volumes are rising');
    expect(text()).toContain('Reported by Isaiah Langer, 9 October 2024 at 14:05');
  });

  it('says where the figure comes from, where that was given', () => {
    expect(text({ cell: cellWith({ source: 'Service desk' }) })).toContain(
      'Source of the figure: Service desk',
    );
    expect(text()).not.toContain('Source of the figure');
  });

  it('shows every digit that was given', () => {
    expect(text({ cell: cellWith({ figure: '86.2345' }) })).toContain('86.2345% stored');
  });

  it('says that a figure is provisional', () => {
    expect(text({ cell: cellWith({ provisional: true }) })).toContain('a final figure will follow');
  });

  it('says that there was nothing to measure', () => {
    expect(text({ cell: cellWith({ figure: null }) })).toContain('Nothing to measure stored for Q2 2024/25');
  });

  it('leads on to the next figure', () => {
    const next = { ref: 'CPI14', title: 'Changes that succeeded', period: Q2 };
    const { card } = receipt({ next, remaining: 2 });
    expect(textOf(card)).toContain(
      'You have 2 left to report for Q2 2024/25. Next is CPI14: Changes that succeeded. 37 of 45 reported in all.',
    );
    expect(button(card, 'Report CPI14')).toMatchObject({ verb: 'form', data: { ref: 'CPI14', period: Q2 } });
  });

  it('says when that was the last one', () => {
    expect(text()).toContain('That was your last one for Q2 2024/25. Nothing more to do.');
    expect(titlesOf(receipt().card)).toEqual(['Correct it', 'Show CPI13']);
  });

  it('leads on to what is still missing of another quarter', () => {
    const besides = [{ ...missingCell({ ref: 'CPI15' }), period: Q1 }];
    expect(text({ besides })).toContain(
      'That was your last one for Q2 2024/25. Still to be reported for Q1 2024/25: CPI15. 37 of 45',
    );
    const titles = titlesOf(receipt({ besides }).card);
    expect(titles).toEqual(['Report Q1 2024/25', 'Correct it', 'Show CPI13']);
  });

  it('calls nothing the last one of somebody who reports for others', () => {
    const cell = cellWith({ reportedBy: { id: 'p-patti', name: 'Patti Fernandez' } });
    expect(text({ cell })).toContain(
      'Nothing else is waiting for you in Q2 2024/25. 37 of 45 reported in all.',
    );
  });

  it('says nothing of how much is in where nothing is expected', () => {
    expect(text({ completeness: { ...HELD, reported: 0, expected: 0 } })).toMatch(/Nothing more to do\.$/);
  });

  it('says what a correction replaced', () => {
    const changes = { cell: cellWith({ revision: 2 }), before: { figure: '84.6', status: 'Red' } };
    expect(text(changes)).toContain('It was 84.6% (■ Red) before; both stay on record.');
    expect(text(changes)).toContain('Corrected by Isaiah Langer');
    const milestone = cellWith({
      ...{ unit: 'milestone', target: { kind: 'milestone', text: 'Business case' } },
      ...{ figure: null, picked: 'Green', status: 'Green', revision: 2 },
    });
    expect(text({ cell: milestone, before: { figure: null, status: 'Amber' } })).toContain(
      'It was ◆ Amber before; both stay on record.',
    );
  });

  it('does not say that a correction of the commentary replaced a figure', () => {
    const cell = cellWith({ revision: 2 });
    expect(text({ cell, before: { figure: cell.figure, status: cell.status } })).toContain(
      'Figure and status are as before; what was said of them then stays on record.',
    );
  });
});
