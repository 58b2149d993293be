/** Opens a page in the person's browser, if there is one. */
import { spawn } from 'node:child_process';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Opens the page and does not wait for it; a browser that won't start is no fault of ours, the address is printed.
 *
 * @param env `BROWSER=none` opens nothing, `BROWSER=/path/to/one` opens that one
 */
export function openPage(url: string, env: Environment): void {
  const [program, ...args] = opener(url, env);
  if (program === undefined) return;
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.once('error', () => {});
  child.unref();
}

function opener(url: string, env: Environment): readonly string[] {
  const { BROWSER, DISPLAY, WAYLAND_DISPLAY } = env;
  if (BROWSER === 'none') return [];
  if (BROWSER) return [BROWSER, url];
  if (process.platform === 'darwin') return ['open', url];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '', url];
  return DISPLAY || WAYLAND_DISPLAY ? ['xdg-open', url] : [];
}
