/** From a sentence to a question. Deterministic: what is not understood is said, never guessed. */
import type { Day } from '../domain/days.ts';
import type { Period, YearStart } from '../domain/period.ts';
import { periodName } from '../domain/period.ts';
import { findScheme } from '../domain/scheme.ts';
import type { Catalogue } from './catalogue.ts';
import { type Fit, fit } from './fit.ts';
import { aboutRef, aboutSelection, asBefore, isFragment, pointedAt, refsOf } from './focus.ts';
import { gather } from './gather.ts';
import { assumedOf, ownPeriod } from './month.ts';
import { named, nearest } from './nearest.ts';
import type { Meaning, Part } from './parts.ts';
import type { Choice, Focus, Question, Reading } from './question.ts';
import type { Said } from './said.ts';
import { type Synonym, withSynonyms } from './synonyms.ts';
import { tag } from './tag.ts';
import { plain } from './words.ts';

export type Setting = {
  /** The indicators, groups and people there are. */
  readonly catalogue: Catalogue;
  /** The period being reported: what "this quarter" means. */
  readonly reporting: Period;
  readonly today: Day;
  readonly yearStart: YearStart;
  /** What this person last asked in this conversation. */
  readonly focus?: Focus | undefined;
  /** The council's own words, and what they stand for. */
  readonly synonyms?: readonly Synonym[] | undefined;
};

/** How many candidates are worth offering. */
export const MOST_CHOICES = 5;
/** Nobody asks a question in more words; longer ones are pasted text. */
const MOST_LETTERS = 400;

/** Reads a sentence in its setting. */
export function understand(sentence: string, setting: Setting): Reading {
  const said = withSynonyms(plain(sentence.slice(0, MOST_LETTERS)), setting.synonyms ?? []);
  if (said === '') return { question: { kind: 'help' } };
  const reading = readTagged(tag(said, setting.catalogue, setting), setting);
  if (isAnswerable(reading.question) || reading.question.kind === 'which') return reading;
  const loosely = readTagged(tag(said, setting.catalogue, setting, true), setting);
  return loosely.question.kind === 'unclear' || loosely.question.kind === 'follow-up' ? reading : loosely;
}

function readTagged(parts: readonly Part[], setting: Setting): Reading {
  // Nothing but a greeting.
  if (parts.every(({ kind }) => kind === 'filler')) return { question: { kind: 'help' } };
  const versions = alternatives(parts);
  if (versions === undefined) return tooMany(parts, setting);
  const readings = versions.flatMap(({ parts: version, says }) => {
    const reading = readSomehow(version, setting);
    return reading ? [{ ...reading, says }] : [];
  });
  const understood = readings.filter(
    ({ question }) => question.kind !== 'unclear' && question.kind !== 'follow-up',
  );
  const [first, ...others] = understood.length > 0 ? understood : readings;
  if (!first) {
    const unread = { question: unclear(gather(parts, setting.reporting), setting) };
    return clauses(parts, setting) ?? unread;
  }
  if (others.length === 0 || first.question.kind === 'unclear' || first.question.kind === 'follow-up') {
    return { question: first.question, ...(first.assumed !== undefined && { assumed: first.assumed }) };
  }
  return {
    question: which(
      understood.map(({ question, says }) => ({
        says: says.map((each) => nameOf(each, setting.catalogue)).join(', '),
        question,
      })),
    ),
  };
}

/** Two questions in one sentence: “who owns CPI13 and when is it due?” The person is asked which first. */
function clauses(parts: readonly Part[], setting: Setting): Reading | undefined {
  const at = parts.findIndex((part) => part.kind === 'cue' && part.cue === 'and');
  if (at < 1) return undefined;
  const [before, after] = [parts.slice(0, at), parts.slice(at + 1)];
  const one = readSomehow(before, { ...setting, focus: setting.focus });
  if (!one || !isAnswerable(one.question)) return undefined;
  const focus = {
    question: one.question,
    refs: 'ref' in one.question && one.question.ref ? [one.question.ref] : [],
  };
  const other = readSomehow(after, { ...setting, focus });
  if (!other || !isAnswerable(other.question)) return undefined;
  const say = (some: readonly Part[]): string => {
    const text = some.map((part) => part.text).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  };
  return {
    question: which([
      { says: say(before), question: one.question },
      { says: say(after), question: other.question },
    ]),
  };
}

