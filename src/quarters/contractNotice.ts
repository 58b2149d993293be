/** Drafting the notice of a contract from what the store has: its figures as far as whoever asks may read them. */
import { hasChanged, type RatingThenAndNow, thenAndNow } from '../domain/closing/contracts/asPublished.ts';
import { assessKpi, type KpiAssessed, quartersIn } from '../domain/closing/contracts/assessment.ts';
import { type Contract, endOf } from '../domain/closing/contracts/contract.ts';
import { draftOf, type Notice } from '../domain/closing/contracts/notice.ts';
import { daysToAssess } from '../domain/closing/contracts/noticeDue.ts';
import {
  type DaysAssessed,
  latestNotice,
  type PublishedNotice,
} from '../domain/closing/contracts/records.ts';
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
  book: Omit<ContractBook, 'contracts'>,
  drafting: Drafting,
  days: DaysAssessed,
): Promise<Notice> {
  const today = dayAt(drafting.now, drafting.calendar.timeZone);
  const kpis = await assessed(contract, book, drafting, days);
  const last = await lastPublished(contract, book, drafting);
  return draftOf(contract, days, kpis, today, last && { on: last.notice.on, ratings: last.changed });
}

/** A contract's latest notice with what it said, and what of that the figures of today give otherwise. */
export type LastPublished = {
  readonly notice: PublishedNotice;
  readonly ratings: readonly RatingThenAndNow[];
  readonly changed: readonly RatingThenAndNow[];
};

/** Holds the latest notice against today's figures; undefined where what it said is not on record. */
export async function lastPublished(
  contract: Contract,
  book: Omit<ContractBook, 'contracts'>,
  drafting: Drafting,
): Promise<LastPublished | undefined> {
  const notice = latestNotice(contract.ref, book.published);
  const said = book.rated.filter((each) => each.contract === contract.ref && each.until === notice?.until);
  if (!notice || notice.from === null || said.length === 0) return undefined;
  const days = { from: notice.from, until: notice.until };
  const kpis = said.map(({ kpi }) => kpi);
  const ratings = thenAndNow(said, await assessed({ ...contract, kpis }, book, drafting, days));
  return { notice, ratings, changed: ratings.filter(hasChanged) };
}

async function assessed(
  contract: Contract,
  book: Pick<ContractBook, 'chosen'>,
  { store, tenantId, calendar: { yearStart } }: Drafting,
  days: DaysAssessed,
): Promise<readonly KpiAssessed[]> {
  const chosen = book.chosen.filter(({ contract: ref }) => ref === contract.ref);
  const periods = quartersIn(days, endOf(contract), yearStart);
  return Promise.all(
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
}
