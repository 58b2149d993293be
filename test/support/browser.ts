/** A browser for the end-to-end tests: one that is installed, else the one npm carries, else Debian's. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const run = promisify(execFile);

type Program = { readonly path: string; readonly env?: Readonly<Record<string, string>> };

/** Nothing it does may leave this machine; root (in CI) can't have Chromium's sandbox. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const ADVICE =
  'The end-to-end tests need a browser: install Chrome, Edge or Chromium, or set RAGTIME_BROWSER to the path of one.';

/**
 * Starts a headless browser: the one RAGTIME_BROWSER names (`npm` for the one npm carries), else the first there is.
 * Rejects with one sentence on how to get one when there is none.
 */
export async function openBrowser(): Promise<Browser> {
  const program = await findBrowser();
  return chromium.launch({
    executablePath: program.path,
    args: FLAGS,
    env: { ...process.env, ...program.env },
  });
}

async function findBrowser(): Promise<Program> {
  const named = process.env.RAGTIME_BROWSER;
  if (named !== undefined && named !== 'npm') {
    if (!existsSync(named)) throw new Error(`RAGTIME_BROWSER names ${named}, and there is no such file.`);
    return { path: named };
  }
  const installed = named === 'npm' ? undefined : usualPlaces().find(existsSync);
  if (installed !== undefined) return { path: installed };
  const carried = await unpackCarried();
  if (carried !== undefined) return carried;
  return { path: await installDebians() };
}

function usualPlaces(): readonly string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const { PROGRAMFILES, 'PROGRAMFILES(X86)': x86, LOCALAPPDATA } = process.env;
    const roots = [PROGRAMFILES, x86, LOCALAPPDATA].filter((root) => root !== undefined);
    return roots.flatMap((root) => [
      join(root, 'Google/Chrome/Application/chrome.exe'),
      join(root, 'Microsoft/Edge/Application/msedge.exe'),
      join(root, 'Chromium/Application/chrome.exe'),
    ]);
  }
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'chromium',
    'chromium-browser',
  ];
  const chromes = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
  return [
    ...['/usr/bin', '/usr/local/bin'].flatMap((dir) => names.map((name) => join(dir, name))),
    ...chromes,
  ];
}

/** Chromium out of `@sparticuz/chromium` (Linux x64 only), unpacked once beside this run's other files. */
async function unpackCarried(): Promise<Program | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const manifest = resolve('node_modules/@sparticuz/chromium/package.json');
  if (!existsSync(manifest)) return undefined;
  const { version } = JSON.parse(await readFile(manifest, 'utf8'));
  const home = resolve('.ragtime', `chromium-${version}`);
  if (!existsSync(home)) await unpackInto(home);
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(home, 'fonts') };
  // A bare Debian lacks libnss3 and libnspr4; the package has them for another system without them.
  return { path: join(home, 'chromium'), env: { LD_LIBRARY_PATH: join(home, 'al2023/lib'), ...fonts } };
}

// The package unpacks into the temporary folder, and its libraries only where it believes to be on Amazon's Linux.
// In a process of its own it can be told both; the rename makes two runs at once safe.
async function unpackInto(home: string): Promise<void> {
  const part = `${home}.${process.pid}`;
  await mkdir(part, { recursive: true });
  const script = `import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())`;
  const env = { ...process.env, TMPDIR: part, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  await run(process.execPath, ['-e', script], { env });
  try {
    await rename(part, home);
  } catch {
    // Another run was first.
    await rm(part, { recursive: true, force: true });
  }
}

async function installDebians(): Promise<string> {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) throw new Error(ADVICE);
  try {
    await run('apt-get', ['update']);
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  } catch (cause) {
    throw new Error(`${ADVICE} Debian’s could not be installed.`, { cause });
  }
  return '/usr/bin/chromium';
}
