/** `ragtime import people|indicators|targets|scores`: the commands, their options and their documentation. */
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { DomainError } from '../domain/domainError.ts';
import type { Period } from '../domain/time/period.ts';
import { readPeriod } from '../domain/time/readPeriod.ts';
import { importScores } from '../intake/figures/importScores.ts';
import { SCORE_COLUMNS } from '../intake/figures/rows/scoreColumns.ts';
import { FileRefused, type Importing } from '../intake/importing.ts';
import { importIndicators } from '../intake/indicators/importIndicators.ts';
import { INDICATOR_COLUMNS } from '../intake/indicators/indicatorColumns.ts';
import { importPeople } from '../intake/people/importPeople.ts';
import { PEOPLE_COLUMNS } from '../intake/people/people.ts';
import type { Csv } from '../intake/table/readCsv.ts';
import { readFileAs } from '../intake/table/readFile.ts';
import { type CsvColumns, describeColumns, template } from '../intake/table/table.ts';
import { importTargets } from '../intake/targets/importTargets.ts';
import { TARGET_COLUMNS } from '../intake/targets/targetColumns.ts';
import type { Io } from './basis/io.ts';
import { openWorkshop } from './basis/workshop.ts';

type Options = {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly tenant?: string;
  readonly template?: boolean;
  readonly sheet?: string;
  readonly scheme?: string;
  readonly period?: Period;
  readonly wholeList?: boolean;
  readonly onlyAdd?: boolean;
  readonly takeTargets?: boolean;
  readonly asFrom?: Period;
  readonly reason?: string;
};

type Kind = {
  readonly columns: CsvColumns;
  readonly says: string;
  readonly options: readonly Option[];
  readonly run: (csv: Csv, importing: Importing, options: Options) => Promise<readonly string[]>;
};

const YES = new Option(
  '--yes',
  'replace figures that are in already, and take unlikely ones, without asking',
);
const LEAVE = new Option('--yes', 'take whoever is not in the file off the list, without asking');
const WHOLE = new Option(
  '--whole-list',
  'the file is the whole list, even if it has half of the people or fewer: whoever is not in it leaves',
).conflicts('onlyAdd');
const ADDS = new Option('--only-add', 'the file only adds to the list: nobody leaves');
const SCHEME = new Option('--scheme <id>', 'the status scheme of indicators that name none');
const AS_FROM = new Option(
  '--as-from <quarter>',
  'correct the figures that are in, too, from that quarter on: by the columns that the file has of unit, limits, decimals, direction, frequency, basis, scheme, target, floor and tolerance; every status and comparison that changes is shown, and you are asked',
).argParser(readQuarter);
const REASON = new Option('--reason <text>', 'why they are corrected; kept with every one of them');
const CORRECT = new Option('--yes', 'correct figures with --as-from without asking');
const TARGETS = new Option(
  '--take-targets',
  'judge figures by the targets in the file also where others are on record; else you are asked, and they are only compared where nobody can answer',
);
const PERIOD = new Option('--period <quarter>', 'the quarter of rows that name none').argParser(readQuarter);

const KINDS: Readonly<Record<string, Kind>> = {
  people: {
    columns: PEOPLE_COLUMNS,
    says: 'read the list of people; an export of users from the Microsoft Entra admin centre will do',
    options: [WHOLE, ADDS, LEAVE],
    run: (csv, importing, { wholeList, onlyAdd }) =>
      importPeople(csv, importing, wholeList ? 'whole' : onlyAdd ? 'adds' : undefined),
  },
  indicators: {
    columns: INDICATOR_COLUMNS,
    says: 'read the register of indicators',
    options: [SCHEME, AS_FROM, REASON, CORRECT],
    run: (csv, importing, { scheme, asFrom, reason }) => {
      if (reason !== undefined && !asFrom) {
        throw new DomainError(
          'Only a correction has a reason. Say from which quarter on figures are corrected as well: --as-from 2024-25-Q1.',
        );
      }
      return importIndicators(csv, importing, scheme, asFrom && { period: asFrom, reason: reason ?? '' });
    },
  },
  targets: {
    columns: TARGET_COLUMNS,
    says: 'read targets that hold for one quarter or one year instead of the standing one',
    options: [],
    run: importTargets,
  },
  scores: {
    columns: SCORE_COLUMNS,
    says: 'read figures, of one quarter or of many',
    options: [PERIOD, TARGETS, YES],
    run: (csv, importing, { period, takeTargets }) => importScores(csv, importing, period, takeTargets),
  },
};

