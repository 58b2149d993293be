/** Self-corrections: “red in comms, sorry, I mean customer services”, “CPI13 no wait 14”. */
import { isCue, means, type Token } from '../model/tokens.ts';

const isCorrection = (token: Token): boolean => isCue(token, 'correction');

/** Tokens that replace one of their kind after a bare “no”; “no reds” may ask whether there are any. */
const INSTEAD: ReadonlySet<Token['kind']> = new Set(['ref', 'period', 'nth', 'number', 'person']);

/** “No CPI13”, “no just Adele”, “no I want the ambers” */
function opensWithNo([first, ...others]: readonly Token[]): boolean {
  const next = others.find(means);
  const isInstead = next !== undefined && (INSTEAD.has(next.kind) || isCue(next, 'just'));
  const isWish = others[0]?.kind === 'filler' && others[0].text.startsWith('i ');
  return first?.kind === 'unknown' && first.text === 'no' && (isInstead || isWish);
}

/** Tokens that may add to what was named instead of replacing it: “what's red, I mean in ICT”. */
const LIMITS: ReadonlySet<Token['kind']> = new Set(['place', 'person', 'period']);

/** The tokens with corrections applied; where there is nothing of the kind to correct, the words stay unread. */
export function corrected(spoken: readonly Token[]): readonly Token[] {
  const tokens = notThat(spoken);
  const at = opensWithNo(tokens)
    ? 0
    : tokens.findIndex((token, index) => isCorrection(token) || isSorry(tokens, index));
  const word = tokens[at];
  if (!word) return tokens;
  const after = tokens.slice(at + 1);
  const [first] = after.filter(means);
  let said = [...tokens.slice(0, at)];
  // “Sorry, I meant Q1” opens, “SARs I mean” ends: nothing is taken back in the same sentence.
  if (!said.some(means)) {
    // After another question it says what was meant there.
    const opening: Token =
      isCorrection(word) || word.kind === 'unknown' ? meantInstead(word) : asFiller(word);
    return [...said, opening, ...corrected(after)];
  }
  if (!first) return [...said, isCorrection(word) ? meantInstead(word) : asFiller(word), ...after];
  const more: Token[] = [];
  for (const token of corrected(after)) {
    const place = said.findLastIndex((each) => isAlike(each, token));
    // Of two that were said nobody can tell which is taken back.
    const isOneOfTwo = said.some((each, index) => index !== place && isAlike(each, token));
    if (isOneOfTwo) return [...tokens.with(at, { kind: 'unknown', text: word.text })];
    if (place >= 0) said = said.with(place, token);
    else more.push(token);
  }
  const isUsed = !more.includes(first) || LIMITS.has(first.kind);
  return [...said, { kind: isUsed ? 'filler' : 'unknown', text: word.text }, ...more];
}

const asFiller = ({ text }: Token): Token => ({ kind: 'filler', text });
const meantInstead = ({ text }: Token): Token => ({ kind: 'cue', cue: 'instead', isSoft: true, text });

/** “Not CPI13, CPI14”, “CPI14 not 13”: the reference after “not” is dropped. */
function notThat(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    (token, index) => token.kind === 'cue' && token.text === 'not' && tokens[index + 1]?.kind === 'ref',
  );
  const refs = tokens.filter(({ kind }) => kind === 'ref');
  const beside = [tokens[at - 1], tokens[at + 2]].some((token) => token?.kind === 'ref');
  return at >= 0 && refs.length === 2 && beside ? tokens.toSpliced(at, 2) : tokens;
}

/** Does a bare “sorry” correct something? Only between two of a kind: “CPI13, sorry, CPI14”. */
function isSorry(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.kind !== 'filler' || tokens[at]?.text !== 'sorry') return false;
  const before = tokens.slice(0, at).findLast(means);
  const after = tokens.slice(at + 1).find(means);
  return before !== undefined && after !== undefined && isAlike(before, after);
}

function isAlike(one: Token, other: Token): boolean {
  if (one.kind === 'place' && other.kind === 'place') {
    return one.places.some(({ facet }) => other.places.some((each) => each.facet === facet));
  }
  return (
    one.kind === other.kind &&
    ['ref', 'standing', 'person', 'period', 'number', 'change', 'facet', 'scheme'].includes(one.kind)
  );
}
