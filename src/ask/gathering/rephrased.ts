/**
 * Rephrasing: sentences put in the plainer words of another that means the same: “isn't CPI13 red?”, “missing the FOI
 * target”, “between Q4 and Q1”.
 */
import { shiftPeriod } from '../../domain/time/period.ts';
import { isCue, type Token, textOf } from '../model/tokens.ts';
import { MEETS, MISSES } from '../vocabulary/targets.ts';
import { writtenInFull } from './elliptical.ts';
import { fromMe, ofMine } from './ofMine.ts';

/** The tokens of the plainer sentence. */
export const rephrased = (tokens: readonly Token[]): readonly Token[] =>
  RULES.reduce((said, rule) => rule(said), tokens);

/** “Last quarter, what did I report?” is asked as “what did I report last quarter?” */
function periodLast(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ kind }) => kind !== 'filler');
  const period = tokens[at];
  const isFirst =
    period?.kind === 'period' &&
    tokens.filter(({ kind }) => kind === 'period').length === 1 &&
    !period.when.isOther &&
    period.when.back === undefined &&
    tokens.length > at + 1;
  return isFirst ? [...tokens.slice(at + 1), ...tokens.slice(0, at + 1)] : tokens;
}

/** “Is FOI better than SARs?”: a comparison of the two. */
function betterThan(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    ({ text }, index) =>
      /^(?:better|worse|higher|lower) than$/.test(text) &&
      tokens[index - 1]?.kind === 'ref' &&
      tokens[index + 1]?.kind === 'ref',
  );
  return at < 0 ? tokens : tokens.with(at, { kind: 'cue', cue: 'versus', text: 'versus' });
}

const RESUMES =
  /^(?:(?:which|what) (?:are|were) they|(?:where|how) (?:does|do|did) (?:it|they) stand|how (?:is|are) (?:it|they) (?:doing|looking|getting on))$/;
const NAMED: ReadonlySet<Token['kind']> = new Set(['ref', 'place', 'person', 'standing']);

/** “The annual ones, which are they?” asks for the annual ones. */
function resumed(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((_, index) => RESUMES.test(textOf(tokens.slice(index))));
  return tokens.slice(0, Math.max(0, at)).some(({ kind }) => NAMED.has(kind)) ? tokens.slice(0, at) : tokens;
}

/** “Drop Housing” leaves it out; “what dropped to red” has moved. */
function dropped(tokens: readonly Token[]): readonly Token[] {
  const [first, next] = tokens;
  // “Drop Alex a reminder”
  if (tokens.some((token) => isCue(token, 'remind')) && first?.text === 'drop')
    return tokens.with(0, { kind: 'unknown', text: 'drop' });
  const isLeftOut = first?.text === 'drop' && (next?.kind === 'place' || next?.kind === 'person');
  return isLeftOut ? tokens.with(0, { kind: 'cue', cue: 'leave out', text: 'drop' }) : tokens;
}

/** “Amber to red”: a move from one to the other. */
function fromOneTo(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    ({ kind }, index) =>
      kind === 'standing' && isCue(tokens[index + 1], 'to') && tokens[index + 2]?.kind === 'standing',
  );
  const isOpening =
    at >= 0 && tokens.slice(0, at).every(({ kind, text }) => kind === 'filler' || text === 'and');
  return isOpening ? tokens.toSpliced(at, 0, { kind: 'cue', cue: 'from', text: 'from' }) : tokens;
}

/**
 * “Dropped out of green into amber”: a move from one to the other; other things that somebody drops out of mean
 * nothing here.
 */
function outOf(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((token) => isCue(token, 'left') && token.text.endsWith(' out of'));
  const left = tokens[at];
  if (!left) return tokens;
  const of = tokens.findIndex(({ kind }, index) => index > at && kind !== 'filler');
  if (tokens[of]?.kind !== 'standing') return tokens.with(at, { kind: 'unknown', text: left.text });
  const joint = isCue(tokens[of + 1], 'and') ? 2 : 1;
  const [to, next] = [tokens[of + joint], tokens[of + joint + 1]];
  return next?.kind === 'standing' && /^(?:in|into|to)$/.test(to?.text ?? '')
    ? tokens
        .with(at, { kind: 'cue', cue: 'from', text: 'from' })
        .with(of + joint, { kind: 'cue', cue: 'to', text: 'to' })
        .toSpliced(of + 1, joint - 1)
    : tokens.with(at, { ...left, isSoft: false } as Token);
}

