/** Commentaries that would fill a page of the committee's paper. */
import type { CommentaryCase } from './commentaryCase.ts';

/** The longest that a reader of twenty rows takes in, in characters. */
const MOST = 1_500;

export function pagesLong({ commentary }: CommentaryCase): string | undefined {
  const length = [...commentary.trim()].length;
  return length > MOST
    ? `The commentary has ${length.toLocaleString('en-GB')} characters, and the committee reads at most ${MOST.toLocaleString('en-GB')} of each`
    : undefined;
}
