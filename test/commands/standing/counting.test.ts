import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Talk } from '../../../src/dev/chat/converse.ts';
import { Q2 } from '../../support/cells.ts';
import { type Council, ISAIAH, said, startCouncil, TENANT } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

const CHANGES = indicator({
  ref: 'KPI-8',
  title: 'Changes that succeeded',
  decimals: 2,
  calculation: { kind: 'ratio', numerator: 'changes succeeded', denominator: 'changes', factor: '100' },
});

describe('an indicator that is calculated from counts', () => {
  let council: Council;
  let talk: Talk;
  beforeEach(async () => {
    council = await startCouncil([CHANGES]);
    talk = council.as(ISAIAH);
  });
  afterEach(() => council.stop());

  const submit = async (input: Record<string, unknown>, verb = 'submit') =>
    talk.execute(verb, { ...(await council.form(ISAIAH, 'KPI-8')), commentary: '', ...input });
  const stored = () => council.cell('KPI-8');

  it('asks for the counts by name, not for the figure', async () => {
    const { card } = await talk.say('submit KPI-8');
    expect(said(card)).toContain('{given1=}');
    expect(said(card)).toContain('{given2=}');
    expect(said(card)).not.toContain('{figure=');
    expect(JSON.stringify(card)).toContain('"label":"Changes succeeded"');
  });

  it('stores figure and counts, and shows the working on receipt and card', async () => {
    const { card } = await submit({ given1: '143', given2: '148' });
    expect(said(card)).toContain('96.62% stored for Q2 2024/25');
    expect(said(card)).toContain('143 of 148 changes succeeded = 96.62%.');
    expect(await stored()).toMatchObject({
      figure: '96.6216216216216',
      given: ['143', '148'],
      status: 'Green',
      calculation: CHANGES.calculation,
    });
    const [revision] = await council.store.periods.revisions(TENANT, Q2, 'KPI-8');
    expect(revision).toMatchObject({ given: ['143', '148'], figure: '96.6216216216216' });
    expect(said((await talk.say('show KPI-8')).card)).toContain('143 of 148 changes succeeded = 96.62%.');
    expect(said((await talk.say('submit KPI-8')).card)).toContain('{given1=143}');
  });

  it('shows the working and the status before anything is sent', async () => {
    const { card } = await submit({ given1: '130', given2: '148' }, 'check');
    expect(said(card)).toContain('87.84% would be ◆ Amber.');
    expect(said(card)).toContain('130 of 148 changes succeeded = 87.84%.');
    expect((await stored())?.revision).toBe(0);
  });

  it('takes no changes at all as nothing to measure', async () => {
    const { card } = await submit({ given1: '0', given2: '0' });
    expect(said(card)).toContain('Nothing to measure stored for Q2 2024/25');
    expect(await stored()).toMatchObject({ figure: null, status: 'No data this period', revision: 1 });
  });

  it('brings the form back with the counts as they were written', async () => {
    const { card } = await submit({ given1: '148', given2: '143' });
    expect(said(card)).toContain('can’t be out of 143 (changes): check both.');
    expect(said(card)).toContain('{given1=148}');
    expect((await stored())?.revision).toBe(0);
  });
});
