/** Questions that are cut short where everybody knows how they go on: “who hasn't?”, “how many left?”, “ICT all in?” */
import { isCue, means, type Part, textOf } from '../model/parts.ts';
import { MEETS, MISSES } from '../vocabulary/targets.ts';

const HAS = /(?:^| )(?:has|have)$/;
const YET: ReadonlySet<string> = new Set(['yet', 'still', 'in']);

const NOT_REPORTED: Part = { kind: 'standing', standing: { kind: 'not reported' }, text: 'not reported' };
const REPORTED: Part = { kind: 'standing', standing: { kind: 'reported' }, text: 'reported' };

/** The sentence with what it leaves out. */
export const writtenInFull = (parts: readonly Part[]): readonly Part[] =>
  whoHasNot(parts) ??
  haveNotI(parts) ??
  whatMovedIt(parts) ??
  howMany(parts) ??
  allIn(parts) ??
  everMissed(parts) ??
  nowIsNot(parts) ??
  news(parts) ??
  parts;

/** “Who hasn't?”, “who hasn't yet?”: what people do with figures is to report them. */
function whoHasNot(parts: readonly Part[]): readonly Part[] | undefined {
  const at = parts.findLastIndex((part) => isCue(part, 'not'));
  const isLast = at > 0 && parts.slice(at + 1).every(({ text }) => YET.has(text));
  const isOfPeople = parts.slice(0, at).some((part) => isCue(part, 'who', 'whose') || part.kind === 'facet');
  return isLast && isOfPeople && HAS.test(parts[at - 1]?.text ?? '')
    ? parts.with(at, NOT_REPORTED)
    : undefined;
}

/** “Which haven't I done?” */
function haveNotI(parts: readonly Part[]): readonly Part[] | undefined {
  const isIt =
    /^(?:and )?(?:ok )?(?:which|what)(?: ones)? have not i (?:done|sent|put in|filled in)(?: yet)?$/.test(
      textOf(parts),
    );
  const me = parts.find(({ kind }) => kind === 'person');
  return isIt && me ? [me, NOT_REPORTED] : undefined;
}

/** “What moved it?” asks what was behind it. */
function whatMovedIt(parts: readonly Part[]): readonly Part[] | undefined {
  const isIt = /^(?:and |so )?what (?:moved|shifted|drove) it$/.test(textOf(parts));
  const it = parts.at(-1);
  return isIt && it ? [{ kind: 'cue', cue: 'why', text: 'why' }, it] : undefined;
}

/** “How many in?”, “how many left?” */
function howMany(parts: readonly Part[]): readonly Part[] | undefined {
  const of = parts.findIndex((part) => isCue(part, 'count'));
  if (of < 0) return undefined;
  const left = parts.findIndex((part, at) => at > of && means(part));
  // “How many left amber?” asks what moved.
  const isMove = parts.some((part, at) => at > left && part.kind === 'standing');
  if (parts[left]?.text === 'left' && !isMove) return parts.with(left, NOT_REPORTED);
  return left < 0 && parts.at(-1)?.text === 'in' ? parts.with(-1, REPORTED) : undefined;
}

/** “Emergency planning update”: how it does. */
function news(parts: readonly Part[]): readonly Part[] | undefined {
  const [first] = parts;
  const isNamed = first?.kind === 'place' || first?.kind === 'ref';
  return isNamed && /^updates?$/.test(parts.at(-1)?.text ?? '')
    ? parts.with(-1, { kind: 'cue', cue: 'summary', text: 'update' })
    : undefined;
}

/** “ICT all in?” asks whether all of it is. */
function allIn(parts: readonly Part[]): readonly Part[] | undefined {
  const [all, last] = parts.slice(-2);
  return isCue(all, 'all') && last?.text === 'in'
    ? [...parts.slice(0, -2), { kind: 'cue', cue: 'all in', text: 'all in' }]
    : undefined;
}

const EVER = /^(?:ever|never)$/;

/** “Has FOI ever missed?”, “has it never hit it?”: there is nothing but its target to miss. */
function everMissed(parts: readonly Part[]): readonly Part[] | undefined {
  const [before, last] = parts.slice(-2);
  const isMissed = last !== undefined && (MISSES.test(last.text) || MEETS.test(last.text));
  if (!isMissed || !EVER.test(before?.text ?? '')) return undefined;
  const kind = MISSES.test(last.text) ? 'off target' : 'on target';
  return parts.with(-1, { kind: 'standing', standing: { kind }, text: last.text });
}

/** “Was red, now isn't” has moved from red. */
function nowIsNot(parts: readonly Part[]): readonly Part[] | undefined {
  const [was, standing, ...after] = parts;
  return was &&
    standing?.kind === 'standing' &&
    /^(?:was|were)$/.test(was.text) &&
    /^now (?:is|are) not$/.test(textOf(after))
    ? [{ kind: 'cue', cue: 'from', text: 'from' }, standing]
    : undefined;
}
