/** The thread that writes one file and ends, so that nobody's answer waits for it. */
import { parentPort, workerData } from 'node:worker_threads';
import type { FileFormat, Listing } from '../domain/answers/listing.ts';
import { writeFile } from './writeFile.ts';

/** What the thread is given. */
export type Written = { readonly listing: Listing; readonly format: FileFormat };

async function write({ listing, format }: Written): Promise<void> {
  parentPort?.postMessage(await writeFile(listing, format));
}

// A fault is the thread's own, and ends it: whoever waits for the file is told.
void write(workerData);
