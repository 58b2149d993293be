/**
 * Elliptical questions, completed where everybody knows how they go on: “who hasn't?”, “how many left?”, “ICT all
 * in?”
 */
import { isCue, means, type Token, textOf } from '../model/tokens.ts';
import { MEETS, MISSES } from '../vocabulary/targets.ts';

const HAS = /(?:^| )(?:has|have)$/;
const YET: ReadonlySet<string> = new Set(['yet', 'still', 'in']);

const NOT_REPORTED: Token = { kind: 'standing', standing: { kind: 'not reported' }, text: 'not reported' };
const REPORTED: Token = { kind: 'standing', standing: { kind: 'reported' }, text: 'reported' };

/** The sentence completed. */
export const writtenInFull = (tokens: readonly Token[]): readonly Token[] =>
  whoHasNot(tokens) ??
  haveNotI(tokens) ??
  whatMovedIt(tokens) ??
  howMany(tokens) ??
  allIn(tokens) ??
  everMissed(tokens) ??
  nowIsNot(tokens) ??
  news(tokens) ??
  tokens;

/** “Who hasn't?”, “who hasn't yet?”: completed by “reported”. */
function whoHasNot(tokens: readonly Token[]): readonly Token[] | undefined {
  const at = tokens.findLastIndex((token) => isCue(token, 'not'));
  const isLast = at > 0 && tokens.slice(at + 1).every(({ text }) => YET.has(text));
  const isOfPeople = tokens
    .slice(0, at)
    .some((token) => isCue(token, 'who', 'whose') || token.kind === 'facet');
  return isLast && isOfPeople && HAS.test(tokens[at - 1]?.text ?? '')
    ? tokens.with(at, NOT_REPORTED)
    : undefined;
}

/** “Which haven't I done?” */
function haveNotI(tokens: readonly Token[]): readonly Token[] | undefined {
  const isIt =
    /^(?:and )?(?:ok )?(?:which|what)(?: ones)? have not i (?:done|sent|put in|filled in)(?: yet)?$/.test(
      textOf(tokens),
    );
  const me = tokens.find(({ kind }) => kind === 'person');
  return isIt && me ? [me, NOT_REPORTED] : undefined;
}

/** “What moved it?” asks what was behind it. */
function whatMovedIt(tokens: readonly Token[]): readonly Token[] | undefined {
  const isIt = /^(?:and |so )?what (?:moved|shifted|drove) it$/.test(textOf(tokens));
  const it = tokens.at(-1);
  return isIt && it ? [{ kind: 'cue', cue: 'why', text: 'why' }, it] : undefined;
}

/** “How many in?”, “how many left?” */
function howMany(tokens: readonly Token[]): readonly Token[] | undefined {
  const of = tokens.findIndex((token) => isCue(token, 'count'));
  if (of < 0) return undefined;
  const left = tokens.findIndex((token, at) => at > of && means(token));
  // “How many left amber?” asks what moved.
  const isMove = tokens.some((token, at) => at > left && token.kind === 'standing');
  if (tokens[left]?.text === 'left' && !isMove) return tokens.with(left, NOT_REPORTED);
  return left < 0 && tokens.at(-1)?.text === 'in' ? tokens.with(-1, REPORTED) : undefined;
}

/** “Emergency planning update”: how it does. */
function news(tokens: readonly Token[]): readonly Token[] | undefined {
  const [first] = tokens;
  const isNamed = first?.kind === 'place' || first?.kind === 'ref';
  return isNamed && /^updates?$/.test(tokens.at(-1)?.text ?? '')
    ? tokens.with(-1, { kind: 'cue', cue: 'summary', text: 'update' })
    : undefined;
}

/** “ICT all in?” asks whether all of it is. */
function allIn(tokens: readonly Token[]): readonly Token[] | undefined {
  const [all, last] = tokens.slice(-2);
  return isCue(all, 'all') && last?.text === 'in'
    ? [...tokens.slice(0, -2), { kind: 'cue', cue: 'all in', text: 'all in' }]
    : undefined;
}

const EVER = /^(?:ever|never)$/;

/** “Has FOI ever missed?”, “has it never hit it?”: there is nothing but its target to miss. */
function everMissed(tokens: readonly Token[]): readonly Token[] | undefined {
  const [before, last] = tokens.slice(-2);
  const isMissed = last !== undefined && (MISSES.test(last.text) || MEETS.test(last.text));
  if (!isMissed || !EVER.test(before?.text ?? '')) return undefined;
  const kind = MISSES.test(last.text) ? 'off target' : 'on target';
  return tokens.with(-1, { kind: 'standing', standing: { kind }, text: last.text });
}

/** “Was red, now isn't” has moved from red. */
function nowIsNot(tokens: readonly Token[]): readonly Token[] | undefined {
  const [was, standing, ...after] = tokens;
  return was &&
    standing?.kind === 'standing' &&
    /^(?:was|were)$/.test(was.text) &&
    /^now (?:is|are) not$/.test(textOf(after))
    ? [{ kind: 'cue', cue: 'from', text: 'from' }, standing]
    : undefined;
}
