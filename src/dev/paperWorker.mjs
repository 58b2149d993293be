/** Starts the thread that makes papers from its source: built, it is a program of its own (`building/papers.ts`). */
import { register } from 'tsx/esm/api';

register();
await import('../report/making/paperWorker.ts');
