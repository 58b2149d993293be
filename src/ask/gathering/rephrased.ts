/** Ways of putting things that say the same as plainer ones: “isn't CPI13 red?”, “missing the FOI target”, “between Q4 and Q1”. */
import { shiftPeriod } from '../../domain/time/period.ts';
import { isCue, type Part, textOf } from '../model/parts.ts';
import { MEETS, MISSES } from '../vocabulary/targets.ts';
import { writtenInFull } from './elliptical.ts';
import { fromMe, ofMine } from './ofMine.ts';

/** The parts as the plainer way would have put them. */
export const rephrased = (parts: readonly Part[]): readonly Part[] =>
  RULES.reduce((said, rule) => rule(said), parts);

/** “Last quarter, what did I report?” is asked as “what did I report last quarter?” */
function periodLast(parts: readonly Part[]): readonly Part[] {
  const at = parts.findIndex(({ kind }) => kind !== 'filler');
  const period = parts[at];
  const isFirst =
    period?.kind === 'period' &&
    parts.filter(({ kind }) => kind === 'period').length === 1 &&
    !period.when.isOther &&
    period.when.back === undefined &&
    parts.length > at + 1;
  return isFirst ? [...parts.slice(at + 1), ...parts.slice(0, at + 1)] : parts;
}

/** “Is FOI better than SARs?” holds the one against the other. */
function betterThan(parts: readonly Part[]): readonly Part[] {
  const at = parts.findIndex(
    ({ text }, index) =>
      /^(?:better|worse|higher|lower) than$/.test(text) &&
      parts[index - 1]?.kind === 'ref' &&
      parts[index + 1]?.kind === 'ref',
  );
  return at < 0 ? parts : parts.with(at, { kind: 'cue', cue: 'versus', text: 'versus' });
}

const RESUMES =
  /^(?:(?:which|what) (?:are|were) they|(?:where|how) (?:does|do|did) (?:it|they) stand|how (?:is|are) (?:it|they) (?:doing|looking|getting on))$/;
const NAMED: ReadonlySet<Part['kind']> = new Set(['ref', 'place', 'person', 'standing']);

/** “The annual ones, which are they?” asks for the annual ones. */
function resumed(parts: readonly Part[]): readonly Part[] {
  const at = parts.findIndex((_, index) => RESUMES.test(textOf(parts.slice(index))));
  return parts.slice(0, Math.max(0, at)).some(({ kind }) => NAMED.has(kind)) ? parts.slice(0, at) : parts;
}

/** “Drop Housing” leaves it out; “what dropped to red” has moved. */
function dropped(parts: readonly Part[]): readonly Part[] {
  const [first, next] = parts;
  const isLeftOut = first?.text === 'drop' && (next?.kind === 'place' || next?.kind === 'person');
  return isLeftOut ? parts.with(0, { kind: 'cue', cue: 'leave out', text: 'drop' }) : parts;
}

/** “Amber to red” is from the one to the other. */
function fromOneTo(parts: readonly Part[]): readonly Part[] {
  const at = parts.findIndex(
    ({ kind }, index) =>
      kind === 'standing' && isCue(parts[index + 1], 'to') && parts[index + 2]?.kind === 'standing',
  );
  const isOpening =
    at >= 0 && parts.slice(0, at).every(({ kind, text }) => kind === 'filler' || text === 'and');
  return isOpening ? parts.toSpliced(at, 0, { kind: 'cue', cue: 'from', text: 'from' }) : parts;
}

/** “Dropped out of green into amber” is from the one to the other; nothing is known of what dropped out of anything else. */
function outOf(parts: readonly Part[]): readonly Part[] {
  const at = parts.findIndex((part) => isCue(part, 'left') && part.text.endsWith(' out of'));
  const left = parts[at];
  if (!left) return parts;
  const of = parts.findIndex(({ kind }, index) => index > at && kind !== 'filler');
  if (parts[of]?.kind !== 'standing') return parts.with(at, { kind: 'unknown', text: left.text });
  const joint = isCue(parts[of + 1], 'and') ? 2 : 1;
  const [to, next] = [parts[of + joint], parts[of + joint + 1]];
  return next?.kind === 'standing' && /^(?:in|into|to)$/.test(to?.text ?? '')
    ? parts
        .with(at, { kind: 'cue', cue: 'from', text: 'from' })
        .with(of + joint, { kind: 'cue', cue: 'to', text: 'to' })
        .toSpliced(of + 1, joint - 1)
    : parts.with(at, { ...left, isSoft: false } as Part);
}

