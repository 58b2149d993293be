/**
 * The question before asked of something else that its answer has: the months or quarters of one indicator (“which was
 * worst?”), the figures behind statuses (“I mean the figures”), another council’s rule (“and under Kent’s?”).
 */
import { EXTREMES } from '../../domain/answers/extremes.ts';
import { shiftPeriod } from '../../domain/time/period.ts';
import { which } from '../choices/alternatives.ts';
import { type Answerable, type DialogueContext, isOf, type Question } from '../model/question.ts';
import { textOf } from '../model/tokens.ts';
import type { Utterance } from '../model/utterance.ts';
import { JOINS } from '../vocabulary/joining.ts';
import { selected, selectionAsked } from './antecedents.ts';

const joinsBut = ({ strict }: Utterance, ...besides: readonly string[]): boolean =>
  strict.every((cues) => cues.some((cue) => besides.includes(cue) || JOINS.has(cue)));

const BEST =
  /^(?:and |so |ok )?(?:(?:which|what|when)(?: one)?(?: is| was| were)? )?(?:the )?(?:its )?(best|worst|highest|lowest)(?: one)?$/;

/** “Which was worst?” after the months or the quarters of one indicator: which of those. */
export function ofItsTimes({ tokens, slots }: Utterance, question: Question): Question | undefined {
  const said = BEST.exec(textOf(tokens))?.[1];
  const end = EXTREMES.find((each) => each === said);
  if (end === undefined || slots.size > 0) return undefined;
  if (question.kind === 'months') {
    const { month: _month, against: _against, ...rest } = question;
    return { ...rest, end };
  }
  return question.kind === 'trend' || question.kind === 'since'
    ? { kind: 'extremes', ref: question.ref, period: question.period, end }
    : undefined;
}

/** “And under Kent’s?” after how many are red: how many would be. */
export function byOtherRule(utterance: Utterance, question: Question): Question | undefined {
  const { scheme, slots } = utterance;
  if (scheme === undefined || slots.size > 1 || question.kind === 'under') return undefined;
  if (!isOf(question, 'takesStanding', true) || !joinsBut(utterance)) return undefined;
  const selection = selectionAsked(question);
  if (!selection || !('period' in question)) return undefined;
  const { asked, ...limits } = selected(selection);
  return {
    kind: 'under',
    scheme,
    ...(asked.kind !== 'all' && { asked }),
    ...limits,
    period: question.period,
  };
}

/** “Just reds” after what is to be followed: only when it goes red. */
export function followedOnly(utterance: Utterance, question: Answerable<'follow'>): Question | undefined {
  const [standing, ...more] = utterance.standings;
  if (!standing || more.length > 0 || utterance.slots.size > 1 || !joinsBut(utterance)) return undefined;
  if (standing.kind === 'status') return { ...question, on: standing.status };
  return standing.kind === 'off target' || standing.kind === 'on target'
    ? { ...question, on: standing.kind }
    : undefined;
}

const FIGURES =
  /^(?:(?:no|sorry|but|and|just|only|i|i mean|i meant|i want|mean|meant|what about|how about|show|show me|in terms of|by|not statuses|not status|not colours?) )*(?:(?:the|all|actual) )*(?:figures?|numbers?|scores?|values?|results?)(?: not (?:the )?(?:status|statuses|colours?))?$/;

/** “I mean the figures” after which statuses moved */
export const isOfFigures = ({ tokens, slots }: Utterance): boolean =>
  slots.size === 0 && FIGURES.test(textOf(tokens));

/** Which figures got better, or worse: of a move of any kind the person is asked which. */
export function ofFigures(question: Answerable<'movers'>): Question | undefined {
  const { move, since, period } = question;
  // Figures are held against the quarter before, and no other.
  if (since !== shiftPeriod(period, -1)) return undefined;
  const of = (change: 'improving' | 'deteriorating'): Question => ({
    kind: 'list',
    ...selected({ ...question, asked: question.asked }),
    change,
    period,
  });
  if (move.kind === 'worse') return of('deteriorating');
  if (move.kind === 'better') return of('improving');
  return move.kind === 'any'
    ? which([
        { says: 'Figures that got worse', question: of('deteriorating') },
        { says: 'Figures that got better', question: of('improving') },
      ])
    : undefined;
}

/**
 * “Which got worse?” after this quarter against last year’s: since then, where it says nothing else. What got worse by its
 * figure is only known against the quarter before.
 */
export function sinceThen(whole: Question, utterance: Utterance, { question }: DialogueContext): Question {
  const since =
    question.kind === 'compare' ? question.other : question.kind === 'movers' ? question.since : undefined;
  const says = ['quarter', 'other', 'since', 'span'] as const;
  if (since === undefined || !('period' in question) || says.some((slot) => utterance.slots.has(slot)))
    return whole;
  const { period } = question;
  if (whole.kind === 'movers') return { ...whole, since, period };
  const { change } = whole.kind === 'list' ? whole : {};
  if (whole.kind !== 'list' || !change || change === 'unchanged' || since === shiftPeriod(period, -1))
    return whole;
  const { change: _change, ...selection } = selected(whole);
  return {
    kind: 'movers',
    move: { kind: change === 'improving' ? 'better' : 'worse' },
    since,
    ...selection,
    period,
  };
}
