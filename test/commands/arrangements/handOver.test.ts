/** Handing figures over: offered by their owner and accepted, or given by the performance team; shown first, done by the tap. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removePeople } from '../../../src/leaving/forgetting.ts';
import { Q2 } from '../../support/cells.ts';
import { chatsOf, wordsOf } from '../../support/chats.ts';
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
import { sendingFor } from '../../support/sending.ts';
import { Q1, removing } from '../../support/zoe.ts';

// It is Wednesday 9 October 2024. Adele owns CPI11, Isaiah CPI13 and CPI14; nothing is in for Q2.
describe('a figure handed over', () => {
  let council: Council;
  beforeEach(async () => {
    council = await startCouncil();
    for (const who of [ADELE, ISAIAH, MEGAN, PATTI]) await council.as(who).install();
  });
  afterEach(() => council.stop());
  const answer = async (who: typeof ADELE, sentence: string) => said((await council.ask(who, sentence)).card);
  const tapOn = async (who: typeof ADELE, card: unknown, title: string, inputs: object = {}) => {
    const { verb, data } = button(card, title);
    return (await council.as(who).execute(verb, { ...data, ...inputs })).card;
  };
  const ownerNow = async (ref: string) =>
    (await council.store.register.indicator(TENANT, ref))?.owner?.name ?? 'nobody';
  const ownerIn = async (ref: string, period = Q2) => (await council.cell(ref, period))?.owner?.name;
  const told = (who: typeof ADELE, words: string) => chatsOf(council).shownTo(who, words, 'send');

  it('is offered by its owner after a preview, and is theirs until it is accepted', async () => {
    const { card } = await council.ask(ISAIAH, 'hand CPI13 to Adele');
    expect(said(card)).toContain('Ask Adele Vance to take CPI13 from Q2 2024/25 on?');
    expect(await council.store.confirmations.all(TENANT, Q2)).toEqual([]);
    expect(said(await tapOn(ISAIAH, card, 'Ask Adele Vance'))).toContain(
      'Until they accept, CPI13 of Q2 2024/25 stays yours',
    );
    const offer = await told(ADELE, 'Isaiah Langer would like you to take CPI13');
    expect(await ownerNow('CPI13')).toBe('Isaiah Langer');
    expect(await answer(ISAIAH, 'my indicators')).toContain('CPI13');
    const accepted = await tapOn(ADELE, offer.body.attachments?.[0]?.content, 'Accept');
    expect(said(accepted)).toContain('CPI13 is yours from Q2 2024/25 on');
    await told(ISAIAH, 'CPI13 is Adele Vance’s from Q2 2024/25 on');
    expect([await ownerNow('CPI13'), await ownerIn('CPI13')]).toEqual(['Adele Vance', 'Adele Vance']);
    expect(await answer(ADELE, 'my indicators')).toContain('CPI13');
    const offers = council.connector.calls.filter((call) =>
      wordsOf(call).includes('would like you to take CPI13'),
    );
    expect(offers).toHaveLength(1);
  });

  it('of somebody who leaves asks the performance team to whom all of it goes, and refuses everybody else', async () => {
    expect(await answer(MEGAN, 'Isaiah has left')).toContain('CPI13 is Isaiah Langer’s, not yours.');
    const { card } = await council.ask(PATTI, 'Isaiah is leaving on Friday');
    expect(said(card)).toContain('Hand 2 indicators of Isaiah Langer over');
    expect(said(card)).toContain('CPI13, CPI14.');
    const preview = await tapOn(PATTI, card, 'Go on', { to: ADELE.id });
    expect(said(preview)).toContain('Give CPI13, CPI14 of Isaiah Langer to Adele Vance from Q2 2024/25 on?');
    expect(await ownerNow('CPI13')).toBe('Isaiah Langer');
    expect(await answer(PATTI, 'Isaiah has left, give his to Adele')).toContain(
      'of Isaiah Langer to Adele Vance',
    );
  });

  it('is accepted or declined in words as well, with the same tap', async () => {
    expect(await answer(ADELE, 'what have I been offered?')).toContain(
      'Nobody has asked you to take a figure over, so there is nothing to accept or decline.',
    );
    const { card } = await council.ask(ISAIAH, 'hand CPI13 to Adele');
    await tapOn(ISAIAH, card, 'Ask Adele Vance');
    for (const sentence of ['what have I been offered?', 'accept CPI13', 'I’ll take CPI13', 'decline it'])
      expect(await answer(ADELE, sentence), sentence).toContain('Isaiah Langer would like you to take CPI13');
    expect(await ownerNow('CPI13')).toBe('Isaiah Langer');
    const offer = (await council.ask(ADELE, 'accept CPI13')).card;
    expect(said(await tapOn(ADELE, offer, 'Accept'))).toContain('CPI13 is yours from Q2 2024/25 on');
    expect(await ownerNow('CPI13')).toBe('Adele Vance');
    expect(await answer(ADELE, 'accept CPI14')).toContain(
      'Nobody has asked you to take CPI14 over. CPI14 needs no signature.',
    );
  });

  it('is shown beside what others offer, each with buttons of its own', async () => {
    for (const [who, ref] of [
      [ISAIAH, 'CPI13'],
      [ADELE, 'CPI11'],
    ] as const) {
      const { card } = await council.ask(who, `hand ${ref} to Megan`);
      await tapOn(who, card, 'Ask Megan Bowen');
    }
    const { card } = await council.ask(MEGAN, 'any hand-overs for me?');
    expect(said(card)).toContain('2 offers wait for your word');
    expect(said(await tapOn(MEGAN, card, 'Decline CPI11'))).toContain('You don’t take CPI11');
    expect(await answer(MEGAN, 'I accept')).toContain('Isaiah Langer would like you to take CPI13');
  });

  it('keeps its owner of earlier quarters', async () => {
    council.at('2024-07-10T10:00:00Z');
    await council.reports(ISAIAH, 'CPI13', { figure: '96', period: Q1 });
    council.at('2024-10-09T10:00:00Z');
    const { card } = await council.ask(PATTI, 'give CPI13 to Adele');
    await tapOn(PATTI, card, 'Give to Adele Vance');
    expect([await ownerIn('CPI13', Q1), await ownerIn('CPI13')]).toEqual(['Isaiah Langer', 'Adele Vance']);
  });

  it('stays its owner’s where the other one declines, and the owner is told', async () => {
    const { card } = await council.ask(ISAIAH, 'hand CPI13 to Adele');
    await tapOn(ISAIAH, card, 'Ask Adele Vance');
    const offer = await told(ADELE, 'would like you to take CPI13');
    const content = offer.body.attachments?.[0]?.content;
    expect(said(await tapOn(ADELE, content, 'Decline'))).toContain('You don’t take CPI13');
    await told(ISAIAH, 'Adele Vance does not take CPI13: it stays yours for Q2 2024/25');
    expect(await ownerNow('CPI13')).toBe('Isaiah Langer');
    expect(said(await tapOn(ADELE, content, 'Accept'))).toContain('You declined CPI13 before');
  });

  it('can’t be accepted once it is somebody else’s, or its owner keeps it', async () => {
    const { card } = await council.ask(ISAIAH, 'hand CPI13 to Adele');
    await tapOn(ISAIAH, card, 'Ask Adele Vance');
    const offer = (await told(ADELE, 'would like you to take CPI13')).body.attachments?.[0]?.content;
    const forged = button(offer, 'Accept');
    expect(said((await council.as(MEGAN).execute(forged.verb, forged.data)).card)).toContain(
      'That was not offered to you',
    );
    const given = await council.ask(PATTI, 'give CPI13 to Megan');
    await tapOn(PATTI, given.card, 'Give to Megan Bowen');
    expect(said(await tapOn(ADELE, offer, 'Accept'))).toContain(
      'CPI13 is Megan Bowen’s now, so there is nothing to accept any more',
    );
    await chatsOf(council).shownTo(ADELE, 'does not ask you to take CPI13 any more', 'update');
    const again = await council.ask(ISAIAH, 'hand CPI14 to Adele');
    await tapOn(ISAIAH, again.card, 'Ask Adele Vance');
    const second = (await told(ADELE, 'would like you to take CPI14')).body.attachments?.[0]?.content;
    await council.as(ISAIAH).execute('confirmMine', { period: Q2, refs: 'CPI14' });
    expect(said(await tapOn(ADELE, second, 'Accept'))).toContain('Isaiah Langer keeps CPI14');
    expect(await ownerNow('CPI14')).toBe('Isaiah Langer');
  });

  it('is accepted once, however often it is tapped', async () => {
    const { card } = await council.ask(ISAIAH, 'hand CPI13 to Adele');
    await tapOn(ISAIAH, card, 'Ask Adele Vance');
    await tapOn(ISAIAH, card, 'Ask Adele Vance');
    const offer = (await told(ADELE, 'would like you to take CPI13')).body.attachments?.[0]?.content;
    await Promise.all([tapOn(ADELE, offer, 'Accept'), tapOn(ADELE, offer, 'Accept')]);
    expect(said(await tapOn(ADELE, offer, 'Accept'))).toContain('CPI13 is yours from Q2 2024/25 on');
    expect(await ownerNow('CPI13')).toBe('Adele Vance');
    expect(await council.store.confirmations.all(TENANT, Q2)).toHaveLength(1);
    await told(ISAIAH, 'CPI13 is Adele Vance’s');
  });

  it('stays its owner’s where whoever was to accept has left, and the owner is told', async () => {
    const { card } = await council.ask(ISAIAH, 'hand CPI13 to Adele');
    await tapOn(ISAIAH, card, 'Ask Adele Vance');
    const offer = (await told(ADELE, 'would like you to take CPI13')).body.attachments?.[0]?.content;
    const former = { ...ADELE, leftAt: '2024-10-09T11:00:00.000Z', alias: 'former-9' };
    await removePeople(removing(council.store, true), [{ former, successor: null }], () => {});
    expect(said(await tapOn(ADELE, offer, 'Accept').catch(() => undefined))).not.toContain('yours');
    await tapOn(ISAIAH, (await council.ask(ISAIAH, 'CPI14 is not mine')).card, 'Yes, it is not mine');
    await told(ISAIAH, 'Adele Vance has left and can’t take CPI13: it stays yours');
    expect(await ownerNow('CPI13')).toBe('Isaiah Langer');
  });

  it('is not anybody’s to hand over', async () => {
    expect(await answer(ADELE, 'hand CPI13 to Megan')).toContain('CPI13 is Isaiah Langer’s, not yours');
    expect(await answer(ISAIAH, 'hand CPI13 to me')).toContain('CPI13 is Isaiah Langer’s already');
    const offer = { period: Q2, refs: 'CPI13', to: MEGAN.id };
    expect(said((await council.as(ADELE).execute('offer', offer)).card)).toContain('not yours');
    expect(said((await council.as(ADELE).execute('reassign', offer)).card)).toContain(
      'Only the performance team can give an indicator to somebody',
    );
    expect(await ownerNow('CPI13')).toBe('Isaiah Langer');
  });

  it('is previewed with word that the other one can’t be reached', async () => {
    const words = 'Adele Vance can’t be reached at the moment, and gets it once they can.';
    expect(await answer(ISAIAH, 'hand CPI13 to Adele')).not.toContain(words);
    await council.store.conversations.part(TENANT, ADELE.id);
    expect(await answer(ISAIAH, 'hand CPI13 to Adele')).toContain(words);
    expect(await answer(PATTI, 'give CPI13 to Adele')).toContain(words);
  });

  it('is asked about in a form, where nobody of that name is on the list', async () => {
    const { card } = await council.ask(ISAIAH, 'hand CPI13 to Grady');
    expect(said(card)).toContain('“Grady” is not on the council’s list of people');
    const next = await tapOn(ISAIAH, card, 'Go on', { to: MEGAN.id });
    expect(said(next)).toContain('Ask Megan Bowen to take CPI13');
    expect(said(await tapOn(ISAIAH, (await council.ask(ISAIAH, 'hand CPI13 over')).card, 'Go on'))).toContain(
      '{to=}',
    );
  });

  it('is given by the performance team, all of somebody’s with one tap, and both are told once', async () => {
    const { card } = await council.ask(PATTI, 'move all of Isaiah’s indicators to Adele');
    expect(said(card)).toContain('Give CPI13, CPI14 of Isaiah Langer to Adele Vance from Q2 2024/25 on?');
    expect(said(card)).toContain('Q1 2024/25 and the quarters before it keep their owner');
    expect(await ownerNow('CPI13')).toBe('Isaiah Langer');
    await tapOn(PATTI, card, 'Give to Adele Vance');
    await tapOn(PATTI, card, 'Give to Adele Vance');
    const word = await told(ADELE, 'CPI13, CPI14 are yours from Q2 2024/25 on: is that right?');
    await told(ISAIAH, 'CPI13, CPI14 are Adele Vance’s from Q2 2024/25 on');
    expect([await ownerNow('CPI13'), await ownerIn('CPI14')]).toEqual(['Adele Vance', 'Adele Vance']);
    const content = word.body.attachments?.[0]?.content;
    expect(said(await tapOn(ADELE, content, 'Yes, all mine'))).toContain('✓ Yours');
    const sent = council.connector.calls.filter((call) => wordsOf(call).includes('is that right?'));
    expect(sent).toHaveLength(1);
  });

  it('of somebody who has left is found by what they were asked for, where they never reported', async () => {
    const sending = sendingFor(council);
    await sending.round('2024-10-09T08:00:00Z', ['reminders']);
    const former = { ...ISAIAH, leftAt: '2024-10-09T11:00:00.000Z', alias: 'former-9' };
    await removePeople(removing(council.store, true), [{ former, successor: null }], () => {});
    expect(await answer(PATTI, 'reassign Isaiah’s to Adele')).toContain('Give CPI13, CPI14 to Adele Vance');
  });

  it('of somebody who has left is found by what they last had', async () => {
    await council.reports(ISAIAH, 'CPI13', { figure: '96' });
    const former = { ...ISAIAH, leftAt: '2024-10-09T11:00:00.000Z', alias: 'former-9' };
    await removePeople(removing(council.store, true), [{ former, successor: null }], () => {});
    expect([await ownerNow('CPI13'), await ownerNow('CPI14')]).toEqual(['nobody', 'nobody']);
    const { card } = await council.ask(PATTI, 'reassign Isaiah’s to Adele');
    expect(said(card)).toContain('Give CPI13 to Adele Vance');
    expect(said(card)).toContain('It has no owner now.');
    await tapOn(PATTI, card, 'Give to Adele Vance');
    await told(ADELE, 'CPI13 is yours');
    expect(await ownerNow('CPI13')).toBe('Adele Vance');
  });
});

describe('a figure that is not its owner’s', () => {
  let council: Council;
  beforeEach(async () => {
    council = await startCouncil();
    for (const who of [ADELE, ISAIAH, PATTI]) await council.as(who).install();
  });
  afterEach(() => council.stop());

  it('is named to the performance team at once, and its owner is asked until they give it away', async () => {
    const { card } = await council.ask(ISAIAH, 'CPI13 is not mine');
    expect(said(card)).toContain('The performance team is told at once (Patti Fernandez).');
    expect(await council.store.confirmations.all(TENANT, Q2)).toEqual([]);
    const { verb, data } = button(card, 'Yes, it is not mine');
    const done = said((await council.as(ISAIAH).execute(verb, data)).card);
    expect(done).toContain('it stays in your name, and reminders of it come to you');
    const note = await chatsOf(council).shownTo(PATTI, 'Isaiah Langer says that CPI13 is not theirs', 'send');
    const give = button(note.body.attachments?.[0]?.content, 'Give CPI13 to somebody');
    const form = (await council.as(PATTI).execute(give.verb, give.data)).card;
    const next = button(form, 'Go on');
    const shown = (await council.as(PATTI).execute(next.verb, { ...next.data, to: ADELE.id })).card;
    expect(said(shown)).toContain('Give CPI13 of Isaiah Langer to Adele Vance');
    expect(said((await council.ask(PATTI, 'who hasn’t confirmed?')).card)).toContain(
      'not theirs, they say: CPI13',
    );
    expect(said((await council.ask(PATTI, 'who hasn’t reported?')).card)).toContain('Isaiah Langer');
  });

  it('is its own words alone that can say so', async () => {
    expect(said((await council.ask(ADELE, 'CPI13 is not mine')).card)).toContain(
      'CPI13 is Isaiah Langer’s, not yours',
    );
    const forged = await council.as(ADELE).execute('disown', { period: Q2, ref: 'CPI13' });
    expect(said(forged.card)).toContain('not yours');
    expect(await council.store.confirmations.all(TENANT, Q2)).toEqual([]);
  });

  it('is reached from a reminder, as is that there is nothing to report', async () => {
    const card = (await council.as(ISAIAH).execute('cannotReport', { period: Q2 })).card;
    expect(said(card)).toContain('Nothing to report for Q2 2024/25, or not yours?');
    const not = button(card, 'It is not mine');
    const preview = await council.as(ISAIAH).execute(not.verb, { ...not.data, ref: 'CPI14' });
    expect(said(preview.card)).toContain('CPI14 is not yours for Q2 2024/25?');
    const nothing = button(card, 'Nothing to report');
    const form = await council.as(ISAIAH).execute(nothing.verb, { ...nothing.data, ref: 'CPI14' });
    expect(said(form.card)).toContain('[Nothing to report]');
  });
});
