/** What papers need beside the bundles: the thread that makes them, its template and font, and the native addon that draws charts. */
import { copyFile, cp, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FONT_FILES, TEMPLATE } from '../../report/places.ts';

/** Bundles that run in a thread of their own. */
export const WORKERS = { paperWorker: 'src/report/making/paperWorker.ts' };

/** A native addon can't be bundled: it is copied with its package, for the platform that it was installed on. */
export const LEFT_BESIDE = '@resvg/resvg-js';

const VENDOR = '@resvg';

/** Copies all of it into the folder of the bundles, where `src/report/places.ts` looks for it. */
export async function copyBeside(outdir: string): Promise<void> {
  const files = [fileURLToPath(TEMPLATE), ...FONT_FILES];
  const packages = await readdir(join('node_modules', VENDOR));
  await Promise.all([
    ...files.map((file) => copyFile(file, join(outdir, basename(file)))),
    ...packages.map((name) =>
      cp(join('node_modules', VENDOR, name), join(outdir, 'node_modules', VENDOR, name), { recursive: true }),
    ),
  ]);
}
