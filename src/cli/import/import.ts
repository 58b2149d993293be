/** `ragtime import people|indicators|targets|scores|contracts`, one file each: the commands, their options and their documentation. */
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { DomainError } from '../../domain/domainError.ts';
import type { Period } from '../../domain/time/period.ts';
import { CONTRACT_COLUMNS } from '../../intake/contracts/contractColumns.ts';
import { importContracts } from '../../intake/contracts/importContracts.ts';
import type { AsFrom } from '../../intake/correcting/planCorrections.ts';
import { importScores } from '../../intake/figures/importScores.ts';
import { SCORE_COLUMNS } from '../../intake/figures/rows/scoreColumns.ts';
import type { Importing } from '../../intake/importing.ts';
import { importIndicators } from '../../intake/indicators/importIndicators.ts';
import { INDICATOR_COLUMNS } from '../../intake/indicators/indicatorColumns.ts';
import { importPeople } from '../../intake/people/importPeople.ts';
import { PEOPLE_COLUMNS } from '../../intake/people/people.ts';
import type { Csv } from '../../intake/table/readCsv.ts';
import { type CsvColumns, describeColumns, template } from '../../intake/table/table.ts';
import { importTargets } from '../../intake/targets/importTargets.ts';
import { TARGET_COLUMNS } from '../../intake/targets/targetColumns.ts';
import type { Io } from '../basis/io.ts';
import { addImportAll } from './all.ts';
import { readFileOf } from './files.ts';
import { ADDS, AFTER_LOCK, LEAVE, readQuarter, SCHEME, TARGETS, WHOLE } from './options.ts';
import { inWorkshop } from './setting.ts';

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
  readonly afterLock?: string;
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
const AS_FROM = new Option(
  '--as-from <quarter>',
  'correct the figures that are in, too, from that quarter on: by the columns that the file has of unit, limits, decimals, direction, frequency, basis, lifecycle, scheme, target, floor and tolerance; every status and comparison that changes is shown, and you are asked',
).argParser(readQuarter);
const TARGETS_AS_FROM = new Option(
  '--as-from <quarter>',
  'correct the figures that are in, too, from that quarter on: by the targets that the file sets for their quarters, months and parts; every status that changes is shown, and you are asked',
).argParser(readQuarter);
const REASON = new Option('--reason <text>', 'why they are corrected; kept with every one of them');
const CORRECT = new Option('--yes', 'correct figures with --as-from without asking');
const PERIOD = new Option('--period <quarter>', 'the quarter of rows that name none').argParser(readQuarter);

/** From which quarter on the file corrects figures that are in, and why. @throws {DomainError} for a reason of nothing */
function correctionIn({ asFrom, reason }: Options): AsFrom | undefined {
  if (asFrom) return { period: asFrom, reason: reason ?? '' };
  if (reason === undefined) return undefined;
  throw new DomainError(
    'Only a correction has a reason. Say from which quarter on figures are corrected as well: --as-from 2024-25-Q1.',
  );
}

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
    run: async (csv, importing, options) =>
      importIndicators(csv, importing, options.scheme, correctionIn(options)),
  },
  targets: {
    columns: TARGET_COLUMNS,
    says: 'read targets that hold for one quarter or one year instead of the standing one',
    options: [TARGETS_AS_FROM, REASON, CORRECT],
    run: async (csv, importing, options) => importTargets(csv, importing, correctionIn(options)),
  },
  scores: {
    columns: SCORE_COLUMNS,
    says: 'read figures, of one quarter or of many',
    options: [PERIOD, TARGETS, AFTER_LOCK, YES],
    run: (csv, importing, { period, takeTargets, afterLock }) =>
      importScores(csv, importing, period, takeTargets, afterLock),
  },
  contracts: {
    columns: CONTRACT_COLUMNS,
    says: 'read public contracts whose suppliers are assessed against key performance indicators (Procurement Act 2023, section 71); leave out light touch contracts, to which it does not apply',
    options: [],
    run: importContracts,
  },
};

/** Adds the commands. */
export function addImport(program: Command, io: Io): void {
  const group = program
    .command('import')
    .description(
      'read people, indicators, targets, figures or contracts from a file: CSV, an Excel workbook (.xlsx) or an OpenDocument one (.ods); or restore a backup',
    );
  addImportAll(group, io);
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

async function importFile(kind: Kind, file: string, options: Options, io: Io): Promise<void> {
  const { csv, note } = await readFileOf(file, kind.columns, options.sheet);
  await inWorkshop(file, options, io, note === undefined ? [] : [note], (setting) =>
    kind.run(csv, { ...setting, fileName: basename(file) }, options),
  );
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
