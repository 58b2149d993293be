/** The store: everything that Ragtime remembers, in five tables of one account. */
import { DomainError } from '../domain/domainError.ts';
import type { Between, Connection } from './connect.ts';
import { Drafts } from './drafts.ts';
import { Conversations } from './messages/conversations.ts';
import { DueDays } from './messages/dueDays.ts';
import { Ledger } from './messages/ledger.ts';
import { MessageNames } from './messages/messageNames.ts';
import { Sending } from './messages/sending.ts';
import { openTables } from './openTables.ts';
import { Comments } from './periods/comments.ts';
import { Confirmations } from './periods/confirmations.ts';
import { FigureNames } from './periods/figureNames.ts';
import { Locks } from './periods/locks.ts';
import { Periods } from './periods/periods.ts';
import { Absences } from './register/absences.ts';
import { Acquaintance } from './register/acquaintance.ts';
import { Contracts } from './register/contracts.ts';
import { FormerPeople } from './register/former.ts';
import { Register } from './register/register.ts';
import { restoringIn, whyHalfRestored } from './register/restoring.ts';
import { Snoozes } from './register/snoozes.ts';
import { Subscriptions } from './register/subscriptions.ts';
import { Threads } from './threads.ts';

export type Store = {
  readonly periods: Periods;
  readonly locks: Locks;
  readonly comments: Comments;
  /** What owners said of whose a figure is. */
  readonly confirmations: Confirmations;
  readonly register: Register;
  readonly former: FormerPeople;
  /** Who is away, and who covers. */
  readonly absences: Absences;
  /** Public contracts, their published notices and the ratings that somebody chose. */
  readonly contracts: Contracts;
  /** Reminders that people put off. */
  readonly snoozes: Snoozes;
  /** What people and channels follow and mute. */
  readonly subscriptions: Subscriptions;
  /** The permanent records that name people, for counting and replacing names. */
  readonly names: { readonly figures: FigureNames; readonly messages: MessageNames };
  readonly acquaintance: Acquaintance;
  readonly ledger: Ledger;
  readonly conversations: Conversations;
  readonly sending: Sending;
  readonly dueDays: DueDays;
  readonly threads: Threads;
  /** Forms that people began and did not send. */
  readonly drafts: Drafts;
  /**
   * Resolves when the account answers and the tables are there; rejects otherwise, with a DomainError while a backup
   * is being restored into them.
   */
  readonly ready: () => Promise<void>;
};

/**
 * Opens the store and creates its tables where they are missing. DomainError when the account does not answer, and where
 * only a part of a backup is in: a bot that took that for everything would write to people about it.
 *
 * @param between what every request goes through
 * @param timeoutMs how long one request may take
 */
export async function openStore(
  connection: Connection,
  { between, timeoutMs }: { readonly between?: Between; readonly timeoutMs?: number } = {},
): Promise<Store> {
  const tables = await openTables(connection, timeoutMs, between);
  const whole = async (): Promise<void> => {
    const restoring = await restoringIn(tables.Register);
    if (restoring) throw new DomainError(whyHalfRestored(restoring));
  };
  await whole();
  const register = new Register(tables.Register);
  return {
    periods: new Periods(tables.Periods),
    locks: new Locks(tables.Periods),
    comments: new Comments(tables.Periods),
    confirmations: new Confirmations(tables.Periods),
    register,
    former: new FormerPeople(tables.Register),
    absences: new Absences(tables.Register),
    contracts: new Contracts(tables.Register),
    snoozes: new Snoozes(tables.Register),
    subscriptions: new Subscriptions(tables.Register),
    names: { figures: new FigureNames(tables.Periods), messages: new MessageNames(tables.Ledger) },
    acquaintance: new Acquaintance(register),
    ledger: new Ledger(tables.Ledger),
    conversations: new Conversations(tables.Conversations),
    sending: new Sending(tables.Ledger),
    dueDays: new DueDays(tables.Ledger),
    threads: new Threads(tables.Threads),
    drafts: new Drafts(tables.Threads),
    // Asks for a row that is hardly ever there: 404 says that the account and the table both answer.
    ready: whole,
  };
}
