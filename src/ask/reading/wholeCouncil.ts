/** Does a sentence name the whole council, overriding a room's default topic? */
import { isCue, type Token } from '../model/tokens.ts';

const ALL: ReadonlySet<string> = new Set(['all', 'every', 'each']);

/** “Everything”, “the whole council”, “in every service”: the whole council is meant, whatever the room's topic. */
export const isEverywhere = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, at) =>
      isCue(token, 'everywhere') ||
      /\beverything\b/.test(token.text) ||
      (token.kind === 'facet' &&
        token.facet === 'group' &&
        (/^(?:each|every) /.test(token.text) ||
          tokens.slice(Math.max(0, at - 2), at).some(({ text }) => ALL.has(text)))),
  );