const isAnswerable = ({ kind }: Question): boolean =>
  kind !== 'which' && kind !== 'unclear' && kind !== 'follow-up';

type Named = { readonly kind: 'ref' | 'place' | 'person'; readonly value: string };
type Version = { readonly parts: readonly Part[]; readonly says: readonly Named[] };

const nameOf = ({ kind, value }: Named, catalogue: Catalogue): string =>
  kind === 'ref'
    ? named(value, catalogue)
    : kind === 'person'
      ? (catalogue.names.get(value) ?? value)
      : value;

/** The sentence in each way in which its ambiguous words can be taken; undefined when they are too many to offer. */
function alternatives(parts: readonly Part[]): readonly Version[] | undefined {
  let versions: Version[] = [{ parts: [], says: [] }];
  for (const part of parts) {
    const options = optionsOf(part);
    versions = versions.flatMap(({ parts: before, says }) =>
      options.map(({ meaning, name }) => ({
        parts: [...before, { ...part, ...meaning } as Part],
        says: name ? [...says, name] : says,
      })),
    );
    if (versions.length > MOST_CHOICES) return undefined;
  }
  return versions;
}

function optionsOf(part: Part): readonly { readonly meaning: Meaning; readonly name?: Named }[] {
  if (part.kind === 'ref' && part.isEither && part.refs.length > 1) {
    return part.refs.map((ref) => ({ meaning: { ...part, refs: [ref] }, name: { kind: 'ref', value: ref } }));
  }
  if (part.kind === 'scheme' && part.schemes.length > 1) {
    return part.schemes.map((scheme) => ({
      meaning: { ...part, schemes: [scheme] },
      name: { kind: 'place', value: findScheme(scheme)?.council ?? scheme },
    }));
  }
  if (part.kind === 'place' && part.places.length > 1) {
    return part.places.map((place) => ({
      meaning: { ...part, places: [place] },
      name: { kind: 'place', value: place.value },
    }));
  }
  if (part.kind === 'person' && part.ids.length > 1) {
    return part.ids.map((id) => ({ meaning: { ...part, ids: [id] }, name: { kind: 'person', value: id } }));
  }
  return [{ meaning: part }];
}

function tooMany(parts: readonly Part[], { catalogue, reporting }: Setting): Reading {
  const part = parts.find((each) => optionsOf(each).length > 1);
  const refs = part?.kind === 'ref' ? part.refs.slice(0, 3) : [];
  const choices = refs.map(
    (ref): Choice => ({
      says: named(ref, catalogue),
      question: { kind: 'show', ref, period: reporting },
    }),
  );
  return {
    question: { kind: 'unclear', rest: part?.text ?? '', ...(choices.length > 0 && { nearest: choices }) },
  };
}

function which(choices: readonly Choice[]): Question {
  const distinct = new Map(choices.map((choice) => [JSON.stringify(choice.question), choice]));
  const [only, ...others] = distinct.values();
  return only && others.length === 0 ? only.question : { kind: 'which', choices: [...distinct.values()] };
}

