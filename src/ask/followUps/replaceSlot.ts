/**
 * Follow-ups that replace one slot of the question before: its end, number, quarters, rule and so on (“and the
 * worst?”, “4?”, “and Havering's”).
 */
import { EXTREMES, type Extreme } from '../../domain/answers/extremes.ts';
import type { Standing } from '../../domain/answers/selection.ts';
import { meetsTarget } from '../../domain/schemes/scheme.ts';
import { bandCalled } from '../../domain/schemes/schemes.ts';
import { type DialogueContext, isOf, type Question } from '../model/question.ts';
import { textOf } from '../model/tokens.ts';
import type { Slot, Utterance } from '../model/utterance.ts';
import { JOINS } from '../vocabulary/joining.ts';
import { selected, selectionAsked, standingsOf } from './antecedents.ts';
import { byOtherRule, followedOnly, isOfFigures, ofFigures, ofItsTimes } from './askedAnew.ts';
import { elsewhere, turnedRound, widened } from './opposite.ts';
import { everywhere } from './sameAgain.ts';

const ASKS = /^(?:what|which|who|whose|when|where|why|how|any|anything)(?: (?!about$)|$)/;
const ALL_OF_THEM = /^(?:and |show )*all of (?:them|it)$/;
const ENDS = ['best', 'worst'] as const;

/** The question before with one slot replaced; undefined where the words are a question of their own. */
export function replaceSlot(
  utterance: Utterance,
  { question, refs, onPage }: DialogueContext,
): Question | undefined {
  const isWhole = utterance.first !== 'and' && utterance.tokens.some(({ text }) => ASKS.test(text));
  if (utterance.unexplained.length > 0) return undefined;
  const best = ofItsTimes(utterance, question);
  if (best) return best;
  if (isWhole && question.kind !== 'several') return undefined;
  const [number, ...numbers] = utterance.numbers;
  const isNumber = number !== undefined && numbers.length === 0 && isOnly(utterance, 'number');
  if (isOnlyCue(utterance, 'everywhere') && isOf(question, 'about', 'many') && selectionAsked(question))
    return everywhere(question);
  if (isOnlyCue(utterance, 'other way')) return turnedRound(question);
  if (isOnlyCue(utterance, 'elsewhere')) return elsewhere(question);
  // Of a list that goes on over the page they may be the rest of it.
  if (ALL_OF_THEM.test(textOf(utterance.tokens)) && !(onPage && onPage.count < refs.length))
    return widened(question);
  const judged = byOtherRule(utterance, question);
  if (judged) return judged;
  if (isOf(question, 'isPickedFrom', true)) {
    // The top three of what is off target are those that are furthest off.
    const isTop = isNumber && joinsOnly(utterance, 'top') && utterance.cues.has('top');
    return isTop && isBad(question) ? rankedWorst(question, number) : undefined;
  }
  switch (question.kind) {
    case 'extremes': {
      const end = endIn(utterance, EXTREMES);
      return end && isOnly(utterance) ? { ...question, end } : undefined;
    }
    case 'rank': {
      const end = endIn(utterance, ENDS);
      if (end) return isOnly(utterance) ? { ...question, end } : undefined;
      return isNumber && joinsOnly(utterance) ? { ...question, count: number } : undefined;
    }
    case 'running':
      return isNumber && number > 1 && joinsOnly(utterance, 'for quarters')
        ? { ...question, quarters: number }
        : undefined;
    case 'colours': {
      const [standing, ...more] = utterance.standings;
      const isColour = standing?.kind === 'status' && bandCalled(standing.status) !== undefined;
      return isColour && more.length === 0 && isOnly(utterance, 'standing') && joinsOnly(utterance)
        ? { ...question, status: standing.status }
        : undefined;
    }
    case 'under':
      return utterance.scheme !== undefined && isOnly(utterance, 'scheme') && joinsOnly(utterance)
        ? { ...question, scheme: utterance.scheme }
        : undefined;
    case 'follow':
      return followedOnly(utterance, question);
    case 'several':
      // Two stand beside each other: nothing is asked of how they moved.
      return isWhichOfTwo(utterance)
        ? {
            kind: 'rank',
            asked: { kind: 'all' },
            among: [...question.refs],
            period: question.period,
            end: utterance.tokens.at(-1)?.text === 'worse' ? 'worst' : 'best',
          }
        : undefined;
    case 'movers': {
      if (isOfFigures(utterance)) return ofFigures(question);
      const way = /^(?:and )?(?:(?:which|what) )?(?:(?:is|has|went|gone) )?(up|down)$/.exec(
        textOf(utterance.tokens),
      )?.[1];
      if (way !== undefined) return { ...question, move: { kind: way === 'up' ? 'better' : 'worse' } };
      if (utterance.slots.has('move') && isOnly(utterance, 'move') && joinsOnly(utterance))
        return { ...question, move: { kind: 'between', ...utterance.move } };
      // Of what moved, the bad ones are those that got worse.
      const isBad = utterance.tokens.some(({ kind, text }) => kind === 'standing' && text.startsWith('bad '));
      return question.move.kind === 'any' && isBad && isOnly(utterance, 'standing') && joinsOnly(utterance)
        ? { ...question, move: { kind: 'worse' } }
        : undefined;
    }
    default:
      return undefined;
  }
}

/** Is a status a colour of figures that miss their targets? */
function isOffTarget(status: string): boolean {
  const band = bandCalled(status);
  return band !== undefined && !meetsTarget(band);
}

/** Was the question about figures that miss their targets, and no others? */
function isBad(question: Question): boolean {
  const standings = standingsOf(selectionAsked(question)?.asked ?? { kind: 'all' });
  const isOff = (standing: Standing): boolean =>
    standing.kind === 'off target' || (standing.kind === 'status' && isOffTarget(standing.status));
  return standings.length > 0 && standings.every(isOff);
}

function rankedWorst(question: Question, count: number): Question | undefined {
  const selection = selectionAsked(question);
  return selection && 'period' in question
    ? { kind: 'rank', end: 'worst', count, ...selected(selection), period: question.period }
    : undefined;
}

/** Is a cue alone, but for words that join it to the question before? */
const isOnlyCue = (utterance: Utterance, cue: string): boolean =>
  utterance.slots.size === 0 &&
  utterance.strict.some((cues) => cues.includes(cue)) &&
  joinsOnly(utterance, cue);

/** “Which is worse?” */
const isWhichOfTwo = ({ tokens }: Utterance): boolean =>
  /^(?:and )?(?:which|what)(?: one)? (?:is|was) (?:better|worse)$/.test(textOf(tokens));

const isOnly = ({ slots }: Utterance, ...some: readonly Slot[]): boolean =>
  [...slots].every((slot) => some.includes(slot));

const joinsOnly = ({ strict }: Utterance, besides?: string): boolean =>
  strict.every((cues) => cues.some((cue) => cue === besides || JOINS.has(cue)));

/** The end asked for, where nothing else is. */
function endIn<End extends Extreme>({ strict }: Utterance, ends: readonly End[]): End | undefined {
  const [cues, ...others] = strict.filter((each) => !each.some((cue) => JOINS.has(cue)));
  if (!cues || others.length > 0) return undefined;
  return ends.find((end) => cues.some((cue) => cue === end || cue.startsWith(`${end} `)));
}
