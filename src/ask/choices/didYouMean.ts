/** Suggestions (“did you mean”): answerable questions most like a sentence that was not understood. */
import { EXTREMES } from '../../domain/answers/extremes.ts';
import { ME, type Standing, type Where } from '../../domain/answers/selection.ts';
import { type Period, periodName, shiftPeriod } from '../../domain/time/period.ts';
import { isMine } from '../gathering/gather.ts';
import { SELECTION } from '../model/intent.ts';
import type { Choice, Question } from '../model/question.ts';
import { type Slot, selectionOf, type Utterance } from '../model/utterance.ts';
import { type Catalogue, compact } from '../setting/catalogue.ts';
import { calledBy } from '../setting/initials.ts';
import { lettersAlone } from '../setting/letterNames.ts';
import { slipsBetween } from '../text/spelling.ts';
import { ABBREVIATED, EVERYDAY } from '../vocabulary/everyday.ts';

const MOST = 3;

/** An indicator's name on a button. */
export const indicatorLabel = (ref: string, { byRef }: Catalogue): string => {
  const title = byRef.get(ref)?.title;
  return title === undefined ? ref : `${ref} ${title}`;
};

/** At most three suggestions, best first; none where nothing is alike. */
export function suggestionsFor(utterance: Utterance, catalogue: Catalogue): readonly Choice[] {
  const { refs, unexplained, period } = utterance;
  const show = (ref: string): Choice => ({
    says: indicatorLabel(ref, catalogue),
    question: { kind: 'show', ref, period },
  });
  const initials = unexplained.flatMap((word) => calledBy(word, catalogue.initials()).slice(0, MOST));
  const found = [...refs, ...initials, ...unexplained.flatMap((word) => refsLike(word, catalogue))].map(show);
  // “Submit 95 for CPI13”: the figure goes into the form.
  const [ref] = refs;
  if (ref !== undefined && utterance.first === 'submit') found.unshift(submission(ref, period));
  // “Better than Kent on FOI”: of other councils only what the neighbours reach is held.
  if (
    ref !== undefined &&
    unexplained.length > 0 &&
    ['better', 'versus'].some((cue) => utterance.cues.has(cue))
  ) {
    found.unshift({
      says: `${ref} against its neighbours`,
      question: { kind: 'contrast', ref, against: 'neighbours', period },
    });
  }
  if (asksBestQuarter(utterance)) found.unshift(byQuarter(utterance, catalogue));
  // “Satisfaction reds” are several, and no one title's.
  if (refs.length > 1 && utterance.byTitle && utterance.slots.has('standing')) {
    found.unshift(listed({ ...utterance, standings: utterance.standings.slice(0, 1) }, catalogue));
  }
  if (found.length === 0 && (utterance.slots.has('standing') || utterance.slots.has('where'))) {
    found.push(listed({ ...utterance, standings: utterance.standings.slice(0, 1) }, catalogue));
  }
  if (found.length < MOST && unexplained.length > 0) {
    const words = unexplained.map((word) => ABBREVIATED.get(word) ?? EVERYDAY.get(word)?.join(' ') ?? word);
    found.push(...catalogue.titles.like(words.join(' ')).slice(0, MOST).map(show));
  }
  const distinct = new Map(found.map((choice) => [choice.says, choice]));
  return [...distinct.values()].slice(0, MOST);
}

/**
 * The one indicator named in a sentence that was not understood, for whoever goes on with “chart it”. An indicator
 * that is only like the words does not count.
 */
export function namedIn({ refs, unexplained }: Utterance, catalogue: Catalogue): string | undefined {
  const named = new Set([...refs, ...unexplained.flatMap((word) => calledBy(word, catalogue.initials()))]);
  return named.size === 1 ? [...named][0] : undefined;
}

/** “Best quarter for comms”: quarters can be ranked for one indicator only. */
const asksBestQuarter = ({ cues, slots, refs }: Utterance): boolean =>
  refs.length === 0 && slots.has('where') && EXTREMES.some((end) => cues.has(`${end} quarter`));

/** A place over the last four quarters, for whoever asks to see which was best. */
function byQuarter(utterance: Utterance, catalogue: Catalogue): Choice {
  const { where, period } = utterance;
  const says = describe({ ...utterance, standings: [] }, catalogue).replace('Everything: ', '');
  return {
    says: `${says}, quarter by quarter`,
    question: { kind: 'summary', ...(where && { where }), from: shiftPeriod(period, -3), period },
  };
}

