/** Starts a program of src/, or says what the machine lacks for it: the one file that runs on Node alone. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = new URL('../../', import.meta.url);
const [, , program = ''] = process.argv;
const fault = whyNot(JSON.parse(readFileSync(new URL('package.json', root), 'utf8')));
if (fault === undefined) {
  const { register } = await import('tsx/esm/api');
  register();
  process.argv.splice(1, 2, resolve(program));
  await import(pathToFileURL(resolve(program)).href);
} else {
  process.stderr.write(`${fault}\n`);
  process.exitCode = 1;
}

/** The step still missing before a start, in one sentence; undefined when there is none. */
function whyNot({ engines, dependencies, devDependencies }) {
  const [oldest = '', newest = ''] = engines.node.match(/[\d.]+/g);
  if (!isBetween(process.versions.node, oldest, newest)) {
    return `Ragtime runs on Node ${oldest} to ${newest - 1}, and this is Node ${process.versions.node}: install one of those and try again.`;
  }
  const missing = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !existsSync(new URL(`node_modules/${name}/package.json`, root)),
  );
  const are = missing.length === 1 ? 'is' : 'are';
  const list = missing.length > 5 ? `${missing.length} packages` : missing.join(', ');
  return missing.length === 0
    ? undefined
    : `${list} ${are} not installed: run “npm ci” (with development dependencies) and try again.`;
}

function isBetween(version, oldest, newest) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [first = 0, least = 0] = oldest.split('.').map(Number);
  return (major > first || (major === first && minor >= least)) && major < Number(newest);
}
