/**
 * A reader's store: the store as a command has it, which gives out nothing that its asker may not read. What is missing
 * from it reads as not there, so that a command that forgets to ask why says too little, never too much.
 */
import type { Cell } from '../domain/indicators/cell.ts';
import { alertOf, type LedgerEntry } from '../domain/messages/errand.ts';
import type { Ledger } from '../store/messages/ledger.ts';
import type { Comments } from '../store/periods/comments.ts';
import type { Periods } from '../store/periods/periods.ts';
import type { Register } from '../store/register/register.ts';
import type { Store } from '../store/store.ts';
import { knownTo, type View } from './view.ts';

/**
 * Parts of the store that hold no figures, or only what the asker themselves said. Whose contracts somebody may see,
 * `commands/closing/contracts` asks.
 */
type Open = Pick<
  Store,
  | 'absences'
  | 'confirmations'
  | 'contracts'
  | 'conversations'
  | 'drafts'
  | 'dueDays'
  | 'former'
  | 'locks'
  | 'sending'
  | 'snoozes'
  | 'subscriptions'
  | 'threads'
>;

export type ReadersStore = Open & {
  readonly periods: Pick<
    Periods,
    'cell' | 'cells' | 'everyRevision' | 'lines' | 'open' | 'record' | 'recordWhileOpen' | 'revisions'
  >;
  readonly comments: Pick<Comments, 'of' | 'add'>;
  readonly register: Pick<
    Register,
    'definitions' | 'indicator' | 'indicators' | 'people' | 'person' | 'targets'
  >;
  readonly ledger: Pick<Ledger, 'book' | 'entries' | 'entry' | 'noteSeen' | 'tellings'>;
};

const wholes = new WeakMap<ReadersStore, Store>();

/** The store that a view is taken of. */
export function readersStore(store: Store, view: View): ReadersStore {
  const { absences, confirmations, contracts, conversations, drafts, dueDays, former } = store;
  const { locks, sending, snoozes, subscriptions, threads } = store;
  const mayRead = async ({ ref, period }: Pick<Cell, 'ref' | 'period'>): Promise<boolean> =>
    (await view.verdict(ref, period)) === 'yes';
  // An alert names a status; a reminder names what its receiver reports.
  const told = async (entries: readonly LedgerEntry[]): Promise<readonly LedgerEntry[]> => {
    const readable = await Promise.all(
      entries.map((entry) => {
        const alert = alertOf(entry);
        return alert === undefined || mayRead({ ref: alert.ref, period: entry.period });
      }),
    );
    return entries.filter((_entry, index) => readable[index]);
  };
  const readers: ReadersStore = {
    ...{ absences, confirmations, contracts, conversations, drafts, dueDays, former },
    ...{ locks, sending, snoozes, subscriptions, threads },
    periods: {
      cell: async (tenantId, period, ref) =>
        (await mayRead({ ref, period })) ? store.periods.cell(tenantId, period, ref) : undefined,
      cells: async function* (tenantId, period) {
        for await (const stored of store.periods.cells(tenantId, period)) {
          if (await mayRead(stored.cell)) yield stored;
        }
      },
      lines: async (tenantId, period) => {
        const lines = await store.periods.lines(tenantId, period);
        return lines && view.linesOf(period, lines);
      },
      revisions: async (tenantId, period, ref) =>
        (await mayRead({ ref, period })) ? store.periods.revisions(tenantId, period, ref) : [],
      everyRevision: async (tenantId, period) => {
        const all = [...(await store.periods.everyRevision(tenantId, period))];
        const readable = await Promise.all(all.map(([ref]) => mayRead({ ref, period })));
        return new Map(all.filter((_each, index) => readable[index]));
      },
      open: (...cells) => store.periods.open(...cells),
      record: (...figure) => store.periods.record(...figure),
      recordWhileOpen: (...figure) => store.periods.recordWhileOpen(...figure),
    },
    comments: {
      of: async (tenantId, period, ref) =>
        (await mayRead({ ref, period })) ? store.comments.of(tenantId, period, ref) : [],
      add: (...comment) => store.comments.add(...comment),
    },
    register: {
      indicator: async (tenantId, ref) =>
        view.mayKnow(ref) ? store.register.indicator(tenantId, ref) : undefined,
      indicators: async (tenantId) => knownTo(view, await store.register.indicators(tenantId)),
      definitions: async (tenantId, ref) => knownTo(view, await store.register.definitions(tenantId, ref)),
      targets: async (tenantId) => knownTo(view, await store.register.targets(tenantId)),
      people: (tenantId) => store.register.people(tenantId),
      person: (tenantId, id) => store.register.person(tenantId, id),
    },
    ledger: {
      book: async (...of) => told(await store.ledger.book(...of)),
      entries: async (...of) => told(await store.ledger.entries(...of)),
      entry: (...of) => store.ledger.entry(...of),
      tellings: async (...of) => told(await store.ledger.tellings(...of)),
      noteSeen: (...seen) => store.ledger.noteSeen(...seen),
    },
  };
  wholes.set(readers, store);
  return readers;
}

/**
 * All of a store, for what is stored: a figure is compared, and carried forward, whoever may read the others. Only the
 * rooms beside this file use it; none gives out what it read of other figures.
 */
export function wholeOf(store: Store | ReadersStore): Store {
  if ('acquaintance' in store) return store;
  const whole = wholes.get(store);
  if (!whole) throw new Error('This is the store of no reader.');
  return whole;
}
