/** The commands of `ragtime`, and how each of them may end: 0 done, 1 something to put right, 2 used wrongly. */
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { COMMANDS } from '../commands/commands.ts';
import { whoMayTable } from '../commands/help/whoMay.ts';
import { configTable } from '../config.ts';
import { NotStarted } from '../dev/machine/childProcess.ts';
import { VERSION } from '../version.ts';
import { addAsk } from './ask/ask.ts';
import type { Io } from './basis/io.ts';
import { addDoctor } from './doctor.ts';
import { addExport } from './files/export.ts';
import { addImport } from './import/import.ts';
import { addNotice } from './notice.ts';
import { addErase } from './remove/erase.ts';
import { addRemove } from './remove/remove.ts';
import { addReport } from './report.ts';
import { addRun } from './run.ts';

/** Runs the command line, and gives the exit code. Known faults are printed as a sentence, without a stack. */
export async function run(words: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const fail = (): void => {
    code = 1;
  };
  try {
    await createProgram(io, fail).parseAsync(words, { from: 'user' });
    return code || Number(process.exitCode ?? 0);
  } catch (error) {
    // Commander has printed what it has to say by the time it throws; a command that refuses an argument has not.
    if (error instanceof CommanderError && !(error instanceof InvalidArgumentError)) {
      return error.exitCode === 0 ? 0 : 2;
    }
    io.note(error instanceof Error ? said(error) : String(error));
    return error instanceof CommanderError ? 2 : 1;
  }
}

function createProgram(io: Io, fail: () => void): Command {
  const program = new Command('ragtime')
    .description('Runs a council’s quarterly KPI reporting.')
    .version(VERSION)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => io.print(text.trimEnd()),
      writeErr: (text) => io.note(text.trimEnd()),
      outputError: (text, write) => write(asSentence(text)),
    })
    .showHelpAfterError('“ragtime --help” says what there is, and “ragtime COMMAND --help” how it is used.');
  addImport(program, io);
  addExport(program, io);
  addRemove(program, io);
  addErase(program, io);
  addReport(program, io);
  addRun(program, io);
  addNotice(program, io, fail);
  addAsk(program, io);
  addDoctor(program, io, fail);
  program
    .command('config')
    .description('print every setting, what it is for and its default, as a Markdown table')
    .action(() => io.print(configTable()));
  program
    .command('roles')
    .description('print who may do what, each command with each role, as a Markdown table')
    .action(() => io.print(whoMayTable(COMMANDS)));
  return program;
}

/** `error: unknown command 'wat'` as `Unknown command 'wat'.` */
function asSentence(text: string): string {
  const [first = '', ...more] = text
    .trim()
    .replace(/^error: /, '')
    .split('\n');
  const whole = first.charAt(0).toUpperCase() + first.slice(1);
  return [/[.?!)]$/.test(whole) ? whole : `${whole}.`, ...more].join('\n');
}

function said(error: Error): string {
  if (error instanceof NotStarted) return `${error.message} To work on another store, set RAGTIME_TABLES.`;
  if (error.name !== 'RestError') return error.message;
  const [first = ''] = error.message.split('\n');
  return `The store does not answer as it should (${first}). Check RAGTIME_TABLES, and that you may use that account.`;
}
