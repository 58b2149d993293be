/** Where a pass ends: at six in the evening, when it is stopped, and never in the middle of somebody's message. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/person.ts';
import type { Delivering } from '../../../src/jobs/sending/delivering.ts';
import { startRounds } from '../../../src/jobs/startRounds.ts';
import { createLog } from '../../../src/log.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { type Caught, catching } from '../../support/catching.ts';
import { Q2 } from '../../support/cells.ts';
import { type Council, startCouncil, TENANT } from '../../support/council.ts';
import { indicator } from '../../support/indicators.ts';

const OWNERS = Array.from(
  { length: 30 },
  (_, index): Person => ({
    ...{ id: `owner-${index}`, name: `Owner ${index}`, role: 'staff' },
    email: `owner-${index}@example.com`,
  }),
);

describe('a pass', () => {
  let council: Council;
  let sent: Caught[];
  let now: Date;

  beforeEach(async () => {
    council = await startCouncil(
      OWNERS.map(({ id, name }, index) =>
        indicator({ ref: `KPI${index}`, owner: { id, name }, manager: null }),
      ),
    );
    for (const who of OWNERS) await council.as(who).install();
    sent = [];
  });
  afterEach(() => council.stop());

  const delivering = (onSend: (count: number) => void): Delivering => ({
    ...catching(council.store, now, sent),
    clock: () => now,
    send: async (to, reply) => {
      sent.push({ to: to.aadId, reply });
      onSend(sent.length);
      return { kind: 'sent', activityId: `a${sent.length}` };
    },
  });
  const rounds = (one: Delivering) =>
    startRounds({
      ...{ tenants: [TENANT], tick: undefined, calendar: CALENDAR, log: createLog('silent') },
      delivering: () => one,
    });
  const states = async () =>
    (await council.store.ledger.book(TENANT, Q2, 'reminder-5')).map(({ state }) => state);

  it('that rings at 17:59 writes to nobody after six, and the next morning’s takes up the rest', async () => {
    now = new Date('2024-10-08T16:59:00Z');
    const { ring } = rounds(
      delivering((count) => {
        // The clock strikes six while the tenth message is on its way.
        if (count === 10) now = new Date('2024-10-08T17:00:00Z');
      }),
    );
    await ring();
    const inTheEvening = sent.length;
    expect(inTheEvening).toBeGreaterThanOrEqual(10);
    // Those that were on their way by then, and no other.
    expect(inTheEvening).toBe(10);
    await ring();
    expect(sent).toHaveLength(inTheEvening);
    now = new Date('2024-10-09T08:00:00Z');
    await ring();
    expect(new Set(sent.map(({ to }) => to)).size).toBe(OWNERS.length);
    expect(sent).toHaveLength(OWNERS.length);
  });

  it('that is stopped ends with the messages in flight settled, and another instance goes on', async () => {
    now = new Date('2024-10-08T08:00:00Z');
    let stopped: Promise<void> | undefined;
    const first = rounds(
      delivering((count) => {
        if (count === 10) stopped = first.stop();
      }),
    );
    await first.ring();
    await stopped;
    expect(sent).toHaveLength(10);
    expect((await states()).filter((state) => state === 'sent')).toHaveLength(10);
    expect(await states()).not.toContain('claimed');
    await rounds(delivering(() => {})).ring();
    expect(sent.map(({ to }) => to).toSorted()).toEqual(OWNERS.map(({ id }) => id).toSorted());
  });

  it('of a round that somebody stops does not go on with the next round', async () => {
    now = new Date('2024-10-08T08:00:00Z');
    const one = rounds(delivering(() => {}));
    await one.stop();
    await one.ring();
    expect(sent).toEqual([]);
  });
});