const OPENS_TIME = /^(?:when|when was|when is|since when|was|is|what|what was)$/;

/** “The last time CPI13 was green” or “Alex was reminded”: asks for a time, and does not mean the quarter before. */
function lastTime(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ kind, text }) => kind === 'period' && /^(?:the )?last time$/.test(text));
  const after = tokens.slice(at + 1);
  const [subject] = after;
  const isStanding =
    (subject?.kind === 'ref' || isCue(subject, 'it') || /^(?:we|it)$/.test(subject?.text ?? '')) &&
    after.some(({ kind }) => kind === 'standing');
  const isTime =
    at >= 0 &&
    tokens.slice(0, at).every(({ text }) => OPENS_TIME.test(text)) &&
    (isStanding || after.some((token) => isCue(token, 'was reminded', 'did remind', 'alerts', 'told')));
  return isTime ? tokens.with(at, { kind: 'cue', cue: 'when last', text: 'last time' }) : tokens;
}

/** “Explain the reds to me”: “me” is the listener, and not the owner. */
function toMe(tokens: readonly Token[]): readonly Token[] {
  const [to, me] = tokens.slice(-2);
  const isTold = tokens.some(({ text }) => /^(?:explain|show|describe)$/.test(text));
  return isTold && to?.text === 'to' && me?.text === 'me' ? tokens.slice(0, -2) : tokens;
}

const REPORTED_AS =
  /^(?:(?:go|goes|going|gone|went|come|comes|coming|came|put|sent|handed|turned|entered) in|(?:come|comes|coming|came) out|reported|submitted|recorded|entered|logged|down|marked|rated|scored|classed|flagged|showing|put down) as$/;

/** “Gone in as red”, “reported as amber”: a standing; no move, and no list of what was reported. */
function reportedAs(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ kind }, index) => kind === 'standing' && saidAs(tokens, index) > 0);
  if (at < 0) return tokens;
  const count = saidAs(tokens, at);
  const text = textOf(tokens.slice(at - count, at));
  // “Went in as red and came out green”: it was the one and is the other.
  const [next] = tokens
    .slice(at + 1)
    .flatMap(({ kind }, index) => (kind === 'standing' ? [at + 1 + index] : []));
  const isOne =
    next === undefined ||
    tokens.slice(at + 1, next).every((token) => isCue(token, 'and') || isCue(token, 'or'));
  return tokens.toSpliced(at - count, count, { kind: isOne ? 'filler' : 'unknown', text });
}

/** Number of tokens before a standing that say something was reported as it. */
const saidAs = (tokens: readonly Token[], at: number): number =>
  [1, 2, 3].find((count) => {
    const before = tokens.slice(Math.max(0, at - count), at);
    return REPORTED_AS.test(textOf(before));
  }) ?? 0;

const OPENS = /^(?:is|are|was|were|has|have|do|does|did)$/;
const NAMES: ReadonlySet<Token['kind']> = new Set(['ref', 'place', 'person']);

/** “Isn't CPI13 red?” asks the same as “is CPI13 red?” */
function notOpening(tokens: readonly Token[]): readonly Token[] {
  const [first, second, third, ...others] = tokens;
  // “Aren't we red?”, “isn't anything late?”: with nothing between, “are not red” leaves those out.
  const isWe = third?.kind === 'filler' && /^(?:we|any|anything|there)$/.test(third.text);
  const isOpening =
    first?.kind === 'filler' &&
    OPENS.test(first.text) &&
    second?.kind === 'cue' &&
    second.text === 'not' &&
    third !== undefined &&
    (isWe || NAMES.has(third.kind)) &&
    others.some(({ kind }) => kind === 'standing');
  return isOpening ? [first, third, ...others] : tokens;
}

const THIS =
  /^(?:this|the|(?:(?:the|this) )?(?:current|present|latest|most recent)) (?:reporting )?(?:quarter|period|q)$/;
