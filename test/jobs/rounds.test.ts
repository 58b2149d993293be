import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Address, Outcome } from '../../src/domain/messages/address.ts';
import { LEASE_MS } from '../../src/domain/messages/errand.ts';
import { shiftPeriod } from '../../src/domain/time/period.ts';
import { planRound, runRound } from '../../src/jobs/rounds.ts';
import { deliverAll } from '../../src/jobs/sending/pass.ts';
import { keepUp } from '../../src/jobs/upkeep.ts';
import { CALENDAR } from '../support/calendar.ts';
import { type Caught, catching } from '../support/catching.ts';
import { Q2 } from '../support/cells.ts';
import {
  ADELE,
  button,
  type Council,
  ISAIAH,
  indicator,
  MEGAN,
  PATTI,
  said,
  startCouncil,
  TENANT,
} from '../support/council.ts';

const REMINDER_DAY = '2024-10-08T08:30:00Z';

describe('rounds', () => {
  let council: Council;
  let sent: Caught[];
  let outcome: (to: Address) => Outcome;
  const delivering = (now: string | Date) => catching(council.store, now, sent, (to) => outcome(to));
  const remind = (now: string | Date = REMINDER_DAY) => runRound('reminders', delivering(now), CALENDAR);
  const kept = () => keepUp(council.store, TENANT, new Date(REMINDER_DAY), CALENDAR);
  const states = async () =>
    Object.fromEntries(
      (await council.store.ledger.entries(TENANT, Q2)).map(({ person, state }) => [person.id, state]),
    );

  beforeEach(async () => {
    council = await startCouncil();
    sent = [];
    outcome = () => ({ kind: 'sent', activityId: 'a' });
    for (const who of [ISAIAH, ADELE, MEGAN]) await council.as(who).install();
  });
  afterEach(() => council.stop());

  it('sends every owner one digest of what is outstanding, once', async () => {
    await Promise.all([remind(), remind(), remind()]);
    expect(sent.map(({ to }) => to).sort()).toEqual([ADELE.id, ISAIAH.id]);
    const isaiahs = sent.find(({ to }) => to === ISAIAH.id);
    expect(said(isaiahs?.reply.card)).toContain('CPI13');
    expect(said(isaiahs?.reply.card)).toContain('CPI14');
    expect(isaiahs?.reply.summary).toContain('Q2 2024/25');
    await remind('2024-10-08T15:00:00Z');
    expect(sent).toHaveLength(2);
  });

  it('shows what would be sent without sending or claiming anything', async () => {
    const plan = await planRound('reminders', delivering(REMINDER_DAY), CALENDAR);
    expect(plan.messages.map(({ person }) => person.name).sort()).toEqual(['Adele Vance', 'Isaiah Langer']);
    expect(await council.store.ledger.entries(TENANT, Q2)).toEqual([]);
  });

  it('reports people the bot has never met, and writes to them once it has', async () => {
    await council.as(ISAIAH).uninstall();
    const { deliveries } = await remind();
    expect(deliveries.find(({ person }) => person.id === ISAIAH.id)?.result).toEqual({
      kind: 'unreachable',
      reason: 'not installed',
    });
    expect(await states()).toEqual({ [ISAIAH.id]: 'unreachable', [ADELE.id]: 'sent' });
    await council.as(ISAIAH).install();
    await remind('2024-10-08T09:00:00Z');
    // Installing it has the same message sent at once: whichever of the two came first.
    await expect.poll(states).toEqual({ [ISAIAH.id]: 'sent', [ADELE.id]: 'sent' });
  });

  it('tells the performance team, once a stage, whom it could not reach and why', async () => {
    await council.as(PATTI).install();
    await council.as(ISAIAH).uninstall();
    const unreached = (now: string) => runRound('unreached', delivering(now), CALENDAR);
    await remind();
    sent.length = 0;
    await unreached('2024-10-08T08:31:00Z');
    await unreached('2024-10-08T08:46:00Z');
    expect(sent.map(({ to }) => to)).toEqual([PATTI.id]);
    expect(sent[0]?.reply.summary).toContain('1 person can’t be reached about Q2 2024/25');
    expect(said(sent[0]?.reply.card)).toContain('Isaiah Langer has not installed Ragtime: CPI13, CPI14.');
    await unreached('2024-10-14T09:00:00Z');
    expect(sent).toHaveLength(1);
  });

  it('tells the performance team of what is still to come only, when some of it came in meanwhile', async () => {
    await council.as(PATTI).install();
    await council.as(ISAIAH).uninstall();
    await remind();
    const form = button((await council.ask(PATTI, 'submit CPI13')).card, 'Submit');
    await council.as(PATTI).execute('submit', { ...form.data, figure: '97' });
    sent.length = 0;
    await runRound('unreached', delivering('2024-10-08T08:31:00Z'), CALENDAR);
    expect(said(sent[0]?.reply.card)).toContain('Isaiah Langer has not installed Ragtime: CPI14.');
  });

  it('tells the performance team, too, of somebody for whom Teams has been too busy for an hour', async () => {
    await council.as(PATTI).install();
    await council.as(ISAIAH).uninstall();
    outcome = ({ aadId }) =>
      aadId === ADELE.id
        ? { kind: 'retryLater', reason: 'Teams answered 503.' }
        : { kind: 'sent', activityId: 'a' };
    const told: string[] = [];
    for (const at of ['08:30', '08:45', '09:00', '09:15', '09:30', '09:45']) {
      const now = `2024-10-08T${at}:00Z`;
      await remind(now);
      await runRound('unreached', delivering(now), CALENDAR);
      told.push(...sent.splice(0).map(({ to, reply }) => `${at} ${to} ${said(reply.card)}`));
    }
    expect(told).toEqual([
      expect.stringMatching(/^08:30 patti .*Isaiah Langer has not installed Ragtime/),
      expect.stringMatching(
        /^09:15 patti .*Adele Vance could not be sent it \(Teams answered 503\.\): CPI11/,
      ),
    ]);
  });

  it('tells the performance team, once a stage, of a manager whom no alert reaches', async () => {
    await council.as(PATTI).install();
    await council.as(MEGAN).uninstall();
    for (const ref of ['CPI13', 'CPI14']) {
      const talk = council.as(ISAIAH);
      const { data } = button((await talk.say(`submit ${ref}`)).card, 'Submit');
      await talk.execute('submit', { ...data, figure: '70', commentary: 'Down.', confirmedFigure: '70' });
    }
    await council.running.stop();
    const told: string[] = [];
    for (const now of [REMINDER_DAY, '2024-10-08T08:45:00Z', '2024-10-14T09:00:00Z']) {
      for (const round of ['reminders', 'alerts', 'unreached'] as const) {
        await runRound(round, delivering(now), CALENDAR);
      }
      told.push(...sent.splice(0).flatMap(({ to, reply }) => (to === PATTI.id ? [said(reply.card)] : [])));
    }
    const names =
      'Megan Bowen has not installed Ragtime, and does not know that CPI13, CPI14 are off target.';
    expect(told).toEqual([expect.stringContaining(names), expect.stringContaining(names)]);
  });

  it('says nothing to the performance team when everybody was reached', async () => {
    await council.as(PATTI).install();
    await remind();
    expect((await planRound('unreached', delivering(REMINDER_DAY), CALENDAR)).messages).toEqual([]);
  });

  it('keeps in mind whose chat is gone, so that nobody counts as reached', async () => {
    outcome = ({ aadId }) =>
      aadId === ADELE.id
        ? { kind: 'unreachable', reason: 'conversation gone' }
        : { kind: 'sent', activityId: 'a' };
    await remind();
    expect(await council.store.conversations.find(TENANT, ADELE.id)).toMatchObject({
      reach: 'conversation gone',
    });
    expect(await council.store.conversations.find(TENANT, ISAIAH.id)).toMatchObject({ reach: 'reachable' });
  });

  it('tries again what Teams was too busy for', async () => {
    outcome = () => ({ kind: 'retryLater', reason: '429' });
    await remind();
    outcome = () => ({ kind: 'sent', activityId: 'a' });
    await remind('2024-10-08T08:45:00Z');
    expect(sent).toHaveLength(2);
  });

  it('misses nobody and repeats nobody but the one in flight when a pass is killed', async () => {
    const dead = delivering(REMINDER_DAY);
    // The pass sends its first message and dies before it can write that down; the second it never reaches.
    const claimed = new Promise<void>((resolve) => {
      void runRound(
        'reminders',
        {
          ...dead,
          send: () => {
            resolve();
            return new Promise(() => {});
          },
        },
        CALENDAR,
      );
    });
    await claimed;
    const afterLease = new Date(Date.parse(REMINDER_DAY) + LEASE_MS);
    await remind(afterLease);
    expect(sent.map(({ to }) => to).sort()).toEqual([ADELE.id, ISAIAH.id]);
    expect(await states()).toEqual({ [ISAIAH.id]: 'sent', [ADELE.id]: 'sent' });
  });

  it('writes to nobody who reported in the meantime', async () => {
    const talk = council.as(ADELE);
    const { data } = button((await talk.say('submit CPI11')).card, 'Submit');
    await talk.execute('submit', { ...data, figure: '10', commentary: '' });
    await remind();
    expect(sent.map(({ to }) => to)).toEqual([ISAIAH.id]);
  });

  it('tells the manager of a figure below target when it is submitted, without being asked, and once', async () => {
    const talk = council.as(ISAIAH);
    const { data } = button((await talk.say('submit CPI13')).card, 'Submit');
    await talk.execute('submit', { ...data, figure: '70', commentary: 'The system was down.' });
    const megans = council.as(MEGAN).conversationId;
    const call = await council.connector.waitFor(
      (each) => each.conversationId === megans && String(each.body.summary).includes('Red'),
    );
    const card = said(call.body.attachments?.[0]?.content);
    expect(card).toContain('Incidents resolved within Service Level Agreement');
    expect(card).toContain('The system was down.');
    await runRound('alerts', delivering('2024-10-10T09:00:00Z'), CALENDAR);
    expect(sent).toEqual([]);
  });

  it('names figures below target that have no manager to the performance team, in one message a day', async () => {
    await council.as(PATTI).install();
    const orphans = ['X1', 'X2', 'X3'].map((ref) =>
      indicator({ ref, title: `Orphan ${ref}`, manager: null }),
    );
    await council.store.register.saveIndicators(TENANT, orphans, () => {});
    await kept();
    const told: string[] = [];
    const days = [REMINDER_DAY, '2024-10-08T10:30:00Z', '2024-10-09T08:30:00Z', '2024-10-10T08:30:00Z'];
    for (const [index, now] of days.entries()) {
      const ref = `X${index + 1}`;
      if (index < 3) {
        const { data } = button(
          (await council.as(PATTI).execute('form', { ref, period: Q2 })).card,
          'Submit',
        );
        await council
          .as(PATTI)
          .execute('submit', { ...data, figure: '70', commentary: 'Down.', confirmedFigure: '70' });
      }
      await runRound('unreached', delivering(now), CALENDAR);
      told.push(
        ...sent.splice(0).map(
          ({ reply }) =>
            said(reply.card)
              .match(/X\d (?=Orphan)/g)
              ?.join('') ?? '',
        ),
      );
    }
    expect(told).toEqual(['X1 ', 'X2 X3 ']);
  });

  it('tells no manager of a figure that was put right before the message went out', async () => {
    await council.as(MEGAN).uninstall();
    await council.reports(ISAIAH, 'CPI13', { figure: '90' });
    await council.running.stop();
    const address = { tenantId: TENANT, aadId: MEGAN.id, name: MEGAN.name, conversationId: 'a', userId: 'u' };
    await council.store.conversations.remember(
      { ...address, serviceUrl: 's', channelId: 'c', botId: 'b' },
      new Date('2024-10-09T12:00:00Z'),
    );
    const { messages } = await planRound('alerts', delivering('2024-10-10T09:00:00Z'), CALENDAR);
    expect(messages.map(({ person }) => person.id)).toEqual([MEGAN.id]);
    const stored = await council.store.periods.cell(TENANT, Q2, 'CPI13');
    if (!stored) throw new Error('not opened');
    const right = { ...stored.cell, figure: '96', status: 'Green', offTarget: false };
    await council.store.periods.revise(TENANT, Q2, [{ ...stored, cell: right }]);
    await deliverAll(messages, delivering('2024-10-10T09:00:00Z'));
    expect(sent).toEqual([]);
    await council.store.periods.revise(TENANT, Q2, [
      { ...stored, etag: (await council.store.periods.cell(TENANT, Q2, 'CPI13'))?.etag ?? '' },
    ]);
    await runRound('alerts', delivering('2024-10-10T09:15:00Z'), CALENDAR);
    expect(sent.map(({ reply }) => reply.summary)).toEqual([expect.stringContaining('is Amber')]);
  });

  it('tells of a figure that was put right before the message went out, and is below target again', async () => {
    await council.as(MEGAN).uninstall();
    await council.reports(ISAIAH, 'CPI13', { figure: '90' });
    await council.reports(ISAIAH, 'CPI14', { figure: '91' });
    await council.running.stop();
    const address = { tenantId: TENANT, aadId: MEGAN.id, name: MEGAN.name, conversationId: 'a', userId: 'u' };
    await council.store.conversations.remember(
      { ...address, serviceUrl: 's', channelId: 'c', botId: 'b' },
      new Date('2024-10-09T12:00:00Z'),
    );
    const { messages } = await planRound('alerts', delivering('2024-10-10T09:00:00Z'), CALENDAR);
    const stand = async (different: object) => {
      const stored = await council.store.periods.cell(TENANT, Q2, 'CPI13');
      if (!stored) throw new Error('not opened');
      await council.store.periods.revise(TENANT, Q2, [{ ...stored, cell: { ...stored.cell, ...different } }]);
    };
    await stand({ figure: '96', status: 'Green', offTarget: false });
    await deliverAll(messages, delivering('2024-10-10T09:00:00Z'));
    await stand({ figure: '90', status: 'Amber', offTarget: true });
    await runRound('alerts', delivering('2024-10-10T09:15:00Z'), CALENDAR);
    await runRound('alerts', delivering('2024-10-10T09:30:00Z'), CALENDAR);
    const told = sent.map(({ reply }) => said(reply.card).match(/CPI\d\d/)?.[0]);
    expect(told).toEqual(['CPI14', 'CPI13']);
  });

  it('tells a manager of it as soon as the bot meets them', async () => {
    await council.as(MEGAN).uninstall();
    const talk = council.as(ISAIAH);
    const { data } = button((await talk.say('submit CPI13')).card, 'Submit');
    await talk.execute('submit', { ...data, figure: '70', commentary: 'The system was down.' });
    await council.as(MEGAN).install();
    const megans = council.as(MEGAN).conversationId;
    const call = await council.connector.waitFor(
      (each) => each.conversationId === megans && String(each.body.summary).includes('Red'),
    );
    expect(said(call.body.attachments?.[0]?.content)).toContain('The system was down.');
  });

  it('mends a comparison that a crash left half done', async () => {
    council.at('2024-07-10T10:00:00Z');
    const talk = council.as(ADELE);
    const { data } = button((await talk.say('submit CPI11')).card, 'Submit');
    await talk.execute('submit', { ...data, figure: '10.5', commentary: '' });
    council.at(REMINDER_DAY);
    await talk.say('my indicators');
    const stale = await council.store.periods.cell(TENANT, Q2, 'CPI11');
    if (!stale) throw new Error('not opened');
    expect(stale.cell.previous?.figure).toBe('10.5');
    await council.store.periods.revise(TENANT, Q2, [{ ...stale, cell: { ...stale.cell, previous: null } }]);
    expect(await kept()).toEqual({ opened: [], mended: 1 });
    expect((await council.cell('CPI11'))?.previous?.figure).toBe('10.5');
    expect(await kept()).toEqual({ opened: [], mended: 0 });
  });

  it('mends one between two quarters that are over, too', async () => {
    await council.ask(ISAIAH, 'my indicators');
    const [before, after] = [shiftPeriod(Q2, -3), shiftPeriod(Q2, -2)];
    const stored = await council.store.periods.cell(TENANT, Q2, 'CPI13');
    if (!stored) throw new Error('not opened');
    const reported = { ...stored.cell, figure: '90', status: 'Amber', offTarget: true, revision: 1 };
    await council.store.periods.open(TENANT, before, [{ ...reported, period: before }]);
    const previous = { period: before, figure: '80', status: 'Red' };
    await council.store.periods.open(TENANT, after, [{ ...reported, period: after, previous }]);
    expect(await kept()).toEqual({ opened: [], mended: 1 });
    expect((await council.store.periods.cell(TENANT, after, 'CPI13'))?.cell.previous?.figure).toBe('90');
  });

  it('asks for an indicator whose import was killed before it came to the quarter', async () => {
    await council.ask(ISAIAH, 'my indicators');
    const late = indicator({ ref: 'CPI15', title: 'Telephone calls answered' });
    const annual = indicator({ ref: 'CPI16', title: 'Staff survey', frequency: 'annual' });
    await council.store.register.saveIndicators(TENANT, [late, annual], () => {});
    expect(await kept()).toEqual({ opened: ['CPI15'], mended: 0 });
    await remind();
    const isaiahs = sent.find(({ to }) => to === ISAIAH.id);
    expect(said(isaiahs?.reply.card)).toContain('CPI15');
    expect(await kept()).toEqual({ opened: [], mended: 0 });
  });

  it('finds nothing to mend where a definition is new and last year’s figure no longer counts', async () => {
    await council.ask(ISAIAH, 'my indicators');
    const stored = await council.store.periods.cell(TENANT, Q2, 'CPI13');
    if (!stored) throw new Error('not opened');
    const lastYear = { ...stored.cell, period: shiftPeriod(Q2, -4), figure: '90', revision: 1 };
    await council.store.periods.open(TENANT, lastYear.period, [{ ...lastYear, basis: 'year to date' }]);
    expect(await kept()).toEqual({ opened: [], mended: 0 });
  });
});
