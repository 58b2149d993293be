/** What a crash or a killed import left half done is mended before each round. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shiftPeriod } from '../../src/domain/time/period.ts';
import { runRound } from '../../src/jobs/rounds.ts';
import { keepUp } from '../../src/jobs/upkeep.ts';
import { CALENDAR } from '../support/calendar.ts';
import { type Caught, catching } from '../support/catching.ts';
import { Q2 } from '../support/cells.ts';
import { ADELE, type Council, ISAIAH, MEGAN, said, startCouncil, TENANT } from '../support/council.ts';
import { indicator } from '../support/indicators.ts';

const REMINDER_DAY = '2024-10-08T08:30:00Z';

describe('upkeep', () => {
  let council: Council;
  let sent: Caught[];
  const remind = () => runRound('reminders', catching(council.store, REMINDER_DAY, sent), CALENDAR);
  const kept = () => keepUp(council.store, TENANT, new Date(REMINDER_DAY), CALENDAR);

  beforeEach(async () => {
    council = await startCouncil();
    sent = [];
    for (const who of [ISAIAH, ADELE, MEGAN]) await council.as(who).install();
  });
  afterEach(() => council.stop());

  it('mends a comparison that a crash left half done', async () => {
    council.at('2024-07-10T10:00:00Z');
    await council.reports(ADELE, 'CPI11', { figure: '10.5' });
    council.at(REMINDER_DAY);
    await council.ask(ADELE, 'my indicators');
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
