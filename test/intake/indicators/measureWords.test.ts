import { describe, expect, it } from 'vitest';
import { MEASURE_COLUMNS, REPORTING_COLUMNS } from '../../../src/intake/indicators/measureColumns.ts';

const { direction } = MEASURE_COLUMNS;
const { frequency } = REPORTING_COLUMNS;

describe('a direction for improvement as registers have it', () => {
  it.each(['Aim to Maximise', 'Good to be High', 'grow', 'Higher is better', '↑', '▲'])(
    '“%s” is higher',
    (said) => expect(direction.read(said)).toBe('higher'),
  );

  it.each(['Aim to Minimise', 'Good to be Low', 'reduce', 'Low is good', '↓', '▼'])('“%s” is lower', (said) =>
    expect(direction.read(said)).toBe('lower'),
  );

  it.each(['↔', 'within range'])('“%s” is a range', (said) => expect(direction.read(said)).toBe('range'));

  it.each(['Neither', 'Neutral', 'n/a', 'Contextual'])('“%s” is neither', (said) =>
    expect(direction.read(said)).toBe('neither'),
  );

  it.each(['→', '-', 'sideways'])('“%s” is not read', (said) => expect(direction.read(said)).toBeUndefined());
});

describe('a frequency as registers have it', () => {
  it.each([
    ['Qtrly', 'quarterly'],
    ['Quarterly in arrears', 'quarterly'],
    ['Quarterly (one quarter in arrears)', 'quarterly'],
    ['Semi-Annual', 'bi-annual'],
    ['Every six months', 'bi-annual'],
    ['Annually - in arrears', 'annual'],
  ])('“%s” is %s', (said, read) => expect(frequency.read(said)).toBe(read));
});
