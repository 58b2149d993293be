/** Files that are written beside whatever else goes on. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { type Listing, numberOf } from '../../src/domain/answers/listing.ts';
import { writeInWorker } from '../../src/workbooks/inWorker.ts';
import { writeFile } from '../../src/workbooks/writeFile.ts';
import { rowsIn } from './reread.ts';

const wide = (rows: number, columns: number): Listing => ({
  title: 'Many figures',
  asOf: '2024-10-09T10:00:00.000Z',
  about: [],
  columns: Array.from({ length: columns }, (_, at) => ({ title: `Column ${at}`, holds: 'amount' })),
  rows: Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, at) => numberOf(String(row * columns + at))),
  ),
});

describe('a file written in a thread of its own', () => {
  it('is the same as one that is waited for', async () => {
    const small = wide(3, 2);
    expect(await writeInWorker(small, 'xlsx')).toEqual(new Uint8Array(await writeFile(small, 'xlsx')));
  });

  it('holds nobody up for 50 ms, with 20,000 cells in it', async () => {
    const listing = wide(1_000, 20);
    // The first one loads what the others have.
    await writeInWorker(wide(1, 1), 'xlsx');
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const bytes = await writeInWorker(listing, 'xlsx');
    delay.disable();
    expect(await rowsIn(bytes)).toHaveLength(1_001);
    expect(delay.max / 1e6).toBeLessThan(50);
  });

  it('rejects where it can’t be written, and writes the next one', async () => {
    const broken = { ...wide(1, 1), asOf: 'no date' };
    await expect(writeInWorker(broken, 'xlsx')).rejects.toThrow(/Invalid time value/);
    expect((await writeInWorker(wide(1, 1), 'csv')).length).toBeGreaterThan(0);
  });
});
