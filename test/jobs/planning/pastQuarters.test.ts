/** Reminders and alerts about quarters that are over, and what the performance team hears when they reach nobody. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NOTHING_GIVEN } from '../../../src/domain/indicators/submission.ts';
import type { Person } from '../../../src/domain/person.ts';
import { type Period, periodName, shiftPeriod } from '../../../src/domain/time/period.ts';
import { planRound, type Round, runRound } from '../../../src/jobs/rounds.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { type Caught, catching } from '../../support/catching.ts';
import { cell, Q2 } from '../../support/cells.ts';
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

const Q1 = shiftPeriod(Q2, -1);
const MET = new Date('2024-07-01T09:00:00Z');
const REMINDER_DAY = '2024-10-08T08:30:00Z';

describe('quarters that are over', () => {
  let council: Council;
  let sent: Caught[];

  beforeEach(async () => {
    council = await startCouncil();
    sent = [];
    for (const who of [ISAIAH, MEGAN]) await council.as(who).install();
  });
  afterEach(() => council.stop());

  /** Puts a figure of CPI13 in through its form, whatever is there. */
  const report = (period: Period, figure: string, who = PATTI) =>
    council.reports(who, 'CPI13', { period, figure, commentary: 'Read again.' });
  const summaries = (who: Person) =>
    council.connector.calls
      .filter(
        ({ kind, conversationId }) => kind === 'send' && conversationId === council.as(who).conversationId,
      )
      .map(({ body }) => String(body.summary));
  const alerts = () => summaries(MEGAN).filter((each) => each.includes('Incidents resolved'));
  const ring = async (now: string) => {
    for (const round of ['reminders', 'alerts', 'unreached'] as const) {
      await runRound(round, catching(council.store, now, sent), CALENDAR);
    }
  };
  /** Makes Teams not answer for Megan, until what this gives back is called. */
  const outOfReach = async (): Promise<() => Promise<void>> => {
    const megan = await council.store.conversations.find(TENANT, MEGAN.id);
    if (!megan) throw new Error('not installed');
    // Nothing listens there.
    await council.store.conversations.remember({ ...megan, serviceUrl: 'http://127.0.0.1:9/' }, MET);
    return async () => void (await council.store.conversations.remember(megan, MET));
  };
  /** What the rounds have told somebody since this was last asked of anybody. */
  const heard = (who: Person) =>
    sent.splice(0).flatMap(({ to, reply }) => (to === who.id ? [said(reply.card)] : []));

  it.each([1, 2, 5, 9])(
    'tells the manager of a late figure of %i quarters ago at once, and once',
    async (ago) => {
      const period = shiftPeriod(Q2, -ago);
      await council.store.periods.open(TENANT, period, [cell({ period })]);
      await report(period, '70', ISAIAH);
      const told = `is Red in ${periodName(period)}.`;
      await council.connector.waitFor(({ body }) => String(body.summary).endsWith(told));
      await council.running.stop();
      await ring('2024-10-10T09:00:00Z');
      expect(heard(MEGAN)).toEqual([]);
    },
  );

  it.each([1, 9])(
    'tells the performance team at its next note of a manager who is not reached about a figure of %i quarters ago',
    async (ago) => {
      const period = shiftPeriod(Q2, -ago);
      await council.as(PATTI).install();
      await council.as(MEGAN).uninstall();
      await council.store.periods.open(TENANT, period, [cell({ period })]);
      await report(period, '70', ISAIAH);
      await council.running.stop();
      const names = `Megan Bowen has not installed Ragtime, and does not know that CPI13 of ${periodName(period)} is off target.`;
      await ring('2024-10-10T09:00:00Z');
      expect(heard(PATTI)).toEqual([expect.stringContaining(names)]);
      await ring('2024-10-14T09:00:00Z');
      expect(heard(PATTI).join()).not.toContain(names);
    },
  );

  it.each([
    [9, '2024-10-09T10:00:00Z'],
    [9, '2024-09-30T20:00:00Z'],
    // The last evening on which that quarter is within the year before the one being reported.
    [5, '2024-09-30T20:00:00Z'],
  ])('tries again what Teams was too busy for of %i quarters ago when it came in at %s', async (ago, at) => {
    council.at(at);
    const period = shiftPeriod(Q2, -ago);
    await council.store.periods.open(TENANT, period, [cell({ period })]);
    const restore = await outOfReach();
    await report(period, '70', ISAIAH);
    await council.running.stop();
    await restore();
    await ring('2024-10-10T09:00:00Z');
    expect(heard(MEGAN)).toEqual([expect.stringContaining(`is Red in ${periodName(period)}`)]);
  });

  it('tells the manager of a correction that makes a figure worse, and not of one that leaves its status', async () => {
    council.at('2024-07-10T10:00:00Z');
    await report(Q1, '90', ISAIAH);
    await council.connector.waitFor(({ body }) => String(body.summary).includes('is Amber in Q1'));
    council.at('2024-10-09T10:00:00Z');
    await report(Q1, '89');
    await report(Q1, '70');
    await council.connector.waitFor(({ body }) => String(body.summary).includes('is Red in Q1'));
    await council.running.stop();
    expect(alerts()).toHaveLength(2);
  });

  it('tells of a figure that came in on the last evening of its quarter and could not be sent any more', async () => {
    council.at('2024-09-30T17:30:00Z');
    const restore = await outOfReach();
    await report(Q1, '70', ISAIAH);
    await council.running.stop();
    await restore();
    expect((await council.store.ledger.entries(TENANT, Q1)).map(({ state }) => state)).toEqual(['waiting']);
    await ring('2024-10-01T08:15:00Z');
    expect(heard(MEGAN)).toEqual([expect.stringContaining('is Red in Q1 2024/25')]);
  });

  it('hands a manager who was not reached in its own quarter over to the performance team for good', async () => {
    await council.as(PATTI).install();
    const megan = await council.store.conversations.find(TENANT, MEGAN.id);
    if (!megan) throw new Error('not installed');
    await council.as(MEGAN).uninstall();
    council.at('2024-07-10T10:00:00Z');
    await report(Q1, '70', ISAIAH);
    await council.running.stop();
    await council.store.conversations.remember(megan, new Date('2024-10-09T10:00:00Z'));
    await ring('2024-10-10T09:00:00Z');
    const told = sent.filter(
      ({ reply }) => said(reply.card).includes('Megan') || / is Red/.test(reply.summary),
    );
    expect(told.map(({ to, reply }) => `${to}: ${said(reply.card)}`)).toEqual([
      expect.stringMatching(/^patti: .* does not know that CPI13 of Q1 2024\/25 is off target/),
    ]);
  });

  it('tells whoever manages a figure now although the one before could not be reached', async () => {
    await council.as(PATTI).install();
    await council.as(MEGAN).uninstall();
    council.at('2024-07-10T10:00:00Z');
    await report(Q1, '70', ISAIAH);
    await council.running.stop();
    const stored = await council.store.periods.cell(TENANT, Q1, 'CPI13');
    if (!stored) throw new Error('not opened');
    const manager = { id: ISAIAH.id, name: ISAIAH.name };
    await council.store.periods.revise(TENANT, Q1, [{ ...stored, cell: { ...stored.cell, manager } }]);
    await ring('2024-10-10T09:00:00Z');
    expect(sent.map(({ to, reply }) => `${to}: ${reply.summary}`)).toContainEqual(
      expect.stringMatching(/^isaiah: .* is Red in Q1/),
    );
    expect(heard(PATTI).join()).not.toContain('Megan');
  });

  it('reminds somebody who owes only a figure of the quarter before, in words about that', async () => {
    await council.store.periods.open(TENANT, Q1, [cell({ period: Q1 })]);
    for (const ref of ['CPI13', 'CPI14']) {
      const talk = council.as(ISAIAH);
      const { data } = button((await talk.execute('form', { ref, period: Q2 })).card, 'Submit');
      await talk.execute('submit', { ...data, figure: '96', commentary: '' });
    }
    await ring(REMINDER_DAY);
    await ring('2024-10-08T15:00:00Z');
    const [words = '', ...others] = heard(ISAIAH);
    expect(others).toEqual([]);
    expect(words).toContain('1 figure for Q1 2024/25 is overdue: due by Monday 15 July');
    expect(words).not.toContain('Q2');
    const entries = await council.store.ledger.entries(TENANT, Q2);
    expect(entries.find(({ person }) => person.id === ISAIAH.id)).toMatchObject({
      ...{ stage: 'reminder-5', state: 'sent', refs: [], lateRefs: ['CPI13'] },
    });
    for (const sentence of ['what do I owe?', 'submit']) {
      const { card } = await council.ask(ISAIAH, sentence);
      expect(said(card)).toContain('Still to be reported for Q1 2024/25: CPI13.');
      expect(button(card, 'Report Q1 2024/25')).toMatchObject({ verb: 'form', data: { period: Q1 } });
    }
  });

  it('lets somebody report what it reminds them of also where its status was set by hand', async () => {
    const at = '2024-08-01T09:00:00.000Z';
    const override = {
      status: 'Amber',
      reason: 'For the committee.',
      by: { id: PATTI.id, name: PATTI.name },
      at,
    };
    const set = { period: Q1, status: 'Amber', offTarget: true, revision: 1, override };
    await council.store.periods.open(TENANT, Q1, [cell(set)]);
    await ring(REMINDER_DAY);
    expect(heard(ISAIAH)).toEqual([expect.stringContaining('Also still missing, from Q1 2024/25: CPI13.')]);
    await report(Q1, '96', ISAIAH);
    expect((await council.store.periods.cell(TENANT, Q1, 'CPI13'))?.cell.figure).toBe('96');
  });

  it('names to the performance team who owes only a figure of the quarter before and can’t be reached', async () => {
    await council.as(PATTI).install();
    const leaver = { id: 'leaver', name: 'Lee Gu' };
    await council.store.periods.open(TENANT, Q1, [cell({ period: Q1, owner: leaver })]);
    await ring(REMINDER_DAY);
    expect(heard(PATTI)).toEqual([
      expect.stringContaining('Lee Gu has not installed Ragtime: CPI13 of Q1 2024/25.'),
    ]);
  });

  it('names to the performance team, once, what never came in when the second quarter after it is reported', async () => {
    await council.as(PATTI).install();
    const Q4 = shiftPeriod(Q2, -2);
    await council.store.periods.open(TENANT, Q4, [
      cell({ period: Q4 }),
      cell({ period: Q4, ref: 'CPI14', revision: 1, figure: '90', status: 'Amber' }),
    ]);
    await ring('2024-09-30T09:00:00Z');
    expect(heard(PATTI).join()).not.toContain('never came in');
    await ring('2024-10-01T08:30:00Z');
    const told = 'Isaiah Langer never reported CPI13 for Q4 2023/24, and is not reminded of it any more.';
    const words = heard(PATTI);
    expect(words).toEqual([expect.stringContaining(told)]);
    expect(words.join()).not.toContain('CPI14');
    await ring(REMINDER_DAY);
    expect(sent.map(({ reply }) => said(reply.card)).join()).not.toContain('Q4 2023/24');
    const { card } = await council.ask(PATTI, 'remind the owners for Q4 2023/24');
    expect(said(card)).toContain('Remind 1 person of 1 figure for Q4 2023/24?');
  });

  it('tells nobody of history that is imported, whoever the file says has reported it', async () => {
    await council.store.periods.open(TENANT, Q1, [cell({ period: Q1 })]);
    const blank = await council.store.periods.cell(TENANT, Q1, 'CPI13');
    if (!blank) throw new Error('not opened');
    const at = '2024-10-09T09:00:00.000Z';
    const red = {
      figure: '70',
      status: 'Red',
      offTarget: true,
      revision: 1,
      reportedBy: ISAIAH,
      reportedAt: at,
    };
    await council.store.periods.record(TENANT, {
      cell: { ...blank.cell, ...red },
      etag: blank.etag,
      revision: {
        ...NOTHING_GIVEN,
        ...{ number: 1, kind: 'import', at, by: ISAIAH, figure: '70', status: 'Red' },
        ...{ reason: 'Imported', before: null, submissionId: 'import' },
      },
    });
    const planned = async (round: Round) =>
      (await planRound(round, catching(council.store, '2024-10-10T09:00:00Z', sent), CALENDAR)).messages;
    expect(await planned('alerts')).toEqual([]);
    expect(
      (await planned('unreached')).flatMap(({ errands }) => errands.map(({ period }) => period)),
    ).not.toContain(Q1);
  });
});
