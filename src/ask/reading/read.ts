/** Reading a tagged sentence on its own, or after what was asked before. */
import { periodName } from '../../domain/time/period.ts';
import { MOST_CHOICES, which } from '../choices/alternatives.ts';
import { followUp } from '../choices/didYouMean.ts';
import { againstBefore, leavesOut, mayBeOfAll, ofWhatWasSpokenOf } from '../followUps/borrowTheRest.ts';
import {
  aboutRef,
  aboutSelection,
  carriedPeriod,
  limits,
  pointedAt,
  refsOf,
  selectionIn,
} from '../followUps/focus.ts';
import {
  goesOn,
  isBare,
  isChangeOnly,
  isFragment,
  isMostOnly,
  isOnlyWhen,
  isOtherPlace,
  isRemindOnly,
  isSplit,
  isWorseOnly,
  joins,
  leans,
} from '../followUps/isFollowUp.ts';
import { isNothingNew } from '../followUps/nothingNew.ts';
import { asBefore } from '../followUps/sameAgain.ts';
import { inItsPlace } from '../followUps/swapOneThing.ts';
import { gather } from '../gathering/gather.ts';
import { type Fit, fit } from '../kinds/fit.ts';
import type { Part } from '../model/parts.ts';
import type { Focus, Question, Reading } from '../model/question.ts';
import type { Said } from '../model/said.ts';
import { ownPeriod } from '../periods/months.ts';
import type { Setting } from '../setting/setting.ts';
import { assumedOf } from './assumption.ts';
import { eachOf, offered } from './oneByOne.ts';

/** Taken as it most likely is, or else with some of its words meaning what they rarely do. */
export function readSomehow(parts: readonly Part[], setting: Setting): Reading | undefined {
  const first = read(parts, setting);
  if (first && first.question.kind !== 'follow-up') return first;
  for (const [at, part] of parts.entries()) {
    if (!part.instead) continue;
    const other = parts.with(at, { ...part.instead, text: part.text });
    const reading = read(other, setting);
    if (reading && reading.question.kind !== 'follow-up') return reading;
  }
  return first;
}

/** One version of the sentence, read on its own or after what was asked before. */
function read(parts: readonly Part[], setting: Setting, isPointing = false): Reading | undefined {
  const { focus, reporting } = setting;
  if (parts.some(({ kind }) => kind === 'nth')) {
    const pointed = focus && pointedAt(parts, focus);
    if (pointed) return read(goesOnWith(pointed, parts, focus), setting, true);
    const isOnly =
      gather(
        parts.filter(({ kind }) => kind !== 'nth'),
        reporting,
      ).rest.length === 0;
    return isOnly && !focus ? { question: { kind: 'follow-up' }, leans: true } : undefined;
  }
  const gathered = inOwnPeriod(gather(parts, reporting), setting);
  // “The second one” of last quarter’s is last quarter’s.
  const said = isPointing && focus ? { ...gathered, ...carriedPeriod(gathered, focus.question) } : gathered;
  const reading = readSaid(said, setting);
  if (reading && focus && isNothingNew(said, reading.question, focus)) return undefined;
  return reading && !focus && (leans(said) || leavesOut(said, reading.question))
    ? { ...reading, leans: true }
    : reading;
}

/** The next one is asked what the one before it was asked; where a form was to be chosen the third is the third form. */
function goesOnWith(pointed: readonly Part[], parts: readonly Part[], { question }: Focus): readonly Part[] {
  // “Do the first” of what is still to be reported
  if (parts[0]?.text === 'do' && isToReport(question))
    return [{ kind: 'cue', cue: 'submit', text: 'submit' }, ...pointed.slice(1)];
  return question.kind === 'form' || parts.some((part) => part.kind === 'nth' && part.isNext)
    ? [{ kind: 'cue', cue: 'instead', isSoft: true, text: '' }, ...pointed]
    : pointed;
}

const isToReport = (question: Question): boolean =>
  question.kind === 'mine' || ['not reported', 'overdue'].includes(selectionIn(question)?.asked.kind ?? '');

function readSaid(said: Said, setting: Setting): Reading | undefined {
  const { focus } = setting;
  const found = said.cues.has('them') ? undefined : fit(said);
  const ofOne = focus && aboutTheOne(said, focus, setting);
  if (ofOne) return settled(ofOne, said, setting);
  if (!focus) {
    if (goesOn(said) && isFragment(said) && !said.slots.has('ref') && !said.slots.has('refs')) {
      return { question: followUp(said, setting.catalogue) };
    }
  } else {
    // “Of those”, “by team?”
    const ofSome = said.cues.has('them') && said.slots.has('standing');
    const narrowed =
      isRemindOnly(said) ||
      isOfTheirs(said, focus) ||
      said.cues.has('of them') ||
      said.cues.has('those') ||
      isSplit(said) ||
      isMostOnly(said) ||
      ofSome
        ? aboutSelection(said, focus)
        : undefined;
    // “Are they provisional?” is of those that were shown, and not of all there are.
    if (ofSome && !narrowed) return undefined;
    const ofThem = narrowed && fit(narrowed);
    if (ofThem && 'questions' in ofThem) return settled(ofThem.questions, narrowed, setting);
  }
  const instead = focus && !said.cues.has('of them') ? inItsPlace(said, focus) : undefined;
  if (instead) return settled([instead], said, setting);
  const [whole] = found && 'questions' in found ? found.questions : [];
  if (focus && whole && leavesOut(said, whole)) {
    const narrowed = ofWhatWasSpokenOf(said, whole, focus, setting.catalogue);
    const [only, ...more] = narrowed;
    if (only && more.length === 0 && mayBeOfAll(said, whole, focus)) {
      const choices = [
        { says: 'Of what you asked about', question: only },
        { says: 'Of everything', question: whole },
      ];
      return { question: which(choices) };
    }
    if (narrowed.length > 0) return settled(narrowed, said, setting);
  }
  // Of what, nobody said.
  if (said.cues.has('of them')) {
    return said.rest.length === 0 && !focus ? { question: followUp(said, setting.catalogue) } : undefined;
  }
  const next = focus && isFragment(said) ? asBefore(said, focus) : undefined;
  const isLimit =
    focus !== undefined &&
    (limits(said, focus.question) || isBare(said, focus.question) || isOtherPlace(said, focus.question));
  if ((joins(said) || isLimit) && next && !(said.cues.has('show') && found))
    return settled([next], said, setting);
  if (found && 'questions' in found) return settled(found.questions, said, setting);
  if (next && (!said.cues.has('it') || next.kind === 'several')) return settled([next], said, setting);
  return eachOf(said, setting) ?? afterwards(said, found, setting);
}

