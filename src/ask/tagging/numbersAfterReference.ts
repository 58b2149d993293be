/** Numbers after a reference, of the same kind: “CPI13 and 14”, “CPI13 to CPI15”, “and 14?” after CPI13. */
import { isCue, type Token } from '../model/tokens.ts';
import { type Catalogue, compact } from '../setting/catalogue.ts';
import { isColourOfMany } from '../vocabulary/colours.ts';

const JOINING = new Set(['and', 'or', 'correction', 'not']);
const GOES_ON = new Set(['and', 'just', 'but', 'instead', 'versus']);

const isNumber = (token: Token | undefined): boolean => token?.kind === 'number';
/** None is of the kind of FCR: it has no number. */
const ofSameKind = (last: string, number: string, { refs }: Catalogue): string | undefined =>
  /\d/.test(last) ? refs.get(compact(last).replace(/\d+[a-z]?$/, number)) : undefined;

/** “And 14?” after CPI13: a number alone is of the kind that was spoken of last. */
export function numberAfter(tokens: readonly Token[], last: string, catalogue: Catalogue): readonly Token[] {
  const said = tokens.filter(({ kind }) => kind !== 'filler');
  const number = said.at(-1);
  const isAlone = said.slice(0, -1).every((token) => token.kind === 'cue' && GOES_ON.has(token.cue));
  if (!number || !isAlone || !/^\d+[a-z]?$/.test(number.text)) return tokens;
  const ref = ofSameKind(last, number.text, catalogue);
  return ref === undefined
    ? tokens
    : tokens.map((token) => (token === number ? { kind: 'ref', refs: [ref], text: token.text } : token));
}

/** “CPI13 and 14”, “CPI13 14 15”: a number in a list that a reference opens is of the same kind; “CPI13 14” may be a figure. */
export function joinedNumbers(tokens: readonly Token[], catalogue: Catalogue): readonly Token[] {
  let last: string | undefined;
  let isList = false;
  const joined = tokens.map((token, at): Token => {
    const [next, afterNext] = [tokens[at + 1], tokens[at + 2]];
    if (token.kind === 'ref') {
      last = token.refs.at(-1);
      isList = false;
    } else if (token.kind === 'number' && last !== undefined) {
      isList ||= isNumber(next) || (isCue(next, 'and') && isNumber(afterNext));
      // “CPI13 and 3 reds”: a count, and no reference.
      const isCount = isColourOfMany(next?.text ?? '');
      const ref = isList && !isCount ? ofSameKind(last, token.text, catalogue) : undefined;
      if (ref !== undefined) return { kind: 'ref', refs: [ref], text: token.text };
    } else if (token.kind === 'cue' && JOINING.has(token.cue)) isList = true;
    else last = undefined;
    return token;
  });
  return stretches(joined, catalogue);
}

const TO = /^(?:up )?to$/;

/** “CPI13 to CPI15” is all three of them, unless one is held against the other. */
function stretches(tokens: readonly Token[], catalogue: Catalogue): readonly Token[] {
  const at = tokens.findIndex(
    (token, index) =>
      TO.test(token.text) && tokens[index - 1]?.kind === 'ref' && tokens[index + 1]?.kind === 'ref',
  );
  const [one, to, other] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (one?.kind !== 'ref' || other?.kind !== 'ref' || !to) return tokens;
  if (tokens.some((token) => isCue(token, 'versus'))) return tokens;
  const refs = refsBetween(one.refs.at(-1) ?? '', other.refs[0] ?? '', catalogue);
  return refs
    ? [
        ...tokens.slice(0, at - 1),
        { kind: 'ref', refs, text: `${one.text} to ${other.text}` },
        ...stretches(tokens.slice(at + 2), catalogue),
      ]
    : tokens.with(at, { kind: 'unknown', text: to.text });
}

/** The longest range of references anybody would name. */
const LONGEST = 12;

/** All references between two numbers; undefined where they are of two kinds, or one is missing. */
export function refsBetween(one: string, other: string, { refs }: Catalogue): readonly string[] | undefined {
  const [, letters, from] = /^([a-z]+)(\d+)$/.exec(compact(one)) ?? [];
  const [, others, to] = /^([a-z]+)(\d+)$/.exec(compact(other)) ?? [];
  const count = Number(to) - Number(from) + 1;
  if (letters === undefined || letters !== others || !(count > 1 && count <= LONGEST)) return undefined;
  const between = Array.from({ length: count }, (_, index) => refs.get(`${letters}${Number(from) + index}`));
  return between.every((ref) => ref !== undefined) ? between : undefined;
}
