/** What src is made of: its files, and what each imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';

export type Import = { readonly file: string; readonly target: string; readonly isType: boolean };

/** Every file of src, by its path from there. */
export const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.[cm]?[jt]sx?$/.test(file));
export const imports = files.flatMap(importsOf);

/** What a file imports: a path from src (`store/store.ts`, `../cards/list.json`) or the name of a package. */
function importsOf(file: string): Import[] {
  const text = readFileSync(`src/${file}`, 'utf8');
  const lines = text.matchAll(
    /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"`]([^'"`$]+)['"`]/gm,
  );
  return [...lines].map(([, type, from, called]) => {
    const named = from ?? called ?? '';
    const target = named.startsWith('.') ? posix.join(posix.dirname(file), named) : packageOf(named);
    return { file, target, isType: type !== undefined };
  });
}

/** The files in which a pattern is found. */
export const filesWith = (pattern: RegExp): readonly string[] =>
  files.filter((file) => pattern.test(readFileSync(`src/${file}`, 'utf8')));

function packageOf(name: string): string {
  const parts = name.split('/').slice(0, name.startsWith('@') ? 2 : 1);
  return isBuiltin(name) ? name : parts.join('/');
}

/** The room of src that a path leads into. */
export function roomOf(path: string): string {
  return path.split('/')[0] ?? path;
}

/** The folder a file is in; a file beside the rooms is a room of its own. */
export const folderOf = (file: string): string => (file.includes('/') ? posix.dirname(file) : file);
