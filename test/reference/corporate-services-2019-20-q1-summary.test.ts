import { expect, it } from 'vitest';
import { summarise } from '../../src/domain/answers/summary.ts';
import { override } from '../../src/domain/reporting/override.ts';
import { CORPORATE, lineOf } from './corporateServices.ts';
import { DISAGREEMENTS } from './disagreements.ts';
import { describeRows, published } from './published.ts';

const FILE = 'corporate-services-2019-20-q1-summary.csv';
const BY = { id: 'patti', name: 'Patti Fernandez' };

/** The lines as published: what was set by hand is set by the performance team. */
const cells = published(CORPORATE).map((row) => {
  const line = lineOf(row);
  const set = DISAGREEMENTS.find(
    ({ file, ref, what }) => file === CORPORATE && ref === line.ref && what === 'status',
  );
  if (!set) return line;
  const wish = { status: set.published, reason: set.why };
  return override(line, wish, { by: BY, at: '2019-07-12T10:00:00.000Z' }, `set ${line.ref}`).cell;
});
const summary = summarise(cells);

describeRows(FILE, {
  ref: ({ status = '' }) => status,
  says: ({ status, number, published_percent }) => `${status}: ${number}, which is ${published_percent}%`,
  outcomes: ({ status, number = '', published_percent: percent = '' }) => {
    if (status === 'Total') {
      const sum = summary.lines.reduce((all, line) => all + line.percent, 0);
      return [
        { what: 'number', published: number, ours: String(summary.total) },
        { what: 'sum of the percentages', published: percent, ours: String(sum) },
      ];
    }
    const line = summary.lines.find((each) => each.status.toLowerCase() === status?.toLowerCase());
    return [
      { what: 'number', published: number, ours: String(line?.count) },
      { what: 'percentage', published: percent, ours: String(line?.percent) },
    ];
  },
});

it('has the published lines and no others, in the published order, and the note that they do not add to 100', () => {
  expect(summary.lines.map(({ status }) => status.toLowerCase())).toEqual(
    published(FILE)
      .slice(0, -1)
      .map(({ status }) => status?.toLowerCase()),
  );
  expect(summary.roundingNote).toBe(true);
});
