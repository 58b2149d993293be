import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Talk } from '../../../src/dev/chat/converse.ts';
import { replacedDefinition } from '../../../src/domain/indicators/definitionVersion.ts';
import type { TargetPlan } from '../../../src/domain/indicators/target.ts';
import { Period } from '../../../src/domain/time/period.ts';
import { type Council, ISAIAH, PATTI, said, startCouncil, TENANT } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

describe('an indicator over time', () => {
  let council: Council;
  let talk: Talk;
  beforeEach(async () => {
    council = await startCouncil([indicator({ ref: 'OLD-1' }), indicator({ ref: 'OLD-2' })]);
    talk = council.as(ISAIAH);
  });
  afterEach(() => council.stop());

  it('joins what it took over from, breaks the line, and shows its neighbours', async () => {
    council.at('2024-07-10T10:00:00Z');
    await council.reports(ISAIAH, 'OLD-1', { figure: '90' });
    await council.reports(ISAIAH, 'OLD-2', { figure: '92' });
    const merged = indicator({
      ref: 'NEW-1',
      predecessors: 'OLD-1; OLD-2',
      neighbours: 'mean 93 (CIPFA, 2023/24)',
      standard: 'NI 9',
      definedSince: Period.parse('2024-25-Q2'),
    });
    await council.store.register.saveIndicators(TENANT, [merged], () => {});
    council.at('2024-10-09T10:00:00Z');
    await council.reports(ISAIAH, 'NEW-1', { figure: '96' });
    const { card } = await talk.say('show NEW-1');
    expect(said(card)).toContain(
      'Before Q2 2024/25: Mean of OLD-1 and OLD-2, which this indicator took over from.',
    );
    expect(JSON.stringify(card)).toContain('"legend":"Mean of OLD-1 and OLD-2"');
    expect(JSON.stringify(card)).toContain('"y":91');
    expect(said(card)).toContain(
      'Statistical neighbours: mean 93.0% (CIPFA, 2023/24), as NI 9 defines it; this figure is better.',
    );
  });

  it('keeps a restated figure beside the one that was reported', async () => {
    await council.reports(ISAIAH, 'OLD-1', { figure: '96' });
    await council.reports(PATTI, 'OLD-1', { figure: '97' });
    expect(said((await talk.say('show OLD-1')).card)).toContain(
      'Restated: 96.0% (Green) was reported on 9 October 2024. Both stay on record.',
    );
  });

  it('holds what is projected for the year end against Q4’s own target', async () => {
    const profile: TargetPlan = { kind: 'profile', values: ['90', '91', '92', '98'], worse: 'under' };
    await council.store.register.saveIndicators(
      TENANT,
      [indicator({ ref: 'PH-1', target: profile })],
      () => {},
    );
    for (const [month, figure] of [
      ['2024-01', '90'],
      ['2024-04', '91'],
      ['2024-07', '92'],
      ['2024-10', '93'],
    ] as const) {
      council.at(`${month}-10T10:00:00Z`);
      await council.reports(ISAIAH, 'PH-1', { figure });
    }
    const shown = async (asked: string) => said((await talk.say(asked)).card);
    expect(await shown('show PH-1')).toContain(
      '95.0% at year end (Q4 2024/25); not on course for 98% by Q4 (under is worse)',
    );
    await council.store.register.saveTargets(
      TENANT,
      [
        {
          ref: 'PH-1',
          period: Period.parse('2024-25-Q4'),
          target: { kind: 'profile', value: '94', worse: 'under' },
        },
      ],
      () => {},
    );
    expect(await shown('show PH-1')).toContain('on course for 94% by Q4 (under is worse)');
  });

  it('keeps on record, and on the card, that a correction of the quarter before changed a status', async () => {
    const rise = { kind: 'change', low: '3', high: '5', hold: null } as const;
    await council.store.register.saveIndicators(TENANT, [indicator({ ref: 'RI-1', target: rise })], () => {});
    council.at('2024-07-10T10:00:00Z');
    await council.reports(ISAIAH, 'RI-1', { figure: '50' });
    council.at('2024-10-09T10:00:00Z');
    await council.reports(ISAIAH, 'RI-1', { figure: '53' });
    const period = Period.parse('2024-25-Q1');
    await council.reports(PATTI, 'RI-1', {
      period,
      figure: '52',
      commentary: 'Ten calls were counted twice.',
    });
    const stored = await council.store.periods.cell(TENANT, Period.parse('2024-25-Q2'), 'RI-1');
    expect(stored?.cell).toMatchObject({ figure: '53', status: 'Amber', reportedBy: { id: ISAIAH.id } });
    const shown = said((await talk.say('show RI-1')).card);
    expect(shown).toContain(
      'Judged again on 9 October 2024: it was Green. The figure of Q1 2024/25 that it is compared with was corrected from 50.0% to 52.0%.',
    );
    expect(said((await talk.say('show RI-1 Q1')).card)).toContain('Restated: 50.0%');
  });

  it('shows a past quarter with the title and the definition that it went by', async () => {
    const before = indicator({ ref: 'OLD-1', title: 'Calls answered', description: 'Any call at all.' });
    await council.store.register.saveIndicators(TENANT, [before], () => {});
    council.at('2024-07-10T10:00:00Z');
    await council.reports(ISAIAH, 'OLD-1', { figure: '96' });
    council.at('2024-10-09T10:00:00Z');
    const after = { ...before, title: 'Calls answered in time', description: 'Within 20 seconds.' };
    const at = '2024-10-09T10:00:00.000Z';
    const last = Period.parse('2024-25-Q1');
    const version = replacedDefinition(before, after, { last, versions: [], at });
    await council.store.register.saveIndicators(TENANT, [after], () => {}, version && [version]);
    const shown = async (asked: string) => said((await talk.say(asked)).card);
    const past = await shown('show OLD-1 Q1');
    expect(past).toMatch(/^Calls answered OLD-1/);
    expect(past).toContain(
      '“Calls answered”, as it was defined until Q1 2024/25; since then the title and description have changed. Any call at all.',
    );
    const now = await shown('show OLD-1');
    expect(now).toContain('Calls answered in time');
    expect(now).toContain('Within 20 seconds.');
    expect(now).not.toContain('as it was defined');
  });
});
