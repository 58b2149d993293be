/** A round of reminders: each owner is sent one message, once, whatever happens on the way. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Address, Outcome } from '../../src/domain/messages/address.ts';
import { LEASE_MS } from '../../src/domain/messages/errand.ts';
import { planRound, runRound } from '../../src/jobs/rounds.ts';
import { CALENDAR } from '../support/calendar.ts';
import { type Caught, catching } from '../support/catching.ts';
import { Q2 } from '../support/cells.ts';
import { ADELE, type Council, ISAIAH, MEGAN, said, startCouncil, TENANT } from '../support/council.ts';

const REMINDER_DAY = '2024-10-08T08:30:00Z';

describe('rounds', () => {
  let council: Council;
  let sent: Caught[];
  let outcome: (to: Address) => Outcome;
  const delivering = (now: string | Date) => catching(council.store, now, sent, (to) => outcome(to));
  const remind = (now: string | Date = REMINDER_DAY) => runRound('reminders', delivering(now), CALENDAR);
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
    await council.reports(ADELE, 'CPI11', { figure: '10' });
    await remind();
    expect(sent.map(({ to }) => to)).toEqual([ISAIAH.id]);
  });
});
