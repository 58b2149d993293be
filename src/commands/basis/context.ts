/** The context of a message: whoever asks, and the services and facts that a command may use. */
import type { Theirs } from '../../domain/indicators/byPerson.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { OwnLine } from '../../domain/messages/ownLine.ts';
import type { Synonym } from '../../domain/schemes/councilWord.ts';
import { dayAt } from '../../domain/time/days.ts';
import { type Period, shiftPeriod } from '../../domain/time/period.ts';
import { reportingPeriod } from '../../domain/time/reportingCycle.ts';
import { type Sheets, workAfter, workAhead } from '../../quarters/ahead.ts';
import { openSheet } from '../../quarters/opening.ts';
import { readersStore } from '../../quarters/readersStore.ts';
import { asAskedWhile } from '../../quarters/standIns.ts';
import { knownTo, viewFor } from '../../quarters/view.ts';
import type { Store } from '../../store/store.ts';
import type { Context } from './command.ts';
import type { Asker, Conversation } from './conversation.ts';

/** The parts of the context that are the same whoever asks. */
export type SharedContext = Pick<
  Context,
  'calendar' | 'newId' | 'commentRoles' | 'write' | 'readWorkbook' | 'makePaper' | 'writeReady'
> & {
  readonly store: Store;
  readonly clock: () => Date;
  readonly synonyms: readonly Synonym[];
  readonly onReported: (tenantId: string, cell: CellLine) => void;
  readonly onArranged: (tenantId: string) => void;
  readonly remind: (
    tenantId: string,
    reminding: {
      readonly period: Period;
      readonly theirs: readonly Theirs[];
      readonly line?: OwnLine | undefined;
    },
    progress?: (done: number) => void,
  ) => ReturnType<Context['remind']>;
  /** Runs work that the person need not wait for. */
  readonly alongside: (work: Promise<void>) => void;
  /** Waits so many milliseconds; false, and at once, when Ragtime is being stopped and nothing more may begin. */
  readonly pause: (ms: number) => Promise<boolean>;
  /** Called with each fault of the store that no person is told of, as the same is retried. */
  readonly onWaitedOut: (fault: unknown) => void;
};

type Kind = 'said' | 'clicked' | 'sent' | 'arrived';
type Lines = readonly CellLine[];

/**
 * A message: its sender, conversation, and kind. Words only read; a click may store something, so for it the person
 * is read afresh.
 */
type Arrived = {
  readonly asker: Asker;
  readonly conversation: Conversation;
  readonly kind: Kind;
  readonly doing?: ((sentence: string) => void) | undefined;
};

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
 * need be, so that no later read through the context writes. Nothing gets past it that whoever asks may not read there.
 */
export async function openContext(
  { asker: { tenantId, aadId }, conversation, kind, doing = () => {} }: Arrived,
  sheets: Sheets,
  setting: SharedContext,
): Promise<Context | undefined> {
  const { store, calendar } = setting;
  const now = setting.clock();
  const reporting = reportingPeriod(now, calendar);
  const opened = sheets.open(reporting);
  // A person known through the sheet need not be read again for words.
  const asking =
    kind === 'said'
      ? store.acquaintance.whoAsks(tenantId, aadId, opened)
      : store.register.person(tenantId, aadId);
  const [person, current] = await Promise.all([asking, opened]);
  if (!person) return undefined;
  const asAsked = async (period: Period, lines: Lines | undefined): Promise<Lines | undefined> =>
    // Nobody is asked for anything of other quarters.
    lines && current && (period === reporting || period === shiftPeriod(reporting, -1))
      ? asAskedWhile(store, tenantId, {
          lines,
          reporting: current,
          day: dayAt(now, calendar.timeZone),
        })
      : lines;
  const asked = async (period: Period) => asAsked(period, await sheets.open(period));
  // Kept for as long as the sheet stands, so never from a copy of the register that may be older than that sheet.
  const indicators = () => store.register.indicators(tenantId);
  const view = await viewFor(
    { store, tenantId, calendar, now, reporting, current, asked, indicators },
    person,
    conversation.type !== 'personal' || conversation.isInserted === true,
  );
  const readable = async (period: Period, lines: Lines | undefined): Promise<Lines | undefined> =>
    lines && view.linesOf(period, lines);
  const readers = readersStore(store, view);
  return {
    ...{ calendar, now, person, tenantId, conversation, reporting, view },
    store: readers,
    sheet: async (period) => readable(period, await asked(period)),
    sheetNow: async (period) =>
      readable(period, await asAsked(period, await openSheet(store, tenantId, period, reporting))),
    named: async () => knownTo(view, (await asked(reporting)) ?? []),
    indicators: async () => knownTo(view, await sheets.indicators()),
    doing,
    newId: setting.newId,
    write: setting.write,
    readWorkbook: setting.readWorkbook,
    makePaper: setting.makePaper,
    writeReady: setting.writeReady,
    commentRoles: setting.commentRoles,
    onReported: (cell) => setting.onReported(tenantId, cell),
    onArranged: () => setting.onArranged(tenantId),
    remind: (period, theirs, { progress, line } = {}) =>
      setting.remind(tenantId, { period, theirs, line }, progress),
  };
}
