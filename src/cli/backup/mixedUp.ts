/** What is wrong where somebody means one `ragtime import all` and writes the other: a backup's, or another tool's. */
import { stat } from 'node:fs/promises';
import { together } from '../../domain/sentences.ts';
import { isBackup } from '../../store/backup/readBackup.ts';

const RESTORES = '“ragtime import all DIR” restores a folder that “ragtime export all DIR” has made';
const MIGRATES =
  '“ragtime import all --from TOOL PEOPLE.csv EXPORT.xlsx” reads the list of people and the export of another tool';

/** Options that a restore has as well. */
const COMMON = ['dryRun', 'yes'];

/**
 * The sentence for whoever mixes the two up; undefined where the words fit one of them.
 *
 * @param words the two arguments
 * @param options those that were given, as commander names them
 */
export async function whatIsMixedUp(
  [first, second]: readonly (string | undefined)[],
  options: Readonly<Record<string, unknown>>,
): Promise<string | undefined> {
  if (options.from !== undefined) {
    const backup = await backupAmong([first, second]);
    return backup && `${backup} is a backup. Leave out --from: “ragtime import all ${backup}”`;
  }
  if (first === undefined) return `What? ${RESTORES}; ${MIGRATES}.`;
  if (second !== undefined) {
    const backup = await backupAmong([first, second]);
    return backup
      ? `${backup} is a backup, and is restored by itself: “ragtime import all ${backup}”`
      : `Which tool is the export of? Write “ragtime import all --from TOOL ${first} ${second}”\n“ragtime import all --help” says which tools there are.`;
  }
  if (await isFile(first)) return `${first} is a file. ${RESTORES}; ${MIGRATES}.`;
  const others = Object.keys(options).filter((name) => !COMMON.includes(name));
  if (others.length === 0) return undefined;
  return `${together(others.map(flagOf))} ${others.length === 1 ? 'is' : 'are'} for the export of another tool: a backup is restored as it is, by “ragtime import all ${first}”`;
}

async function backupAmong(words: readonly (string | undefined)[]): Promise<string | undefined> {
  for (const word of words) if (word !== undefined && (await isBackup(word))) return word;
  return undefined;
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** `takeTargets` as `--take-targets`. */
const flagOf = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
