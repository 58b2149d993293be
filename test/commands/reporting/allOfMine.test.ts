/** All of somebody's outstanding figures on one card: each row stored by itself, and nothing typed lost. */
import { afterEach, describe, expect, it } from 'vitest';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { Q2 } from '../../support/cells.ts';
import { button, type Council, ISAIAH, PATTI, said, startCouncil, TENANT } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

const REFS = ['KPI1', 'KPI2', 'KPI3', 'KPI4'];
const FOUR = REFS.map((ref) => indicator({ ref, title: `Requests of kind ${ref} resolved in time` }));
const SUBMIT = 'Submit what is filled in';

describe('all of mine on one card', () => {
  let council: Council;
  afterEach(() => council.stop());

  const opened = async () => {
    const { card } = await council.ask(ISAIAH, 'all of mine');
    return { card, ...button(card, SUBMIT) };
  };
  const send = async (fields: Record<string, unknown>, { verb, data }: { verb: string; data: object }) => {
    const seen = new Set(council.connector.calls);
    const turn = await council.as(ISAIAH).execute(verb, { ...data, ...fields });
    if (turn.card) return { card: turn.card };
    // On a slow machine the card comes after the click was answered.
    const late = await council.connector.waitFor(
      (call) => !seen.has(call) && call.body.attachments !== undefined,
      60_000,
    );
    return { card: late.body.attachments?.[0]?.content };
  };
  const figures = async () => Promise.all(REFS.map(async (ref) => (await council.cell(ref))?.figure ?? null));

  it.each(['all of mine', 'report everything', 'fill them all in', 'submit all my figures'])(
    'opens with a row for each outstanding figure when somebody says “%s”',
    async (sentence) => {
      council = await startCouncil(FOUR);
      const { card } = await council.ask(ISAIAH, sentence);
      expect(said(card)).toContain('4 figures to report for Q2 2024/25');
      for (const at of [1, 2, 3, 4]) expect(said(card)).toContain(`{figure_${at}=}`);
      expect(said(card)).toContain('at least 95%');
    },
  );

  it('stores three good rows when the fourth is wrong, and gives the fourth back with what was typed', async () => {
    council = await startCouncil(FOUR);
    const turn = await send(
      { figure_1: '96', figure_2: '97.5%', figure_3: '95.1', figure_4: '70', commentary_4: '' },
      await opened(),
    );
    expect(await figures()).toEqual(['96', '97.5', '95.1', null]);
    expect(said(turn.card)).toContain('3 figures are stored for Q2 2024/25, 1 is left');
    expect(said(turn.card)).toContain('This figure is Red, so a commentary is needed');
    expect(said(turn.card)).toContain('{figure_1=70}');
    expect(said(turn.card)).not.toContain('{figure_2=');
    const last = await send(
      { figure_1: '70', commentary_1: 'Two engineers were away; Jo Price has both back by 4 November.' },
      button(turn.card, SUBMIT),
    );
    expect(said(last.card)).toContain('1 figure is stored for Q2 2024/25');
    expect(said(last.card)).toContain('“Two engineers were away; Jo Price has both back by 4 November.”');
    expect(said(last.card)).toContain('Isaiah Langer');
    expect(said(last.card)).toContain('Nothing more to do');
    expect(await figures()).toEqual(['96', '97.5', '95.1', '70']);
  });

  it('asks about a tenfold slip with the figure that is likely to be meant, for its row alone', async () => {
    council = await startCouncil(FOUR);
    council.at('2024-07-10T10:00:00Z');
    for (const ref of REFS) await council.reports(ISAIAH, ref, { figure: '96.4', commentary: '' });
    council.at('2024-10-09T10:00:00Z');
    const turn = await send({ figure_1: '9.65', figure_2: '96.9' }, await opened());
    expect(await figures()).toEqual([null, '96.9', null, null]);
    expect(said(turn.card)).toContain('Please check.');
    expect(JSON.stringify(turn.card)).toContain('"value":"take:96.5"');
    const done = await send({ figure_1: '9.65', choice_1: 'take:96.5' }, button(turn.card, SUBMIT));
    expect(await figures()).toEqual(['96.5', '96.9', null, null]);
    expect(said(done.card)).toContain('1 figure is stored');
  });

  it('takes the same as last quarter, and leaves open what is not available yet', async () => {
    council = await startCouncil(FOUR);
    council.at('2024-07-10T10:00:00Z');
    await council.reports(ISAIAH, 'KPI1', { figure: '96.4', commentary: '' });
    council.at('2024-10-09T10:00:00Z');
    const turn = await send(
      { choice_1: 'same', choice_2: 'not yet', commentary_2: 'Finance has it on the 20th.', figure_3: '99' },
      await opened(),
    );
    expect(await figures()).toEqual(['96.4', null, '99', null]);
    expect(said(turn.card)).toContain('Not available yet: KPI2.');
    expect(JSON.stringify(turn.card)).toContain('KPI4: figure');
    expect(JSON.stringify(turn.card)).not.toContain('KPI2: figure');
    // What was said of it is there when its form is opened.
    expect(said((await council.ask(ISAIAH, 'submit KPI2')).card)).toContain('Finance has it on the 20th.');
  });

  it('says of nothing to report that it needs a reason, and stores it with one', async () => {
    council = await startCouncil(FOUR);
    const turn = await send({ choice_1: 'nothing' }, await opened());
    expect((await council.cell('KPI1'))?.revision).toBe(0);
    const done = await send(
      { choice_1: 'nothing', commentary_1: 'The service was closed for the whole quarter.' },
      button(turn.card, SUBMIT),
    );
    expect(said(done.card)).toContain('1 figure is stored');
    expect((await council.cell('KPI1'))?.status).toBe('No data this period');
  });

  it('shows more than fit on one card after those that are stored', async () => {
    const eight = [1, 2, 3, 4, 5, 6, 7, 8].map((at) => indicator({ ref: `K${at}`, title: `Measure ${at}` }));
    council = await startCouncil(eight);
    const { card } = await council.ask(ISAIAH, 'report everything');
    expect(said(card)).toContain('2 more come after these');
    const filled = Object.fromEntries([1, 2, 3, 4, 5, 6].map((at) => [`figure_${at}`, `9${at}`]));
    const turn = await send(
      {
        ...filled,
        figure_1: '97',
        figure_2: '98',
        figure_3: '99',
        figure_4: '96',
        figure_5: '95',
        figure_6: '96.5',
      },
      button(card, SUBMIT),
    );
    expect(said(turn.card)).toContain('6 figures are stored for Q2 2024/25, 2 are left');
    expect(JSON.stringify(turn.card)).toContain('K7: figure');
    const last = await send({ figure_1: '97', figure_2: '98' }, button(turn.card, SUBMIT));
    expect(said(last.card)).toContain('2 figures are stored for Q2 2024/25');
    expect((await council.cell('K8'))?.figure).toBe('98');
  });

  it('stays under the size of a message with the longest commentaries, and loses none of them', async () => {
    council = await startCouncil(FOUR);
    const long = 'ä'.repeat(4_500);
    const fields = Object.fromEntries(
      [1, 2, 3, 4].flatMap((at) => [
        [`figure_${at}`, '70'],
        [`commentary_${at}`, `${at}${long}`],
      ]),
    );
    const turn = await send(fields, await opened());
    expect(Buffer.byteLength(JSON.stringify(turn.card))).toBeLessThan(28 * 1024);
    const [kept] = await Promise.all([council.store.drafts.inPeriod(TENANT, ISAIAH.id, Q2)]);
    expect(kept.map(({ draft }) => draft.commentary)).toEqual([1, 2, 3, 4].map((at) => `${at}${long}`));
  });

  it('leaves a figure that was sent back to be put right, until something is changed in its row', async () => {
    council = await startCouncil(FOUR);
    await council.reports(ISAIAH, 'KPI1', { figure: '70', commentary: 'Low.' });
    const { card } = await council.as(PATTI).execute('send back', { ref: 'KPI1', period: Q2 });
    const back = button(card, 'Send it back');
    await council.as(PATTI).execute(back.verb, { ...back.data, reason: 'Who does what by when?' });
    const opening = await opened();
    expect(said(opening.card)).toContain('Sent back by Patti Fernandez:  “Who does what by when?”');
    const turn = await send({ figure_1: '70', commentary_1: 'Low.', figure_2: '97' }, opening);
    expect(said(turn.card)).toContain('1 figure is stored for Q2 2024/25, 3 are left');
    const words = 'Two engineers were away; Jo Price has both back by 4 November.';
    await send({ figure_1: '70', commentary_1: words }, button(turn.card, SUBMIT));
    expect((await council.cell('KPI1'))?.commentary).toBe(words);
  });

  it('stores a double press once', async () => {
    council = await startCouncil(FOUR);
    const card = await opened();
    const talk = council.as(ISAIAH);
    const fields = { ...card.data, figure_1: '96', figure_2: '97' };
    await Promise.all([talk.execute(card.verb, fields), talk.execute(card.verb, fields)]);
    await talk.execute(card.verb, fields);
    expect(await council.store.periods.revisions(TENANT, Q2, 'KPI1')).toHaveLength(1);
    expect(await council.store.periods.revisions(TENANT, Q2, 'KPI2')).toHaveLength(1);
  });

  it('keeps what somebody typed where somebody else reported it meanwhile', async () => {
    council = await startCouncil(FOUR);
    const card = await opened();
    await council.reports(PATTI, 'KPI1', { figure: '99', commentary: '' });
    const turn = await send({ figure_1: '96', figure_2: '97' }, card);
    expect(await figures()).toEqual(['99', '97', null, null]);
    expect(said(turn.card)).toContain('somebody else has reported it meanwhile');
    const form = await council.as(ISAIAH).execute('form', button(turn.card, 'Report KPI1').data);
    expect(said(form.card)).toContain('{figure=96}');
    expect(said(form.card)).toContain('Patti Fernandez reported 99.0%');
  });

  it('brings back what was begun, on another device too', async () => {
    council = await startCouncil(FOUR);
    const { card } = await opened();
    const keep = button(card, 'Keep for later');
    const kept = await council.as(ISAIAH).execute(keep.verb, {
      ...keep.data,
      figure_2: '70',
      commentary_2: 'Two engineers were away',
    });
    expect(said(kept.card)).toContain('What you wrote is kept: KPI2 for Q2 2024/25');
    expect((await council.cell('KPI2'))?.revision).toBe(0);
    const other = council.as(ISAIAH, 'personal', 'a:another-device');
    expect(said((await other.say('all of mine')).card)).toContain('{figure_2=70}');
    const form = (await other.say('submit KPI2')).card;
    expect(said(form)).toContain('{commentary=Two engineers were away}');
    expect(said(form)).toContain('You began this on');
    // Nobody else sees it.
    expect(said((await council.ask(PATTI, 'submit KPI2')).card)).not.toContain('Two engineers');
    await other.execute('submit', {
      ...button(form, 'Submit').data,
      figure: '70',
      commentary: 'Two engineers were away; Jo Price has both back by 4 November.',
    });
    expect(await council.store.drafts.inPeriod(TENANT, ISAIAH.id, Q2)).toEqual([]);
  });

  it('brings a refused form back when it is opened again', async () => {
    council = await startCouncil(FOUR);
    await council.reports(ISAIAH, 'KPI3', { figure: '70', commentary: '' });
    const { card } = await council.ask(ISAIAH, 'submit KPI3');
    expect(said(card)).toContain('{figure=70}');
    // Earlier quarters have drafts of their own.
    expect(await council.store.drafts.inPeriod(TENANT, ISAIAH.id, shiftPeriod(Q2, -1))).toEqual([]);
  });
});
