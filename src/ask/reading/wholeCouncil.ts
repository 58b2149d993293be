/** Whether a sentence is about all of the council, also in a room that talks about a part of it. */
import { isCue, type Token } from '../model/tokens.ts';

const ALL: ReadonlySet<string> = new Set(['all', 'every', 'each']);

/** True for “everything”, “the whole council”, “in every service”: whatever a room is about, all of it is meant. */
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