/** The form as a button, with a figure in it where one was said. */
export const submission = (ref: string, period: Period, figure?: string): Choice => ({
  says: figure === undefined ? `Submit ${ref}` : `Submit ${figure} for ${ref}`,
  question: { kind: 'form', ref, period, ...(figure !== undefined && { figure }) },
});

/** Slots that a follow-up without a question before may name; other slots alone are no whole question. */
const WHOLE: ReadonlySet<Slot> = new Set([...SELECTION, 'quarter', 'span']);

/** The answer to a follow-up without a question before, with suggestions of what it would ask by itself. */
export function followUp(utterance: Utterance, catalogue: Catalogue): Question {
  const { slots, period, from, unexplained } = utterance;
  if (slots.size === 0 || unexplained.length > 0 || ![...slots].every((slot) => WHOLE.has(slot))) {
    return { kind: 'follow-up' };
  }
  const selects = SELECTION.some((slot) => slots.has(slot));
  if (selects)
    return from === undefined
      ? { kind: 'follow-up', suggestions: [listed(utterance, catalogue)] }
      : { kind: 'follow-up' };
  const when = from === undefined ? periodName(period) : `${periodName(from)} to ${periodName(period)}`;
  const summary: Question = { kind: 'summary', ...(from !== undefined && { from }), period };
  return { kind: 'follow-up', suggestions: [{ says: `Summary, ${when}`, question: summary }] };
}

/** The selection that a sentence names, as a list to offer. */
function listed(utterance: Utterance, catalogue: Catalogue): Choice {
  const { period } = utterance;
  const { asked, where, ...limits } = selectionOf(utterance);
  if (asked.kind === 'all' && isMine(where) && Object.keys(limits).length === 0) {
    return { says: `My indicators, ${periodName(period)}`, question: { kind: 'mine', period } };
  }
  return {
    says: `${describe(utterance, catalogue)}, ${periodName(period)}`,
    question: { kind: 'list', ...selectionOf(utterance), period },
  };
}

/** `Red`, `Everything: ICT, not green`. */
function describe({ standings, except, where, outside, change }: Utterance, { names }: Catalogue): string {
  const nameOf = (standing: Standing): string =>
    standing.kind === 'status' ? standing.status : standing.kind;
  const placesIn = (places: Where = {}): readonly string[] =>
    Object.values(places).flatMap((values) =>
      values.map((value) => (value === ME ? 'mine' : (names.get(value) ?? value))),
    );
  const what = standings.length === 0 ? 'everything' : standings.map(nameOf).join(' or ');
  const limits = [
    ...placesIn(where),
    ...[...except.map(nameOf), ...placesIn(outside)].map((each) => `not ${each}`),
    ...(change === undefined ? [] : [change]),
  ];
  const start = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  return limits.length === 0 ? start : `${start}: ${limits.join(', ')}`;
}

/** References written most like a word that looks like one and is none. */
function refsLike(word: string, catalogue: Catalogue): readonly string[] {
  const said = compact(word);
  const letters = said.replace(/\d.*/, '');
  if (letters === said) return lettersLike(word, catalogue);
  if (!/^[a-z]+-?\d+[a-z]?$/.test(said) || said.length > 12) return [];
  return [...catalogue.refs]
    .filter(([key]) => key.startsWith(letters))
    .map(([key, ref]) => ({ ref, slips: slipsBetween(key, said) }))
    .toSorted((a, b) => a.slips - b.slips)
    .map(({ ref }) => ref)
    .slice(0, MOST);
}

/** References of letters alone like a word: “CSTA” for CSAT, “AV-XYZ” for AV-HDC, “over budget” for BUDGET. */
function lettersLike(word: string, { letterNames }: Catalogue): readonly string[] {
  const said = lettersAlone(word);
  const [first = ''] = word.split(/[-_.]/);
  const most = said.length > 5 ? 2 : 1;
  return [...letterNames]
    .map(([letters, { ref, parts }]) => {
      const isBeginning = first !== word && first === parts[0];
      const slips = letters[0] === said[0] ? slipsBetween(letters, said) : said.length;
      return { ref, slips: isBeginning ? Math.min(slips, most) : slips };
    })
    .filter(({ slips }) => slips <= most && slips < said.length)
    .toSorted((a, b) => a.slips - b.slips)
    .map(({ ref }) => ref)
    .slice(0, MOST);
}