/** Taken as it most likely is, or else with some of its words meaning what they rarely do. */
function readSomehow(parts: readonly Part[], setting: Setting): Reading | undefined {
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
function read(parts: readonly Part[], setting: Setting): Reading | undefined {
  const { focus, reporting } = setting;
  if (parts.some(({ kind }) => kind === 'nth')) {
    const pointed = focus && pointedAt(parts, focus);
    if (pointed) return read(pointed, setting);
    const isOnly =
      gather(
        parts.filter(({ kind }) => kind !== 'nth'),
        reporting,
      ).rest.length === 0;
    return isOnly && !focus ? { question: { kind: 'follow-up' } } : undefined;
  }
  const said = inOwnPeriod(gather(parts, reporting), setting);
  const [opening] = parts.filter(({ kind }) => kind !== 'filler');
  const opens = (...cues: readonly string[]): boolean =>
    opening?.kind === 'cue' && cues.includes(opening.cue);
  const leavesOut = opens('except', 'versus') || (opens('not') && said.slots.has('outside'));
  const joins = said.cues.has('and') || said.cues.has('just') || leavesOut;
  if (
    focus &&
    (said.cues.has('of them') || (said.slots.has('facet') && said.slots.size === 1 && isFragment(said)))
  ) {
    const narrowed = aboutSelection(said, focus);
    const found = narrowed && fit(narrowed);
    if (found && 'questions' in found) return settled(found.questions, narrowed, setting);
  }
  const next = focus && isFragment(said) ? asBefore(said, focus) : undefined;
  const found = said.cues.has('them') ? undefined : fit(said);
  if (joins && next && !(said.cues.has('show') && found)) return settled([next], said, setting);
  if (found && 'questions' in found) return settled(found.questions, said, setting);
  if (next) return settled([next], said, setting);
  return eachOf(said, setting) ?? afterwards(said, found, setting);
}

/** What is answered of one indicator, asked of several: they are offered one by one. */
function eachOf(said: Said, setting: Setting): Reading | undefined {
  if (!said.slots.has('refs') || said.refs.length > MOST_CHOICES) return undefined;
  const choices = said.refs.flatMap((ref): Choice[] => {
    const slots = new Set([...said.slots, 'ref' as const].filter((slot) => slot !== 'refs'));
    const found = fit({ ...said, refs: [ref], slots });
    const [question] = found && 'questions' in found ? found.questions : [];
    return question ? [{ says: named(ref, setting.catalogue), question }] : [];
  });
  return choices.length === said.refs.length ? { question: which(choices) } : undefined;
}

/** A sentence that leaves out what it is about. */
function afterwards(said: Said, found: Fit | undefined, setting: Setting): Reading | undefined {
  const { focus } = setting;
  const points = said.cues.has('it') || said.cues.has('them');
  if (said.rest.length > 0) return undefined;
  if (!focus) {
    if (found && 'otherwise' in found && found.otherwise) return settled([found.otherwise], said, setting);
    const isShort = isFragment(said) || said.slots.size === 0;
    return found !== undefined || points || (isShort && said.cues.has('and')) || onlyWhen(said)
      ? { question: { kind: 'follow-up' } }
      : undefined;
  }
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
    const choices = refs.flatMap((ref): Choice[] => {
      const found = fit(aboutRef(said, ref, focus));
      const [question] = found && 'questions' in found ? found.questions : [];
      return question ? [{ says: named(ref, setting.catalogue), question }] : [];
    });
    if (choices.length > 0) return { question: which(choices) };
  }
  return undefined;
}

/** Nothing but a period. */
const onlyWhen = ({ slots, cues, rest }: Said): boolean =>
  rest.length === 0 &&
  slots.size > 0 &&
  [...slots].every((slot) => slot === 'quarter' || slot === 'span' || slot === 'since' || slot === 'other') &&
  cues.size === 0;

/** A month of an annual indicator is in its year. */
function inOwnPeriod(said: Said, { catalogue, reporting }: Setting): Said {
  const frequency = said.refs.length === 1 ? catalogue.byRef.get(said.refs[0] ?? '')?.frequency : undefined;
  return said.when?.month && frequency
    ? { ...said, period: ownPeriod(said.period, frequency, said.when, reporting) }
    : said;
}

function settled(questions: readonly Question[], said: Said, { catalogue, yearStart }: Setting): Reading {
  const [question, ...others] = questions;
  if (question && others.length === 0) {
    const entry =
      'ref' in question && question.ref !== undefined ? catalogue.byRef.get(question.ref) : undefined;
    const period = 'period' in question ? question.period : said.period;
    const assumed = assumedOf(said.when, period, yearStart, entry);
    return { question, ...(assumed !== undefined && { assumed }) };
  }
  return { question: which(questions.map((each) => ({ says: saysWhen(each), question: each }))) };
}

function saysWhen(question: Question): string {
  if (!('period' in question)) return '';
  const from = 'from' in question ? question.from : undefined;
  return from === undefined
    ? periodName(question.period)
    : `${periodName(from)} to ${periodName(question.period)}`;
}

function unclear(said: Said, { catalogue }: Setting): Question {
  const known = said.parts.filter(({ kind }) => kind !== 'filler').map(({ text }) => text);
  const rest = (said.rest.length > 0 ? said.rest : known).join(' ');
  const choices = nearest(said, catalogue);
  return { kind: 'unclear', rest, ...(choices.length > 0 && { nearest: choices }) };
}
