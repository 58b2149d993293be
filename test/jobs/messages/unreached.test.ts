/** What the performance team is told of people whom Ragtime cannot reach. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Address, Outcome } from '../../../src/domain/messages/address.ts';
import { planRound, runRound } from '../../../src/jobs/rounds.ts';
import { keepUp } from '../../../src/jobs/upkeep.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { type Caught, catching } from '../../support/catching.ts';
import {
  ADELE,
  type Council,
  ISAIAH,
  MEGAN,
  PATTI,
  said,
  startCouncil,
  TENANT,
} from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

const REMINDER_DAY = '2024-10-08T08:30:00Z';

describe('the note to the performance team', () => {
  let council: Council;
  let sent: Caught[];
  let outcome: (to: Address) => Outcome;
  const delivering = (now: string | Date) => catching(council.store, now, sent, (to) => outcome(to));
  const remind = (now: string | Date = REMINDER_DAY) => runRound('reminders', delivering(now), CALENDAR);
  const kept = () => keepUp(council.store, TENANT, new Date(REMINDER_DAY), CALENDAR);

  beforeEach(async () => {
    council = await startCouncil();
    sent = [];
    outcome = () => ({ kind: 'sent', activityId: 'a' });
    for (const who of [ISAIAH, ADELE, MEGAN]) await council.as(who).install();
  });
  afterEach(() => council.stop());

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
    await council.reports(PATTI, 'CPI13', { figure: '97' });
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
    for (const ref of ['CPI13', 'CPI14']) await council.reports(ISAIAH, ref, { figure: '70' });
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
      if (index < 3) await council.reports(PATTI, `X${index + 1}`, { figure: '70' });
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
});
