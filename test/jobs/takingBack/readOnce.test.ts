/** What putting reminders right asks of the store: the absences once, however many people and quarters it is about. */
import { expect, it } from 'vitest';
import { judge } from '../../../src/domain/judging/judge.ts';
import { afterReport } from '../../../src/jobs/atOnce.ts';
import { openStore } from '../../../src/store/store.ts';
import { CALENDAR } from '../../support/calendar.ts';
import { Q2 } from '../../support/cells.ts';
import { ADELE, ISAIAH, MEGAN, startCouncil, TENANT } from '../../support/council.ts';
import { countedTables } from '../../support/countedTables.ts';
import { sendingFor } from '../../support/sending.ts';

it('reads once who is away for a figure that stands in an owner’s and a manager’s message', async () => {
  const counted = await countedTables();
  const council = await startCouncil(undefined, await openStore(counted.connection));
  try {
    for (const who of [ISAIAH, ADELE, MEGAN]) await council.as(who).install();
    const sending = sendingFor(council);
    await sending.round('2024-10-16T08:00:00Z', ['reminders']);
    await sending.round('2024-10-18T08:00:00Z', ['reminders']);
    // Past the bot, which would put the reminders right itself, before this or beside it.
    const stored = await council.store.periods.cell(TENANT, Q2, 'CPI13');
    if (!stored) throw new Error('not opened');
    const { rating: _rating, ...judged } = judge(stored.cell, '96');
    const reported = { ...stored.cell, ...judged, figure: '96', revision: stored.cell.revision + 1 };
    await council.store.periods.revise(TENANT, Q2, [{ ...stored, cell: reported }]);
    const clock = () => new Date('2024-10-18T10:00:00Z');
    counted.take();
    const { updates } = await afterReport(
      { ref: 'CPI13', period: Q2 },
      { store: council.store, tenantId: TENANT, clock },
      CALENDAR,
    );
    const asked = counted.take();
    expect(updates.length).toBeGreaterThan(0);
    expect(asked.filter(({ table, what }) => table === 'Register' && what.includes('absences'))).toHaveLength(
      1,
    );
  } finally {
    await council.stop();
    await counted.stop();
  }
});
