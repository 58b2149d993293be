/** Drafting the notice of a contract from what the store has: its figures as far as whoever asks may read them. */
import { assessKpi, quartersIn } from '../domain/closing/contracts/assessment.ts';
import { type Contract, endOf } from '../domain/closing/contracts/contract.ts';
import { draftOf, type Notice } from '../domain/closing/contracts/notice.ts';
import { daysToAssess } from '../domain/closing/contracts/noticeDue.ts';
import type { DaysAssessed } from '../domain/closing/contracts/records.ts';
import { dayAt } from '../domain/time/days.ts';
import { lastDayOf } from '../domain/time/period.ts';
import { type Calendar, reportingPeriod } from '../domain/time/reportingCycle.ts';
import type { ContractBook } from '../store/register/contracts.ts';
import type { ReadersStore } from './readersStore.ts';

type Drafting = {
  readonly store: { readonly periods: Pick<ReadersStore['periods'], 'cell'> };
  readonly tenantId: string;
  readonly now: Date;
  readonly calendar: Calendar;
};

/** The days that the next notice of a contract assesses; undefined where there are none yet. */
export function daysNow(
  contract: Contract,
  { published }: Pick<ContractBook, 'published'>,
  { now, calendar }: Pick<Drafting, 'now' | 'calendar'>,
): DaysAssessed | undefined {
  return daysToAssess(contract, published, {
    ended: lastDayOf(reportingPeriod(now, calendar), calendar.yearStart),
    today: dayAt(now, calendar.timeZone),
  });
}

/** Drafts the notice that assesses those days. */
export async function draftNotice(
  contract: Contract,
  book: Pick<ContractBook, 'published' | 'chosen'>,
  drafting: Drafting,
  days: DaysAssessed,
): Promise<Notice> {
  const { store, tenantId, now, calendar } = drafting;
  const { yearStart } = calendar;
  const today = dayAt(now, calendar.timeZone);
  const chosen = book.chosen.filter(({ contract: ref }) => ref === contract.ref);
  const periods = quartersIn(days, endOf(contract), yearStart);
  const kpis = await Promise.all(
    contract.kpis.map(async (kpi) => {
      const quarters = await Promise.all(
        periods.map(async (period) => ({
          period,
          cell: (await store.periods.cell(tenantId, period, kpi))?.cell ?? null,
        })),
      );
      return assessKpi(kpi, quarters, { days, chosen, yearStart });
    }),
  );
  return draftOf(contract, days, kpis, today);
}
