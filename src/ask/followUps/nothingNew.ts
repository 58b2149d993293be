/**
 * Follow-ups whose reading would repeat the last answer, or answer less than they ask: “and her?” after hers, “who
 * else?”, “together”.
 */
import { type DialogueContext, isOf, type Question } from '../model/question.ts';
import type { Utterance } from '../model/utterance.ts';
import { isChangeOnly } from './isContextDependent.ts';

const ELSE = /(?:^| )else$/;
/** Cues that join and point, and ask for nothing. */
const ONLY_JOINS: ReadonlySet<string> = new Set(['and', 'but', 'their', 'both', 'just']);
const POINTS = ['their', 'both', 'just'] as const;
const ROLES = ['owner', 'manager', 'deputy'] as const;

/** Would the question read from it not be what was asked? */
export const isNothingNew = (
  utterance: Utterance,
  question: Question,
  { question: before }: DialogueContext,
): boolean =>
  isRepeated(utterance, question, before) ||
  isOfAnother(utterance, question, before) ||
  isOfTheirPeople(utterance, question) ||
  isOneBefore(utterance, question, before) ||
  onlyJoins(utterance);

const NAMES_NONE: ReadonlySet<string> = new Set(['show', 'it', 'doing', 'where']);

/**
 * Is the question read the same as the one before? Not where the sentence names something else; “worse?” and “how is
 * it?” may come to the same, a form may be opened again, and “SARs I mean” may be what was understood.
 */
const isRepeated = (utterance: Utterance, question: Question, before: Question): boolean =>
  !isOf(question, 'opens', 'a form') &&
  !utterance.cues.has('instead') &&
  (utterance.slots.size > 0 || utterance.cues.has('best') || utterance.cues.has('worst')) &&
  ![...utterance.cues].some((cue) => NAMES_NONE.has(cue)) &&
  !isChangeOnly(utterance) &&
  inOrder(question) === inOrder(before);

/** A canonical text of a question, for comparing two. */
const inOrder = (question: Question): string =>
  JSON.stringify(question, (_name, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b)))
      : value,
  );

/** “Who else?”, “anything else red that long?”: not about the one spoken of, nor the same again. */
const isOfAnother = ({ tokens, slots }: Utterance, question: Question, before: Question): boolean =>
  tokens.some(({ text }) => ELSE.test(text)) &&
  (('ref' in question && !slots.has('ref')) || inOrder(question) === inOrder(before));

/** “And their managers” asks for people, not for a list of figures. */
const isOfTheirPeople = ({ cues, slots }: Utterance, { kind }: Question): boolean =>
  kind === 'list' && cues.has('their') && !slots.has('where') && ROLES.some((role) => cues.has(role));

/** “The one before” may be the indicator before it in a list, unless quarters are being gone through. */
const isOneBefore = ({ tokens, reporting }: Utterance, question: Question, before: Question): boolean =>
  question.kind === 'show' &&
  before.kind === 'show' &&
  before.period === reporting &&
  tokens.some(({ kind, text }) => kind === 'period' && text === 'the one before');

/** “And?” and “and now?” ask the same again; “and theirs” and “together” point at something that is not there. */
const onlyJoins = ({ cues, slots }: Utterance): boolean =>
  slots.size === 0 && POINTS.some((cue) => cues.has(cue)) && [...cues].every((cue) => ONLY_JOINS.has(cue));