/** “Getting worse?” after one indicator is of that one. */
function aboutTheOne(said: Said, focus: Focus, { catalogue }: Setting): readonly Question[] | undefined {
  const { question } = focus;
  if (!('ref' in question) || question.ref === undefined) return undefined;
  if (isWorseOnly(said)) {
    return [
      question.kind === 'contrast' ? question : againstBefore(question.ref, question.period, catalogue),
    ];
  }
  if (!isChangeOnly(said)) return undefined;
  const found = fit(aboutRef(said, question.ref, focus));
  return found && 'questions' in found ? found.questions : undefined;
}

/** “What is Isaiah doing about his?” is of those that were asked for before. */
const isOfTheirs = (said: Said, { question }: Focus): boolean => {
  const before = selectionIn(question);
  const isWhose = said.parts.some(({ text }) => /^(?:his|hers|theirs)$/.test(text));
  // “Has she said why?” after her ambers.
  const isSame =
    (said.cues.has('why') || said.cues.has('actions')) &&
    before?.where?.person !== undefined &&
    before.where.person.join() === said.where?.person?.join();
  return (
    said.slots.has('where') &&
    !said.slots.has('standing') &&
    (isWhose || isSame) &&
    (before?.asked.kind ?? 'all') !== 'all'
  );
};

const EVERYONE = /^every(?:one|body)$/;

/** A sentence that leaves out what it is about. */
function afterwards(said: Said, found: Fit | undefined, setting: Setting): Reading | undefined {
  const { focus } = setting;
  const points = said.cues.has('it') || said.cues.has('them');
  if (said.rest.length > 0) return undefined;
  if (!focus) {
    if (found && 'otherwise' in found && found.otherwise) {
      // Of one thing, where one was spoken of: “when is it due?”
      return { ...settled([found.otherwise], said, setting), leans: true };
    }
    const isShort = isFragment(said) || said.slots.size === 0;
    const isOnlyPart = isShort && (goesOn(said) || leans(said) || isOnlyWhen(said));
    return found !== undefined || points || isOnlyPart
      ? { question: followUp(said, setting.catalogue) }
      : undefined;
  }
  // “Everyone” names nobody of those.
  if (said.slots.size === 0 && said.parts.every(({ text }) => EVERYONE.test(text))) return undefined;
  const refs = refsOf(focus);
  const single = refs.length === 1 ? refs[0] : undefined;
  const tries: Said[] = [];
  const ofSelection = said.cues.has('it') && !said.cues.has('that') ? undefined : aboutSelection(said, focus);
  if (single !== undefined && !said.cues.has('them') && !ofSelection)
    tries.push(aboutRef(said, single, focus));
  if (ofSelection) tries.push(ofSelection);
  if (single !== undefined && ofSelection) tries.push(aboutRef(said, single, focus));
  for (const each of tries) {
    const found = fit(each);
    if (found && 'questions' in found) return settled(found.questions, each, setting);
  }
  // Any of those that were shown may be meant.
  if (refs.length > 1 && refs.length <= MOST_CHOICES && !said.cues.has('them')) {
    const choices = refs.flatMap((ref) => offered(ref, aboutRef(said, ref, focus), setting));
    if (choices.length > 0) return { question: which(choices) };
  }
  return undefined;
}

/** A month, or “last year”, of an annual indicator is its year. */
function inOwnPeriod(said: Said, { catalogue, reporting }: Setting): Said {
  const frequency = said.refs.length === 1 ? catalogue.byRef.get(said.refs[0] ?? '')?.frequency : undefined;
  if (!frequency || !said.when) return said;
  // “Last year” of what is reported once a year is the year, and not the same quarter of it.
  if (frequency === 'annual' && said.when.whole && said.when.readAs) {
    return { ...said, period: said.when.whole.period };
  }
  return said.when.month
    ? { ...said, period: ownPeriod(said.period, frequency, said.when, reporting) }
    : said;
}

function settled(questions: readonly Question[], said: Said, setting: Setting): Reading {
  const [question, ...others] = questions;
  if (question && others.length === 0) {
    const assumed = assumedOf(question, said, setting);
    return { question, ...(assumed !== undefined && { assumed }) };
  }
  return { question: which(questions.map((each) => ({ says: saysWhen(each), question: each }))) };
}

function saysWhen(question: Question): string {
  if (!('period' in question)) return '';
  const { period } = question;
  const from = 'from' in question ? question.from : undefined;
  const other = 'other' in question ? question.other : undefined;
  if (other !== undefined) return `${periodName(period)} against ${periodName(other)}`;
  return from === undefined ? periodName(period) : `${periodName(from)} to ${periodName(period)}`;
}
