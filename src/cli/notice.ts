/** `ragtime notice [CONTRACT]`: a contract's performance notice as it would go out, or when each is due. */
import { writeFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { noticeText } from '../cards/closing/contracts/noticeText.ts';
import { endOf } from '../domain/closing/contracts/contract.ts';
import { contractNamed } from '../domain/closing/contracts/named.ts';
import { missingFrom, type Notice } from '../domain/closing/contracts/notice.ts';
import { noticesDue, notYet, whyDue } from '../domain/closing/contracts/noticeDue.ts';
import type { DaysAssessed } from '../domain/closing/contracts/records.ts';
import { DomainError } from '../domain/domainError.ts';
import { type Day, dayAt, dayInWords } from '../domain/time/days.ts';
import { readDay } from '../intake/table/columnKinds.ts';
import { daysNow, draftNotice } from '../quarters/contractNotice.ts';
import { writeReady } from '../report/making/makePaper.ts';
import { noticePaper } from '../report/notices/noticePaper.ts';
import type { Io } from './basis/io.ts';
import { openWorkshop, type Workshop } from './basis/workshop.ts';

type Options = {
  readonly tenant?: string;
  readonly from?: Day;
  readonly until?: Day;
  readonly out?: string;
};

function day(said: string): Day {
  const read = readDay(said);
  if (read !== undefined) return read;
  throw new InvalidArgumentError('Write a day like 2026-03-31 or 31/03/2026.');
}

/** Adds the command. It exits with 1 where something is missing from the notice, which is written all the same. */
export function addNotice(program: Command, io: Io, fail: () => void): void {
  program
    .command('notice')
    .description(
      'draft the contract performance notice of a contract (Procurement Act 2023, section 71; SI 2024/692, regulation 39), with what is missing named; without a contract say when each is due',
    )
    .argument('[contract]', 'its reference, an identifier, or words of its title')
    .option('--from <day>', 'the first day that it assesses; else the day after the last notice’s', day)
    .option('--until <day>', 'the last day that it assesses; else that of the quarter being reported', day)
    .option('--out <file>', 'write it to a file: NAME.docx, NAME.html or NAME.txt')
    .option('--tenant <id>', 'the council, where there are several')
    .action(async (said: string | undefined, options: Options) => {
      const workshop = await openWorkshop(io.env, options.tenant);
      try {
        io.note(`Using ${workshop.where}.`);
        if (said === undefined) await listDue(workshop, io);
        else if ((await draft(said, options, workshop, io)) > 0) fail();
      } finally {
        await workshop.close();
      }
    });
}

async function listDue({ store, tenantId, calendar }: Workshop, io: Io): Promise<void> {
  const { contracts, published } = await store.contracts.all(tenantId);
  const due = noticesDue(contracts, published);
  const today = dayAt(io.clock(), calendar.timeZone);
  if (contracts.length === 0)
    io.print('There is no contract yet. Put them in: ragtime import contracts FILE.');
  for (const each of due) {
    const { contract, day: by } = each;
    const said = by < today ? `was due by ${dayInWords(by)}, and is overdue` : `due by ${dayInWords(by)}`;
    io.print(`${contract.ref}, ${contract.title}: ${said} (${whyDue(each)}).`);
  }
  const done = contracts.length - due.length;
  if (done > 0) io.print(`${done} of ${contracts.length} contracts: over, and no notice is to come.`);
}

/** Drafts it, and gives how many things are missing. */
async function draft(said: string, options: Options, workshop: Workshop, io: Io): Promise<number> {
  const { store, tenantId, calendar } = workshop;
  const book = await store.contracts.all(tenantId);
  if (book.contracts.length === 0) {
    throw new DomainError('There is no contract yet. Put them in: ragtime import contracts FILE.');
  }
  const contract = contractNamed(said, book.contracts);
  if ('sentence' in contract) throw new DomainError(contract.sentence);
  const drafting = { store, tenantId, calendar, now: io.clock() };
  const days = daysWanted(options, daysNow(contract, book, drafting), contract);
  if (!days) throw new DomainError(notYet(contract, book.published));
  const notice = await draftNotice(contract, book, drafting, days);
  if (options.out === undefined) io.print(noticeText(notice).trimEnd());
  else {
    await write(options.out, await bytesOf(notice, options.out, io.clock()));
    io.note(`Wrote ${options.out}.`);
  }
  const missing = missingFrom(notice).length;
  if (missing > 0)
    io.note(`${missing === 1 ? 'One thing is' : `${missing} things are`} missing; the draft names each.`);
  return missing;
}

/** The days asked for. @throws {DomainError} for days that are none of the contract's */
function daysWanted(
  { from, until }: Options,
  usual: DaysAssessed | undefined,
  contract: Parameters<typeof endOf>[0] & { readonly start: Day },
): DaysAssessed | undefined {
  if (from === undefined && until === undefined) return usual;
  const days = { from: from ?? usual?.from, until: until ?? usual?.until };
  if (days.from === undefined || days.until === undefined) {
    throw new DomainError(
      'No quarter of the contract has ended since its last notice. Say both --from and --until.',
    );
  }
  const end = endOf(contract);
  if (days.until < days.from) {
    throw new DomainError(
      `${dayInWords(days.until)} is before ${dayInWords(days.from)}. Give the first day with --from and the last with --until.`,
    );
  }
  if (days.from < contract.start || (end !== null && days.until > end)) {
    const span = `${dayInWords(contract.start)}${end === null ? ' on' : ` to ${dayInWords(end)}`}`;
    throw new DomainError(`The contract runs from ${span}. Assess days of it.`);
  }
  return { from: days.from, until: days.until };
}

/** What the file holds, by how its name ends. @throws {DomainError} for any other ending */
async function bytesOf(notice: Notice, file: string, now: Date): Promise<Uint8Array> {
  const [, ending] = /\.([a-z]+)$/i.exec(file) ?? [];
  if (ending === 'docx' || ending === 'html') {
    return writeReady(noticePaper(notice, now.toISOString()), ending);
  }
  if (ending === 'txt') return new TextEncoder().encode(noticeText(notice));
  throw new DomainError(
    `${file} has to end in .docx, .html or .txt, which says what is written. Nothing was.`,
  );
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(file, bytes, { flag: 'wx' });
  } catch (cause) {
    const isThere = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
    throw new DomainError(
      isThere
        ? `${file} is there already, and is left as it is. Name another file.`
        : `${file} can’t be written. Check that its folder is there and that you may write in it.`,
      { cause },
    );
  }
}
