/** Reminders as of a day: of what has more time, of somebody who is away, and of those that were put off. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Absence } from '../../../src/domain/arrangements/absence.ts';
import { runRound } from '../../../src/jobs/rounds.ts';
import { startRounds } from '../../../src/jobs/startRounds.ts';
import { createLog } from '../../../src/log.ts';
import { extend } from '../../../src/quarters/extending.ts';
import { changeAbsences } from '../../../src/quarters/standIns.ts';
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

// Q2 2024/25 is due on 15 October; reminders go on 8 and 14, chases on 16, 23 and 30 October, the escalation on 18.
describe('reminders', () => {
  let council: Council;
  let sent: Caught[];
  beforeEach(async () => {
    council = await startCouncil();
    for (const who of [ISAIAH, ADELE, MEGAN, PATTI]) await council.as(who).install();
    sent = [];
  });
  afterEach(() => council.stop());
  /** What goes out on a day at ten past nine: to whom, and of which figures. */
  const on = async (day: string): Promise<readonly string[]> => {
    sent.length = 0;
    await runRound('reminders', catching(council.store, `${day}T08:10:00Z`, sent), CALENDAR);
    return sent
      .map(({ to, reply }) => `${to}: ${[...new Set(said(reply.card).match(/CPI\d+(?= ·)/g))].join(' ')}`)
      .toSorted();
  };
  const by = { id: PATTI.id, name: PATTI.name };
  const at = '2024-10-07T10:00:00.000Z';
  const isAway = (changes: Partial<Absence>) =>
    changeAbsences(council.store, TENANT, Q2, {
      saved: [
        {
          ...{ person: { id: ADELE.id, name: ADELE.name }, from: '2024-10-14', until: '2024-10-16' },
          ...{ cover: { id: MEGAN.id, name: MEGAN.name }, by, at, declinedBy: null },
          ...changes,
        },
      ],
    });

  it('leave out what has more time from chases and escalation, until the day after', async () => {
    const extension = { until: '2024-10-22', by, at };
    await extend(council.store, TENANT, { period: Q2, ref: 'CPI11', extension }, () => undefined);
    // Adele is told of it, with the first round.
    expect(await on('2024-10-08')).toEqual(['adele: CPI11', 'adele: CPI11', 'isaiah: CPI13 CPI14']);
    expect(await on('2024-10-16')).toEqual(['isaiah: CPI13 CPI14']);
    expect(await on('2024-10-18')).toEqual(['megan: CPI13 CPI14']);
    expect(await on('2024-10-22')).toEqual([]);
    expect(await on('2024-10-23')).toEqual([
      ...['adele: CPI11', 'isaiah: CPI13 CPI14', 'megan: CPI11 CPI13 CPI14'],
    ]);
  });

  it('tell a manager again of what had more time at the escalation, once that is over, and once', async () => {
    const extension = { until: '2024-10-22', by, at };
    await extend(council.store, TENANT, { period: Q2, ref: 'CPI11', extension }, () => undefined);
    expect(await on('2024-10-18')).toContain('megan: CPI13 CPI14');
    expect(await on('2024-10-22')).not.toContain('megan: CPI11 CPI13 CPI14');
    expect(await on('2024-10-23')).toContain('megan: CPI11 CPI13 CPI14');
    expect((await on('2024-10-24')).filter((line) => line.startsWith('megan'))).toEqual([]);
    // Given again, it is told again; in by then, it is not.
    await extend(
      council.store,
      TENANT,
      { period: Q2, ref: 'CPI11', extension: { ...extension, until: '2024-10-29' } },
      () => undefined,
    );
    await council.reports(PATTI, 'CPI11', { figure: '14' });
    expect((await on('2024-10-30')).filter((line) => line.startsWith('megan'))).toEqual([]);
  });

  it('tell a manager nothing more where nothing had more time', async () => {
    expect(await on('2024-10-18')).toContain('megan: CPI11 CPI13 CPI14');
    expect((await on('2024-10-23')).filter((line) => line.startsWith('megan'))).toEqual([]);
  });

  it('go to the cover of somebody who is away, and to themselves once they are back', async () => {
    await isAway({});
    expect(await on('2024-10-08')).toEqual(['adele: CPI11', 'isaiah: CPI13 CPI14', 'megan: CPI11']);
    expect(await on('2024-10-14')).toEqual(['isaiah: CPI13 CPI14', 'megan: CPI11']);
    expect(await on('2024-10-16')).toEqual(['isaiah: CPI13 CPI14', 'megan: CPI11']);
    expect(await on('2024-10-17')).toEqual(['adele: CPI11']);
  });

  it('go to nobody where nobody covers, and the performance team is told', async () => {
    await isAway({ cover: null });
    expect(await on('2024-10-14')).toEqual(['isaiah: CPI13 CPI14']);
    sent.length = 0;
    await runRound('unreached', catching(council.store, '2024-10-14T08:20:00Z', sent), CALENDAR);
    expect(sent.map(({ to }) => to)).toEqual(['patti']);
    expect(said(sent[0]?.reply.card)).toContain(
      'Adele Vance is away until 16 October 2024, and nobody covers',
    );
  });

  it('are held back until the day to which they were put off, and come on it once', async () => {
    const person = { id: ISAIAH.id, name: ISAIAH.name };
    await council.store.snoozes.save(TENANT, { person, until: '2024-10-10', at });
    expect(await on('2024-10-08')).toEqual(['adele: CPI11']);
    expect(await on('2024-10-09')).toEqual([]);
    expect(await on('2024-10-10')).toEqual(['isaiah: CPI13 CPI14']);
    expect(await on('2024-10-11')).toEqual([]);
    expect(await on('2024-10-14')).toEqual(['adele: CPI11', 'isaiah: CPI13 CPI14']);
  });

  it('come on the day asked for, also to somebody who has had that of the stage', async () => {
    expect(await on('2024-10-08')).toEqual(['adele: CPI11', 'isaiah: CPI13 CPI14']);
    council.at('2024-10-08T10:00:00Z');
    const asked = await council.ask(ISAIAH, 'remind me on Thursday');
    const { verb, data } = button(asked.card, 'Remind me on Thursday 10 October');
    expect(said((await council.as(ISAIAH).execute(verb, data)).card)).toContain(
      'I remind you again on Thursday 10 October at 09:00',
    );
    expect(await on('2024-10-09')).toEqual([]);
    expect(await on('2024-10-10')).toEqual(['isaiah: CPI13 CPI14']);
    expect(await on('2024-10-10')).toEqual([]);
    expect(await on('2024-10-11')).toEqual([]);
  });

  it('and word of them go out in sending hours only, and else with the first round of the next day', async () => {
    const extension = { until: '2024-10-22', by, at };
    await extend(council.store, TENANT, { period: Q2, ref: 'CPI11', extension }, () => undefined);
    const arrangedAt = async (instant: string): Promise<readonly string[]> => {
      sent.length = 0;
      const rounds = startRounds({
        ...{ tenants: [TENANT], tick: undefined, calendar: CALENDAR, log: createLog('silent') },
        delivering: () => catching(council.store, instant, sent),
      });
      rounds.arranged(TENANT);
      await rounds.stop();
      return sent.map(({ to }) => to);
    };
    expect(await arrangedAt('2024-10-07T20:00:00Z')).toEqual([]);
    expect(await arrangedAt('2024-10-08T10:00:00Z')).toEqual(['adele']);
  });

  it('come to somebody out of reach on the day asked for once they are met again', async () => {
    const person = { id: ISAIAH.id, name: ISAIAH.name };
    await on('2024-10-08');
    await council.store.snoozes.save(TENANT, { person, until: '2024-10-10', at });
    const day = new Date('2024-10-10T08:05:00Z');
    await council.store.ledger.noteUnreachable(
      TENANT,
      { period: Q2, stage: 'snoozed-2024-10-10', person, refs: ['CPI13'] },
      'blocked',
      day,
    );
    expect(await on('2024-10-10')).toEqual([]);
    council.at('2024-10-10T12:00:00Z');
    await council.store.conversations.part(TENANT, ISAIAH.id);
    await council.as(ISAIAH).install();
    expect(await on('2024-10-11')).toEqual(['isaiah: CPI13 CPI14']);
  });

  it('are put off no later than the day on which figures are due', async () => {
    expect(said((await council.ask(ISAIAH, 'snooze until 25 October')).card)).toContain(
      'You are due on Tuesday 15 October, and are reminded no later than that.',
    );
    expect(said((await council.ask(MEGAN, 'snooze until tomorrow')).card)).toContain('You owe nothing');
  });

  it('are put off by the tap, and not by the words', async () => {
    const { card } = await council.ask(ISAIAH, 'snooze until tomorrow');
    expect(said(card)).toContain('Remind you on Thursday 10 October at 09:00, and not before?');
    expect(await council.store.snoozes.all(TENANT)).toEqual([]);
    const { verb, data } = button(card, 'Remind me on Thursday 10 October');
    const done = said((await council.as(ISAIAH).execute(verb, data)).card);
    expect(done).toContain('I remind you again on Thursday 10 October at 09:00');
    expect((await council.store.snoozes.all(TENANT)).map(({ until }) => until)).toEqual(['2024-10-10']);
  });

  it('are not put off once the figures are due', async () => {
    council.at('2024-10-16T10:00:00Z');
    expect(said((await council.ask(ISAIAH, 'remind me tomorrow')).card)).toContain(
      'can’t be put off any more',
    );
  });
});
