/** The tokens of a sentence, and the entities that they can stand for. */
import type { Facet, Standing } from '../../domain/answers/selection.ts';
import type { PerformanceChange } from '../../domain/indicators/change.ts';
import type { Period } from '../../domain/time/period.ts';

/** A value of a facet, such as a group or partner. */
export type FacetValue = { readonly facet: Facet; readonly value: string };

/** A part of an indicator, as the register calls it. */
export type PartOf = { readonly ref: string; readonly name: string };

/** A period as it was said. */
export type When = {
  /** The last, or only, quarter, with a bare month, season or `Q3` resolved. */
  readonly period: Period;
  /** The first quarter of several. */
  readonly from?: Period;
  /** The whole year, for words that mean one quarter in some questions and a year in others: “last year”. */
  readonly whole?: { readonly from: Period; readonly period: Period };
  /** 1 to 12, for a month, which is part of a quarter. */
  readonly month?: { readonly number: number; readonly year?: number };
  /** For a quarter, a season or a month without its year: the latest is meant, or the next where it is yet to come. */
  readonly isBare?: true;
  /**
   * The words that were read as one quarter though they may mean another, for the remark on the answer: “Last year”.
   */
  readonly readAs?: string;
  /** Number of quarters before the one spoken of last: “the quarter before”. */
  readonly back?: number;
  /** Is it a baseline to compare with: “year on year”? */
  readonly isOther?: true;
  /** Alternatives, where the words are ambiguous: a calendar year lies in two financial years. */
  readonly either?: readonly { readonly says: string; readonly from: Period; readonly period: Period }[];
};

export type Entity =
  | {
      readonly kind: 'ref';
      readonly refs: readonly string[];
      readonly byTitle?: boolean;
      readonly isEither?: boolean;
      /** Was it chosen among several meanings of the words? */
      readonly isChosen?: true;
      /** Is it only like the written word: “cp13”? */
      readonly isLike?: true;
      /** Do the words name nothing alone? */
      readonly isWeak?: boolean;
    }
  | { readonly kind: 'period'; readonly when: When }
  | { readonly kind: 'standing'; readonly standing: Standing }
  | { readonly kind: 'change'; readonly change: PerformanceChange }
  /** Alternatives; more than one where the words are ambiguous. */
  | { readonly kind: 'place'; readonly places: readonly FacetValue[] }
  /** A part of an indicator, such as a partner authority; of several indicators where each has it. */
  | { readonly kind: 'part'; readonly parts: readonly PartOf[] }
  /** Ids; more than one where two people share the name. */
  | { readonly kind: 'person'; readonly ids: readonly string[] }
  | { readonly kind: 'scheme'; readonly schemes: readonly string[] }
  | { readonly kind: 'number'; readonly number: number }
  /** A position in the list just shown, from 1; 0 is the last. With `isNext`, counted from the one looked at. */
  | { readonly kind: 'nth'; readonly nth: number; readonly isNext?: true }
  /** A facet to sort by: “service”, “directorate”. */
  | { readonly kind: 'facet'; readonly facet: Facet }
  /** A cue: a word that some kind of question listens for. */
  | {
      readonly kind: 'cue';
      readonly cue: string;
      /** Other cues of the same words. */
      readonly others?: readonly string[];
      /** Does it mean nothing to other kinds of question: “be” in “will it be red”? */
      readonly isSoft?: boolean;
    }
  /** Carries no meaning of its own here. */
  | { readonly kind: 'filler' }
  | { readonly kind: 'unknown' };

/** `instead` is another meaning of the words, tried where the sentence makes no sense otherwise. */
export type Token = Entity & { readonly text: string; readonly instead?: Entity };

/** Is a token one of these cues? */
export const isCue = (token: Token | undefined, ...cues: readonly string[]): boolean =>
  token?.kind === 'cue' && cues.includes(token.cue);

/** Is a token one of these cues, among others of the same words? */
export const hears = (token: Token | undefined, ...cues: readonly string[]): boolean =>
  token?.kind === 'cue' && [token.cue, ...(token.others ?? [])].some((each) => cues.includes(each));

/** Does a token mean anything by itself? */
export const means = ({ kind }: Token): boolean => kind !== 'filler';

/** The text of tokens, as it was said. */
export const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(' ');
