import { expect, it } from 'vitest';
import { breakdownLines, readBreakdown } from '../../src/domain/figures/breakdown.ts';
import { showFigure } from '../../src/domain/figures/figure.ts';
import { figureWorking } from '../../src/domain/reporting/figureWorking.ts';
import { describeRows, figureIn, published } from './published.ts';

const FILE = '3c-ict-2019-20-q2-availability-minutes-lost.csv';
const areas = published(FILE);
const minutes = areas.map((row) => figureIn(row.minutes) ?? '');
const breakdown = readBreakdown(`sum of ${areas.map((row) => row.service_area).join(', ')}`);
const lines = breakdown ? breakdownLines(breakdown, minutes) : [];

describeRows(FILE, {
  ref: ({ service_area = '' }) => service_area,
  says: ({ service_area, minutes: lost }) => `${service_area} lost ${lost} minutes`,
  outcomes: ({ service_area, minutes: lost = '' }) => {
    const line = lines.find(({ name }) => name === service_area);
    return [
      {
        what: 'minutes',
        published: `${lost} minutes`,
        ours: line ? showFigure(line.figure, 'minutes', 0) : '',
      },
    ];
  },
});

it('adds the minutes lost of every service area up, and shows how', () => {
  expect(lines.at(-1)).toMatchObject({ name: 'Total', figure: '560' });
  expect(
    figureWorking({ unit: 'minutes', decimals: 0, frequency: 'quarterly', breakdown, given: minutes }),
  ).toBe(
    'Network/Telephony 250 minutes, Email 60 minutes, Internet/web site services 70 minutes, Centralised server infrastructure 180 minutes: sum 560 minutes. ',
  );
});
