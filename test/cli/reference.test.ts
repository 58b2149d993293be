/** The published report of Q1 2019/20, imported as an operator would, has to come out as it was published. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { summarise } from '../../src/domain/answers/summary.ts';
import type { CellLine } from '../../src/domain/indicators/cell.ts';
import { changeSince } from '../../src/domain/indicators/change.ts';
import { explain } from '../../src/domain/judging/explain.ts';
import { override } from '../../src/domain/reporting/override.ts';
import { findScheme } from '../../src/domain/schemes/schemes.ts';
import { Period } from '../../src/domain/time/period.ts';
import { recordFigure } from '../../src/quarters/recording.ts';
import { CORPORATE, STATUS } from '../reference/corporateServices.ts';
import { DISAGREEMENTS } from '../reference/disagreements.ts';
import { published } from '../reference/published.ts';
import { type Operator, operator, type Ran, TENANT } from './operator.ts';

const FILE = join(import.meta.dirname, '../reference', CORPORATE);
const Q1 = Period.parse('2019-20-Q1');
const PATTI = { id: 'patti', name: 'Patti Fernandez' };
const ROWS = published(CORPORATE);
const lineOfRow = (ref: string) => ROWS.find((row) => row.ref === ref);

/** What was published otherwise than the rule gives, what that is, and why: each takes an override. */
const EXCEPTIONS: Readonly<Record<string, { readonly rule: string; readonly reason: string }>> =
  Object.fromEntries(
    DISAGREEMENTS.filter(({ file, what }) => file === CORPORATE && what === 'status').map(
      ({ ref, ours, why }) => [ref, { rule: ours, reason: why }],
    ),
  );

