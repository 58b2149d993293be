/** What is most like a sentence that was not understood, and can be answered. */
import type { Period } from '../domain/period.ts';
import { type Catalogue, compact } from './catalogue.ts';
import type { Choice } from './question.ts';
import { type Said, selectionOf } from './said.ts';
import { slipsBetween } from './spelling.ts';

const MOST = 3;

/** How an indicator is named on a button. */
export const named = (ref: string, { byRef }: Catalogue): string => {
  const title = byRef.get(ref)?.title;
  return title === undefined ? ref : `${ref} ${title}`;
};

/** At most three, best first; none where nothing is alike. */
export function nearest(said: Said, catalogue: Catalogue): readonly Choice[] {
  const { refs, rest, period } = said;
  const show = (ref: string): Choice => ({
    says: named(ref, catalogue),
    question: { kind: 'show', ref, period },
  });
  const found = [...refs, ...rest.flatMap((word) => refsLike(word, catalogue))].map(show);
  if (found.length === 0 && (said.slots.has('standing') || said.slots.has('where'))) {
    const question = { kind: 'list', ...selectionOf(said), period } as const;
    found.push({ says: sayOf(said, period), question });
  }
  if (found.length < MOST && rest.length > 0) {
    found.push(...catalogue.titles.like(rest.join(' ')).slice(0, MOST).map(show));
  }
  const distinct = new Map(found.map((choice) => [choice.says, choice]));
  return [...distinct.values()].slice(0, MOST);
}

function sayOf(said: Said, period: Period): string {
  const words = said.parts
    .filter(({ kind }) => ['standing', 'place', 'change'].includes(kind))
    .map(({ text }) => text)
    .join(' ');
  return `What is ${words}? (${period.slice(8)})`;
}

/** For what looks like a reference and is none: those that are written most like it. */
function refsLike(word: string, { refs }: Catalogue): readonly string[] {
  const said = compact(word);
  if (!/^[a-z]+-?\d+[a-z]?$/.test(said) || said.length > 12) return [];
  const letters = said.replace(/\d.*/, '');
  return [...refs]
    .filter(([key]) => key.startsWith(letters))
    .map(([key, ref]) => ({ ref, slips: slipsBetween(key, said) }))
    .toSorted((a, b) => a.slips - b.slips)
    .map(({ ref }) => ref)
    .slice(0, MOST);
}
