/** The log of `npm run dev`: all of it in a file, and in the terminal one line for each problem. */
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createLog, type Log } from '../log.ts';

type Line = { readonly level?: string; readonly msg?: string; readonly err?: { readonly message?: string } };

/** Appends to the file, which may be new. */
export function openDevLog(path: string): Log {
  mkdirSync(dirname(path), { recursive: true });
  const file = createWriteStream(path, { flags: 'a' });
  return createLog('info', {
    write: (line) => {
      file.write(line);
      const { level, msg = '', err }: Line = JSON.parse(line);
      if (level !== 'warn' && level !== 'error') return;
      process.stderr.write(`${level}: ${msg}${err?.message ? `: ${err.message}` : ''}\n`);
    },
  });
}