/** Adds the commands. */
export function addImport(program: Command, io: Io): void {
  const group = program
    .command('import')
    .description(
      'read people, indicators, targets or figures from a file: CSV, an Excel workbook (.xlsx) or an OpenDocument one (.ods)',
    );
  for (const [name, kind] of Object.entries(KINDS)) {
    const command = group
      .command(name)
      .description(kind.says)
      .argument('[file]', 'the file: .csv, .xlsx or .ods')
      .option('--sheet <name>', 'the sheet of a workbook, where several could be meant')
      .option('--dry-run', 'say what would change, and write nothing')
      .option('--tenant <id>', 'the council, where there are several')
      .option('--template', 'write an example to start from, to the file if one is given')
      .addHelpText('after', `\n${describeColumns(kind.columns)}`);
    for (const option of kind.options) command.addOption(option);
    command.action(async (file: string | undefined, options: Options) => {
      if (options.template) return writeTemplate(kind.columns, file, io);
      if (file) await importFile(kind, file, options, io);
      else command.error(`Which file? Write: ragtime import ${name} FILE.xlsx`);
    });
  }
}

/**
 * How much larger than what is in use the heap grows before it is cleared, in per cent. V8 by itself lets it grow to four
 * times that, which for a large file are hundreds of megabytes of what nobody needs any more.
 */
const HEAP_GROWS_BY = 40;

async function importFile(kind: Kind, file: string, options: Options, io: Io): Promise<void> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWS_BY}`);
  const { csv, note } = await readFileOf(file, kind.columns, options.sheet);
  const workshop = await openWorkshop(io.env, options.tenant);
  try {
    io.note(`Using ${workshop.where}.`);
    if (note !== undefined) io.note(note);
    const lines = await kind.run(
      csv,
      {
        store: workshop.store,
        tenantId: workshop.tenantId,
        calendar: workshop.calendar,
        keepNames: workshop.keepNames,
        newId: workshop.newId,
        fileName: basename(file),
        now: io.clock(),
        dryRun: options.dryRun ?? false,
        progress: io.progress,
        confirm: async (question) => {
          if (options.yes) return true;
          if (io.ask) return io.ask(question);
          throw new DomainError(
            `${question}\nNothing was imported. To import it all the same, run it again with --yes.`,
          );
        },
        choose: async (question, last) => (!options.yes && (await io.ask?.(question, last))) ?? false,
      },
      options,
    );
    for (const line of lines) io.print(line);
    if (options.dryRun) io.print('Nothing was written.');
  } catch (error) {
    if (!(error instanceof FileRefused) || error.isShownWhole) throw error;
    throw new DomainError(`${error.message}\n${await listed(error.lines, file)}`, { cause: error });
  } finally {
    await workshop.close();
  }
}

/** Writes the whole list of a file’s problems beside it, and gives back where that is, in a sentence. */
async function listed(lines: readonly string[], file: string): Promise<string> {
  const list = `${file}.problems.txt`;
  try {
    await writeFile(list, `${lines.join('\n')}\n`);
    return `All of them are in ${list}.`;
  } catch {
    return `They could not all be written to ${list}: check that you may write in this folder.`;
  }
}

/** Several times what twenty years of a large council come to. */
const MOST_MEGABYTES = 32;
const MOST_BYTES = MOST_MEGABYTES * 2 ** 20;

/** Reads one byte more than is taken, and not the rest: some files have no end. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(file, { end: MOST_BYTES })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function readFileOf(
  file: string,
  columns: CsvColumns,
  sheet: string | undefined,
): Promise<{ readonly csv: Csv; readonly note: string | undefined }> {
  let bytes: Uint8Array;
  try {
    bytes = await bytesOf(file);
  } catch (cause) {
    const why =
      cause instanceof Error && 'code' in cause && cause.code === 'EISDIR'
        ? 'is a folder. Name a file in it.'
        : 'can’t be read. Check its name and that you may read it.';
    throw new DomainError(`${file} ${why}`, { cause });
  }
  if (bytes.length > MOST_BYTES) {
    throw new DomainError(
      `${file} is larger than ${MOST_MEGABYTES} MB. If that is the file you mean, cut it into several.`,
    );
  }
  try {
    return await readFileAs(columns, bytes, sheet);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(`${file}: ${error.message}`, { cause: error });
  }
}

async function writeTemplate(columns: CsvColumns, file: string | undefined, io: Io): Promise<void> {
  const text = template(columns);
  if (file === undefined) return io.print(text.trimEnd());
  try {
    // The byte order mark tells Excel that it is UTF-8.
    await writeFile(file, `\uFEFF${text}`, { flag: 'wx' });
  } catch (cause) {
    const why =
      cause instanceof Error && 'code' in cause && cause.code === 'EEXIST'
        ? 'is there already, and is left as it is. Name another file.'
        : 'can’t be written. Check that its folder is there and that you may write in it.';
    throw new DomainError(`${file} ${why}`, { cause });
  }
  io.note(`Wrote ${file}.`);
}

function readQuarter(said: string): Period {
  const period = readPeriod(said);
  if (period) return period;
  throw new InvalidArgumentError('Write it like 2024-25-Q2.');
}
