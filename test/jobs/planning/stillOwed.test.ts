/** Reminders of figures that are still owed for a quarter that is over. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/person.ts';
import { shiftPeriod } from '../../../src/domain/time/period.ts';
import { runRound } from '../../../src/jobs/rounds.ts';
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
const REMINDER_DAY = '2024-10-08T08:30:00Z';

describe('figures still owed for a quarter that is over', () => {
  let council: Council;
  let sent: Caught[];

  beforeEach(async () => {
    council = await startCouncil();
    sent = [];
    for (const who of [ISAIAH, MEGAN]) await council.as(who).install();
  });
  afterEach(() => council.stop());

  const ring = async (now: string) => {
    for (const round of ['reminders', 'alerts', 'unreached'] as const) {
      await runRound(round, catching(council.store, now, sent), CALENDAR);
    }
  };
  /** What the rounds have told somebody since this was last asked of anybody. */
  const heard = (who: Person) =>
    sent.splice(0).flatMap(({ to, reply }) => (to === who.id ? [said(reply.card)] : []));

  it('reminds somebody who owes only a figure of the quarter before, in words about that', async () => {
    await council.store.periods.open(TENANT, Q1, [cell({ period: Q1 })]);
    for (const ref of ['CPI13', 'CPI14']) await council.reports(ISAIAH, ref, { figure: '96' });
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
    await council.reports(ISAIAH, 'CPI13', { period: Q1, figure: '96' });
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
});
