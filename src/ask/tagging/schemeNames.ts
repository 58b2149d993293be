/** Finding another council's rule in a sentence: “under Kent's rule”, “by the rulebook of Havering”. */
import { everyScheme, SCHEMES } from '../../domain/schemes/schemes.ts';
import { plain } from '../text/words.ts';

const RULE =
  '(?:rulebooks?|rules|rule|schemes?|thresholds|system|rag rules|rag|colours|colour scheme|method|approach|way)';
const LEAD =
  '(?:(?:judged |rated |scored |measured )?(?:under|by|with|using|on|according to) |if we (?:used|were(?: judged by| under)?|had|applied|followed|adopted) |apply(?:ing)? |try(?:ing)? |use |in )';

type Rule = { readonly pattern: RegExp; readonly schemes: readonly string[] };
let rules: { readonly of: unknown; readonly list: readonly Rule[] } | undefined;

/** Rules by name, read on first use, as schemes may be added when the program starts. */
function theRules(): readonly Rule[] {
  if (rules?.of !== everyScheme()) rules = { of: everyScheme(), list: readRules() };
  return rules.list;
}

/** The names of schemes: their own, their council's, and the council's without the year where it has several. */
function readRules(): readonly Rule[] {
  const councils = new Map<string, string[]>();
  for (const { id, council } of SCHEMES) {
    if (council === undefined) continue;
    for (const name of new Set([plain(council), plain(council.replace(/ \d{4}$/, ''))])) {
      councils.set(name, [...(councils.get(name) ?? []), id]);
    }
  }
  return [
    ...[...councils].map(([name, schemes]) => ({ name, schemes, isCouncil: true })),
    ...SCHEMES.map(({ id }) => ({ name: plain(id), schemes: [id], isCouncil: councils.has(plain(id)) })),
  ]
    .toSorted((a, b) => b.name.length - a.name.length)
    .map(({ name, schemes, isCouncil }) => ({ pattern: patternOf(name, isCouncil), schemes }));
}

function patternOf(name: string, isCouncil: boolean): RegExp {
  const written = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const named = `${written}(?: county council| council| borough| city council)?(?: 's|s)?(?: 20\\d\\d)?`;
  // “RAG thresholds” are an indicator's own; “Kent thresholds” can only be Kent's.
  const bare = isCouncil
    ? `|${named} ${RULE}(?: (?:applied|used|put) (?:to|on|for))?|would ${named} (?:have )?(?:given?|rated?|judged?|make|made|say|said|think|thought)(?: us| of (?:this|it|these|that|us|them))?|(?:under|if we (?:used|were)) ${named}`
    : '';
  return new RegExp(`(?<![^ ])(?:${LEAD}(?:the )?(?:${named} ${RULE}|${RULE} of ${named})${bare})(?![^ ])`);
}

/** “And Havering's”, “Maidstone?”: a scheme named alone, as after another; undefined for any other sentence. */
export function namedAlone(sentence: string): string | undefined {
  const [, opening = '', name] = ALONE.exec(sentence) ?? [];
  const rule = name === undefined ? undefined : `under ${name} rule`;
  const found = rule === undefined ? undefined : findRule(rule);
  return found && found.start === 0 && found.end === rule?.length ? `${opening}${rule}` : undefined;
}
const ALONE = /^((?:and |just )?)(?:(?:what|how) about )?(?:under |with |by )?(.+?)(?: 's)?(?: rules?)?$/;

/** The scheme that a sentence names, and where; longest name first, several where several share the name. */
export function findRule(
  sentence: string,
): { readonly schemes: readonly string[]; readonly start: number; readonly end: number } | undefined {
  for (const { pattern, schemes } of theRules()) {
    const found = pattern.exec(sentence);
    if (found) return { schemes, start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}
