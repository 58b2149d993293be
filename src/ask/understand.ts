/** From a sentence to a question. Deterministic: what is not understood is said, never guessed. */
import { alternatives, MOST_CHOICES, nameOf, optionsOf, which } from './alternatives.ts';
import { gather } from './gather.ts';
import { named, nearest } from './nearest.ts';
import type { Part } from './parts.ts';
import type { Choice, Question, Reading } from './question.ts';
import { readSomehow } from './read.ts';
import type { Said } from './said.ts';
import type { Setting } from './setting.ts';
import { withSynonyms } from './synonyms.ts';
import { tag } from './tag.ts';
import { plain } from './words.ts';

export type { Setting };

/** Nobody asks a question in more words; longer ones are pasted text. */
const MOST_LETTERS = 400;

/** Reads a sentence in its setting. */
export function understand(sentence: string, setting: Setting): Reading {
  if (sentence.length > MOST_LETTERS) return { question: { kind: 'unclear', rest: sentence } };
  const said = withSynonyms(plain(sentence), setting.synonyms ?? []);
  if (said === '') return { question: { kind: 'help' } };
  const parts = tag(said, setting.catalogue, setting);
  const reading = readTagged(parts, setting);
  if (reading && isRead(reading)) return reading;
  // Words that are mostly something else may be of a title: “first contact”.
  const loosely = readTagged(tag(said, setting.catalogue, setting, true), setting);
  if (loosely && isRead(loosely)) return loosely;
  const lost = reading ?? { question: unclear(gather(parts, setting.reporting), setting) };
  return setting.focus ? lost : { ...lost, leans: true };
}

const isRead = ({ question: { kind } }: Reading): boolean => kind !== 'unclear' && kind !== 'follow-up';

function readTagged(parts: readonly Part[], setting: Setting): Reading | undefined {
  // Nothing but a greeting.
  if (parts.every(({ kind }) => kind === 'filler')) return { question: { kind: 'help' } };
  const versions = alternatives(parts);
  if (versions === undefined) return tooMany(parts, setting);
  const readings = versions.flatMap(({ parts: version, says }) => {
    const reading = readSomehow(version, setting);
    return reading ? [{ ...reading, says }] : [];
  });
  const understood = readings.filter(isRead);
  const [first, ...others] = understood.length > 0 ? understood : readings;
  if (!first) return clauses(parts, setting);
  if (others.length === 0 || !isRead(first)) {
    const { says: _says, ...reading } = first;
    return reading;
  }
  const question = which(
    understood.flatMap(({ question: each, says }) =>
      each.kind === 'which'
        ? each.choices
        : [{ says: says.map((one) => nameOf(one, setting.catalogue)).join(', '), question: each }],
    ),
  );
  if (question.kind === 'which' && question.choices.length > MOST_CHOICES) return undefined;
  return { question, ...(understood.some(({ leans }) => leans) && { leans: true }) };
}

/** Two questions in one sentence: “who owns CPI13 and when is it due?” The person is asked which first. */
function clauses(parts: readonly Part[], setting: Setting): Reading | undefined {
  const at = parts.findIndex((part) => part.kind === 'cue' && part.cue === 'and');
  if (at < 1) return undefined;
  const [before, after] = [parts.slice(0, at), parts.slice(at + 1)];
  const one = readSomehow(before, setting);
  if (!one || !isAnswerable(one.question)) return undefined;
  const focus = {
    question: one.question,
    refs: 'ref' in one.question && one.question.ref ? [one.question.ref] : [],
  };
  const other = readSomehow(after, { ...setting, focus });
  if (!other || !isAnswerable(other.question)) return undefined;
  // “Red and provisional” is one thing that is both, and no list holds it.
  if (
    one.question.kind === 'list' &&
    other.question.kind === 'list' &&
    one.question.period === other.question.period
  )
    return undefined;
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

function unclear(said: Said, { catalogue }: Setting): Question {
  const known = said.parts.filter(({ kind }) => kind !== 'filler').map(({ text }) => text);
  const rest = (said.rest.length > 0 ? said.rest : known).join(' ');
  const choices = nearest(said, catalogue);
  return { kind: 'unclear', rest, ...(choices.length > 0 && { nearest: choices }) };
}
