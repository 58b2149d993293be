/** The context of a message: whoever asks, and the services and facts that a command may use. */
import type { Theirs } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { Synonym } from '../../domain/schemes/councilWord.ts';
import { dayAt } from '../../domain/time/days.ts';
import { type Period, shiftPeriod } from '../../domain/time/period.ts';
import { reportingPeriod } from '../../domain/time/reportingCycle.ts';
import { type Sheets, workAfter, workAhead } from '../../quarters/ahead.ts';
import { openSheet } from '../../quarters/opening.ts';
import { asAskedWhile } from '../../quarters/standIns.ts';
import type { Context } from './command.ts';
import type { Asker, Conversation } from './conversation.ts';

/** The parts of the context that are the same whoever asks. */
export type SharedContext = Pick<Context, 'calendar' | 'store' | 'newId' | 'write'> & {
  readonly clock: () => Date;
  readonly synonyms: readonly Synonym[];
  readonly onReported: (tenantId: string, cell: CellLine) => void;
  readonly onArranged: (tenantId: string) => void;
  readonly remind: (
    tenantId: string,
    reminding: { readonly period: Period; readonly theirs: readonly Theirs[] },
    progress?: (done: number) => void,
  ) => ReturnType<Context['remind']>;
  /** Runs work that the person need not wait for. */
  readonly alongside: (work: Promise<void>) => void;
  /** Waits so many milliseconds; false, and at once, when Ragtime is being stopped and nothing more may begin. */
  readonly pause: (ms: number) => Promise<boolean>;
  /** Called with each fault of the store that no person is told of, as the same is retried. */
  readonly onWaitedOut: (fault: unknown) => void;
};

type Kind = 'said' | 'clicked' | 'arrived';

/**
 * A message: its sender, conversation, and kind. Words only read; a click may store something, so for it the person
 * is read afresh.
 */
type Arrived = { readonly asker: Asker; readonly conversation: Conversation; readonly kind: Kind };

/**
 * Runs work with the sheets of a council, the reporting quarter's opened: for words while the store confirms them,
 * for a click after it has.
 */
export function withSheets<Result>(
  tenantId: string,
  kind: Kind,
  { store, calendar, clock }: SharedContext,
  work: (sheets: Sheets) => Promise<Result>,
): Promise<Result> {
  const reporting = reportingPeriod(clock(), calendar);
  const open = (period: Period) => openSheet(store, tenantId, period, reporting);
  // A click may store something, so nothing is done for it before the store has been asked.
  return kind === 'said'
    ? workAhead({ store, tenantId }, open, work)
    : workAfter({ store, tenantId }, open, work);
}

/**
 * The context of one message; undefined for somebody who is not on the council's list. Opens the reporting quarter if
 * need be, so that no later read through the context writes.
 */
export async function openContext(
  { asker: { tenantId, aadId }, conversation, kind }: Arrived,
  sheets: Sheets,
  setting: SharedContext,
): Promise<Context | undefined> {
  const { store } = setting;
  const now = setting.clock();
  const reporting = reportingPeriod(now, setting.calendar);
  const opened = sheets.open(reporting);
  // A person known through the sheet need not be read again for words.
  const asking =
    kind === 'said'
      ? store.acquaintance.whoAsks(tenantId, aadId, opened)
      : store.register.person(tenantId, aadId);
  const [person] = await Promise.all([asking, opened]);
  return (
    person && {
      ...setting,
      now,
      person,
      tenantId,
      conversation,
      reporting,
      sheet: async (period) => {
        const [lines, current] = await Promise.all([sheets.open(period), opened]);
        // Nobody is asked for anything of other quarters.
        const isAskedFor = period === reporting || period === shiftPeriod(reporting, -1);
        return lines && current && isAskedFor
          ? asAskedWhile(store, tenantId, {
              lines,
              reporting: current,
              day: dayAt(now, setting.calendar.timeZone),
            })
          : lines;
      },
      indicators: sheets.indicators,
      onReported: (cell) => setting.onReported(tenantId, cell),
      onArranged: () => setting.onArranged(tenantId),
      remind: (period, theirs, progress) => setting.remind(tenantId, { period, theirs }, progress),
    }
  );
}
