/** A token in its place in the sentence, as slots are filled from one after the other. */
import type { Token } from '../model/tokens.ts';

/** `tokens` are those that mean something, `all` the filler too. */
export type Spot<Kind extends Token['kind']> = {
  readonly token: Token & { readonly kind: Kind };
  readonly index: number;
  readonly tokens: readonly Token[];
  readonly all: readonly Token[];
  readonly before: Token | undefined;
  readonly next: Token | undefined;
  /** “Not red or amber” turns both; “not red, but in ICT” only the first. */
  readonly goesOn: boolean;
};

/** The word just before, filler or not. */
export const textBefore = (all: readonly Token[], token: Token): string =>
  all[all.indexOf(token) - 1]?.text ?? '';