const OPENS_TIME = /^(?:when|when was|when is|since when|was|is|what|what was)$/;

/** “The last time CPI13 was green” is a time that is asked for, and not the quarter before. */
function lastTime(parts: readonly Part[]): readonly Part[] {
  const at = parts.findIndex(({ kind, text }) => kind === 'period' && /^(?:the )?last time$/.test(text));
  const [subject, ...said] = parts.slice(at + 1);
  const isTime =
    at >= 0 &&
    parts.slice(0, at).every(({ text }) => OPENS_TIME.test(text)) &&
    subject !== undefined &&
    (subject.kind === 'ref' || isCue(subject, 'it') || /^(?:we|it)$/.test(subject.text)) &&
    said.some(({ kind }) => kind === 'standing');
  return isTime ? parts.with(at, { kind: 'cue', cue: 'when last', text: 'last time' }) : parts;
}

/** “Explain the reds to me” is told to whoever asks, and not of what they own. */
function toMe(parts: readonly Part[]): readonly Part[] {
  const [to, me] = parts.slice(-2);
  const isTold = parts.some(({ text }) => /^(?:explain|show|describe)$/.test(text));
  return isTold && to?.text === 'to' && me?.text === 'me' ? parts.slice(0, -2) : parts;
}

const REPORTED_AS =
  /^(?:(?:go|goes|going|gone|went|come|comes|coming|came|put|sent|handed|turned|entered) in|(?:come|comes|coming|came) out|reported|submitted|recorded|entered|logged|down|marked|rated|scored|classed|flagged|showing|put down) as$/;

/** “Gone in as red”, “reported as amber” is how it stands; nothing has moved, and no list of what was reported is asked for. */
function reportedAs(parts: readonly Part[]): readonly Part[] {
  const at = parts.findIndex(({ kind }, index) => kind === 'standing' && saidAs(parts, index) > 0);
  if (at < 0) return parts;
  const count = saidAs(parts, at);
  const text = textOf(parts.slice(at - count, at));
  // “Went in as red and came out green”: it was the one and is the other.
  const [next] = parts
    .slice(at + 1)
    .flatMap(({ kind }, index) => (kind === 'standing' ? [at + 1 + index] : []));
  const isOne =
    next === undefined || parts.slice(at + 1, next).every((part) => isCue(part, 'and') || isCue(part, 'or'));
  return parts.toSpliced(at - count, count, { kind: isOne ? 'filler' : 'unknown', text });
}

/** How many parts before a standing say that something was reported as it. */
const saidAs = (parts: readonly Part[], at: number): number =>
  [1, 2, 3].find((count) => {
    const before = parts.slice(Math.max(0, at - count), at);
    return REPORTED_AS.test(textOf(before));
  }) ?? 0;

const OPENS = /^(?:is|are|was|were|has|have|do|does|did)$/;
const NAMES: ReadonlySet<Part['kind']> = new Set(['ref', 'place', 'person']);

/** “Isn't CPI13 red?” asks what “is CPI13 red?” asks. */
function notOpening(parts: readonly Part[]): readonly Part[] {
  const [first, second, third, ...others] = parts;
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
  return isOpening ? [first, third, ...others] : parts;
}

const THIS =
  /^(?:this|the|(?:(?:the|this) )?(?:current|present|latest|most recent)) (?:reporting )?(?:quarter|period|q)$/;
const isNow = (part: Part | undefined): boolean =>
  part?.kind === 'period' ? THIS.test(part.text) : part?.kind === 'filler' && part.text === 'now';

