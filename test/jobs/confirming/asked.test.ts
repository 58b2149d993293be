/** Asking owners whether figures are theirs, before the window opens: once each, and never told twice. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { confirmationOf } from '../../../src/domain/arrangements/confirmation.ts';
import { Period, shiftPeriod } from '../../../src/domain/time/period.ts';
import { runRound } from '../../../src/jobs/rounds.ts';
import { changeAbsences } from '../../../src/quarters/standIns.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { type Caught, catching } from '../../support/catching.ts';
import { Q2 } from '../../support/cells.ts';
import { chatsOf, wordsOf } from '../../support/chats.ts';
import {
  ADELE,
  button,
  type Council,
  ISAIAH,
  MEGAN,
  PATTI,
  runCouncil,
  said,
  startCouncil,
  TENANT,
} from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';
import { sendingFor } from '../../support/sending.ts';

const Q1 = shiftPeriod(Q2, -1);
const Q3 = shiftPeriod(Q2, 1);
const by = ({ id, name }: typeof ADELE) => ({ id, name });

// The window of Q2 2024/25 opens on Tuesday 1 October 2024: owners are asked from Tuesday 24 September on.
describe('before a window opens', () => {
  let council: Council;
  let sent: Caught[];
  beforeEach(async () => {
    council = await startCouncil();
    council.at('2024-09-20T10:00:00Z');
    // Nothing of the quarter before is missing, so that nobody is chased.
    await council.store.periods.open(TENANT, Q1, []);
    for (const who of [ISAIAH, ADELE, MEGAN, PATTI]) await council.as(who).install();
    sent = [];
  });
  afterEach(() => council.stop());
  const round = async (at: string, calendar = CALENDAR) => {
    sent.length = 0;
    await runRound('reminders', catching(council.store, at, sent), calendar);
    return sent.filter(({ reply }) => /still right|confirmed/.test(said(reply.card)));
  };
  const toldOn = async (day: string, calendar = CALENDAR): Promise<readonly string[]> =>
    (await round(`${day}T08:10:00Z`, calendar))
      .map(
        ({ to, reply }) => `${to}: ${[...new Set(said(reply.card).match(/CPI\d+/g))].toSorted().join(' ')}`,
      )
      .toSorted();
  const confirms = (who: typeof ADELE, refs: readonly string[], at = '2024-09-25T10:00:00.000Z') =>
    council.store.confirmations.save(
      TENANT,
      refs.map((ref) => confirmationOf({ period: Q2, ref, answer: 'mine', by: by(who), at })),
    );

  it('each owner is asked once, in one message with all of theirs', async () => {
    expect(await toldOn('2024-09-23')).toEqual([]);
    expect(await toldOn('2024-09-24')).toEqual(['adele: CPI11', 'isaiah: CPI13 CPI14']);
    expect(await toldOn('2024-09-24')).toEqual([]);
    expect(await toldOn('2024-09-25')).toEqual([]);
  });

  it('a tick missed on that day is made up for, but not once the window is open', async () => {
    expect(await toldOn('2024-09-27')).toEqual(['adele: CPI11', 'isaiah: CPI13 CPI14']);
    await council.store.register.saveIndicators(TENANT, [indicator({ ref: 'CPI20' })], () => {});
    expect(await toldOn('2024-10-01')).toEqual([]);
  });

  it('nobody is asked at night, by a council that turned it off, or of what is not due', async () => {
    expect(await round('2024-09-24T18:30:00Z')).toEqual([]);
    expect(await toldOn('2024-09-24', { ...CALENDAR, confirmBefore: 0 })).toEqual([]);
    const yearly = indicator({ ref: 'CPI30', frequency: 'annual', owner: by(MEGAN) });
    const deputys = indicator({ ref: 'CPI31', owner: null, deputy: by(MEGAN) });
    await council.store.register.saveIndicators(TENANT, [yearly, deputys], () => {});
    expect(await toldOn('2024-09-24')).toEqual(['adele: CPI11', 'isaiah: CPI13 CPI14', 'megan: CPI31']);
  });

  it('whoever has answered is not asked, and whoever is away not before they are back', async () => {
    await confirms(ISAIAH, ['CPI13', 'CPI14'], '2024-09-20T10:00:00.000Z');
    await changeAbsences(council.store, TENANT, Q1, {
      saved: [
        {
          ...{ person: by(ADELE), from: '2024-09-20', until: '2024-09-25', cover: by(MEGAN) },
          ...{ by: by(ADELE), at: '2024-09-19T10:00:00.000Z', declinedBy: null },
        },
      ],
    });
    expect(await toldOn('2024-09-24')).toEqual([]);
    expect(await toldOn('2024-09-26')).toEqual(['adele: CPI11']);
  });

  it('a figure that goes to somebody else is asked of them, too', async () => {
    await toldOn('2024-09-24');
    await council.store.register.saveIndicators(
      TENANT,
      [indicator({ ref: 'CPI14', owner: by(MEGAN) })],
      () => {},
    );
    expect(await toldOn('2024-09-25')).toEqual(['megan: CPI14']);
  });

  it('the performance team is told the day before who has not, by name, and nothing where all have', async () => {
    await toldOn('2024-09-24');
    await confirms(ADELE, ['CPI11']);
    expect(await toldOn('2024-09-27')).toEqual([]);
    sent.length = 0;
    await runRound('reminders', catching(council.store, '2024-09-30T08:10:00Z', sent), CALENDAR);
    expect(sent.map(({ to }) => to)).toEqual(['patti']);
    const text = said(sent[0]?.reply.card);
    expect(text).toContain('Nobody has confirmed 2 figures of Q2 2024/25 yet');
    expect(text).toContain('33% of figures have a confirmed owner: 1 of 3.');
    expect(text).toContain('Isaiah Langer');
    expect(await toldOn('2024-09-30')).toEqual([]);
  });

  it('nothing is noted where everybody has confirmed', async () => {
    await confirms(ADELE, ['CPI11']);
    await confirms(ISAIAH, ['CPI13', 'CPI14']);
    expect(await toldOn('2024-09-30')).toEqual([]);
  });

  it('a reminder and this are two days’ messages', async () => {
    await council.store.periods.open(TENANT, Q1, []);
    const one = catching(council.store, '2024-09-24T08:10:00Z', sent);
    await runRound('reminders', one, CALENDAR);
    const contact = await council.store.conversations.find(TENANT, ADELE.id);
    expect(contact?.told).toEqual([`confirmation ${Q2} CPI11`]);
    expect(contact?.reminded).toBeUndefined();
  });

  it('a restart in the middle, or a second instance, tells nobody twice', async () => {
    const other = await runCouncil(council.store);
    const [here, there] = [sendingFor(council), sendingFor(other)];
    const at = '2024-09-24T08:10:00Z';
    await Promise.all([here.round(at, ['reminders']), there.round(at, ['reminders'])]);
    await sendingFor(other).round('2024-09-24T08:25:00Z', ['reminders']);
    const asked = [...council.connector.calls, ...other.connector.calls].filter(
      (call) => call.kind === 'send' && wordsOf(call).includes('still right?'),
    );
    expect(asked).toHaveLength(2);
    await other.stop();
  });
});

describe('the message that asks', () => {
  let council: Council;
  beforeEach(async () => {
    council = await startCouncil();
    council.at('2024-09-24T08:10:00Z');
    await council.store.periods.open(TENANT, Q1, []);
    for (const who of [ISAIAH, ADELE, MEGAN, PATTI]) await council.as(who).install();
    await sendingFor(council).round('2024-09-24T08:10:00Z', ['reminders']);
  });
  afterEach(() => council.stop());
  const asked = (who: typeof ADELE) => chatsOf(council).shownTo(who, 'still right\\?', 'send');
  const tap = async (who: typeof ADELE, card: unknown, title: string) => {
    const { verb, data } = button(card, title);
    return said((await council.as(who).execute(verb, data)).card);
  };
  const answers = async () =>
    (await council.store.confirmations.all(TENANT, Q2)).map(
      ({ ref, answer, by: { id } }) => `${ref} ${answer} ${id}`,
    );

  it('is answered with one tap, which stores a row for each figure, once', async () => {
    const card = (await asked(ISAIAH)).body.attachments?.[0]?.content;
    expect(said(card)).toContain('2 indicators are yours for Q2 2024/25: still right?');
    expect(said(card)).toContain('Its reporting window opens on Tuesday 1 October');
    expect(await tap(ISAIAH, card, 'Yes, all mine')).toContain(
      'indicators are yours for Q2 2024/25, as you said',
    );
    await tap(ISAIAH, card, 'Yes, all mine');
    expect(await answers()).toEqual(['CPI13 mine isaiah', 'CPI14 mine isaiah']);
    expect(await answers()).toHaveLength(2);
  });

  it('answers for nobody else, whoever sends its data', async () => {
    const forged = await council.as(ADELE).execute('confirmMine', { period: Q2, refs: 'CPI13' });
    expect(said(forged.card)).toContain('CPI13 is Isaiah Langer’s, not yours');
    expect(await answers()).toEqual([]);
    const past = { period: Period.parse('2023-24-Q2'), refs: 'CPI13' };
    expect(said((await council.as(ISAIAH).execute('confirmMine', past)).card)).toContain(
      'earlier quarters keep their owners',
    );
  });

  it('is brought up to date where it is answered in words, and leaves what was offered to somebody', async () => {
    const card = (await asked(ISAIAH)).body.attachments?.[0]?.content;
    const preview = (await council.ask(ISAIAH, 'hand CPI14 to Adele')).card;
    expect(said(preview)).toContain('from Q2 2024/25 on');
    await tap(ISAIAH, preview, 'Ask Adele Vance');
    await chatsOf(council).shownTo(ISAIAH, 'yours until Adele Vance accepts', 'update');
    await tap(ISAIAH, card, 'Yes, all mine');
    expect(await answers()).toEqual(['CPI13 mine isaiah', 'CPI14 offered isaiah']);
    const offer = await chatsOf(council).shownTo(ADELE, 'would like you to take CPI14', 'send');
    await tap(ADELE, offer.body.attachments?.[0]?.content, 'Accept');
    await chatsOf(council).shownTo(ISAIAH, 'Not yours any more', 'update');
    const [q3] = await Promise.all([council.store.register.indicator(TENANT, 'CPI14')]);
    expect(q3?.owner?.id).toBe('adele');
  });

  it('is told to the performance team by name when they ask, with what it is a share of', async () => {
    const text = said((await council.ask(PATTI, 'who has not confirmed?')).card);
    expect(text).toContain('Nobody has confirmed 3 figures for Q2 2024/25 yet');
    expect(text).toContain('0% of figures have a confirmed owner: 0 of 3.');
    await council.as(ADELE).execute('confirmMine', { period: Q2, refs: 'CPI11' });
    const then = said((await council.ask(PATTI, 'who has confirmed?')).card);
    expect(then).toContain('1 person has confirmed 1 figure for Q2 2024/25');
    expect(then).toContain('33% of figures have a confirmed owner: 1 of 3.');
    const place = said((await council.ask(PATTI, 'who in Customer services has not confirmed?')).card);
    expect(place).toContain('Every figure in Customer services of Q2 2024/25');
  });

  it('counts a figure that was reported as confirmed', async () => {
    council.at('2024-10-02T10:00:00Z');
    await council.reports(ADELE, 'CPI11', { figure: '14' });
    const text = said((await council.ask(PATTI, 'who has confirmed?')).card);
    expect(text).toContain('1 person has confirmed 1 figure for Q2 2024/25');
    expect(await council.store.confirmations.all(TENANT, Q3)).toEqual([]);
  });
});
