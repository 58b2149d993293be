import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Q2 } from '../../support/cells.ts';
import {
  button,
  type Council,
  ISAIAH,
  MEGAN,
  PATTI,
  said,
  startCouncil,
  TENANT,
} from '../../support/council.ts';

describe('a status set by hand', () => {
  let council: Council;
  beforeAll(async () => {
    council = await startCouncil();
    await council.reports(ISAIAH, 'CPI13', { figure: '70', commentary: 'The system was down.' });
  });
  afterAll(() => council.stop());
  const stored = () => council.cell('CPI13');
  const set = async (input: Record<string, unknown>) => {
    const { card } = await council.ask(PATTI, 'override CPI13');
    return council.as(PATTI).execute('setStatus', { ...button(card, 'Set the status').data, ...input });
  };

  it('is for the performance team alone', async () => {
    const { card } = await council.ask(MEGAN, 'override CPI13');
    expect(said(card)).toContain('Only the performance team can set a status by hand');
    const shown = await council.ask(MEGAN, 'show CPI13');
    expect(said(shown.card)).not.toContain('Set the status');
  });

  it('needs a reason and one of the colours', async () => {
    expect(said((await set({ status: 'Amber', reason: ' ' })).card)).toContain('Say why');
    expect(said((await set({ status: 'Purple', reason: 'x' })).card)).toContain(
      'Choose one: Blue, Green, Amber, Red.',
    );
    expect(await stored()).toMatchObject({ status: 'Red', override: null, revision: 1 });
  });

  it('stands beside what the rule gives, and both are on record', async () => {
    const { card } = await set({ status: 'Amber', reason: 'Data for a week came late.' });
    expect(said(card)).toContain(
      'Amber, set by the performance team (Data for a week came late.); the rule gives Red',
    );
    expect(await stored()).toMatchObject({ status: 'Amber', offTarget: true, figure: '70', revision: 2 });
    const shown = await council.ask(MEGAN, 'show CPI13');
    expect(said(shown.card)).toContain('the rule gives Red');
    expect((await council.store.periods.revisions(TENANT, Q2, 'CPI13')).at(-1)).toMatchObject({
      kind: 'override',
      status: 'Amber',
      reason: 'Data for a week came late.',
      before: { figure: '70', status: 'Red' },
      by: { id: PATTI.id },
    });
  });

  it('shows its working to whoever asks why', async () => {
    const { card } = await council.ask(MEGAN, 'why is CPI13 amber?');
    const text = said(card);
    expect(text).toContain(
      'Amber was set by the performance team (Patti Fernandez): Data for a week came late.',
    );
    expect(text).toContain('70.0% is 26.32% below the target of 95%; Red is 10% or more below.');
    expect(text).toContain('Given: figure 70.0%; target at least 95%.');
    expect(text).toContain('Distance: (70 − 95) ÷ 95 = −26.32%, worse than the target.');
    expect(text).toContain(
      'Red: 10% or more below; Amber: less than 10% below; Green: on it or up to 5% above; Blue: more than 5% above',
    );
    const clicked = button((await council.ask(MEGAN, 'show CPI13')).card, 'Why this colour?');
    expect(said((await council.as(MEGAN).execute(clicked.verb, clicked.data)).card)).toBe(text);
  });

  it('can be taken back, and ends with the next figure', async () => {
    await set({ status: 'As the rule gives', reason: 'The late data changed nothing.' });
    expect(await stored()).toMatchObject({ status: 'Red', override: null, revision: 3 });
    await set({ status: 'Green', reason: 'Checked.' });
    await council.reports(PATTI, 'CPI13', { figure: '90' });
    expect(await stored()).toMatchObject({ status: 'Amber', override: null, revision: 5 });
  });

  it('where nothing came in is not word that there was nothing to measure', async () => {
    const patti = council.as(PATTI);
    const { card } = await patti.say('override CPI14');
    const data = { ...button(card, 'Set the status').data, status: 'Red', reason: 'Published as red.' };
    await patti.execute('setStatus', data);
    const shown = said((await patti.say('show CPI14')).card);
    expect(shown).toContain('Not reported');
    expect(shown).not.toContain('No data');
    expect(JSON.stringify((await patti.say('show CPI14')).card)).not.toContain('nothing to measure');
    expect(shown).toContain('Red, set by the performance team (Published as red.)');
  });
});
