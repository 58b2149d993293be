/** Files written beside whatever else is going on: in a thread of their own, a few at a time. */
import { Worker } from 'node:worker_threads';
import PQueue from 'p-queue';
import type { FileFormat, Listing } from '../domain/answers/listing.ts';
import type { Written } from './worker.ts';

/** A thread takes some 40 MB, and the machine has answers to give as well. */
const AT_ONCE = 2;
const queue = new PQueue({ concurrency: AT_ONCE });

// Bundled it is a file beside the program; from its source it is started as that is.
const isBundled = import.meta.url.endsWith('.cjs');
const thread = new URL(isBundled ? './workbook.cjs' : '../dev/thread.mjs', import.meta.url);
const program = new URL('./worker.ts', import.meta.url).href;

/** So many cells are CSV in some 10 ms, sooner than a thread starts. */
const FEW_CELLS = 20_000;

/** The bytes of the file; rejects where the thread failed. */
export async function writeInWorker(listing: Listing, format: FileFormat): Promise<Uint8Array> {
  const cells = listing.rows.length * listing.columns.length;
  if (format !== 'csv' || cells > FEW_CELLS) return queue.add(() => inThread({ listing, format }));
  // Loaded only here: a start should not wait for it.
  const { csvOf } = await import('./csv.ts');
  return csvOf(listing);
}

function inThread(written: Written): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, { workerData: { ...written, program } });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread that wrote a file ended with ${code}.`)));
  });
}
