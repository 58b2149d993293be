/** Starts a program of src/ in a thread of its own, as `start.mjs` starts one in a process: there is nothing to bundle then. */
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.program);
