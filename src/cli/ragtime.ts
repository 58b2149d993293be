#!/usr/bin/env node
/** The `ragtime` program: what an operator does from a terminal. */
import { terminal } from './io.ts';
import { run } from './program.ts';

run(process.argv.slice(2), terminal()).then((code) => {
  process.exitCode = code;
});
