/** References for what a tool keeps without any: made from the name alone, so that another export gives the same. */
import type { Indicator } from '../../../domain/indicators/indicator.ts';
import { lettersOf } from '../../table/nearest.ts';
import type { FileProblem } from '../../table/table.ts';

type Named = {
  readonly row: number;
  readonly title: string /** The reference that somebody wrote; empty for none. */;
  readonly ref: string;
};

export type MadeRefs = {
  /** The reference of each, in their order. */
  readonly refs: readonly string[];
  readonly problems: readonly FileProblem[];
  /** What was made, in lines. */
  readonly says: readonly string[];
};

/**
 * Gives every measure a reference: the one that is written, that of the one indicator on the register with this title, or initials
 * and a number, `CA417`.
 */
export function refsFor(
  measures: readonly Named[],
  column: string,
  register: readonly Pick<Indicator, 'ref' | 'title'>[],
): MadeRefs {
  const problems: FileProblem[] = [];
  const made: string[] = [];
  const taken = new Map<string, Named>();
  const refs = measures.map((measure) => {
    const { row, title, ref: written } = measure;
    const ref = written || registered(title, register) || madeRef(title);
    const other = taken.get(ref.toLowerCase());
    taken.set(ref.toLowerCase(), other ?? measure);
    if (other) {
      problems.push({
        ...{ row, column },
        sentence: `“${title}” and “${other.title}” (row ${other.row}) would both be ${ref}. Write a reference for each into a column ${column}.`,
      });
    } else if (written === '') made.push(`  ${ref} ${title}`);
    return ref;
  });
  return {
    refs,
    problems,
    says:
      made.length === 0
        ? []
        : [
            `References made from the names; to give others, add a column ${column} and write them there:`,
            ...made,
          ],
  };
}

const registered = (
  title: string,
  register: readonly Pick<Indicator, 'ref' | 'title'>[],
): string | undefined => {
  const same = register.filter((each) => lettersOf(each.title) === lettersOf(title));
  return same.length === 1 ? same[0]?.ref : undefined;
};

const SMALL = new Set('a an and at by for from in is of on or our per the to who with within'.split(' '));

/** `Calls answered within 20 seconds` as `CAS` and a number from 100 to 999 by all of its letters. */
function madeRef(title: string): string {
  const words = title.toLowerCase().match(/\p{L}[\p{L}’']*/gu) ?? [];
  const initials = words
    .filter((word) => !SMALL.has(word))
    .slice(0, 4)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  let sum = 0;
  for (const letter of lettersOf(title)) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 900_007;
  return `${initials || 'M'}${100 + (sum % 900)}`;
}
