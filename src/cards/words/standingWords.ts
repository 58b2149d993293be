/** Standings in words: the headline of a list, and its rows' heading. */
import type { Asked } from '../../domain/answers/selection.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { worstToBest } from '../../domain/schemes/bandOrder.ts';
import { meetsTarget, type Scheme } from '../../domain/schemes/scheme.ts';
import { bandIn, everyScheme, schemesOf } from '../../domain/schemes/schemes.ts';
import type { State } from '../../domain/schemes/state.ts';
import { counted } from './text.ts';

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

/** The council's name for a state: “Awaiting update” for “Not reported”. */
export type Called = (status: string) => string;

const asItIs: Called = (status) => status;

/** A standing, with the verb for a count. */
export function predicate(asked: Asked, count: number, called: Called = asItIs): string {
  const [one, many] = predicates(asked, called);
  return count > 1 ? many : one;
}

/** A standing without the verb: `red`, `not reported`, `red or amber`. */
export const standing = (asked: Asked, called: Called = asItIs): string =>
  predicates(asked, called)[0].replace(/^(is|has|had|was) /, '');

function predicates(asked: Asked, called: Called): Predicates {
  switch (asked.kind) {
    case 'off target':
    case 'on target':
    case 'overdue':
    case 'provisional':
    case 'reported':
      return [`is ${asked.kind}`, `are ${asked.kind}`];
    case 'overridden':
      return ['was set by hand', 'were set by hand'];
    case 'any of': {
      const each = asked.of.map((one) => predicates(one, called));
      // "is red or amber", "are red or amber": said once.
      const joined = (at: 0 | 1): string =>
        each.map((said, index) => (index === 0 ? said[at] : said[at].replace(/^(is|are) /, ''))).join(' or ');
      return [joined(0), joined(1)];
    }
    case 'not reported':
      return statusSaid('Not reported', called);
    case 'all':
      return ['is tracked', 'are tracked'];
    case 'status':
      return statusSaid(asked.status, called);
  }
}

function statusSaid(status: string, called: Called): Predicates {
  const name = called(status);
  const state: Predicates | undefined = name === status ? STATES_SAID[status as State] : undefined;
  return state ?? [`is ${name.toLowerCase()}`, `are ${name.toLowerCase()}`];
}

/** The answer without its period: `3 of 15 are red`, `None of 15 is red`, `15 indicators`. */
export function answerWords(asked: Asked, count: number, total: number): string {
  if (total === 0) return 'There are no indicators';
  if (asked.kind === 'all') return counted(count, 'indicator', 'indicators');
  return `${count === 0 ? 'None' : count} of ${total} ${predicate(asked, count)}`;
}

/** The number of lines by status, worst first: `1 red, 2 amber`. */
export function split(lines: readonly CellLine[]): string {
  return worstToBest(schemesOf(lines))
    .map((name) => [name, lines.filter(({ status }) => status === name).length] as const)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name.toLowerCase()}`)
    .join(', ');
}

/** The off-target colours of the scheme that has a colour, worst first; one of those given, if any has it. */
const offIn = (status: string, schemes: readonly Scheme[]): readonly string[] =>
  [...schemes, ...everyScheme()]
    .find((scheme) => bandIn(scheme, status))
    ?.bands.filter((band) => !meetsTarget(band))
    .map(({ name }) => name) ?? [];

/** Is a status a colour that is off target, in the schemes that judged the figures? */
export const isOffTarget = (status: string, schemes: readonly Scheme[]): boolean =>
  offIn(status, schemes).includes(status);

/** The other off-target colour to ask about next: after red comes amber, and after the best of them the worst. */
export function nextWorst(status: string, schemes: readonly Scheme[]): string | undefined {
  const off = offIn(status, schemes);
  if (off.length < 2 || !off.includes(status)) return undefined;
  return off[(off.indexOf(status) + 1) % off.length];
}
