/** The owner is asked about a figure, over HTTP: the question as it would go, the answer, and what may come between. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
import { indicator } from '../../support/indicators.ts';
import { type Sending, sendingFor } from '../../support/sending.ts';

describe('a question to the owner', () => {
  let council: Council;
  let sending: Sending;
  beforeEach(async () => {
    council = await startCouncil([
      indicator({ signOff: 'manager' }),
      indicator({ ref: 'CPI15', owner: null }),
    ]);
    for (const who of [ISAIAH, ADELE, MEGAN, PATTI]) await council.as(who).install();
    await council.reports(ISAIAH, 'CPI13', { figure: '70', commentary: 'The supplier has gone.' });
    sending = sendingFor(council);
    council.connector.clear();
  });
  afterEach(() => council.stop());
  const contentOf = (body: { readonly attachments?: readonly { readonly content?: unknown }[] }) =>
    body.attachments?.[0]?.content;
  const comments = () => council.store.comments.of(TENANT, Q2, 'CPI13');
  const toldTo = (who: typeof MEGAN, words: string) =>
    council.connector.calls
      .filter(
        ({ kind, conversationId }) => kind === 'send' && conversationId === council.as(who).conversationId,
      )
      .map(({ body }) => contentOf(body))
      .filter((card) => said(card).includes(words));
  const asks = async (who = MEGAN, question = 'Is the supplier back?') => {
    const { card } = await council.ask(who, `ask the owner about CPI13: ${question}`);
    const { verb, data } = button(card, 'Ask Isaiah Langer');
    return council.as(who).execute(verb, { ...data, reason: question });
  };
  const asked = async () => {
    const { body } = await council.connector.waitFor((call) =>
      said(contentOf(call.body)).includes('asks about CPI13'),
    );
    return button(contentOf(body), 'Answer');
  };
  const answers = async (text: string, who = ISAIAH) => {
    const { verb, data } = await asked();
    return council.as(who).execute(verb, { ...data, reason: text });
  };

  it('is shown before it goes, and reaches nobody before the tap', async () => {
    const { card } = await council.ask(MEGAN, 'ask Isaiah why CPI13 is red');
    expect(said(card)).toContain('Ask Isaiah Langer about CPI13?');
    expect(said(card)).toContain('{reason=why CPI13 is red}');
    const other = await council.ask(PATTI, 'ask Megan about CPI13: is the supplier back?');
    expect(said(other.card)).toContain('Megan Bowen doesn’t report CPI13: Isaiah Langer does.');
    expect(await comments()).toEqual([]);
    expect(toldTo(ISAIAH, 'asks about')).toEqual([]);
  });

  it('reaches the owner once, with the very words and a field for the answer', async () => {
    expect(said((await asks()).card)).toContain('Isaiah Langer is asked about CPI13 for Q2 2024/25');
    await asked();
    await sending.round('2024-10-09T11:00:00Z', ['closing']);
    await sendingFor(council).round('2024-10-10T09:00:00Z', ['closing']);
    const [card, ...more] = toldTo(ISAIAH, 'Megan Bowen asks about CPI13');
    expect(more).toEqual([]);
    expect(said(card)).toContain('“Is the supplier back?”');
    expect(said(card)).toContain('{reason=}');
    expect(await comments()).toMatchObject([
      { number: 1, kind: 'question', by: { id: 'megan' }, text: 'Is the supplier back?' },
    ]);
  });

  it('has its answer on record, told to whoever asked once, and shown with the figure and in why', async () => {
    await asks();
    expect(said((await answers(' ')).card)).toContain('The answer is empty');
    expect(said((await answers('Since Monday.')).card)).toContain(
      'Your answer about CPI13 for Q2 2024/25 is on record',
    );
    await council.connector.waitFor(({ body }) =>
      said(contentOf(body)).includes('Isaiah Langer answered about CPI13'),
    );
    await sending.round('2024-10-09T11:00:00Z', ['closing']);
    const [card, ...more] = toldTo(MEGAN, 'Isaiah Langer answered about CPI13');
    expect(more).toEqual([]);
    expect(said(card)).toContain('“Since Monday.”');
    expect(said(card)).toContain('[Sign off CPI13] [Send back] [Ask the owner]');
    for (const sentence of ['show CPI13', 'why is CPI13 red?']) {
      const text = said((await council.ask(ADELE, sentence)).card);
      expect(text).toContain('Megan Bowen asked on 9 October 2024: Is the supplier back?');
      expect(text).toContain('Isaiah Langer answered on 9 October 2024: Since Monday.');
    }
  });

  it('takes a second answer beside the first, and a second click for one', async () => {
    await asks();
    await answers('Since Monday.');
    await answers('Since Monday.');
    await answers('No: since Tuesday.');
    expect((await comments()).map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      ...['question: Is the supplier back?', 'answer: Since Monday.', 'answer: No: since Tuesday.'],
    ]);
    await council.connector.waitFor(({ body }) => said(contentOf(body)).includes('since Tuesday'));
    expect(toldTo(MEGAN, 'Isaiah Langer answered')).toHaveLength(2);
  });

  it('is answered after the lock too: the figure stays as it is', async () => {
    await asks();
    await asked();
    const { card } = await council.ask(PATTI, 'lock Q2');
    const { verb, data } = button(card, 'Lock Q2 2024/25');
    await council.as(PATTI).execute(verb, data);
    expect(said((await answers('Since Monday.')).card)).toContain('The quarter is locked meanwhile');
    const told = await council.connector.waitFor(({ body }) =>
      said(contentOf(body)).includes('answered about CPI13'),
    );
    expect(said(contentOf(told.body))).not.toContain('[Sign off');
  });

  it('goes to the next owner where the first has left, and only they answer it', async () => {
    council.at('2024-10-09T18:30:00Z');
    await asks();
    const stored = await council.store.periods.cell(TENANT, Q2, 'CPI13');
    if (!stored) throw new Error('CPI13 has no cell.');
    const owner = { id: ADELE.id, name: ADELE.name };
    await council.store.periods.revise(TENANT, Q2, [{ ...stored, cell: { ...stored.cell, owner } }]);
    await sending.round('2024-10-10T08:00:00Z', ['closing']);
    expect(toldTo(ISAIAH, 'asks about CPI13')).toEqual([]);
    const [card] = toldTo(ADELE, 'asks about CPI13');
    const { verb, data } = button(card, 'Answer');
    council.at('2024-10-10T08:30:00Z');
    const refused = await council.as(ISAIAH).execute(verb, { ...data, reason: 'Yes.' });
    expect(said(refused.card)).toContain(
      'answered by whoever reports it, so yours was not kept. Ask Adele Vance',
    );
    expect(said((await council.as(ADELE).execute(verb, { ...data, reason: 'Yes.' })).card)).toContain(
      'on record',
    );
  });

  it('is put by managers, signatories and the performance team, and by nobody else', async () => {
    expect(said((await council.ask(ADELE, 'ask the owner about CPI13: is it back?')).card)).toContain(
      'Only Megan Bowen or the performance team can have a question about CPI13 put on record',
    );
    const forged = { ref: 'CPI13', period: Q2, submissionId: 'x', reason: 'Well?' };
    expect(said((await council.as(ADELE).execute('askOwner', forged)).card)).toContain('Only Megan Bowen');
    expect(said((await council.ask(PATTI, 'ask the owner about CPI15: how is it going?')).card)).toContain(
      'Nobody can be asked about CPI15. It has no owner to ask.',
    );
    expect(said((await council.ask(PATTI, 'ask Isaiah about CPI13')).card)).toContain('{reason=}');
    expect(await comments()).toEqual([]);
  });

  it('says so where the owner can’t be reached, and goes out once they can', async () => {
    await council.as(ISAIAH).uninstall();
    expect(said((await asks()).card)).toContain('Isaiah Langer can’t be reached at the moment');
    await sending.round('2024-10-09T11:00:00Z', ['closing']);
    expect(toldTo(ISAIAH, 'asks about CPI13')).toEqual([]);
    council.at('2024-10-09T11:30:00Z');
    await council.as(ISAIAH).install();
    await sending.round('2024-10-09T12:00:00Z', ['closing']);
    expect(toldTo(ISAIAH, 'asks about CPI13')).toHaveLength(1);
  });
});
