/**
 * `ragtime import all --from TOOL PEOPLE EXPORT`: a council that comes from another tool, with two files and one command.
 * `ragtime import all DIR`, without a tool, restores a backup.
 */
import { basename } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { readWrittenPeriod } from '../../domain/time/readPeriod.ts';
import { importAll } from '../../intake/migrating/importAll.ts';
import { YEAR_MEANINGS, type YearMeans } from '../../intake/migrating/reading/exportPeriod.ts';
import type { Tool } from '../../intake/migrating/reading/tool.ts';
import { columnsOf } from '../../intake/migrating/reading/toolTable.ts';
import { pageOf, TOOL_NAMES, TOOLS, type ToolName } from '../../intake/migrating/tools.ts';
import { PEOPLE_COLUMNS } from '../../intake/people/people.ts';
import { restoreFrom } from '../backup/importAll.ts';
import { whatIsMixedUp } from '../backup/mixedUp.ts';
import type { Io } from '../basis/io.ts';
import { readFileOf } from './files.ts';
import { ADDS, TARGETS, WHOLE } from './options.ts';
import { inWorkshop } from './setting.ts';

type Options = {
  readonly from?: ToolName;
  readonly sheet?: string;
  readonly year?: number;
  readonly yearMeans?: YearMeans;
  readonly scheme?: string;
  readonly wholeList?: boolean;
  readonly onlyAdd?: boolean;
  readonly takeTargets?: boolean;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly tenant?: string;
};

const OPTIONS = [
  new Option('--from <tool>', 'the tool that the export is of').choices(TOOL_NAMES),
  new Option('--sheet <name>', 'the sheet of the export, where several could be meant'),
  new Option('--year <year>', 'the financial year of headings that name none, such as 2024/25').argParser(
    readYear,
  ),
  new Option(
    '--year-means <which>',
    'what a year alone means, as in Q2 2024: the calendar year, or the financial year that begins or ends in it',
  ).choices(YEAR_MEANINGS),
  new Option(
    '--scheme <id>',
    'the status scheme by which figures are judged; rag (Red, Amber, Green) without it',
  ),
  WHOLE,
  ADDS,
  TARGETS,
  new Option('--dry-run', 'say what would change, and write nothing'),
  new Option('--yes', 'import it as it was read, without asking'),
  new Option('--tenant <id>', 'the council, where there are several'),
];

/** Adds the command. */
export function addImportAll(group: Command, io: Io): void {
  const command: Command = group
    .command('all')
    .description(
      'restore a backup; or with --from, read people, indicators and figures in one go, from the list of people and the export of another tool',
    )
    .usage('[options] DIR\n       ragtime import all [options] --from TOOL PEOPLE EXPORT')
    .argument('[dir|people]', 'a folder that “ragtime export all” has made; or the list of people')
    .argument('[export]', 'the export of the tool: .csv, .xlsx or .ods')
    .addHelpText('after', () => `\n${helpFor(command.opts<Partial<Options>>().from)}`);
  for (const option of OPTIONS) command.addOption(option);
  command.action(async (people: string | undefined, exported: string | undefined, options: Options) => {
    const mixedUp = await whatIsMixedUp([people, exported], command.opts());
    if (mixedUp !== undefined) return command.error(mixedUp);
    if (options.from === undefined) return restoreFrom(people ?? '', options.dryRun ?? false, io);
    if (people === undefined || exported === undefined) {
      const which = people === undefined ? 'Which files?' : 'Which file is the export?';
      return command.error(
        `${which} Write: ragtime import all --from ${options.from} PEOPLE.csv EXPORT.xlsx\n“ragtime import all --from ${options.from} --help” says what to export.`,
      );
    }
    const tool: Tool = TOOLS[options.from];
    const list = await readFileOf(people, PEOPLE_COLUMNS, undefined);
    const read = await readFileOf(exported, columnsOf(tool.columns), options.sheet);
    await inWorkshop(
      exported,
      options,
      io,
      [list, read].flatMap(({ note }) => note ?? []),
      (setting) =>
        importAll(
          {
            people: { csv: list.csv, fileName: basename(people) },
            exported: { csv: read.csv, fileName: basename(exported) },
            tool,
            said: options.wholeList ? 'whole' : options.onlyAdd ? 'adds' : undefined,
            ...{ scheme: options.scheme, year: options.year, yearMeans: options.yearMeans },
            takesTargets: options.takeTargets ?? false,
          },
          setting,
        ),
    );
  });
}

/** The page of a tool, or what each of them is called. */
function helpFor(name: string | undefined): string {
  const known = TOOL_NAMES.find((each) => each === name);
  if (known) return pageOf(known);
  const width = Math.max(...TOOL_NAMES.map((each) => each.length));
  return [
    'With DIR alone, restores a backup that “ragtime export all DIR” has made, into a store with nothing in it: another',
    'RAGTIME_TABLE_PREFIX will do. Its files are checked before anything is written, and all of it is read back after. Until',
    'then Ragtime does not start on that store; one that was stopped goes on when it is run again.',
    '',
    'Tools (“ragtime import all --from TOOL --help” says what to export, which columns, and what comes over):',
    ...TOOL_NAMES.map((each) => `  ${each.padEnd(width)}  ${TOOLS[each].title}`),
    '',
    'Nothing is written before all of it has been read without a problem and you have said yes. One that was stopped goes',
    'on when it is run again.',
  ].join('\n');
}

function readYear(said: string): number {
  const written = readWrittenPeriod(said);
  if (written?.kind === 'year') return written.startYear;
  throw new InvalidArgumentError('Write it like 2024/25.');
}
