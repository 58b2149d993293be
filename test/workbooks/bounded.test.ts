import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bounded } from '../../src/workbooks/bounded.ts';
import { partOf } from './reread.ts';

const FIGURES = 'KPI1;86.2\n'.repeat(100_000);
const zipped = zipSync({ 'figures.csv': new TextEncoder().encode(FIGURES) });

describe('a workbook from a chat', () => {
  it('is unpacked as it is where it holds no more than is taken', () => {
    const same = bounded(zipped, 1_000_000);
    expect(partOf(same ?? new Uint8Array(), 'figures.csv')).toBe(FIGURES);
  });

  it('is not unpacked where it holds a byte more, however little it is packed', () => {
    expect(zipped.length).toBeLessThan(10_000);
    expect(bounded(zipped, 999_999)).toBeUndefined();
  });

  it('is not taken where it is damaged', () => {
    expect(bounded(zipped.subarray(0, 500), 1_000_000)).toBeUndefined();
  });
});
