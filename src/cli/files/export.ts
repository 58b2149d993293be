/** `ragtime export 2024-25-Q2 --xlsx --out DIR`: a quarter as a workbook or CSV; `ragtime export all` backs up the store. */
import { access, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { counted } from '../../cards/words/text.ts';
import { wholeTitle } from '../../commands/files/export.ts';
import { listingOf } from '../../commands/files/given.ts';
import { quarterTold } from '../../commands/files/quarterTold.ts';
import { FileFormat, type Listing } from '../../domain/answers/listing.ts';
import { DomainError } from '../../domain/domainError.ts';
import { together } from '../../domain/sentences.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { readWrittenPeriod } from '../../domain/time/readPeriod.ts';
import { reportingPeriod } from '../../domain/time/reportingCycle.ts';
import { readSheet } from '../../quarters/opening.ts';
import { quarterRows } from '../../report/workbook/figures.ts';
import { fileName } from '../../report/workbook/fileName.ts';
import { addExportAll } from '../backup/exportAll.ts';
import type { Io } from '../basis/io.ts';
import { restrictedNow } from '../basis/restricted.ts';
import { openWorkshop, type Workshop } from '../basis/workshop.ts';
import { makeFolder } from './folder.ts';

type Options = Partial<Record<FileFormat, boolean>> & { readonly out: string; readonly tenant?: string };

const PAGE = `A row for each indicator of the quarter's table, the carried ones among them: figure, target, previous figure, status, movement,
variance, owner, commentary, action, source, by whom it was reported and signed, and what was first reported where that is
another figure or status now. The same figures make the same file, to the byte. It names people: keep it accordingly.

“ragtime export all DIR” is something else: a backup of the whole store.`;

/** Adds the command, and the backup beside it. */
export function addExport(program: Command, io: Io): void {
  const exporting = program
    .command('export')
    .description('put a quarter into a workbook or CSV file; or, with “all”, back up the store')
    .argument('[quarter]', 'the quarter, such as 2024-25-Q2')
    .option('--xlsx', 'as an Excel workbook, which it is unless another is named')
    .option('--ods', 'as an OpenDocument workbook')
    .option('--csv', 'as CSV')
    .option('--out <dir>', 'the folder that it goes into', '.')
    .option('--tenant <id>', 'the council, where there are several')
    .addHelpText('after', `\n${PAGE}`)
    .action(async (quarter: string | undefined, options: Options) => {
      const period = readQuarter(quarter);
      const workshop = await openWorkshop(io.env, options.tenant);
      try {
        for (const line of await exportQuarter(period, options, workshop, io)) io.print(line);
      } finally {
        await workshop.close();
      }
    });
  addExportAll(exporting, io);
}

function readQuarter(said: string | undefined): Period {
  const read = said === undefined ? undefined : readWrittenPeriod(said);
  if (read?.kind === 'quarter') return read.period;
  throw new InvalidArgumentError(
    `${said === undefined ? 'Which quarter?' : `“${said}” is no quarter.`} Write “ragtime export 2024-25-Q2 --xlsx --out DIR”; to back up the store, “ragtime export all DIR”.`,
  );
}

async function exportQuarter(
  period: Period,
  options: Options,
  workshop: Workshop,
  io: Io,
): Promise<readonly string[]> {
  io.note(`Using ${workshop.where}.`);
  const listing = await quarterListing(period, workshop, io.clock());
  const wanted = FileFormat.options.filter((format) => options[format]);
  const files = (wanted.length > 0 ? wanted : (['xlsx'] as const)).map((format) => ({
    format,
    path: join(options.out, fileName(listing.title, format)),
  }));
  const there = [];
  for (const { path } of files) if (await isThere(path)) there.push(path);
  if (there.length > 0) {
    throw new DomainError(
      `${there.join(' and ')} ${there.length === 1 ? 'is' : 'are'} there already, perhaps with somebody's changes. Nothing was written: move ${there.length === 1 ? 'it' : 'them'} away, or name another folder with --out.`,
    );
  }
  await makeFolder(options.out);
  // Loaded only here: no other command needs it. Nobody waits beside this one, so that it needs no thread.
  const { writeFile: bytesOf } = await import('../../workbooks/writeFile.ts');
  for (const { format, path } of files) {
    const unfinished = `${path}.unfinished`;
    await writeFile(unfinished, await bytesOf(listing, format));
    await rename(unfinished, path);
  }
  const rows = counted(listing.rows.length, 'indicator', 'indicators');
  return [`Exported ${rows} of ${periodName(period)}:`, ...files.map(({ path }) => `  ${path}`)];
}

/** The quarter as it is in the store; nothing is written there. */
async function quarterListing(period: Period, workshop: Workshop, now: Date): Promise<Listing> {
  const { store, tenantId, calendar } = workshop;
  const reporting = reportingPeriod(now, calendar);
  const told = await quarterTold(
    {
      store,
      tenantId,
      reporting,
      sheet: (each) => readSheet(store, tenantId, each, reporting),
      indicators: () => store.register.indicators(tenantId),
    },
    period,
  );
  if (!told || told.length === 0) {
    throw new DomainError(
      `Nothing is held for ${periodName(period)}. The quarter being reported is ${periodName(reporting)}.`,
    );
  }
  const restricted = await restrictedNow(workshop, now);
  const refs = told.flatMap(({ cell: { ref } }) => (restricted.has(ref) ? [ref] : []));
  const readers = refs.length === 0 ? '' : `Not for everybody: ${together(refs)}.`;
  return listingOf(wholeTitle(period), quarterRows(told, calendar.timeZone), { now, calendar, readers });
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
