/** Numbers that are of the same kind as a reference before them: “CPI13 and 14”, “CPI13 to CPI15”, “and 14?” after CPI13. */
import { isCue, type Part } from '../model/parts.ts';
import { type Catalogue, compact } from '../setting/catalogue.ts';

const JOINING = new Set(['and', 'or', 'correction', 'not']);
const GOES_ON = new Set(['and', 'just', 'but', 'instead', 'versus']);

/** “CPI13 and 3 reds” counts. */
const COUNTED = /(?:reds|ambers|greens|blues|yellows)$/;

const isNumber = (part: Part | undefined): boolean => part?.kind === 'number';
const ofSameKind = (last: string, number: string, { refs }: Catalogue): string | undefined =>
  refs.get(compact(last).replace(/\d+[a-z]?$/, number));

/** “And 14?” after CPI13: a number alone is of the kind that was spoken of last. */
export function numberAfter(parts: readonly Part[], last: string, catalogue: Catalogue): readonly Part[] {
  const said = parts.filter(({ kind }) => kind !== 'filler');
  const number = said.at(-1);
  const isAlone = said.slice(0, -1).every((part) => part.kind === 'cue' && GOES_ON.has(part.cue));
  if (!number || !isAlone || !/^\d+[a-z]?$/.test(number.text)) return parts;
  const ref = ofSameKind(last, number.text, catalogue);
  return ref === undefined
    ? parts
    : parts.map((part) => (part === number ? { kind: 'ref', refs: [ref], text: part.text } : part));
}

/** “CPI13 and 14”, “CPI13 14 15”: a number in a list that a reference opens is of the same kind; “CPI13 14” may be a figure. */
export function joinedNumbers(parts: readonly Part[], catalogue: Catalogue): readonly Part[] {
  let last: string | undefined;
  let isList = false;
  const joined = parts.map((part, at): Part => {
    const [next, afterNext] = [parts[at + 1], parts[at + 2]];
    if (part.kind === 'ref') {
      last = part.refs.at(-1);
      isList = false;
    } else if (part.kind === 'number' && last !== undefined) {
      isList ||= isNumber(next) || (isCue(next, 'and') && isNumber(afterNext));
      const isCount = COUNTED.test(next?.text ?? '');
      const ref = isList && !isCount ? ofSameKind(last, part.text, catalogue) : undefined;
      if (ref !== undefined) return { kind: 'ref', refs: [ref], text: part.text };
    } else if (part.kind === 'cue' && JOINING.has(part.cue)) isList = true;
    else last = undefined;
    return part;
  });
  return stretches(joined, catalogue);
}

const TO = /^(?:up )?to$/;

/** “CPI13 to CPI15” is all three of them, unless one is held against the other. */
function stretches(parts: readonly Part[], catalogue: Catalogue): readonly Part[] {
  const at = parts.findIndex(
    (part, index) =>
      TO.test(part.text) && parts[index - 1]?.kind === 'ref' && parts[index + 1]?.kind === 'ref',
  );
  const [one, to, other] = [parts[at - 1], parts[at], parts[at + 1]];
  if (one?.kind !== 'ref' || other?.kind !== 'ref' || !to) return parts;
  if (parts.some((part) => isCue(part, 'versus'))) return parts;
  const refs = refsBetween(one.refs.at(-1) ?? '', other.refs[0] ?? '', catalogue);
  return refs
    ? [
        ...parts.slice(0, at - 1),
        { kind: 'ref', refs, text: `${one.text} to ${other.text}` },
        ...stretches(parts.slice(at + 2), catalogue),
      ]
    : parts.with(at, { kind: 'unknown', text: to.text });
}

/** As many as anybody would name so. */
const LONGEST = 12;

/** All that are numbered from one to the other; undefined where they are of two kinds, or one between them is not there. */
export function refsBetween(one: string, other: string, { refs }: Catalogue): readonly string[] | undefined {
  const [, letters, from] = /^([a-z]+)(\d+)$/.exec(compact(one)) ?? [];
  const [, others, to] = /^([a-z]+)(\d+)$/.exec(compact(other)) ?? [];
  const count = Number(to) - Number(from) + 1;
  if (letters === undefined || letters !== others || !(count > 1 && count <= LONGEST)) return undefined;
  const between = Array.from({ length: count }, (_, index) => refs.get(`${letters}${Number(from) + index}`));
  return between.every((ref) => ref !== undefined) ? between : undefined;
}
