/** Papers in tests are made by the thread as it is built: from its source it takes seconds to start. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { bundle } from '../../src/dev/building/build.ts';

/** Builds it before the tests of a file, with some programs beside it; gives the folder that they are in. */
export function builtPapers(programs: Readonly<Record<string, string>> = {}): () => string {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ragtime-built-'));
    await bundle(programs, folder);
    process.env.RAGTIME_BUILT_PAPER_WORKER = join(folder, 'paperWorker.cjs');
  });
  afterAll(async () => {
    delete process.env.RAGTIME_BUILT_PAPER_WORKER;
    await rm(folder, { recursive: true, force: true });
  });
  return () => folder;
}
