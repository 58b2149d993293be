/** Nothing is kept that nobody uses: no file, no export and no package. What may start is in `knip.config.ts`. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

/** What knip finds, as it says it; it fails where it finds something. */
async function findings(...mode: readonly string[]): Promise<string> {
  const script = 'node_modules/knip/bin/knip.js';
  const args = [script, '--no-progress', '--treat-config-hints-as-errors', ...mode];
  const run = promisify(execFile)(process.execPath, args);
  const { stdout, stderr } = await run.catch((failed: { stdout: string; stderr: string }) => failed);
  return `${stdout}${stderr}`;
}

const withinMs = 120_000;

it(
  'exports nothing that no other file uses, and has no file and no package that nobody uses',
  async () => {
    expect(await findings()).toBe('');
  },
  withinMs,
);

it(
  'has nothing that only its test uses',
  async () => {
    expect(await findings('--production')).toBe('');
  },
  withinMs,
);
