/**
 * Builds the production program (`npm run build`): plain bundles in dist/, and files they load later; no
 * node_modules.
 */
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { LATER_FILES, laterLoading, oneZod } from './laterLoading.ts';
import { otherCountries } from './leftOut.ts';
import { copyBeside, LEFT_BESIDE, WORKERS } from './papers.ts';

/** `workbook` is the thread that writes files, which the bot starts by its path. */
const BUNDLES = {
  main: 'src/main.ts',
  ragtime: 'src/cli/ragtime.ts',
  workbook: 'src/workbooks/worker.ts',
};

/** Writes `main.cjs`, `ragtime.cjs` and `workbook.cjs`. Rejects with esbuild's report when a file can't be bundled. */
export const buildBundles = (outdir: string): Promise<void> => bundle(BUNDLES, outdir);

/** Writes one bundle for each program, by name, and the files they load later, into a folder that is emptied first. */
export async function bundle(entryPoints: Readonly<Record<string, string>>, outdir: string): Promise<void> {
  await rm(outdir, { recursive: true, force: true });
  const { outputFiles } = await build({
    entryPoints: { ...entryPoints, ...WORKERS, ...LATER_FILES },
    plugins: [laterLoading, oneZod, otherCountries],
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // restify asks for dtrace-provider and does without; it is a native addon, as is the other.
    external: ['dtrace-provider', LEFT_BESIDE],
    // CommonJS has none, and node-cron reads it at import.
    define: { 'import.meta.url': 'moduleUrl' },
    banner: { js: `const moduleUrl = require('node:url').pathToFileURL(__filename).href;` },
    // Minified, errors can't be read, and it starts no faster.
    minify: false,
    legalComments: 'none',
    logLevel: 'error',
    write: false,
  });
  await mkdir(outdir, { recursive: true });
  await Promise.all(outputFiles.map(({ path, text }) => writeFile(path, inAscii(text))));
  await copyBeside(outdir);
}

/**
 * Escapes all characters beyond ASCII: in patterns, where that means the same, and in comments. With a single one of
 * them Node keeps the whole text of the file in memory for good, at two bytes a character.
 */
const inAscii = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

if (process.argv[1] === import.meta.filename) {
  const outdir = resolve('dist');
  await buildBundles(outdir);
  for (const name of Object.keys(BUNDLES)) {
    const { size } = await stat(join(outdir, `${name}.cjs`));
    process.stdout.write(`dist/${name}.cjs  ${(size / 1e6).toFixed(1)} MB\n`);
  }
}