const isNow = (token: Token | undefined): boolean =>
  token?.kind === 'period' ? THIS.test(token.text) : token?.kind === 'filler' && token.text === 'now';

/** “Red last quarter but not this quarter”: a move from red since then. */
function noLonger(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ kind }) => kind === 'standing');
  const [when, ...after] = tokens
    .slice(at + 1)
    .filter(({ kind, text }) => kind !== 'filler' || text === 'now');
  const standing = tokens[at];
  const isNot = /^(?:but not|(?:but |and )?not)$/.test(textOf(after.slice(0, -1))) && isNow(after.at(-1));
  if (
    !standing ||
    when?.kind !== 'period' ||
    !isNot ||
    tokens.filter(({ kind }) => kind === 'standing').length > 1
  )
    return tokens;
  return [
    ...tokens.slice(0, at),
    { kind: 'cue', cue: 'from', text: 'from' },
    standing,
    { kind: 'cue', cue: 'since', text: 'since' },
    when,
  ];
}

/** Not “how do we hit it” or “will we hit it”: those ask for something else. */
const ASKS_WHETHER = /^(?:when )?(?:did|do|have|has|are) we(?: last| ever| never)?$/;

/** “Missing the FOI target” is off target, and not a missing figure; “hit the FOI target” is on target. */
function targetMissed(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    ({ text }, index) =>
      (MISSES.test(text) || (MEETS.test(text) && ASKS_WHETHER.test(textOf(tokens.slice(0, index))))) &&
      tokens[index + 1]?.kind === 'ref' &&
      isTarget(tokens[index + 2]),
  );
  const verb = tokens[at];
  if (!verb) return tokens;
  const kind = MISSES.test(verb.text) ? 'off target' : 'on target';
  return tokens.with(at, { kind: 'standing', standing: { kind }, text: verb.text }).toSpliced(at + 2, 1);
}

const isTarget = (token: Token | undefined): boolean => isCue(token, 'target');

const MOVES: ReadonlySet<string> = new Set([
  ...['changed', 'moved', 'became', 'left', 'got worse', 'got better'],
]);

/** “Between Q4 and Q1”: from one to the other; moves from Q4 to Q1 are moves since Q4. */
function inBetween(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    (token, index) =>
      (token.text === 'between' || isCue(token, 'from')) &&
      tokens[index + 1]?.kind === 'period' &&
      isCue(tokens[index + 2], token.text === 'between' ? 'and' : 'to') &&
      tokens[index + 3]?.kind === 'period',
  );
  if (at < 0) return tokens;
  const ofMany = !tokens.some(({ kind }) => kind === 'ref');
  if (ofMany && tokens.some((token, index) => isMove(token, tokens[index + 1]))) {
    return earlierFirst(
      tokens.with(at, { kind: 'cue', cue: 'since', text: 'since' }).toSpliced(at + 2, 1),
      at + 1,
    );
  }
  return tokens
    .with(at, { kind: 'cue', cue: 'from', text: 'from' })
    .with(at + 2, { kind: 'cue', cue: 'to', text: 'to' });
}

/** “From Q1 to Q4” lies in one year: the first is before the second, and a year that was said stays. */
function earlierFirst(tokens: readonly Token[], at: number): readonly Token[] {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first?.kind !== 'period' || second?.kind !== 'period' || first.when.period < second.when.period)
    return tokens;
  const period = shiftPeriod(first.when.period, -4);
  return first.when.isBare && period < second.when.period
    ? tokens.with(at, { ...first, when: { ...first.when, period } })
    : tokens.with(at, { kind: 'unknown', text: first.text });
}

const isMove = (token: Token, next: Token | undefined): boolean =>
  token.kind === 'cue' &&
  ([token.cue, ...(token.others ?? [])].some((cue) => MOVES.has(cue)) ||
    ((token.cue === 'from' || token.cue === 'to') && next?.kind === 'standing'));

/** The rules, in order: each may build on what those before it put plainly. */
const RULES: readonly ((tokens: readonly Token[]) => readonly Token[])[] = [
  ...[writtenInFull, ofMine, fromMe, betterThan, outOf, dropped, fromOneTo, resumed, lastTime, toMe],
  ...[reportedAs, notOpening, noLonger, targetMissed, inBetween, periodLast],
];
