/** `ragtime report QUARTER --out DIR`: writes the committee paper of a quarter. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { counted } from '../cards/words/text.ts';
import { type Sheets, tableIn, wholeTableOf } from '../commands/cells/table.ts';
import { keptBackWords, leftOutOfPaper } from '../commands/files/paper.ts';
import { DomainError } from '../domain/domainError.ts';
import type { CellLine } from '../domain/indicators/cell.ts';
import { type Period, periodName, shiftPeriod } from '../domain/time/period.ts';
import { reportingPeriod } from '../domain/time/reportingCycle.ts';
import { readSheet } from '../quarters/opening.ts';
import { gatherPaper } from '../report/gathering/gatherPaper.ts';
import { type MadeFile, makePaper } from '../report/making/makePaper.ts';
import type { Format } from '../report/making/request.ts';
import { GIVEN, isGiven } from '../report/wording/names.ts';
import { ownWording } from '../report/wording/ownWording.ts';
import type { Io } from './basis/io.ts';
import { restrictedNow } from './basis/restricted.ts';
import { openWorkshop, type Workshop } from './basis/workshop.ts';
import { makeFolder } from './files/folder.ts';
import { readQuarter } from './import/options.ts';

type Options = {
  readonly committee?: string;
  readonly group?: string;
  readonly docx?: boolean;
  readonly html?: boolean;
  readonly rehearsal?: boolean;
  readonly out: string;
  readonly template?: string;
  readonly highlight: readonly string[];
  readonly set: Readonly<Record<string, string>>;
  readonly tenant?: string;
};

const PAGE = `The paper of a quarter that is locked is the final one: its figures are as they were at the lock, and the same quarter gives the
same file again. Before the lock it is a draft, which says on its first page what is still open and whom to ask.

With --rehearsal there is a second document, for officers only: the questions that members may ask, found by rules (red twice
running with the same commentary, missed without an action, a target of 0, …), each with the answer on file or with none.

Its words are a template, src/report/wording/paper.md: copy it, change it, and name yours with --template. A broken one is told by line.
What it leaves to be said for a meeting is given with --set:
  ${GIVEN.join(', ')}`;

const SET = new Option(
  '--set <name=value>',
  'what is said for the meeting: --set "meeting date=12 December 2024"',
)
  .default({}, 'nothing')
  .argParser((said: string, before: Readonly<Record<string, string>>) => ({
    ...before,
    ...readSetting(said),
  }));
const HIGHLIGHT = new Option(
  '--highlight <ref>',
  'an indicator that the paper makes much of; several, one after the other',
)
  .default([], 'none')
  .argParser((ref: string, before: readonly string[]) => [...before, ref]);

/** Adds the command. */
export function addReport(program: Command, io: Io): void {
  program
    .command('report')
    .description('write the committee paper of a quarter, as a Word document and an accessible web page')
    .argument('<quarter>', 'the quarter, such as 2024-25-Q2', readQuarter)
    .requiredOption('--out <dir>', 'the folder that it goes into')
    .option('--committee <name>', 'the indicators of that committee alone')
    .option('--group <name>', 'the indicators of that service alone')
    .option('--docx', 'the Word document; without either, both')
    .option('--html', 'the web page; without either, both')
    .option('--rehearsal', 'beside it the questions that members may ask, for officers only')
    .option('--template <file>', 'the council’s own wording, where it is another than RAGTIME_PAPER names')
    .addOption(HIGHLIGHT)
    .addOption(SET)
    .option('--tenant <id>', 'the council, where there are several')
    .addHelpText('after', `\n${PAGE}`)
    .action(async (period: Period, options: Options) => {
      const workshop = await openWorkshop(io.env, options.tenant);
      try {
        io.note(`Using ${workshop.where}.`);
        for (const line of await report(period, options, workshop, io)) io.print(line);
      } finally {
        await workshop.close();
      }
    });
}

function readSetting(said: string): Readonly<Record<string, string>> {
  const at = said.indexOf('=');
  const name = said.slice(0, at).trim().toLowerCase();
  if (at > 0 && isGiven(name)) return { [name]: said.slice(at + 1).trim() };
  throw new InvalidArgumentError(`Write NAME=VALUE, the name being one of ${GIVEN.join(', ')}.`);
}

async function report(
  period: Period,
  { committee, group, highlight, set, out, template, rehearsal, ...formats }: Options,
  workshop: Workshop,
  io: Io,
): Promise<readonly string[]> {
  const { store, tenantId, calendar } = workshop;
  const now = io.clock();
  const reporting = reportingPeriod(now, calendar);
  const sheets: Sheets = {
    reporting,
    indicators: () => store.register.indicators(tenantId),
    sheet: (of: Period) => readSheet(store, tenantId, of, reporting),
  };
  // A paper is for anybody: what is restricted on the day that it is written does not go into it.
  const restricted = await restrictedNow(workshop, now);
  const keptBack = await keptBackWords(period, { store, tenantId, calendar, now });
  const forAnybody = (lines: readonly CellLine[]) => lines.filter(({ ref }) => !restricted.has(ref));
  const table = await wholeTableOf(sheets, period);
  const own = template ?? workshop.paper;
  const wording = own === undefined ? undefined : await ownWording(own);
  const input = await gatherPaper(store, {
    ...{ tenantId, period, calendar, now, committee, group, highlights: highlight, given: set },
    ...{ rehearsal, keptBack },
    table: forAnybody(table),
    earlier: forAnybody((await tableIn(sheets, shiftPeriod(period, -1))) ?? []),
  });
  const { files, isDraft, open } = await makePaper(input, {
    formats: wanted(formats),
    template: wording,
    progress: io.progress,
  });
  const written = await writeFiles(files, out);
  const what = isDraft
    ? `This is a draft: ${periodName(period)} is not locked. ${open === 0 ? 'Nothing else is' : counted(open, 'thing is', 'things are')} open; the page “Before this goes out” says what, and whom to ask.`
    : `This is the final paper: ${periodName(period)} is locked.`;
  const kept = table.flatMap(({ ref }) => (restricted.has(ref) ? [ref] : []));
  return [...written, what, leftOutOfPaper(kept), keptBack].filter((each) => each !== '');
}

const wanted = ({ docx, html }: Pick<Options, 'docx' | 'html'>): readonly Format[] => {
  const chosen: readonly Format[] = [
    ...(docx ? (['docx'] as const) : []),
    ...(html ? (['html'] as const) : []),
  ];
  return chosen.length === 0 ? ['docx', 'html'] : chosen;
};

/** Writes every file whole. A final paper that is there with other bytes may have been worked on by hand: it stays. */
async function writeFiles(files: readonly MadeFile[], folder: string): Promise<readonly string[]> {
  await makeFolder(folder);
  const there = await Promise.all(
    files.map(({ name }) => readFile(join(folder, name)).catch(() => undefined)),
  );
  const other = files.filter(({ bytes }, index) => there[index] && !there[index].equals(bytes));
  if (other.length > 0) {
    const names = other.map(({ name }) => name).join(' and ');
    throw new DomainError(
      `${folder} has ${names} already, and it is another one: somebody may have worked on it. Move it away or name another folder. Nothing was written.`,
    );
  }
  return Promise.all(
    files.map(async ({ name, bytes }, index) => {
      const path = join(folder, name);
      if (there[index]) return `${path} is there already, the same to the byte.`;
      await writeFile(`${path}.unfinished`, bytes);
      await rename(`${path}.unfinished`, path);
      return `Wrote ${path}.`;
    }),
  );
}
