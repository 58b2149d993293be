#!/usr/bin/env node
/** The `ragtime` program: an operator's commands from a terminal. */
import { keepRendererMemory } from '../report/charts/rendererMemory.ts';
import { terminal } from './basis/io.ts';
import { run } from './program.ts';

// Whoever reads only the beginning, as `ragtime ask … | head` does, has no use for the rest.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

keepRendererMemory(process.env);
run(process.argv.slice(2), terminal()).then((code) => {
  process.exitCode = code;
});
