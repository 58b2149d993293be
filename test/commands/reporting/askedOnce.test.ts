/** What the form asks before it stores: about a figure first, with the likely one to tap, then about the words; each once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Q2 } from '../../support/cells.ts';
import { button, type Council, ISAIAH, said, startCouncil, TENANT } from '../../support/council.ts';

describe('what the form asks before it stores', () => {
  let council: Council;
  beforeEach(async () => {
    council = await startCouncil();
    council.at('2024-07-10T10:00:00Z');
    await council.reports(ISAIAH, 'CPI13', {
      figure: '84.6',
      commentary: 'Two posts were vacant all quarter.',
      actionWhat: 'Recruit two analysts',
      actionWho: 'Isaiah Langer',
      actionBy: '2024-12-01',
    });
    council.at('2024-10-09T10:00:00Z');
  });

  const sends = (typed: Readonly<Record<string, string>>) =>
    council.reports(ISAIAH, 'CPI13', { confirmedFigure: '', keptCommentary: '', ...typed });

  afterEach(() => council.stop());

  it('asks about a slip before it asks for a commentary, and takes the likely figure with one tap', async () => {
    const talk = council.as(ISAIAH);
    const typed = { figure: '8.62', commentary: 'Recruiting goes on: one analyst has started.' };
    const asked = await sends({ figure: '8.62', commentary: '' });
    expect(said(asked.card)).toContain('84.6% last time, 8.62% now: is that right?');
    expect(said(asked.card)).not.toContain('a commentary is needed');
    const likely = button(asked.card, '86.2% is meant');
    const done = await talk.execute(likely.verb, { ...likely.data, ...typed });
    expect(said(done.card)).toContain('86.2% stored');
    expect((await council.cell('CPI13'))?.figure).toBe('86.2');
  });

  it('does not ask again about a figure that was said to be right, while a commentary is still missing', async () => {
    const talk = council.as(ISAIAH);
    const asked = await sends({ figure: '8.46', commentary: '' });
    const yes = button(asked.card, 'Yes, 8.46% is right');
    const wanting = await talk.execute(yes.verb, { ...yes.data, figure: '8.46', commentary: '' });
    expect(said(wanting.card)).toContain('a commentary is needed');
    const again = button(wanting.card, 'Submit');
    const commentary = 'The outage in August lost us seven weeks; recruiting two analysts goes on.';
    const done = await talk.execute('submit', { ...again.data, figure: '8.46', commentary });
    expect(said(done.card)).toContain('8.46% stored');
  });

  it('offers the likely figure for one that can’t be stored', async () => {
    const talk = council.as(ISAIAH);
    const refused = await sends({ figure: '862', commentary: '' });
    expect(said(refused.card)).toContain('can’t be above 100%');
    const likely = button(refused.card, '86.2% is meant');
    const commentary = 'Recruiting goes on: one analyst has started.';
    const done = await talk.execute('submit', { ...likely.data, figure: '862', commentary });
    expect(said(done.card)).toContain('86.2% stored');
  });

  it('asks about a figure given in a sentence as the form opens', async () => {
    const { card } = await council.as(ISAIAH).say('put 8.62 in for CPI13');
    expect(said(card)).toContain('84.6% last time, 8.62% now: is that right?');
    expect(button(card, '86.2% is meant').data).toMatchObject({ takenFigure: '86.2' });
  });

  it('asks about words that say the opposite, and keeps them with one tap', async () => {
    const talk = council.as(ISAIAH);
    const typed = { figure: '86.2', commentary: 'Above target, as one of two analysts was recruited.' };
    const asked = await sends(typed);
    expect(said(asked.card)).toContain(
      'The commentary says “above target”, and the figure is Amber: keep it?',
    );
    expect((await council.cell('CPI13'))?.revision).toBe(0);
    const keep = button(asked.card, 'Keep it');
    const done = await talk.execute(keep.verb, { ...keep.data, ...typed });
    expect(said(done.card)).toContain('86.2% stored');
  });

  it('never asks twice about the same words, and looks at others afresh', async () => {
    const talk = council.as(ISAIAH);
    const typed = { figure: '86.2', commentary: 'ok' };
    const asked = await sends(typed);
    expect(said(asked.card)).toContain('keep it?');
    const submit = button(asked.card, 'Submit');
    const other = await talk.execute('submit', { ...submit.data, ...typed, commentary: 'fine' });
    expect(said(other.card)).toContain('keep it?');
    const done = await talk.execute('submit', { ...submit.data, ...typed });
    expect(said(done.card)).toContain('86.2% stored');
  });

  it('asks about the action of the quarter before where nothing is said of it', async () => {
    const typed = { figure: '86.2', commentary: 'The outage in August lost us a week.' };
    const asked = await sends(typed);
    expect(said(asked.card)).toContain(
      'The action of the quarter before, “Recruit two analysts”, is neither said to be done nor mentioned: keep it?',
    );
  });

  it('has on record what was asked about a figure and its words, where both were kept all the same', async () => {
    const talk = council.as(ISAIAH);
    const asked = await sends({ figure: '8.46', commentary: 'ok' });
    const yes = button(asked.card, 'Yes, 8.46% is right');
    const words = await talk.execute(yes.verb, { ...yes.data, figure: '8.46', commentary: 'ok' });
    const keep = button(words.card, 'Keep it');
    await talk.execute(keep.verb, { ...keep.data, figure: '8.46', commentary: 'ok' });
    const [revision] = await council.store.periods.revisions(TENANT, Q2, 'CPI13');
    expect(revision?.kept).toContain('84.6% last time, 8.46% now: is that right?');
    expect(revision?.kept).toContain('keep it?');
    const { card } = await council.ask(ISAIAH, 'who changed CPI13?');
    expect(said(card)).toContain('Kept although asked:  84.6% last time, 8.46% now: is that right?');
  });

  it('has nothing of the kind on record of a figure that nothing was asked about', async () => {
    await sends({ figure: '96', commentary: 'Two analysts are recruited.', actionWhat: '' });
    const [revision] = await council.store.periods.revisions(TENANT, Q2, 'CPI13');
    expect(revision).toMatchObject({ figure: '96' });
    expect(revision?.kept).toBeUndefined();
  });
});
