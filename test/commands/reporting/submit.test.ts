/** A figure is sent in through its form: by whom, how often, and what becomes of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { Q2 } from '../../support/cells.ts';
import {
  ADELE,
  button,
  type Council,
  ISAIAH,
  MEGAN,
  PATTI,
  said,
  startCouncil,
  TENANT,
} from '../../support/council.ts';

describe('a figure sent in through its form', () => {
  let council: Council;
  beforeEach(async () => {
    council = await startCouncil();
  });
  afterEach(() => council.stop());

  const stored = (ref = 'CPI13') => council.cell(ref);

  it('turns the form into a receipt and stores figure and revision', async () => {
    const turn = await council.reports(ISAIAH, 'CPI13', {
      figure: '96.1%',
      commentary: '',
      provisional: 'true',
    });
    expect(said(turn.card)).toContain('96.1% stored for Q2 2024/25');
    expect(said(turn.card)).toContain('CPI14');
    expect(await stored()).toMatchObject({
      figure: '96.1',
      status: 'Green',
      provisional: true,
      revision: 1,
      reportedBy: { id: ISAIAH.id },
    });
  });

  it('brings the same form back with the person’s own words when something is missing', async () => {
    const talk = council.as(ISAIAH);
    const turn = await council.reports(ISAIAH, 'CPI13', { figure: '86.2', commentary: '' });
    expect(said(turn.card)).toContain('{figure=86.2}');
    expect(said(turn.card)).toContain('This figure is Amber, so a commentary is needed');
    expect((await stored())?.revision).toBe(0);
    const again = button(turn.card, 'Submit').data;
    const done = await talk.execute('submit', {
      ...again,
      figure: '86.2',
      commentary: 'Two analysts start on 4 November.',
    });
    expect(said(done.card)).toContain('86.2% stored');
  });

  it('says which status a figure would give, and stores nothing', async () => {
    const talk = council.as(ISAIAH);
    const data = await council.form(ISAIAH, 'CPI13');
    const { card } = await talk.execute('check', { ...data, figure: '86.2', commentary: 'x' });
    expect(said(card)).toContain('9.26% below the target of 95%');
    expect((await stored())?.revision).toBe(0);
  });

  it('asks once about a figure far from history, and stores it when told that it is right', async () => {
    const talk = council.as(ISAIAH);
    council.at('2024-07-10T10:00:00Z');
    await council.reports(ISAIAH, 'CPI13', { figure: '84.6', commentary: 'x' });
    council.at('2024-10-09T10:00:00Z');
    const asked = await council.reports(ISAIAH, 'CPI13', {
      figure: '8.46',
      commentary: 'A real fall.',
      confirmedFigure: '',
    });
    expect(said(asked.card)).toContain('84.6% last time, 8.46% now: is that right?');
    const yes = button(asked.card, 'Yes, 8.46% is right');
    const done = await talk.execute(yes.verb, { ...yes.data, figure: '8.46', commentary: 'A real fall.' });
    expect(said(done.card)).toContain('8.46% stored');
  });

  it('records that there was nothing to measure, with the reason', async () => {
    const talk = council.as(ISAIAH);
    const { card } = await talk.say('submit CPI13');
    const nothing = button(card, 'Nothing to report');
    await talk.execute(nothing.verb, {
      ...nothing.data,
      figure: '',
      commentary: 'No incidents were raised.',
    });
    expect(await stored()).toMatchObject({ figure: null, status: 'No data this period', revision: 1 });
  });

  it('treats a press on a phone (Action.Submit) like one on a desktop', async () => {
    const talk = council.as(ISAIAH);
    const { data } = button((await talk.say('submit CPI13')).card, 'Submit');
    const turn = await talk.submit('submit', { ...data, figure: '96', commentary: '', provisional: 'false' });
    // On a slow machine it is shown that an answer is being written.
    const messages = turn.calls.filter(({ body }) => body.type === 'message');
    expect(messages.map(({ kind }) => kind)).toEqual(['update']);
    expect(await stored()).toMatchObject({ figure: '96', revision: 1 });
  });

  it('stores a double click once and gives both the receipt', async () => {
    const talk = council.as(ISAIAH);
    const filled = { ...(await council.form(ISAIAH, 'CPI13')), figure: '96', commentary: '' };
    const turns = await Promise.all([talk.execute('submit', filled), talk.execute('submit', filled)]);
    for (const { body } of turns) expect(said(body)).toContain('96.0% stored');
    expect(await council.store.periods.revisions(TENANT, Q2, 'CPI13')).toHaveLength(1);
  });

  it('answers a repeated activity without doing it twice', async () => {
    const talk = council.as(ISAIAH);
    const data = await council.form(ISAIAH, 'CPI13');
    const activity = talk.build({
      type: 'message',
      value: { verb: 'submit', ...data, figure: '96', commentary: '' },
    });
    await talk.post(activity);
    await talk.post(activity);
    expect(await council.store.periods.revisions(TENANT, Q2, 'CPI13')).toHaveLength(1);
  });

  it('shows the second of two people the first one’s figure and lets them decide', async () => {
    const isaiah = council.as(ISAIAH);
    const patti = council.as(PATTI);
    const [one, two] = [await council.form(ISAIAH, 'CPI13'), await council.form(PATTI, 'CPI13')];
    await isaiah.execute('submit', { ...one, figure: '96', commentary: '' });
    const late = await patti.execute('submit', { ...two, figure: '97', commentary: '' });
    expect(said(late.card)).toContain('96.0%');
    expect(said(late.card)).toContain('{figure=97}');
    expect((await stored())?.figure).toBe('96');
    const mine = button(late.card, 'Replace with mine');
    await patti.execute(mine.verb, { ...mine.data, figure: '97', commentary: '' });
    expect(await stored()).toMatchObject({ figure: '97', revision: 2 });
    const revisions = await council.store.periods.revisions(TENANT, Q2, 'CPI13');
    expect(revisions[1]).toMatchObject({
      kind: 'correction',
      by: { id: PATTI.id },
      before: { figure: '96' },
    });
  });

  it('lets nobody report what is not theirs, whatever the card data says', async () => {
    const form = await council.form(ISAIAH, 'CPI13');
    for (const who of [ADELE, MEGAN]) {
      const { card } = await council
        .as(who)
        .execute('submit', { ...form, figure: '96', commentary: '', by: ISAIAH.id });
      expect(said(card)).toContain('Only the owner, the deputy or the performance team can report CPI13');
    }
    expect((await stored())?.revision).toBe(0);
  });

  it('leaves the correction of an earlier quarter to the performance team', async () => {
    council.at('2024-07-10T10:00:00Z');
    await council.reports(ISAIAH, 'CPI13', { figure: '96', commentary: '' });
    council.at('2024-10-09T10:00:00Z');
    const { card } = await council.ask(ISAIAH, 'submit CPI13 Q1');
    expect(said(card)).toContain('only the performance team can correct it');
    await council.reports(ISAIAH, 'CPI14', { period: shiftPeriod(Q2, -1), figure: '96', commentary: '' });
    const { card: none } = await council.ask(ISAIAH, 'report my figures for last quarter');
    expect(said(none)).toContain('only the performance team can correct a figure of it. Ask them to.');
    expect(said((await council.ask(PATTI, 'submit CPI13 Q1')).card)).toContain('{figure=96}');
  });
});
