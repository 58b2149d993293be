/** An utterance: a sentence with its slots filled by indicators, standings, places, people and periods. */
import {
  type Asked,
  type Facet,
  ME,
  type Selection,
  type Standing,
  type Where,
} from '../../domain/answers/selection.ts';
import type { PerformanceChange } from '../../domain/indicators/change.ts';
import type { Period } from '../../domain/time/period.ts';
import type { Token, When } from './tokens.ts';

/** The slots of a sentence. A form lists those it can use. */
export type Slot =
  | 'ref'
  | 'refs'
  | 'standing'
  | 'except'
  /** A part of the one indicator. */
  | 'part'
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
  /** The baseline of a comparison: “against last quarter”. */
  | 'other'
  | 'number'
  | 'scheme'
  /** “By service”. */
  | 'facet';

export type Utterance = {
  readonly tokens: readonly Token[];
  readonly cues: ReadonlySet<string>;
  /** Cues that the question has to explain, each by one of them. */
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
  readonly change: PerformanceChange | undefined;
  /** The references that “them” stands for, where they are not a selection. */
  readonly among?: readonly string[] | undefined;
  readonly move: { readonly from?: string; readonly to?: string };
  /** The quarter; the reporting one where none is said. */
  readonly period: Period;
  readonly reporting: Period;
  readonly from: Period | undefined;
  readonly since: Period | undefined;
  readonly other: Period | undefined;
  readonly when: When | undefined;
  /** What `other` was said as. */
  readonly otherWhen?: When | undefined;
  readonly numbers: readonly number[];
  readonly scheme: string | undefined;
  readonly facet: Facet | undefined;
  /** Words without a reading. */
  readonly unexplained: readonly string[];
};

/** The standing asked for; any where none is said. */
export function askedOf({ standings }: Pick<Utterance, 'standings'>): Asked {
  const [only, ...others] = standings;
  if (!only) return { kind: 'all' };
  return others.length === 0 ? only : { kind: 'any of', of: [...standings] };
}

/** The selection that a sentence names, with the standing `otherwise` where it names none. */
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

/** The place with people as owners only: whoever owes figures owes their own, and not those they deputise for. */
export function byOwner(where: Where | undefined): Where | undefined {
  const { person, ...others } = where ?? {};
  return person ? { ...others, owner: person } : where;
}

/** Is the sentence narrowed to whoever asks, and by nothing else? */
export const isMineOnly = (where: Where | undefined): boolean =>
  where === undefined ||
  (Object.keys(where).join() === 'person' && where.person?.length === 1 && where.person[0] === ME);
