/** Passes of reminders in processes of their own, and when each owner got a message. */
import type { Connection } from '../../../store/connect.ts';
import { BENCH_NOW } from '../basis/council.ts';
import { type RunningProgram, start } from '../basis/program.ts';
import { type Mailbox, startMailbox } from './mailbox.ts';
import { createOwners, type Owners } from './owners.ts';
import type { MeasuredPass, Sending } from './sender.ts';

/** The longest call to Teams, in seconds, as in production. */
export const TEAMS_TIMEOUT_S = 10;

export type Passes = {
  readonly mailbox: Mailbox;
  /** Tables of their own with so many owners whom the bot knows, and others whom it has never met. */
  readonly council: (name: string, known: number, strangers?: number) => Promise<Owners>;
  /** A process that does one pass on request, as of so many minutes later, and perhaps one before that to warm up. */
  readonly sender: (
    connection: Connection,
    more?: { readonly minutes?: number; readonly warmUp?: Connection },
  ) => Promise<RunningProgram>;
};

/** @param program the sender's file @param tables the connection string of the store */
export async function startPasses(program: string, tables: string): Promise<Passes> {
  const mailbox = await startMailbox();
  return {
    mailbox,
    council: (name, known, strangers = 0) =>
      createOwners(
        { tables, prefix: `Sending${name}` },
        { known, strangers, serviceUrl: mailbox.connector.url },
      ),
    sender: (connection, { minutes = 0, ...more } = {}) => {
      const at = new Date(BENCH_NOW.getTime() + minutes * 60_000).toISOString();
      const sending: Sending = { connection, ...more, at, timeoutMs: TEAMS_TIMEOUT_S * 1_000 };
      // To tell what memory is in use it has to throw away what is not.
      return start(program, { args: [JSON.stringify(sending)], nodeArgs: ['--expose-gc'] });
    },
  };
}

export type DeliveryTally = {
  /** Seconds from the beginning until the last message. */
  readonly seconds: number;
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  /** The most messages in one second. */
  readonly fullestSecond: number;
};

/** The messages in these chats since `began`, in milliseconds of `performance.now()`. */
export function toldSince(
  began: number,
  chats: readonly string[],
  received: Mailbox['received'],
): DeliveryTally {
  const times = (chat: string): readonly number[] => received.get(chat) ?? [];
  const all = chats.flatMap(times).toSorted((a, b) => a - b);
  return {
    seconds: ((all.at(-1) ?? began) - began) / 1_000,
    lost: chats.filter((chat) => times(chat).length === 0),
    twice: chats.filter((chat) => times(chat).length > 1),
    fullestSecond: fullestSecondOf(all),
  };
}

/** The most moments within any one second; moments are in order, in milliseconds. */
export function fullestSecondOf(moments: readonly number[]): number {
  let most = 0;
  let first = 0;
  for (const [last, at] of moments.entries()) {
    while (at - (moments[first] ?? at) >= 1_000) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

/** Runs a whole pass over a council, and gives its result. */
export async function wholePass(
  { mailbox, sender }: Passes,
  { connection, chats }: Owners,
  { silent = new Set(), warmUp }: { readonly silent?: ReadonlySet<string>; readonly warmUp?: Owners } = {},
): Promise<{ readonly told: DeliveryTally; readonly sent: MeasuredPass }> {
  const process = await sender(connection, warmUp && { warmUp: warmUp.connection });
  mailbox.empty(silent);
  const began = performance.now();
  const sent = (await process.ask('send')) as MeasuredPass;
  await process.stop();
  const others = chats.filter((chat) => !silent.has(chat));
  return { told: toldSince(began, others, mailbox.received), sent };
}
