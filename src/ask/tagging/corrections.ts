/** What somebody takes back while they speak: “red in comms, sorry, I mean customer services”, “CPI13 no wait 14”. */
import { isCue, means, type Part } from '../model/parts.ts';

const isCorrection = (part: Part): boolean => isCue(part, 'correction');

/** After a bare “no” whatever names something is meant in its place; “no reds” may ask whether there are any. */
const INSTEAD: ReadonlySet<Part['kind']> = new Set(['ref', 'period', 'nth', 'number', 'person']);

/** “No CPI13”, “no just Adele”, “no I want the ambers” */
function opensWithNo([first, ...others]: readonly Part[]): boolean {
  const next = others.find(means);
  const isInstead = next !== undefined && (INSTEAD.has(next.kind) || isCue(next, 'just'));
  const isWish = others[0]?.kind === 'filler' && others[0].text.startsWith('i ');
  return first?.kind === 'unknown' && first.text === 'no' && (isInstead || isWish);
}

/** Words that say more of what was named, and not something else in its place: “what's red, I mean in ICT”. */
const LIMITS: ReadonlySet<Part['kind']> = new Set(['place', 'person', 'period']);

/** Puts what was meant in the place of what was said; where nothing of the kind was said, the words stay unread. */
export function corrected(spoken: readonly Part[]): readonly Part[] {
  const parts = notThat(spoken);
  const at = opensWithNo(parts)
    ? 0
    : parts.findIndex((part, index) => isCorrection(part) || isSorry(parts, index));
  const word = parts[at];
  if (!word) return parts;
  const after = parts.slice(at + 1);
  const [first] = after.filter(means);
  let said = [...parts.slice(0, at)];
  // “Sorry, I meant Q1” opens, “SARs I mean” ends: nothing is taken back in the same sentence.
  if (!said.some(means)) {
    // After another question it says what was meant there.
    const opening: Part = isCorrection(word) || word.kind === 'unknown' ? meantInstead(word) : asFiller(word);
    return [...said, opening, ...corrected(after)];
  }
  if (!first) return [...said, isCorrection(word) ? meantInstead(word) : asFiller(word), ...after];
  const more: Part[] = [];
  for (const part of corrected(after)) {
    const place = said.findLastIndex((each) => isAlike(each, part));
    // Of two that were said nobody can tell which is taken back.
    const isOneOfTwo = said.some((each, index) => index !== place && isAlike(each, part));
    if (isOneOfTwo) return [...parts.with(at, { kind: 'unknown', text: word.text })];
    if (place >= 0) said = said.with(place, part);
    else more.push(part);
  }
  const isUsed = !more.includes(first) || LIMITS.has(first.kind);
  return [...said, { kind: isUsed ? 'filler' : 'unknown', text: word.text }, ...more];
}

const asFiller = ({ text }: Part): Part => ({ kind: 'filler', text });
const meantInstead = ({ text }: Part): Part => ({ kind: 'cue', cue: 'instead', isSoft: true, text });

/** “Not CPI13, CPI14”, “CPI14 not 13”: of two references the one that “not” stands before is not meant. */
function notThat(parts: readonly Part[]): readonly Part[] {
  const at = parts.findIndex(
    (part, index) => part.kind === 'cue' && part.text === 'not' && parts[index + 1]?.kind === 'ref',
  );
  const refs = parts.filter(({ kind }) => kind === 'ref');
  const beside = [parts[at - 1], parts[at + 2]].some((part) => part?.kind === 'ref');
  return at >= 0 && refs.length === 2 && beside ? parts.toSpliced(at, 2) : parts;
}

/** A bare “sorry” takes something back only between two of a kind: “CPI13, sorry, CPI14”. */
function isSorry(parts: readonly Part[], at: number): boolean {
  if (parts[at]?.kind !== 'filler' || parts[at]?.text !== 'sorry') return false;
  const before = parts.slice(0, at).findLast(means);
  const after = parts.slice(at + 1).find(means);
  return before !== undefined && after !== undefined && isAlike(before, after);
}

function isAlike(one: Part, other: Part): boolean {
  if (one.kind === 'place' && other.kind === 'place') {
    return one.places.some(({ facet }) => other.places.some((each) => each.facet === facet));
  }
  return (
    one.kind === other.kind &&
    ['ref', 'standing', 'person', 'period', 'number', 'change', 'facet', 'scheme'].includes(one.kind)
  );
}
