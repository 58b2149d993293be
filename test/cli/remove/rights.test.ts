/** What somebody who has left the list can still do and is still sent, with a bot that runs all the while: nothing. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/person.ts';
import { runRound } from '../../../src/jobs/rounds.ts';
import { openStore } from '../../../src/store/store.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { type Caught, catching } from '../../support/catching.ts';
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
import { freshConnection } from '../../support/tables.ts';
import { type Operator, operator } from '../operator.ts';

const LEE: Person = { id: 'lee', name: 'Lee Gu', email: 'lee@example.com', role: 'performance team' };
const EVERYBODY = [ISAIAH, ADELE, MEGAN, PATTI, LEE];
const STRANGER = 'I don’t know you yet';
const REMINDER_DAY = '2024-10-08T08:30:00Z';

describe('somebody who has left the list', () => {
  let council: Council;
  let office: Operator;
  let sent: Caught[];
  const remove = (who: Person) => office.run('remove', 'person', who.email, '--yes');
  const round = (name: 'reminders' | 'alerts' | 'unreached', now = REMINDER_DAY) =>
    runRound(
      name,
      catching(council.store, now, sent, () => ({ kind: 'sent', activityId: 'a' })),
      CALENDAR,
    );
  const sentTo = (who: Person) => sent.filter(({ to }) => to === who.id);
  /** The list without some of them, imported as an operator does. */
  const listWithout = async (...gone: readonly Person[]) => {
    const rows = EVERYBODY.filter((who) => !gone.includes(who)).map(
      ({ name, email, id, role }) => `${name},${email},${id},${role}`,
    );
    const file = await office.file('people.csv', ['name,email,aad_id,role', ...rows].join('\n'));
    return office.run('import', 'people', file, '--yes');
  };

  beforeEach(async () => {
    const connection = freshConnection();
    council = await startCouncil(
      [
        indicator({}),
        indicator({ ref: 'CPI14', title: 'Requests resolved', deputy: ADELE }),
        indicator({ ref: 'CPI11', title: 'Avoidable contact', owner: ADELE }),
      ],
      await openStore(connection),
    );
    await council.store.register.savePeople(TENANT, [LEE], () => {});
    office = await operator({ connection, now: '2024-10-08T08:00:00Z' });
    sent = [];
    council.at('2024-10-08T08:00:00Z');
    for (const who of EVERYBODY) await council.as(who).install();
    // Known to the running bot by now, as whoever asks once is.
    for (const who of EVERYBODY) await council.ask(who, 'summary');
  });
  afterEach(() => council.stop());

  it.each([
    ['removed', (who: Person) => remove(who)],
    ['left out of a list of people', (who: Person) => listWithout(who)],
  ])('is a stranger at the very next question, and shown no figure: %s', async (_how, leave) => {
    const megan = council.as(MEGAN);
    expect(said((await megan.say('what hasn’t been reported?')).card)).toContain('CPI13');
    expect((await leave(MEGAN)).code).toBe(0);
    const { card } = await megan.say('what’s red this quarter?');
    expect(said(card)).toContain(STRANGER);
    expect(said(card)).not.toContain('CPI13');
    expect(said((await megan.execute('show', { ref: 'CPI13', period: Q2 })).card)).toContain(STRANGER);
    const box = await megan.post({
      type: 'invoke',
      name: 'composeExtension/query',
      value: { commandId: 'find', parameters: [{ name: 'words', value: 'CPI13' }] },
    });
    expect(JSON.stringify(box.body)).toContain(STRANGER);
    expect(JSON.stringify(box.body)).not.toContain('CPI13');
  });

  it.each([
    ['removed', () => remove(PATTI)],
    ['left out of a list of people', () => listWithout(PATTI)],
  ])('opens no form to set a status, and none that was open before stores one: %s', async (_how, leave) => {
    const patti = council.as(PATTI);
    const { card } = await patti.say('override CPI13');
    const open = button(card, 'Set the status');
    await leave();
    expect(said((await patti.say('override CPI13')).card)).toContain(STRANGER);
    expect(said((await patti.execute('override', { ref: 'CPI13' })).card)).toContain(STRANGER);
    const late = await patti.execute('setStatus', { ...open.data, status: 'Green', reason: 'As I said.' });
    expect(said(late.card)).toContain(STRANGER);
    expect((await council.cell('CPI13'))?.override).toBeNull();
  });

  it('stores no figure from a form that was open before', async () => {
    const form = await council.form(ISAIAH, 'CPI13');
    await remove(ISAIAH);
    const late = await council.as(ISAIAH).execute('submit', { ...form, figure: '97' });
    expect(said(late.card)).toContain(STRANGER);
    expect((await council.cell('CPI13'))?.figure).toBeNull();
  });

  it('is reminded of nothing: the deputy is, and the performance team hears what nobody is asked for', async () => {
    const { out } = await remove(ISAIAH);
    expect(out.at(-1)).toContain('Next: write an owner for CPI13 into the indicators file');
    await round('reminders');
    await round('unreached');
    expect(sentTo(ISAIAH)).toEqual([]);
    expect(said(sentTo(ADELE)[0]?.reply.card)).toContain('CPI14');
    const note = said(sentTo(PATTI)[0]?.reply.card);
    expect(note).toContain('CPI13');
    expect(note).not.toContain('CPI14');
    expect(note).not.toContain(ISAIAH.name);
  });

  it('hears of no figure off target: the performance team does', async () => {
    await remove(MEGAN);
    await council.reports(ISAIAH, 'CPI13', { figure: '70' });
    await round('alerts');
    await round('unreached');
    expect(sentTo(MEGAN)).toEqual([]);
    expect(said(sentTo(PATTI)[0]?.reply.card)).toContain('CPI13');
    expect(
      council.connector.calls.filter(({ conversationId }) => conversationId === 'a:personal-megan'),
    ).toHaveLength(2);
  });

  it('is asked for nothing that was still open of the quarter before', async () => {
    council.at('2025-01-08T10:00:00Z');
    await council.ask(ADELE, 'summary');
    const later = await operator({ connection: office.connection, now: '2025-01-08T10:00:00Z' });
    expect((await later.run('remove', 'person', ISAIAH.email, '--yes')).out.join('\n')).toContain(
      '4 figures',
    );
    await round('reminders', '2025-01-08T10:00:00Z');
    expect(sentTo(ISAIAH)).toEqual([]);
    expect(said(sentTo(ADELE)[0]?.reply.card)).toContain('CPI14');
  });

  it('is a former owner wherever their name was, once it is erased', async () => {
    await council.reports(ISAIAH, 'CPI13', { figure: '97' });
    const adele = council.as(ADELE);
    expect(said((await adele.say('who reported CPI13?')).card)).toContain('Isaiah Langer reported CPI13');
    await office.run('remove', 'person', ISAIAH.email, '--yes', '--erase-now');
    const answers = [
      ['who reported CPI13?', 'A former owner reported CPI13 for Q2 2024/25'],
      ['who changed CPI13 and when?', 'reported once, by a former owner'],
      ['who owns CPI13?', 'Nobody owns CPI13'],
      ['show CPI13', 'by a former owner'],
    ] as const;
    for (const [question, words] of answers) {
      const answer = said((await adele.say(question)).card);
      expect(answer).toContain(words);
      expect(answer).not.toContain('Isaiah');
    }
  });

  it('is not kept an address of when they write to the bot again', async () => {
    await round('reminders');
    await remove(ISAIAH);
    expect(await council.store.conversations.find(TENANT, ISAIAH.id)).toBeUndefined();
    await council.as(ISAIAH).install();
    expect(await council.store.conversations.find(TENANT, ISAIAH.id)).toBeUndefined();
    await council.as(ADELE).install();
    expect(await council.store.conversations.find(TENANT, ADELE.id)).toBeDefined();
  });

  it('is back with every right once the list has them again', async () => {
    await round('reminders');
    await listWithout(ISAIAH);
    const { out } = await listWithout();
    expect(out).toContain(
      'Isaiah Langer had left, and is on the list again. Indicators name them again once those are imported again.',
    );
    expect(said((await council.ask(ISAIAH, 'show CPI13')).card)).not.toContain(STRANGER);
    expect(await council.store.former.all(TENANT)).toEqual([]);
  });
});
