import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkBackup } from '../../../src/store/backup/readBackup.ts';
import { isUnderWay, restore } from '../../../src/store/backup/restore.ts';
import { writeBackup } from '../../../src/store/backup/writeBackup.ts';
import { connect, createTables } from '../../../src/store/connect.ts';
import { countedTables } from '../../support/countedTables.ts';
import { freshConnection } from '../../support/tables.ts';

/** More than the store gives at once. */
const ROWS = 1_150;

describe('a backup of more rows than the store gives or takes at once', () => {
  it('is restored whole, though the answer to a write is lost', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'ragtime-'));
    const way = await countedTables();
    onTestFinished(async () => {
      await way.stop();
      await rm(parent, { recursive: true });
    });
    const from = await connect(freshConnection());
    await createTables(from);
    const keys = Array.from({ length: ROWS }, (_, index) => `row ${String(index).padStart(6, '0')}`);
    for (let start = 0; start < ROWS; start += 100) {
      const batch = keys.slice(start, start + 100);
      await from.Ledger.submitTransaction(
        batch.map((rowKey) => ['create', { partitionKey: 'tenant|a', rowKey, said: `of ${rowKey}` }]),
      );
    }
    await from.Ledger.createEntity({ partitionKey: 'tenant|b', rowKey: 'alone' });

    const writing = { now: new Date('2026-10-20T08:00:00Z'), ragtime: '1', progress: () => {} };
    const first = join(parent, 'first');
    await writeBackup(first, { ...writing, tables: from });
    const backup = await checkBackup(first, () => {});
    expect(backup.manifest.rows).toBe(ROWS + 1);

    const to = await connect(way.connection);
    await createTables(to);
    expect(await isUnderWay(backup, to)).toBe(false);
    way.take();
    way.loseAnswer(3);
    const told: string[] = [];
    await restore(backup, { tables: to, progress: (done, doing) => told.push(`${doing} ${done}`) });
    expect(told).toContain(`writing ${ROWS + 1}`);
    expect(told.at(-1)).toBe(`reading back ${ROWS + 1}`);
    // Twelve transactions of up to a hundred rows and one of the row alone, and one of them again; the mark on and off.
    expect(way.take().filter(({ kind }) => kind === 'write')).toHaveLength(12 + 1 + 1 + 2);

    const second = join(parent, 'second');
    await writeBackup(second, { ...writing, tables: to });
    for (const name of ['Ledger.jsonl', 'manifest.json']) {
      expect(await readFile(join(second, name), 'utf8')).toBe(await readFile(join(first, name), 'utf8'));
    }
    await expect(isUnderWay(backup, to)).rejects.toThrow(
      `this one has rows in it: ${way.connection.prefix}Ledger (at least 1000 rows).`,
    );
  });
});
