/** A question about a period answered in words: the headline of a list, and of what its rows are. */
import type { Asked } from '../domain/asked.ts';
import type { CellLine } from '../domain/cell.ts';
import { type Band, meetsTarget, SCHEMES } from '../domain/scheme.ts';
import type { State } from '../domain/status.ts';
import { counted } from './said.ts';

// After "1 … " and "3 … ": only bands of a scheme are simply what they are called.
const STATES_SAID: Record<State, readonly [string, string]> = {
  'No target': ['has no target', 'have no target'],
  'Not reported': ['is not reported', 'are not reported'],
  'No data this period': ['had nothing to measure', 'had nothing to measure'],
  'No comparison': ['has nothing to compare with', 'have nothing to compare with'],
  Baseline: ['is a baseline', 'are baselines'],
  Contextual: ['is contextual', 'are contextual'],
  'In development': ['is in development', 'are in development'],
  Suspended: ['is suspended', 'are suspended'],
  Retired: ['is retired', 'are retired'],
};

type Predicates = readonly [one: string, many: string];

const plainly = (name: string): Predicates => [`is ${name.toLowerCase()}`, `are ${name.toLowerCase()}`];

/** `called` is the council's own name for the state that is asked for. */
function predicates(asked: Asked, called: string | undefined): Predicates {
  if (asked.kind === 'off target') return ['is off target', 'are off target'];
  if (asked.kind === 'all') return ['is tracked', 'are tracked'];
  const status = statusAsked(asked);
  if (called !== undefined && called !== status) return plainly(called);
  const state: Predicates | undefined = STATES_SAID[status as State];
  return state ?? plainly(status);
}

/** The status that is asked for by itself: `Not reported`, `Red`. */
export const statusAsked = (asked: Extract<Asked, { kind: 'status' | 'not reported' }>): string =>
  asked.kind === 'status' ? asked.status : 'Not reported';

/**
 * The answer without its period: `3 of 15 are red`, `None of 15 is red`, `15 indicators`. `called` is what the council calls
 * the state that is asked for.
 */
export function answer(asked: Asked, count: number, total: number, called?: string): string {
  if (total === 0) return 'There are no indicators';
  if (asked.kind === 'all') return counted(count, 'indicator', 'indicators');
  const [one, many] = predicates(asked, called);
  return `${count === 0 ? 'None' : count} of ${total} ${count > 1 ? many : one}`;
}

/** How many of the lines stand where, worst first: `1 red, 2 amber`. */
export function split(lines: readonly CellLine[]): string {
  const names = [...new Set(SCHEMES.flatMap(({ bands }) => bands.map(({ name }) => name)))];
  return names
    .map((name) => [name, lines.filter(({ status }) => status === name).length] as const)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name.toLowerCase()}`)
    .join(', ');
}

/** The other colour that is off target beside this one: after red one asks about amber. */
export function nextWorst(status: string): string | undefined {
  const scheme = SCHEMES.find(({ bands }) => bands.some(({ name }) => name === status));
  const off = scheme?.bands.filter((band: Band) => !meetsTarget(band)) ?? [];
  return off.some(({ name }) => name === status) ? off.find(({ name }) => name !== status)?.name : undefined;
}
