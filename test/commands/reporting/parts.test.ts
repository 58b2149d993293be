import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Talk } from '../../../src/dev/chat/converse.ts';
import { readBreakdown } from '../../../src/domain/figures/breakdown.ts';
import { Q2 } from '../../support/cells.ts';
import { button, type Council, ISAIAH, said, startCouncil, TENANT } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

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
    const cell = await council.cell('FIN-1');
    expect(cell).toMatchObject({ figure: '9286994', given: ['3264722', '3194588', '2827684'] });
    expect(cell?.breakdown).toEqual(BUDGET.breakdown);
    const shown = said((await talk.say('show FIN-1')).card);
    expect(shown).toContain('Part Figure Against budget CCC £3,264,722 (£31,664)');
    expect(shown).toContain('Total £9,286,994 £189,548');
  });

  it('says where the parts do not come to the total that was given with them', async () => {
    const { card } = await talk.say('submit FIN-1');
    expect(JSON.stringify(card)).toContain('"label":"The total you were given, if any (£)"');
    const parts = { given1: '3296386', given2: '3089816', given3: '2711245', commentary: 'As in the book.' };
    const { data } = button(card, 'Submit');
    const wrong = await talk.execute('submit', { ...data, ...parts, published: 'nine million' });
    expect(said(wrong.card)).toContain('“nine million” is not a number. Enter the total you were given');
    const checked = await talk.execute('check', { ...data, ...parts, published: '9,097,446' });
    expect(said(checked.card)).toContain('£1 more than the total given');
    const done = await talk.execute('submit', { ...data, ...parts, published: '£9,097,446' });
    const seen =
      'The parts add up to £9,097,447, £1 more than the total given, £9,097,446 (rounding of pence).';
    expect(said(done.card)).toContain(seen);
    expect(said((await talk.say('show FIN-1')).card)).toContain(seen);
    const stored = await council.store.periods.cell(TENANT, Q2, 'FIN-1');
    expect(stored?.cell).toMatchObject({ figure: '9097447', published: '9097446' });
    expect(await council.store.periods.revisions(TENANT, Q2, 'FIN-1')).toMatchObject([
      { figure: '9097447', published: '9097446' },
    ]);
    const right = await talk.say('submit FIN-1');
    const again = await talk.execute('submit', {
      ...button(right.card, 'Submit').data,
      ...{ ...parts, given3: '2711244', published: '9097446' },
    });
    expect(said(again.card)).not.toContain('total given');
  });
});
