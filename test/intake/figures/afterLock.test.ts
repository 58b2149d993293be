/** A file of figures for a locked quarter: refused in a sentence, or on record as a correction after the lock. */
import { describe, expect, it } from 'vitest';
import { Period } from '../../../src/domain/time/period.ts';
import { HISTORY, operatorWithIndicators, TENANT } from '../../cli/operator.ts';

const Q1 = Period.parse('2019-20-Q1');
const patti = { id: 'patti', name: 'Patti Fernandez' };

async function locked() {
  const sitting = await operatorWithIndicators();
  await sitting.run('import', 'scores', await sitting.file('h.csv', HISTORY));
  await sitting.store.locks.add(TENANT, Q1, {
    ...{ number: 1, kind: 'locked', by: patti, at: '2019-08-01T10:00:00.000Z', reason: '', leftOut: 0 },
  });
  const changed = await sitting.file('again.csv', 'ref,period,figure\nCPI13,2019-20-Q1,88.8\n');
  return { ...sitting, changed };
}

describe('figures for a locked quarter', () => {
  it('are refused: which quarter, who locked it when, and how to go on', async () => {
    const { run, changed, cell } = await locked();
    const { code, out, err } = await run('import', 'scores', changed, '--yes');
    expect(code).not.toBe(0);
    const said = [...out, err].join('\n');
    expect(said).toContain(
      'Q1 2019/20 (by Patti Fernandez, on 1 August 2019), which is locked, so nothing was imported',
    );
    expect(said).toContain('“reopen Q1 2019/20”');
    expect(said).toContain('--after-lock "why"');
    expect(await cell('CPI13')).toMatchObject({ figure: '86.2', revision: 1 });
  });

  it('are taken with a reason, and both figures stay on record', async () => {
    const { run, changed, cell, store } = await locked();
    const refused = await run('import', 'scores', changed, '--yes', '--after-lock', ' ');
    expect([...refused.out, refused.err].join('\n')).toContain('--after-lock: Say why');
    const { code } = await run(
      'import',
      'scores',
      changed,
      '--yes',
      '--after-lock',
      'A row was counted twice',
    );
    expect(code).toBe(0);
    expect(await cell('CPI13')).toMatchObject({ figure: '88.8', revision: 2 });
    const revisions = await store.periods.revisions(TENANT, Q1, 'CPI13');
    expect(revisions.map(({ figure, reason }) => [figure, reason])).toContainEqual([
      '88.8',
      'A row was counted twice · Imported from again.csv',
    ]);
    expect(revisions).toContainEqual(expect.objectContaining({ number: 1, figure: '86.2' }));
  });

  it('are no matter where the file changes nothing in it', async () => {
    const { run, file } = await locked();
    const { code, out } = await run('import', 'scores', await file('h.csv', HISTORY), '--yes');
    expect([code, out[0]]).toEqual([0, '4 figures, nothing to change.']);
  });
});
