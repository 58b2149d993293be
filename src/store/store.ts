/** Everything Ragtime remembers, in five tables of one account. */
import { DomainError } from '../domain/domainError.ts';
import { Acquaintance } from './acquaintance.ts';
import { type Between, type Connection, connect, createTables, whyNotOpened } from './connect.ts';
import { Conversations } from './conversations.ts';
import { orUndefined } from './faults.ts';
import { FigureNames } from './figureNames.ts';
import { FormerPeople } from './former.ts';
import { Ledger } from './ledger.ts';
import { MessageNames } from './messageNames.ts';
import { Periods } from './periods.ts';
import { Register } from './register.ts';
import { Sending } from './sending.ts';
import { Threads } from './threads.ts';

export type Store = {
  readonly periods: Periods;
  readonly register: Register;
  readonly former: FormerPeople;
  /** Where people are named in what is kept for good. */
  readonly names: { readonly figures: FigureNames; readonly messages: MessageNames };
  readonly acquaintance: Acquaintance;
  readonly ledger: Ledger;
  readonly conversations: Conversations;
  readonly sending: Sending;
  readonly threads: Threads;
  /** Resolves when the account answers and the tables are there; rejects otherwise. */
  readonly ready: () => Promise<void>;
};

/**
 * Opens the store and creates its tables where they are missing. DomainError when the account does not answer.
 *
 * @param between what every request goes through
 */
export async function openStore(connection: Connection, between?: Between): Promise<Store> {
  const tables = await connect(connection, undefined, between);
  await createTables(tables).catch((cause: unknown) => {
    throw new DomainError(whyNotOpened(cause), { cause });
  });
  const register = new Register(tables.Register);
  return {
    periods: new Periods(tables.Periods),
    register,
    former: new FormerPeople(tables.Register),
    names: { figures: new FigureNames(tables.Periods), messages: new MessageNames(tables.Ledger) },
    acquaintance: new Acquaintance(register),
    ledger: new Ledger(tables.Ledger),
    conversations: new Conversations(tables.Conversations),
    sending: new Sending(tables.Ledger),
    threads: new Threads(tables.Threads),
    ready: async () => {
      // A row that is never there: 404 says that the account and the table both answer.
      await orUndefined(tables.Register.getEntity('ready', 'ready'));
    },
  };
}