describe('the published report of Q1 2019/20', () => {
  let sitting: Operator;
  let lines: readonly CellLine[];
  let scores: Ran;

  beforeAll(async () => {
    sitting = await operator();
    const roles = [...new Set(ROWS.map(({ owner_role: role = '' }) => role))];
    const people = roles.map((role, index) => `${role},role${index}@example.com,${index}-role`);
    const list = await sitting.file('people.csv', ['name,email,aad_id', ...people].join('\n'));
    expect((await sitting.run('import', 'people', list)).code).toBe(0);
    expect((await sitting.run('import', 'indicators', FILE, '--scheme', 'vg')).code).toBe(0);
    scores = await sitting.run('import', 'scores', FILE, '--period', '2019-20-Q1');
    lines = (await sitting.store.periods.lines(TENANT, Q1)) ?? [];
  });

  const lineOf = (ref = ''): CellLine => {
    const found = lines.find((line) => line.ref === ref);
    if (!found) throw new Error(`${ref} is not there`);
    return found;
  };

  it('is read without a fault, and says what it did not use', () => {
    expect(scores).toMatchObject({ code: 0 });
    expect(scores.out[0]).toBe('28 figures: 28 added.');
    expect(scores.out.join('\n')).toContain('  CPI02 Q1 2019/20: no figure, published Red\n');
    expect(scores.out.join('\n')).not.toContain('without a figure: not reported');
    expect(scores.out.at(-1)).toContain('published_change');
    expect(scores.out.join('\n')).toContain(
      '11 published statuses compared: 10 as the rule gives, 1 not:\nLook at this: CPI07 Q1 2019/20: published Amber, and the rule gives Red.',
    );
  });

  it.each(ROWS.filter(({ ref = '' }) => !(ref in EXCEPTIONS)))(
    'has the published status of $ref: $published_status',
    ({ ref, published_status: status = '' }) => {
      expect(lineOf(ref).status).toBe(STATUS[status]);
    },
  );

  it('keeps the published status of CPI02, of which no figure was published', () => {
    expect(lineOf('CPI02')).toMatchObject({ figure: null, status: 'Red' });
  });

  it.each(Object.entries(EXCEPTIONS).filter(([ref]) => lineOfRow(ref)?.current !== ''))(
    'has %s as the rule gives it until the performance team sets what was published',
    (ref, { rule }) => {
      expect(STATUS[lineOfRow(ref)?.published_status ?? '']).not.toBe(rule);
      expect(lineOf(ref).status).toBe(rule);
    },
  );

  it.each(ROWS)(
    'has the published change of $ref: $published_change',
    ({ ref, published_change: change }) => {
      const { previous, figure, direction } = lineOf(ref);
      expect(changeSince(previous?.figure ?? null, figure, direction) ?? '').toBe(change);
    },
  );

  it.each(ROWS)('keeps the published figures of $ref to the digit', ({ ref, current, previous, target }) => {
    const line = lineOf(ref);
    expect(Number(line.figure ?? Number.NaN)).toBe(Number(current || Number.NaN));
    expect(Number(line.previous?.figure ?? Number.NaN)).toBe(Number(previous || Number.NaN));
    expect('value' in line.target ? Number(line.target.value) : '').toBe(target === '' ? '' : Number(target));
  });

  it('has every published status and the whole published summary once the exceptions are set', async () => {
    for (const [ref, { reason }] of Object.entries(EXCEPTIONS)) {
      const stored = await sitting.store.periods.cell(TENANT, Q1, ref);
      if (!stored) throw new Error(`${ref} is not there`);
      const status = STATUS[lineOfRow(ref)?.published_status ?? ''] ?? '';
      const at = '2019-07-12T10:00:00.000Z';
      const entry = override(stored.cell, { status, reason }, { by: PATTI, at }, `set ${ref}`);
      const recorded = await recordFigure(sitting.store, TENANT, stored, entry);
      expect(recorded.kind).toBe('saved');
    }
    const now = (await sitting.store.periods.lines(TENANT, Q1)) ?? [];
    for (const { ref, published_status: status = '' } of ROWS) {
      expect([ref, now.find((line) => line.ref === ref)?.status]).toEqual([ref, STATUS[status]]);
    }
    const { lines: summary, total } = summarise(now);
    const printed = published('corporate-services-2019-20-q1-summary.csv');
    const named = (status = '') => (status === 'No Target' ? 'No target' : status);
    for (const { status, number, published_percent: percent } of printed.filter(
      (row) => row.status !== 'Total',
    )) {
      expect(summary.find((line) => line.status === named(status))).toEqual({
        status: named(status),
        scheme: findScheme('vg'),
        count: Number(number),
        percent: Number(percent),
      });
    }
    expect(printed.find(({ status }) => status === 'Total')?.number).toBe(String(total));
    // A status that was set where nothing came in leaves the figure still to come.
    expect(summarise(now)).toMatchObject({ reported: 14, expected: 15 });
  });

  it('shows what was set beside what the rule gives', async () => {
    const { cell } = (await sitting.store.periods.cell(TENANT, Q1, 'CPI07')) ?? {};
    expect(cell && explain(cell)).toBe(
      'Amber, set by the performance team (Three stars are 25% off the target of four, and 10% or more off is Red. Amber was set by hand.); the rule gives Red: 3 of 4 stars is 25% below the target of 4 of 4 stars; Red is 10% or more below.',
    );
    const [set] = (await sitting.store.periods.revisions(TENANT, Q1, 'CPI07')).slice(-1);
    expect(set).toMatchObject({ kind: 'override', status: 'Amber', before: { status: 'Red' }, by: PATTI });
  });

  it('changes nothing when it is imported again', async () => {
    const before = await sitting.rows();
    const indicators = await sitting.run('import', 'indicators', FILE, '--scheme', 'vg');
    const again = await sitting.run('import', 'scores', FILE, '--period', '2019-20-Q1');
    expect(indicators.out[0]).toBe('15 indicators, nothing to change.');
    expect(again.out[0]).toBe('15 figures, nothing to change.');
    expect(await sitting.rows()).toEqual(before);
  });
});
