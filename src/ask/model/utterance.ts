/** An utterance with its slots filled: which figures, which indicators, when. */
import {
  type Asked,
  type Facet,
  ME,
  type Selection,
  type Standing,
  type Where,
} from '../../domain/answers/selection.ts';
import type { Change } from '../../domain/indicators/change.ts';
import type { Period } from '../../domain/time/period.ts';
import type { Token, When } from './tokens.ts';

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

export type Utterance = {
  readonly tokens: readonly Token[];
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
  readonly unexplained: readonly string[];
};

/** How the figures that are asked for stand; however they do where nothing is said. */
export function askedOf({ standings }: Pick<Utterance, 'standings'>): Asked {
  const [only, ...others] = standings;
  if (!only) return { kind: 'all' };
  return others.length === 0 ? only : { kind: 'any of', of: [...standings] };
}

/** The selection that a sentence names, with `otherwise` where it doesn't say how figures stand. */
export function selectionOf(utterance: Utterance, otherwise?: Asked): Selection {
  const { standings, except, where, outside, change, among } = utterance;
  return {
    asked: standings.length === 0 && otherwise && !among ? otherwise : askedOf(utterance),
    ...(except.length > 0 && { except: [...except] }),
    ...(where && { where }),
    ...(outside && { outside }),
    ...(change && { change }),
    ...(among && { among: [...among] }),
  };
}

/** The same by whose figures they are: whoever owes a figure owes their own, and not what they stand in for. */
export function byOwner(where: Where | undefined): Where | undefined {
  const { person, ...others } = where ?? {};
  return person ? { ...others, owner: person } : where;
}

/** True where nothing narrows a sentence but whose figures they are, and they are those of whoever asks. */
export const isMineOnly = (where: Where | undefined): boolean =>
  where === undefined ||
  (Object.keys(where).join() === 'person' && where.person?.length === 1 && where.person[0] === ME);
