import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Council, ISAIAH, MEGAN, said, startCouncil } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

describe('a milestone', () => {
  let council: Council;
  beforeEach(async () => {
    council = await startCouncil([
      indicator({
        ref: 'M1',
        title: 'New benefits system',
        unit: 'milestone',
        target: { kind: 'milestone', text: 'Business Case' },
      }),
    ]);
  });
  afterEach(() => council.stop());

  const stored = () => council.cell('M1');

  it('asks its owner for a status of the scheme instead of a figure', async () => {
    const { card } = await council.ask(ISAIAH, 'submit M1');
    expect(said(card)).toContain('{picked=}');
    expect(said(card)).not.toContain('{figure=');
    expect(JSON.stringify(card)).toContain('◆ Amber');
  });

  it('has to be chosen, and needs the reason', async () => {
    const { card } = await council.reports(ISAIAH, 'M1', { picked: 'Amber', commentary: '' });
    expect(said(card)).toContain('Say why you chose this status');
    const nothing = await council.reports(ISAIAH, 'M1', { picked: '', commentary: 'Soon.' });
    expect(said(nothing.card)).toContain('Choose how the milestone is going: Blue, Green, Amber, Red.');
    expect(await stored()).toMatchObject({ revision: 0, status: 'Not reported' });
  });

  it('is stored with the status its owner chose and counts as off target when it is', async () => {
    const { card } = await council.reports(ISAIAH, 'M1', {
      picked: 'Amber',
      commentary: 'The board meets on 4 November.',
    });
    expect(said(card)).toContain('Amber stored for Q2 2024/25');
    expect(await stored()).toMatchObject({ figure: null, picked: 'Amber', status: 'Amber', offTarget: true });
    const { card: shown } = await council.ask(MEGAN, 'show M1');
    expect(said(shown)).toContain('The owner judged the milestone “Business Case” to be Amber.');
    const { summary } = await council.ask(MEGAN, 'what is off target?');
    expect(summary).toContain('1 of 1 is off target');
  });

  it('shows how its status moved since the quarter before, as a figure does', async () => {
    council.at('2024-07-10T10:00:00Z');
    await council.reports(ISAIAH, 'M1', { picked: 'Red', commentary: 'The supplier withdrew.' });
    council.at('2024-10-09T10:00:00Z');
    const { card: form } = await council.ask(ISAIAH, 'submit M1');
    expect(said(form)).toContain('Last status ■ Red in Q1');
    const { card: due } = await council.ask(MEGAN, 'what is not reported?');
    expect(said(due)).toContain('was ■ Red');
    await council.reports(ISAIAH, 'M1', {
      picked: 'Amber',
      commentary: 'A second supplier signed on 1 October.',
    });
    expect(await stored()).toMatchObject({ previous: { period: '2024-25-Q1', figure: null, status: 'Red' } });
    const { card: shown } = await council.ask(MEGAN, 'show M1');
    expect(said(shown)).toContain('improving ▲ from ■ Red in Q1');
    expect(said(shown)).toContain('It was Red in Q1.');
    const { card: list } = await council.ask(MEGAN, 'what is off target?');
    expect(said(list)).toContain('▲\u00a0better');
  });
});
