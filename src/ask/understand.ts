/** From a sentence to a question. Deterministic: what is not understood is said, never guessed. */
import type { Period } from '../domain/period.ts';
import { findByTitle, MOST_CHOICES, takeReference } from './findIndicator.ts';
import { takePeriod } from './periodWords.ts';
import type { Entry, Question } from './question.ts';
import { takeRule } from './ruleWords.ts';
import { ASKED, FILLER, HELP, MINE, OVERRIDE, SHOW, SUBMIT, SUMMARY, statusPhrases } from './vocabulary.ts';
import { plain, take, without } from './words.ts';

export type Setting = {
  /** The indicators there are. */
  readonly catalogue: readonly Entry[];
  /** The period being reported: what "this quarter" means. */
  readonly reporting: Period;
};

const meaningful = (sentence: string): string =>
  sentence
    .split(' ')
    .filter((word) => word !== '' && !FILLER.has(word))
    .join(' ');

const phrases = (list: readonly string[]): readonly (readonly [string, string])[] =>
  list.toSorted((a, b) => b.length - a.length).map((phrase) => [phrase, phrase]);
const [MINE_PHRASES, SUMMARY_PHRASES, SHOW_PHRASES] = [phrases(MINE), phrases(SUMMARY), phrases(SHOW)];
const SUBMIT_START = new RegExp(
  `^(?:please |i want to |i would like to |id like to |can i |let me )?(?:${SUBMIT.join('|')})(?: |$)`,
);

const OVERRIDE_START = new RegExp(`^(?:please |i want to )?(?:${OVERRIDE.join('|')})(?: |$)`);

/** Reads a sentence in its setting. */
export function understand(sentence: string, { catalogue, reporting }: Setting): Question {
  const said = plain(sentence);
  if (said === '' || HELP.includes(said)) return { kind: 'help' };
  const { period, rest } = takePeriod(said, reporting);

  const rule = takeRule(rest);
  if (rule) return underRule(rule, period);

  const mine = take(rest, MINE_PHRASES);
  if (mine && meaningful(mine.rest) === '') return { kind: 'mine', period };

  if (OVERRIDE_START.test(rest)) return overriding(rest.replace(OVERRIDE_START, ''), period, catalogue);
  if (SUBMIT_START.test(rest)) return submission(rest.replace(SUBMIT_START, ''), period, catalogue);

  if (rest.startsWith('why ')) {
    const asked = whyOf(rest.slice(4), period, catalogue);
    if (asked) return asked;
  }

  const reference = takeReference(rest, catalogue);
  if (reference) {
    const left = meaningful(
      SHOW_PHRASES.reduce((text, [phrase]) => without(text, phrase) ?? text, reference.rest),
    );
    return left === '' ? { kind: 'show', ref: reference.ref, period } : { kind: 'unclear', rest: left };
  }

  // A whole title may hold a word such as "outstanding" or "report": it is looked for before single words are.
  const asked = take(rest, [...ASKED, ...statusPhrases()]);
  if (asked && meaningful(asked.rest) === '') return { kind: 'list', asked: asked.meaning, period };

  const summary = take(rest, SUMMARY_PHRASES);
  if (summary && meaningful(summary.rest) === '') return { kind: 'summary', period };

  const found = byTitle(rest, catalogue, 'show', period);
  if (found) return found;
  return { kind: 'unclear', rest: meaningful(asked?.rest ?? summary?.rest ?? rest) };
}

function underRule({ scheme, rest }: { scheme: string; rest: string }, period: Period): Question {
  const asked = take(rest, [...statusPhrases(scheme), ...ASKED]);
  const summary = asked ?? take(rest, SUMMARY_PHRASES);
  const left = meaningful(summary?.rest ?? rest);
  return left === ''
    ? { kind: 'under', scheme, ...(asked && { asked: asked.meaning }), period }
    : { kind: 'unclear', rest: left };
}

/** "why is CPI13 amber?": the colour is only said in passing; the answer gives the true one. */
function whyOf(rest: string, period: Period, catalogue: readonly Entry[]): Question | undefined {
  const reference = takeReference(rest, catalogue);
  const words = reference?.rest ?? rest;
  const status = take(words, [...ASKED, ...statusPhrases()])?.rest ?? words;
  if (reference) return meaningful(status) === '' ? { kind: 'why', ref: reference.ref, period } : undefined;
  const [only, ...others] = findByTitle(meaningful(status), catalogue);
  return only && others.length === 0 ? { kind: 'why', ref: only.ref, period } : undefined;
}

function overriding(rest: string, period: Period, catalogue: readonly Entry[]): Question {
  const reference = takeReference(rest, catalogue);
  if (reference && meaningful(reference.rest) === '') {
    return { kind: 'override', ref: reference.ref, period };
  }
  const [only, ...others] = findByTitle(rest, catalogue);
  return only && others.length === 0
    ? { kind: 'override', ref: only.ref, period }
    : { kind: 'unclear', rest: rest || 'override' };
}

function submission(rest: string, period: Period, catalogue: readonly Entry[]): Question {
  const reference = takeReference(rest, catalogue);
  if (reference && meaningful(reference.rest) === '') return { kind: 'submit', ref: reference.ref, period };
  const left = meaningful(take(rest, MINE_PHRASES)?.rest ?? without(rest, 'my') ?? rest);
  if (left === '' || left === 'score' || left === 'scores') return { kind: 'submit', ref: undefined, period };
  return byTitle(left, catalogue, 'submit', period) ?? { kind: 'unclear', rest: left };
}

function byTitle(
  sentence: string,
  catalogue: readonly Entry[],
  purpose: 'show' | 'submit',
  period: Period,
): Question | undefined {
  const words = SHOW_PHRASES.reduce((text, [phrase]) => without(text, phrase) ?? text, sentence);
  const entries = findByTitle(words, catalogue);
  const [only] = entries;
  if (only && entries.length === 1) return { kind: purpose, ref: only.ref, period };
  return entries.length > 1 && entries.length <= MOST_CHOICES
    ? {
        kind: 'which',
        choices: entries.map(({ ref, title }) => ({
          says: `${ref} ${title}`,
          question: { kind: purpose, ref, period },
        })),
      }
    : undefined;
}
