/** Questions that are whole by themselves and, said after another, leave out what that one was about: “are we gonna make it?”, “what's gone down?” */
import { MOST_CHOICES } from './alternatives.ts';
import { fit } from './fit.ts';
import { aboutRef, aboutSelection, refsOf, selectionIn } from './focus.ts';
import type { Focus, Question } from './question.ts';
import type { Said, Slot } from './said.ts';

/** What is asked of all that there is as well as of what was spoken of. */
const OF_ANY: readonly Question['kind'][] = [
  ...(['compare', 'outlook', 'movers', 'unexplained', 'rank', 'who', 'mine'] as const),
];
const WHEN: ReadonlySet<Slot> = new Set(['quarter', 'other', 'since']);
/** What names all that there is: “what moved overall?”, “which indicators got worse?” */
const OF_ALL: ReadonlySet<string> = new Set(['noun', 'all', 'everywhere', 'count', 'summary', 'facet']);

/** True for a question of such a kind that names nothing it is about. */
export const leavesOut = ({ slots, cues, parts }: Said, question: Question): boolean =>
  OF_ANY.includes(question.kind) &&
  parts.length <= 6 &&
  [...slots].every((slot) => WHEN.has(slot)) &&
  // “Compare this quarter with last” says both, and is whole.
  !(slots.has('quarter') && slots.has('other')) &&
  ![...cues].some((cue) => OF_ALL.has(cue));

/** The same of what was spoken of; nothing where that was everything, or it can't be asked of it. */
export function ofWhatWasSpokenOf(said: Said, whole: Question, focus: Focus): readonly Question[] {
  const [ref, ...others] = refsOf(focus);
  const isOne = 'ref' in focus.question && focus.question.ref !== undefined;
  if (isOne) {
    const mayBe = ref !== undefined && others.length < MOST_CHOICES && !isOfMany(said, whole);
    return mayBe ? asked(aboutRef(said, ref, focus)) : [];
  }
  const { asked: standing, where, outside, among } = selectionIn(focus.question) ?? {};
  const isNarrow = (standing && standing.kind !== 'all') || where || outside || among;
  const narrowed = isNarrow ? aboutSelection(said, focus) : undefined;
  return narrowed ? asked(narrowed) : [];
}

const SOME = /^(?:what|which|any|anything|everything|things|ones)(?: |$)/;

/** “Which will miss?”, “movers”: not of one. */
const isOfMany = ({ parts, cues }: Said, { kind }: Question): boolean =>
  kind === 'movers' ||
  kind === 'unexplained' ||
  kind === 'rank' ||
  (parts.some(({ text }) => SOME.test(text)) && !cues.has('i put'));

/** “How do we compare?” after one, “what got better?” after the reds: of those or of everything, nobody can tell. */
export function mayBeOfAll(said: Said, whole: Question, { question }: Focus): boolean {
  const isOne = 'ref' in question && question.ref !== undefined;
  if (isOne)
    return said.parts.some(({ text }) => WE.test(text)) && !said.parts.some(({ text }) => IT.test(text));
  return whole.kind === 'movers' && (selectionIn(question)?.asked.kind ?? 'all') !== 'all';
}
const WE = /(?:^| )(?:we|our)(?: |$)/;
const IT = /(?:^| )it$/;

function asked(said: Said): readonly Question[] {
  const found = fit(said);
  return found && 'questions' in found ? found.questions : [];
}
