/** Reading a tagged sentence on its own, or after what was asked before. */
import { which } from '../choices/alternatives.ts';
import { followUp } from '../choices/didYouMean.ts';
import {
  aboutRef,
  aboutSelection,
  antecedentRefs,
  carriedPeriod,
  limits,
  pointedAt,
  selectionAsked,
} from '../followUps/antecedents.ts';
import { sinceThen } from '../followUps/askedAnew.ts';
import { againstBefore, leavesOut, mayBeOfAll, ofWhatWasSpokenOf } from '../followUps/borrowTheRest.ts';
import {
  goesOn,
  isBare,
  isChangeOnly,
  isContextDependent,
  isFragment,
  isMostOnly,
  isOnlyWhen,
  isOtherPlace,
  isRemindOnly,
  isSplit,
  isWorseOnly,
  joins,
  namesItself,
} from '../followUps/isContextDependent.ts';
import { isNothingNew } from '../followUps/nothingNew.ts';
import { replaceSlot } from '../followUps/replaceSlot.ts';
import { sameAgain } from '../followUps/sameAgain.ts';
import { gather } from '../gathering/gather.ts';
import { type Fit, fit } from '../kinds/fit.ts';
import { type DialogueContext, MOST_CHOICES, type Question, type Reading } from '../model/question.ts';
import type { Token } from '../model/tokens.ts';
import type { Utterance } from '../model/utterance.ts';
import { inOwnPeriod } from '../periods/inOwnPeriod.ts';
import type { Setting } from '../setting/setting.ts';
import { eachOf, offered } from './oneByOne.ts';
import { settledReading } from './settled.ts';

/** The reading of the likeliest tagging; where that fails, each alternative tag in turn. */
export function readSomehow(tokens: readonly Token[], setting: Setting): Reading | undefined {
  const first = read(tokens, setting);
  if (first && first.question.kind !== 'follow-up') return first;
  for (const [at, token] of tokens.entries()) {
    if (!token.instead) continue;
    const other = tokens.with(at, { ...token.instead, text: token.text });
    const reading = read(other, setting);
    if (reading && reading.question.kind !== 'follow-up') return reading;
  }
  return first;
}

/** Reads one tagging, on its own or after the question before. */
function read(tokens: readonly Token[], setting: Setting, isPointing = false): Reading | undefined {
  const { context, reporting } = setting;
  if (tokens.some(({ kind }) => kind === 'nth')) {
    const pointed = context && pointedAt(tokens, context);
    if (pointed) return read(goesOnWith(pointed, tokens, context), setting, true);
    const others = tokens.filter(({ kind }) => kind !== 'nth');
    const isOnly = gather(others, reporting).unexplained.length === 0;
    return isOnly && !context ? { question: { kind: 'follow-up' }, isContextDependent: true } : undefined;
  }
  const gathered = inOwnPeriod(gather(tokens, reporting), setting);
  // “The second one” of last quarter’s is last quarter’s.
  const utterance =
    isPointing && context ? { ...gathered, ...carriedPeriod(gathered, context.question) } : gathered;
  const reading = readSaid(utterance, setting);
  // What is whole alone follows on from nothing, even where it can't be answered.
  if (reading?.question.kind === 'follow-up' && namesItself(utterance)) return undefined;
  if (reading && context && isNothingNew(utterance, reading.question, context)) return undefined;
  return reading && !context && (isContextDependent(utterance) || leavesOut(utterance, reading.question))
    ? { ...reading, isContextDependent: true }
    : reading;
}

/** The question before, asked about the next indicator; after a choice of forms “the third” is the third form. */
function goesOnWith(
  pointed: readonly Token[],
  tokens: readonly Token[],
  { question }: DialogueContext,
): readonly Token[] {
  // “Do the first” of what is still to be reported
  if (tokens[0]?.text === 'do' && isToReport(question))
    return [{ kind: 'cue', cue: 'submit', text: 'submit' }, ...pointed.slice(1)];
  return question.kind === 'form' || tokens.some((token) => token.kind === 'nth' && token.isNext)
    ? [{ kind: 'cue', cue: 'instead', isSoft: true, text: '' }, ...pointed]
    : pointed;
}

const isToReport = (question: Question): boolean =>
  question.kind === 'mine' ||
  ['not reported', 'overdue'].includes(selectionAsked(question)?.asked.kind ?? '');

