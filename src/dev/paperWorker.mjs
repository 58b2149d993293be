/**
 * Starts the thread that makes papers from its source: built, it is a program of its own (`building/papers.ts`). Tests that
 * make many papers name one that they have built, which starts in a fifth of the time.
 */
import { createRequire } from 'node:module';
import { register } from 'tsx/esm/api';

const built = process.env.RAGTIME_BUILT_PAPER_WORKER;
if (built) {
  createRequire(import.meta.url)(built);
} else {
  register();
  await import('../report/making/paperWorker.ts');
}