/** “Red last quarter but not this quarter” has moved from red since then. */
function noLonger(parts: readonly Part[]): readonly Part[] {
  const at = parts.findIndex(({ kind }) => kind === 'standing');
  const [when, ...after] = parts
    .slice(at + 1)
    .filter(({ kind, text }) => kind !== 'filler' || text === 'now');
  const standing = parts[at];
  const isNot = /^(?:but not|(?:but |and )?not)$/.test(textOf(after.slice(0, -1))) && isNow(after.at(-1));
  if (
    !standing ||
    when?.kind !== 'period' ||
    !isNot ||
    parts.filter(({ kind }) => kind === 'standing').length > 1
  )
    return parts;
  return [
    ...parts.slice(0, at),
    { kind: 'cue', cue: 'from', text: 'from' },
    standing,
    { kind: 'cue', cue: 'since', text: 'since' },
    when,
  ];
}

/** “How do we hit it” and “will we hit it” ask for something else. */
const ASKS_WHETHER = /^(?:when )?(?:did|do|have|has|are) we(?: last| ever| never)?$/;

/** “Missing the FOI target” is off target, and not a figure that is missing; “hit the FOI target” is on it. */
function targetMissed(parts: readonly Part[]): readonly Part[] {
  const at = parts.findIndex(
    ({ text }, index) =>
      (MISSES.test(text) || (MEETS.test(text) && ASKS_WHETHER.test(textOf(parts.slice(0, index))))) &&
      parts[index + 1]?.kind === 'ref' &&
      isTarget(parts[index + 2]),
  );
  const verb = parts[at];
  if (!verb) return parts;
  const kind = MISSES.test(verb.text) ? 'off target' : 'on target';
  return parts.with(at, { kind: 'standing', standing: { kind }, text: verb.text }).toSpliced(at + 2, 1);
}

const isTarget = (part: Part | undefined): boolean => isCue(part, 'target');

const MOVES: ReadonlySet<string> = new Set([
  ...['changed', 'moved', 'became', 'left', 'got worse', 'got better'],
]);

/** “Between Q4 and Q1” is from the one to the other; what moved from Q4 to Q1 has moved since Q4. */
function inBetween(parts: readonly Part[]): readonly Part[] {
  const at = parts.findIndex(
    (part, index) =>
      (part.text === 'between' || isCue(part, 'from')) &&
      parts[index + 1]?.kind === 'period' &&
      isCue(parts[index + 2], part.text === 'between' ? 'and' : 'to') &&
      parts[index + 3]?.kind === 'period',
  );
  if (at < 0) return parts;
  const ofMany = !parts.some(({ kind }) => kind === 'ref');
  if (ofMany && parts.some((part, index) => isMove(part, parts[index + 1]))) {
    return earlierFirst(
      parts.with(at, { kind: 'cue', cue: 'since', text: 'since' }).toSpliced(at + 2, 1),
      at + 1,
    );
  }
  return parts
    .with(at, { kind: 'cue', cue: 'from', text: 'from' })
    .with(at + 2, { kind: 'cue', cue: 'to', text: 'to' });
}

/** “From Q1 to Q4” is of one year: the first is the one before the second, and where a year was said it stays as it is. */
function earlierFirst(parts: readonly Part[], at: number): readonly Part[] {
  const [first, second] = [parts[at], parts[at + 1]];
  if (first?.kind !== 'period' || second?.kind !== 'period' || first.when.period < second.when.period)
    return parts;
  const period = shiftPeriod(first.when.period, -4);
  return first.when.isBare && period < second.when.period
    ? parts.with(at, { ...first, when: { ...first.when, period } })
    : parts.with(at, { kind: 'unknown', text: first.text });
}

const isMove = (part: Part, next: Part | undefined): boolean =>
  part.kind === 'cue' &&
  ([part.cue, ...(part.others ?? [])].some((cue) => MOVES.has(cue)) ||
    ((part.cue === 'from' || part.cue === 'to') && next?.kind === 'standing'));

/** In this order: what one has put plainly the next may go on with. */
const RULES: readonly ((parts: readonly Part[]) => readonly Part[])[] = [
  ...[writtenInFull, ofMine, fromMe, betterThan, outOf, dropped, fromOneTo, resumed, lastTime, toMe],
  ...[reportedAs, notOpening, noLonger, targetMissed, inBetween, periodLast],
];
