/** Finding another council's rule in a sentence: “under Kent's rule”, “by the rulebook of Havering”. */
import { SCHEMES } from '../domain/scheme.ts';
import { plain } from './words.ts';

const RULE = '(?:rulebooks?|rules|rule|schemes?|thresholds|system|rag rules|method|approach|way)';
const LEAD =
  '(?:(?:judged |rated |scored |measured )?(?:under|by|with|using|on|according to) |if we (?:used|were(?: judged by| under)?|had|applied|followed|adopted) |apply(?:ing)? |use |in )';

type Rule = { readonly pattern: RegExp; readonly scheme: string };
let rules: { readonly of: number; readonly list: readonly Rule[] } | undefined;

/** Schemes may be added when the program starts, so they are read when first asked about. */
function theRules(): readonly Rule[] {
  if (rules?.of !== SCHEMES.length) rules = { of: SCHEMES.length, list: readRules() };
  return rules.list;
}

const readRules = (): readonly Rule[] =>
  SCHEMES.flatMap(({ id, council }) => [
    { name: plain(id), scheme: id, isCouncil: false },
    ...(council === undefined ? [] : [{ name: plain(council), scheme: id, isCouncil: true }]),
  ])
    .toSorted((a, b) => b.name.length - a.name.length)
    .map(({ name, scheme, isCouncil }) => {
      const written = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const named = `${written}(?: county council| council| borough| city council)?(?: 's|s)?`;
      const bare = isCouncil ? `|(?:under|if we (?:used|were)) ${named}` : '';
      return {
        pattern: new RegExp(
          `(?<![^ ])(?:${LEAD}(?:the )?(?:${named} ${RULE}|${RULE} of ${named})|${named} ${RULE}${bare})(?![^ ])`,
        ),
        scheme,
      };
    });

/** Where a sentence names a scheme, and which; longest name first. */
export function findRule(
  sentence: string,
): { readonly scheme: string; readonly start: number; readonly end: number } | undefined {
  for (const { pattern, scheme } of theRules()) {
    const found = pattern.exec(sentence);
    if (found) return { scheme, start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}
