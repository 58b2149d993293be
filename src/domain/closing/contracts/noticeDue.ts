/**
 * The clock of contract performance notices. Section 71(2) of the Procurement Act 2023: where key performance indicators
 * were set under section 52(1), the authority assesses performance against them, and publishes that, at least once in
 * every period of 12 months during the life of the contract, and on its termination. Section 80 counts as termination
 * whatever ends a contract, so also that its time is up.
 */
import { addDays, addYears, type Day, dayInWords } from '../../time/days.ts';
import { type Contract, endOf } from './contract.ts';
import { type DaysAssessed, latestNotice, type PublishedNotice } from './records.ts';

/** Section 71 is in force from this day on: the Procurement Act 2023 (Commencement No. 4) Regulations 2025, SI 2025/1316. */
const IN_FORCE: Day = '2026-01-01';

/** The day by which a contract's next notice has to be published, and what makes it due. */
export type NoticeDue = {
  readonly contract: Contract;
  readonly day: Day;
  readonly because: 'twelve months' | 'termination' | 'end';
  /** The notice before it; undefined for the first one. */
  readonly last: PublishedNotice | undefined;
};

/**
 * The next notice of a contract; undefined where none is to come. The twelve months are counted from the day on which the
 * last one was published, or from the start: so no more than that lies between two of them, however their periods are
 * counted.
 */
export function noticeDue(contract: Contract, published: readonly PublishedNotice[]): NoticeDue | undefined {
  const last = latestNotice(contract.ref, published);
  const end = endOf(contract);
  if (end !== null && (end < IN_FORCE || (last && last.until >= end))) return undefined;
  const yearly = addDays(addYears(last?.on ?? contract.start, 1), -1);
  if (end !== null && end <= yearly) {
    return { contract, day: end, because: contract.terminated === null ? 'end' : 'termination', last };
  }
  return { contract, day: yearly, because: 'twelve months', last };
}

/** The notices to come of some contracts, the soonest first. */
export const noticesDue = (
  contracts: readonly Contract[],
  published: readonly PublishedNotice[],
): readonly NoticeDue[] =>
  contracts
    .flatMap((each) => noticeDue(each, published) ?? [])
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.contract.ref.localeCompare(b.contract.ref, 'en-GB'));

/** `12 months after the last one, published on 3 March 2026`, `the contract was terminated on …` */
export function whyDue({ contract, because, day, last }: NoticeDue): string {
  if (because === 'termination') return `it was terminated on ${dayInWords(day)}`;
  if (because === 'end') return `it ends on ${dayInWords(day)}`;
  return last
    ? `12 months after the last notice, of ${dayInWords(last.on)}`
    : `12 months after its start on ${dayInWords(contract.start)}`;
}

/**
 * The days that the next notice assesses: from where the last one ended, or the start, to the end of the quarter being
 * reported, to twelve months from then, or to the end of a contract that is over, whichever is first. Undefined where no
 * quarter of it has ended yet.
 *
 * @param ended the last day of the quarter being reported
 */
export function daysToAssess(
  contract: Contract,
  published: readonly PublishedNotice[],
  { ended, today }: { readonly ended: Day; readonly today: Day },
): DaysAssessed | undefined {
  const last = latestNotice(contract.ref, published);
  const from = last ? addDays(last.until, 1) : contract.start;
  const year = addDays(addYears(from, 1), -1);
  const end = endOf(contract);
  // The days after a contract's last full quarter are in the quarter that it ended in.
  const latest = end !== null && end <= today ? end : ended;
  const until = latest < year ? latest : year;
  return until < from ? undefined : { from, until };
}

/** Why there is no notice to draft yet, for a contract without days to assess, and when the next one is due. */
export function notYet(contract: Contract, published: readonly PublishedNotice[]): string {
  const last = latestNotice(contract.ref, published);
  const due = noticeDue(contract, published);
  const since = last ? `since the days that its last notice, of ${dayInWords(last.on)}, assessed` : 'yet';
  const end = endOf(contract);
  if (!due && last && end !== null) {
    return `Contract ${contract.ref} is over, and its last notice, of ${dayInWords(last.on)}, assessed it to its end: none is to come.`;
  }
  return `No quarter of contract ${contract.ref} has ended ${since}, so there is nothing to assess.${due ? ` Its next notice is due by ${dayInWords(due.day)}.` : ''}`;
}
