/** Finding another council's rule in a sentence: "under Kent's rule", "by the rulebook of Havering". */
import { SCHEMES } from '../domain/scheme.ts';
import { plain } from './words.ts';

const WORDS = '(?:rulebook|rules|rule|scheme)';

/** The scheme that a sentence names, longest name first, and what is left without it. */
export function takeRule(sentence: string): { readonly scheme: string; readonly rest: string } | undefined {
  const names = SCHEMES.flatMap(({ id, council }) => [
    { name: plain(id), scheme: id },
    ...(council === undefined ? [] : [{ name: plain(council), scheme: id }]),
  ]).toSorted((a, b) => b.name.length - a.name.length);
  for (const { name, scheme } of names) {
    const written = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const found = new RegExp(
      `(?:^| )(?:under|by|with|using) (?:the )?(?:${written}s? ${WORDS}|${WORDS} of ${written})(?= |$)`,
    ).exec(` ${sentence}`);
    if (!found) continue;
    const rest = ` ${sentence}`.replace(found[0], ' ').replace(/\s+/g, ' ').trim();
    return { scheme, rest };
  }
  return undefined;
}
