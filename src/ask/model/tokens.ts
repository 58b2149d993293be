/** The tokens of a sentence, and the entities that they can stand for. */
import type { Facet, Standing } from '../../domain/answers/selection.ts';
import type { Change } from '../../domain/indicators/change.ts';
import type { Period } from '../../domain/time/period.ts';

/** Where something belongs: a value of a facet. */
export type Place = { readonly facet: Facet; readonly value: string };

/** A period as it was said. */
export type When = {
  /** The last, or only, quarter; what a bare month, season or `Q3` comes to. */
  readonly period: Period;
  /** For more than one quarter: the first. */
  readonly from?: Period;
  /** For words that mean one quarter to some questions and a whole year to others: “last year”. */
  readonly whole?: { readonly from: Period; readonly period: Period };
  /** 1 to 12, for a month, which is part of a quarter. */
  readonly month?: { readonly number: number; readonly year?: number };
  /** For a quarter, a season or a month without its year: the latest is meant, or the next where it is yet to come. */
  readonly isBare?: true;
  /** The words that were read as one quarter though they may mean another, for the answer to say so: “Last year”. */
  readonly readAs?: string;
  /** How many quarters before what was spoken of last: “the quarter before”. */
  readonly back?: number;
  /** True for words that hold something against it: “year on year”. */
  readonly isOther?: true;
  /** Where nobody can tell which: a calendar year lies in two financial years. */
  readonly either?: readonly { readonly says: string; readonly from: Period; readonly period: Period }[];
};

export type Entity =
  | {
      readonly kind: 'ref';
      readonly refs: readonly string[];
      readonly byTitle?: boolean;
      readonly isEither?: boolean;
      /** True for one of several that the words may mean. */
      readonly isChosen?: true;
      /** True where it is only like what was written: “cp13”. */
      readonly isLike?: true;
      /** True for words that name nothing alone. */
      readonly isWeak?: boolean;
    }
  | { readonly kind: 'period'; readonly when: When }
  | { readonly kind: 'standing'; readonly standing: Standing }
  | { readonly kind: 'change'; readonly change: Change }
  /** One of these; more than one where it can't be told which. */
  | { readonly kind: 'place'; readonly places: readonly Place[] }
  /** Ids; more than one where two people share the name. */
  | { readonly kind: 'person'; readonly ids: readonly string[] }
  | { readonly kind: 'scheme'; readonly schemes: readonly string[] }
  | { readonly kind: 'number'; readonly number: number }
  /** One of those just shown, from 1; 0 is the last. With `isNext` as many after the one that was looked at. */
  | { readonly kind: 'nth'; readonly nth: number; readonly isNext?: true }
  /** What indicators are sorted by: “service”, “directorate”. */
  | { readonly kind: 'facet'; readonly facet: Facet }
  /** A word that one kind of question or another listens for. */
  | {
      readonly kind: 'cue';
      readonly cue: string;
      /** What else the same words are listened for as. */
      readonly others?: readonly string[];
      /** True for words that mean nothing to any other kind of question: “be” in “will it be red”. */
      readonly isSoft?: boolean;
    }
  /** Carries no meaning of its own here. */
  | { readonly kind: 'filler' }
  | { readonly kind: 'unknown' };

/** `instead` is what the words may mean where the sentence makes no sense otherwise. */
export type Token = Entity & { readonly text: string; readonly instead?: Entity };

/** True for a part that was heard as one of these cues. */
export const isCue = (token: Token | undefined, ...cues: readonly string[]): boolean =>
  token?.kind === 'cue' && cues.includes(token.cue);

/** True for a part that says something by itself. */
export const means = ({ kind }: Token): boolean => kind !== 'filler';

/** What the parts say, as it was said. */
export const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');
