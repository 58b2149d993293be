/** Alerts about quarters that are over, and what the performance team hears when they reach nobody. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NOTHING_GIVEN } from '../../../src/domain/indicators/submission.ts';
import type { Person } from '../../../src/domain/person.ts';
import { type Period, periodName, shiftPeriod } from '../../../src/domain/time/period.ts';
import { planRound, type Round, runRound } from '../../../src/jobs/rounds.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { type Caught, catching } from '../../support/catching.ts';
import { cell, Q2 } from '../../support/cells.ts';
import { type Council, ISAIAH, MEGAN, PATTI, said, startCouncil, TENANT } from '../../support/council.ts';

const Q1 = shiftPeriod(Q2, -1);
const MET = new Date('2024-07-01T09:00:00Z');

describe('quarters that are over', () => {
  let council: Council;
  let sent: Caught[];

  beforeEach(async () => {
    council = await startCouncil();
    sent = [];
    for (const who of [ISAIAH, MEGAN]) await council.as(who).install();
  });
  afterEach(() => council.stop());

  const report = (period: Period, figure: string, who = ISAIAH) =>
    council.reports(who, 'CPI13', { period, figure });
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
      await report(period, '70');
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
      await report(period, '70');
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
    await report(period, '70');
    await council.running.stop();
    await restore();
    await ring('2024-10-10T09:00:00Z');
    expect(heard(MEGAN)).toEqual([expect.stringContaining(`is Red in ${periodName(period)}`)]);
  });

  it('tells the manager of a correction that makes a figure worse, and not of one that leaves its status', async () => {
    council.at('2024-07-10T10:00:00Z');
    await report(Q1, '90');
    await council.connector.waitFor(({ body }) => String(body.summary).includes('is Amber in Q1'));
    council.at('2024-10-09T10:00:00Z');
    await report(Q1, '89', PATTI);
    await report(Q1, '70', PATTI);
    await council.connector.waitFor(({ body }) => String(body.summary).includes('is Red in Q1'));
    await council.running.stop();
    expect(alerts()).toHaveLength(2);
  });

  it('tells of a figure that came in on the last evening of its quarter and could not be sent any more', async () => {
    council.at('2024-09-30T17:30:00Z');
    const restore = await outOfReach();
    await report(Q1, '70');
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
    await report(Q1, '70');
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
    await report(Q1, '70');
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
