/** A token at its position in the sentence, for filling slots from left to right. */
import type { Token } from '../model/tokens.ts';

/** `tokens` are the meaningful ones, `all` the filler too. */
export type Spot<Kind extends Token['kind']> = {
  readonly token: Token & { readonly kind: Kind };
  readonly index: number;
  readonly tokens: readonly Token[];
  readonly all: readonly Token[];
  readonly before: Token | undefined;
  readonly next: Token | undefined;
  /** Does a negation go on after this token? “Not red or amber” negates both; “not red, but in ICT” only the first. */
  readonly goesOn: boolean;
};

/** The text just before, filler or not. */
export const textBefore = (all: readonly Token[], token: Token): string =>
  all[all.indexOf(token) - 1]?.text ?? '';
