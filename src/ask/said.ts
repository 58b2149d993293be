/** A tagged sentence gathered into what it is about: which figures, which indicators, when. */
import type { Asked, Facet, Selection, Standing, Where } from '../domain/asked.ts';
import type { Change } from '../domain/change.ts';
import type { Period } from '../domain/period.ts';
import type { Part, When } from './parts.ts';

/** What a sentence can be about. A form of a question says which of these it can use. */
export type Slot =
  | 'ref'
  | 'refs'
  | 'standing'
  | 'except'
  | 'where'
  | 'outside'
  | 'change'
  /** “From amber”, “to red”. */
  | 'move'
  /** One quarter. */
  | 'quarter'
  /** Several quarters in a row. */
  | 'span'
  /** “Since Q4”. */
  | 'since'
  /** What is compared with: “against last quarter”. */
  | 'other'
  | 'number'
  | 'scheme'
  /** “By service”. */
  | 'facet';

export type Said = {
  readonly parts: readonly Part[];
  readonly cues: ReadonlySet<string>;
  /** What has to be accounted for, each by one of its cues. */
  readonly strict: readonly (readonly string[])[];
  /** The first word that is no filler. */
  readonly first: string | undefined;
  readonly slots: ReadonlySet<Slot>;
  readonly refs: readonly string[];
  readonly byTitle: boolean;
  readonly standings: readonly Standing[];
  readonly except: readonly Standing[];
  readonly where: Where | undefined;
  readonly outside: Where | undefined;
  readonly change: Change | undefined;
  /** The references that are meant by “them”, where nothing else tells which those are. */
  readonly among?: readonly string[] | undefined;
  readonly move: { readonly from?: string; readonly to?: string };
  /** The quarter it is about; the one being reported where none is said. */
  readonly period: Period;
  readonly reporting: Period;
  readonly from: Period | undefined;
  readonly since: Period | undefined;
  readonly other: Period | undefined;
  readonly when: When | undefined;
  readonly numbers: readonly number[];
  readonly scheme: string | undefined;
  readonly facet: Facet | undefined;
  /** What could not be made anything of. */
  readonly rest: readonly string[];
};

const isExclusive = (standing: Standing): boolean =>
  standing.kind === 'status' ||
  ['off target', 'not reported', 'overdue', 'on target'].includes(standing.kind);

/** How the figures that are asked for stand; however they do where nothing is said. */
export function askedOf({ standings }: Pick<Said, 'standings'>): Asked {
  const [only, ...others] = standings;
  if (!only) return { kind: 'all' };
  return others.length === 0 ? only : { kind: 'any of', of: [...standings] };
}

/** The selection that a sentence names, with `otherwise` where it doesn't say how figures stand. */
export function selectionOf(said: Said, otherwise?: Asked): Selection {
  const { standings, except, where, outside, change, among } = said;
  return {
    asked: standings.length === 0 && otherwise && !among ? otherwise : askedOf(said),
    ...(except.length > 0 && { except: [...except] }),
    ...(where && { where }),
    ...(outside && { outside }),
    ...(change && { change }),
    ...(among && { among: [...among] }),
  };
}

/** True where it can be told which are meant: “red and provisional” are those that are both, which no list holds. */
export const canStandTogether = (
  standings: readonly Standing[],
  joined: 'and' | 'or',
  isLinked: boolean,
): boolean => {
  if (standings.length < 2) return true;
  // “Red amber green” is a list; “reds without a target” is both at once.
  if (!isLinked) return standings.every(isColour);
  return joined === 'or' || standings.every(isExclusive);
};

const STATES = new Set([
  'No target',
  'Baseline',
  'Contextual',
  'In development',
  'Suspended',
  'No data this period',
]);
const isColour = (standing: Standing): boolean => standing.kind === 'status' && !STATES.has(standing.status);
