/** Whether a sentence is about all of the council, also in a room that talks about a part of it. */
import { isCue, type Part } from '../model/parts.ts';

const ALL: ReadonlySet<string> = new Set(['all', 'every', 'each']);

/** True for “everything”, “the whole council”, “in every service”: whatever a room is about, all of it is meant. */
export const isEverywhere = (parts: readonly Part[]): boolean =>
  parts.some(
    (part, at) =>
      isCue(part, 'everywhere') ||
      /\beverything\b/.test(part.text) ||
      (part.kind === 'facet' &&
        part.facet === 'group' &&
        (/^(?:each|every) /.test(part.text) ||
          parts.slice(Math.max(0, at - 2), at).some(({ text }) => ALL.has(text)))),
  );
