/** The parts of an indicator that a tagged sentence names. */
import type { Token } from './tokens.ts';

/** The parts that a sentence names of an indicator; none where it names those of another. */
export const partsOf = (tokens: readonly Token[], ref: string): readonly string[] => [
  ...new Set(
    tokens.flatMap((token) =>
      token.kind === 'part' ? token.parts.filter((each) => each.ref === ref).map(({ name }) => name) : [],
    ),
  ),
];

/** The one part that it names; undefined where it names none, or two. */
export function partOf(tokens: readonly Token[], ref: string): string | undefined {
  const [only, ...others] = partsOf(tokens, ref);
  return others.length === 0 ? only : undefined;
}
