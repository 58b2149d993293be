/** The alert's own words: each sentence is true of the figure it stands over, whichever way that is off target. */
import { describe, expect, it } from 'vitest';
import { alertCard } from '../../../src/cards/messages/alert.ts';
import type { Cell } from '../../../src/domain/indicators/cell.ts';
import type { Target } from '../../../src/domain/indicators/target.ts';
import { IMPORT } from '../../../src/domain/person.ts';
import { textOf } from '../reading.ts';
import { cellWith, MANAGER, offTarget, Q1, Q2 } from '../sample.ts';

const linesOf = (...cells: readonly Cell[]): readonly string[] =>
  textOf(alertCard({ period: Q2, to: MANAGER, items: offTarget(...cells) }).card).split('\n');

/** What stands under the headline of an alert about one figure. */
const sentenceOf = (changes: Partial<Cell>): string | undefined => {
  const cell = cellWith(changes);
  expect(cell.offTarget, 'only what is off target is alerted').toBe(true);
  return linesOf(cell)[1];
};

const percent = (target: Target, figure: string, direction: Cell['direction'] = 'higher'): Partial<Cell> => ({
  ...{ target, figure, direction },
});
const days = (target: Target, figure: string): Partial<Cell> => ({
  ...{ target, figure, unit: 'days', decimals: 0, direction: 'lower' },
});
const pounds = (target: Target, figure: string): Partial<Cell> => ({
  ...{ target, figure, unit: 'GBP', decimals: 0, basis: 'year to date' },
});
const range: Target = { kind: 'range', low: '85', high: '90' };
const spend = (worse: 'over' | 'under'): Target => ({ kind: 'profile', value: '5800', worse });
const by = { id: 'patti', name: 'Patti Fernandez' };
const setTo = (status: string): Partial<Cell> => ({
  ...{ status, offTarget: true },
  override: { status, reason: 'Checked with audit', by, at: '2024-10-09T13:05:00.000Z' },
});

describe('an alert about one figure says in what way it is off target', () => {
  it.each<[string, string, Partial<Cell>]>([
    [
      'It is below its target of at least 95%.',
      'where more is better',
      percent({ kind: 'at least', value: '95' }, '86.2'),
    ],
    [
      'It is above its target of at most 10 days.',
      'where less is better',
      days({ kind: 'at most', value: '10' }, '14'),
    ],
    [
      'It is above its target of at most 0 days.',
      'where there should be none',
      days({ kind: 'at most', value: '0' }, '1'),
    ],
    [
      'It is below its target of at least 95% (core hours).',
      'with what the council says beside it',
      percent({ kind: 'at least', value: '95', note: 'core hours' }, '86.2'),
    ],
    [
      'It is not above 90%, as its target asks.',
      'exactly at what it was to be more than',
      percent({ kind: 'at least', value: '90', strict: true }, '90'),
    ],
    [
      'It is not below 15 days, as its target asks.',
      'exactly at what it was to be less than',
      days({ kind: 'at most', value: '15', strict: true }, '15'),
    ],
    ['It is below its target range of 85% to 90%.', 'under a range', percent(range, '80', 'range')],
    ['It is above its target range of 85% to 90%.', 'over a range', percent(range, '97', 'range')],
    [
      'It is below its target range of 85% to 90%.',
      'under a range, more being better',
      percent(range, '80', 'higher'),
    ],
    [
      'It is above its target range of 85% to 90%.',
      'over a range, less being better',
      percent(range, '97', 'lower'),
    ],
    [
      'It is below its target of £5,800 by Q2.',
      'under a profile that is to be reached',
      pounds(spend('under'), '4000'),
    ],
    [
      'It is above its target of £5,800 by Q2.',
      'over a profile that is not to be passed',
      pounds(spend('over'), '7000'),
    ],
    [
      'It misses its target of up 3 to 5 points a quarter.',
      'with a rise that is too small',
      percent({ kind: 'change', low: '3', high: '5', hold: null }, '90'),
    ],
    [
      'It misses its target of up 3 to 5 points a quarter, or hold at 95% to 98%.',
      'with neither the rise nor the level',
      percent({ kind: 'change', low: '3', high: '5', hold: { low: '95', high: '98' } }, '90'),
    ],
    [
      'It misses its target of down 2% to 3% a quarter.',
      'with a fall that is too small',
      {
        ...days({ kind: 'change', low: '2', high: '3', hold: null }, '100'),
        previous: { period: Q1, figure: '100', status: 'Green' },
      },
    ],
    [
      'Its milestone was reported as Amber, which is off target.',
      'of a milestone',
      {
        ...{ target: { kind: 'milestone', text: 'Business case' }, unit: 'milestone', figure: null },
        picked: 'Amber',
      },
    ],
    [
      'The performance team set this status by hand.',
      'of a figure that meets its target',
      { figure: '99', ...setTo('Red') },
    ],
    [
      'The performance team set this status by hand.',
      'of a figure that misses it as well',
      { figure: '86.2', ...setTo('Red') },
    ],
    [
      'It was off target by the rule of its day, which has been changed since.',
      'by a rule that is no more',
      { figure: '99', status: 'Amber', offTarget: true },
    ],
  ])('“%s”, %s', (words, _, changes) => {
    expect(sentenceOf(changes)).toBe(words);
  });

  it('says of an imported figure where it is from, and not who reported it', () => {
    const words = linesOf(cellWith({ reportedBy: IMPORT }));
    expect(words[1]).toBe('It is below its target of at least 95%.');
    expect(words).toContain('From an imported file; it was 89.4% in Q1');
  });

  it('says of a status that was published without a figure that nothing is reported', () => {
    const unreported = { figure: null, reportedBy: null, reportedAt: null, commentary: '' };
    const words = linesOf(cellWith({ ...unreported, ...setTo('Red') }));
    expect(words[0]).toBe('Incidents resolved within SLA is Red in Q2 2024/25');
    expect(words[1]).toBe('The performance team set this status by hand.');
    expect(words.join('\n')).toMatch(/Red, set by the performance team \(Checked with audit\)/);
    expect(words).toContain('Nothing is reported; it was 89.4% in Q1');
  });
});

describe('an alert about several figures', () => {
  it('counts them by colour, whichever way each is off target', () => {
    const late = cellWith({ ref: 'CPI11', ...days({ kind: 'at most', value: '10' }, '14'), previous: null });
    const words = linesOf(cellWith(), late, cellWith({ ref: 'CPI20', figure: '90' }));
    expect(words.slice(0, 2)).toEqual(['3 figures are off target in Q2 2024/25', '1 red, 2 amber']);
    expect(words.join('\n')).not.toMatch(/below its|above its/);
  });

  it.each([
    ['no action', '2 figures are off target in Q2 2024/25, and no action is recorded'],
    ['action overdue', 'The actions on 2 figures are overdue, and they are off target still in Q2 2024/25'],
    ['off target', '2 figures are off target in Q2 2024/25'],
  ] as const)('begins with what is new where it is the same of all: %s', (kind, headline) => {
    const items = [cellWith(), cellWith({ ref: 'CPI20' })].map((cell) => ({ kind, cell, isLong: false }));
    expect(textOf(alertCard({ period: Q2, to: MANAGER, items }).card).split('\n')[0]).toBe(headline);
  });
});
