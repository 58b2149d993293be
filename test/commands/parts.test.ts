import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Talk } from '../../src/dev/converse.ts';
import { readBreakdown } from '../../src/domain/breakdown.ts';
import { Q2 } from '../support/cells.ts';
import { button, type Council, ISAIAH, indicator, said, startCouncil, TENANT } from '../support/council.ts';

const BUDGET = indicator({
  ref: 'FIN-1',
  title: 'Forecast outturn of the shared service',
  unit: 'GBP',
  decimals: 0,
  direction: 'lower',
  target: { kind: 'at most', value: '9097446' },
  breakdown: readBreakdown('sum of CCC (3296386), HDC (3089816), SCDC (2711244) against budget'),
});

describe('an indicator that is given part by part', () => {
  let council: Council;
  let talk: Talk;
  beforeEach(async () => {
    council = await startCouncil([BUDGET]);
    talk = council.as(ISAIAH);
  });
  afterEach(() => council.stop());

  it('asks for every part, stores them all, and shows the table with variances', async () => {
    const { card } = await talk.say('submit FIN-1');
    expect(JSON.stringify(card)).toContain('"label":"CCC (£)"');
    const done = await talk.execute('submit', {
      ...button(card, 'Submit').data,
      given1: '3,264,722',
      given2: '3194588',
      given3: '£2,827,684',
      commentary: 'SCDC’s licences are dearer; a new contract from January is with the head of ICT.',
    });
    expect(said(done.card)).toContain('£9,286,994 stored for Q2 2024/25');
    const cell = (await council.store.periods.cell(TENANT, Q2, 'FIN-1'))?.cell;
    expect(cell).toMatchObject({ figure: '9286994', given: ['3264722', '3194588', '2827684'] });
    expect(cell?.breakdown).toEqual(BUDGET.breakdown);
    const shown = said((await talk.say('show FIN-1')).card);
    expect(shown).toContain('Part Figure Against budget CCC £3,264,722 (£31,664)');
    expect(shown).toContain('Total £9,286,994 £189,548');
  });
});