function readSaid(utterance: Utterance, setting: Setting): Reading | undefined {
  const { context } = setting;
  if (context && namesItself(utterance)) {
    const { context: _before, ...alone } = setting;
    const reading = readSaid(utterance, alone);
    return reading?.question.kind === 'follow-up' ? undefined : reading;
  }
  const found = utterance.cues.has('them') ? undefined : fit(utterance);
  const ofOne = context && aboutTheOne(utterance, context, setting);
  if (ofOne) return settledReading(ofOne, utterance, setting);
  if (!context) {
    if (
      goesOn(utterance) &&
      isFragment(utterance) &&
      !utterance.slots.has('ref') &&
      !utterance.slots.has('refs')
    ) {
      return { question: followUp(utterance, setting.catalogue) };
    }
  } else {
    // “Of those”, “by team?”
    const ofSome = utterance.cues.has('them') && utterance.slots.has('standing');
    const narrowed =
      isRemindOnly(utterance) ||
      isOfTheirs(utterance, context) ||
      utterance.cues.has('of them') ||
      utterance.cues.has('those') ||
      isSplit(utterance) ||
      isMostOnly(utterance) ||
      ofSome
        ? aboutSelection(utterance, context)
        : undefined;
    // “Are they provisional?” is of those that were shown, and not of all there are.
    if (ofSome && !narrowed) return undefined;
    const ofThem = narrowed && fit(narrowed);
    if (ofThem && 'questions' in ofThem) return settledReading(ofThem.questions, narrowed, setting);
  }
  const instead = context && !utterance.cues.has('of them') ? replaceSlot(utterance, context) : undefined;
  if (instead) return settledReading([instead], utterance, setting);
  const [whole] = found && 'questions' in found ? found.questions : [];
  if (context && whole && leavesOut(utterance, whole)) {
    const narrowed = ofWhatWasSpokenOf(utterance, whole, context, setting.catalogue);
    const [only, ...more] = narrowed;
    if (only && more.length === 0 && mayBeOfAll(utterance, whole, context)) {
      const choices = [
        { says: 'Of what you asked about', question: only },
        { says: 'Of everything', question: whole },
      ];
      return { question: which(choices) };
    }
    if (narrowed.length > 0) return settledReading(narrowed, utterance, setting);
  }
  // Of what, nobody said.
  if (utterance.cues.has('of them')) {
    return utterance.unexplained.length === 0 && !context
      ? { question: followUp(utterance, setting.catalogue) }
      : undefined;
  }
  const next = context && isFragment(utterance) ? sameAgain(utterance, context) : undefined;
  const isLimit =
    context !== undefined &&
    (limits(utterance, context.question) ||
      isBare(utterance, context.question) ||
      isOtherPlace(utterance, context.question));
  if ((joins(utterance) || isLimit) && next && !(utterance.cues.has('show') && found))
    return settledReading([next], utterance, setting);
  if (found && 'questions' in found) {
    const questions = context
      ? found.questions.map((each) => sinceThen(each, utterance, context))
      : found.questions;
    return settledReading(questions, utterance, setting);
  }
  if (next && (!utterance.cues.has('it') || next.kind === 'several'))
    return settledReading([next], utterance, setting);
  return eachOf(utterance, setting) ?? afterwards(utterance, found, setting);
}

/** “Getting worse?” after one indicator is of that one. */
function aboutTheOne(
  utterance: Utterance,
  context: DialogueContext,
  { catalogue }: Setting,
): readonly Question[] | undefined {
  const { question } = context;
  if (!('ref' in question && 'period' in question) || question.ref === undefined) return undefined;
  // “By council” after one that is given part by part: its parts.
  if (isSplit(utterance) && utterance.facet === 'partner' && catalogue.byRef.get(question.ref)?.breakdown)
    return [{ kind: 'parts', ref: question.ref, period: question.period }];
  if (isWorseOnly(utterance)) {
    return [
      question.kind === 'contrast' ? question : againstBefore(question.ref, question.period, catalogue),
    ];
  }
  if (!isChangeOnly(utterance)) return undefined;
  const found = fit(aboutRef(utterance, question.ref, context));
  return found && 'questions' in found ? found.questions : undefined;
}

/** “What is Isaiah doing about his?” is about the figures asked for before. */
const isOfTheirs = (utterance: Utterance, { question }: DialogueContext): boolean => {
  const before = selectionAsked(question);
  const isWhose = utterance.tokens.some(({ text }) => /^(?:his|hers|theirs)$/.test(text));
  // “Has she said why?” after her ambers.
  const isSame =
    (utterance.cues.has('why') || utterance.cues.has('actions')) &&
    before?.where?.person !== undefined &&
    before.where.person.join() === utterance.where?.person?.join();
  return (
    utterance.slots.has('where') &&
    !utterance.slots.has('standing') &&
    (isWhose || isSame) &&
    (before?.asked.kind ?? 'all') !== 'all'
  );
};

const EVERYONE = /^every(?:one|body)$/;

/** Reads a sentence without a subject. */
function afterwards(utterance: Utterance, found: Fit | undefined, setting: Setting): Reading | undefined {
  const { context } = setting;
  const points = utterance.cues.has('it') || utterance.cues.has('them');
  if (utterance.unexplained.length > 0) return undefined;
  if (!context) {
    if (found && 'otherwise' in found && found.otherwise) {
      // Of one thing, where one was spoken of: “when is it due?”
      return { ...settledReading([found.otherwise], utterance, setting), isContextDependent: true };
    }
    const isShort = isFragment(utterance) || utterance.slots.size === 0;
    const isOnlyPart =
      isShort && (goesOn(utterance) || isContextDependent(utterance) || isOnlyWhen(utterance));
    return found !== undefined || points || isOnlyPart
      ? { question: followUp(utterance, setting.catalogue) }
      : undefined;
  }
  // “Everyone” names nobody of those.
  if (utterance.slots.size === 0 && utterance.tokens.every(({ text }) => EVERYONE.test(text)))
    return undefined;
  const refs = antecedentRefs(context);
  const single = refs.length === 1 ? refs[0] : undefined;
  const tries: Utterance[] = [];
  const ofSelection =
    utterance.cues.has('it') && !utterance.cues.has('that') ? undefined : aboutSelection(utterance, context);
  if (single !== undefined && !utterance.cues.has('them') && !ofSelection)
    tries.push(aboutRef(utterance, single, context));
  if (ofSelection) tries.push(ofSelection);
  if (single !== undefined && ofSelection) tries.push(aboutRef(utterance, single, context));
  for (const each of tries) {
    const found = fit(each);
    if (found && 'questions' in found) return settledReading(found.questions, each, setting);
  }
  // Any of those that were shown may be meant.
  if (refs.length > 1 && refs.length <= MOST_CHOICES && !utterance.cues.has('them')) {
    const choices = refs.flatMap((ref) => offered(ref, aboutRef(utterance, ref, context), setting));
    if (choices.length > 0) return { question: which(choices) };
  }
  return undefined;
}
