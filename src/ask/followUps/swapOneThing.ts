/** What a word or two put in the place of what the question before asked for: “and the worst?”, “4?”, “and Havering's”. */
import { EXTREMES, type Extreme } from '../../domain/answers/extremes.ts';
import type { Standing } from '../../domain/answers/selection.ts';
import { bandCalled } from '../../domain/schemes/schemes.ts';
import { textOf } from '../model/parts.ts';
import { type Focus, isOf, type Question } from '../model/question.ts';
import type { Said, Slot } from '../model/said.ts';
import { JOINS } from '../vocabulary/joining.ts';
import { selected, selectionIn, standingsOf } from './focus.ts';
import { elsewhere, turnedRound, widened } from './opposite.ts';
import { everywhere } from './sameAgain.ts';

const ASKS = /^(?:what|which|who|whose|when|where|why|how|any|anything)(?: (?!about$)|$)/;
const ALL_OF_THEM = /^(?:and |show )*all of (?:them|it)$/;
const ENDS = ['best', 'worst'] as const;

/** The question before with it; undefined where the words are a question of their own. */
export function inItsPlace(said: Said, { question, refs, onPage }: Focus): Question | undefined {
  const isWhole = said.first !== 'and' && said.parts.some(({ text }) => ASKS.test(text));
  if (said.rest.length > 0 || (isWhole && question.kind !== 'several')) return undefined;
  const [number, ...numbers] = said.numbers;
  const isNumber = number !== undefined && numbers.length === 0 && isOnly(said, 'number');
  if (isOnlyCue(said, 'everywhere') && isOf(question, 'about', 'many') && selectionIn(question))
    return everywhere(question);
  if (isOnlyCue(said, 'other way')) return turnedRound(question);
  if (isOnlyCue(said, 'elsewhere')) return elsewhere(question);
  // Of a list that goes on over the page they may be the rest of it.
  if (ALL_OF_THEM.test(textOf(said.parts)) && !(onPage && onPage.count < refs.length))
    return widened(question);
  if (isOf(question, 'isPickedFrom', true)) {
    // The top three of what is off target are those that are furthest off.
    const isTop = isNumber && joinsOnly(said, 'top') && said.cues.has('top');
    return isTop && isBad(question) ? rankedWorst(question, number) : undefined;
  }
  switch (question.kind) {
    case 'extremes': {
      const end = endIn(said, EXTREMES);
      return end && isOnly(said) ? { ...question, end } : undefined;
    }
    case 'rank': {
      const end = endIn(said, ENDS);
      if (end) return isOnly(said) ? { ...question, end } : undefined;
      return isNumber && joinsOnly(said) ? { ...question, count: number } : undefined;
    }
    case 'running':
      return isNumber && number > 1 && joinsOnly(said, 'for quarters')
        ? { ...question, quarters: number }
        : undefined;
    case 'colours': {
      const [standing, ...more] = said.standings;
      const isColour = standing?.kind === 'status' && bandCalled(standing.status) !== undefined;
      return isColour && more.length === 0 && isOnly(said, 'standing') && joinsOnly(said)
        ? { ...question, status: standing.status }
        : undefined;
    }
    case 'under':
      return said.scheme !== undefined && isOnly(said, 'scheme') && joinsOnly(said)
        ? { ...question, scheme: said.scheme }
        : undefined;
    case 'several':
      // Two stand beside each other: nothing is asked of how they moved.
      return isWhichOfTwo(said)
        ? {
            ...{ kind: 'rank', asked: { kind: 'all' }, among: [...question.refs], period: question.period },
            end: said.parts.at(-1)?.text === 'worse' ? 'worst' : 'best',
          }
        : undefined;
    case 'movers': {
      const way = /^(?:and )?(?:(?:which|what) )?(?:(?:is|has|went|gone) )?(up|down)$/.exec(
        textOf(said.parts),
      )?.[1];
      if (way !== undefined) return { ...question, move: { kind: way === 'up' ? 'better' : 'worse' } };
      if (said.slots.has('move') && isOnly(said, 'move') && joinsOnly(said))
        return { ...question, move: { kind: 'between', ...said.move } };
      // Of what moved, the bad ones are those that got worse.
      const isBad = said.parts.some(({ kind, text }) => kind === 'standing' && text.startsWith('bad '));
      return question.move.kind === 'any' && isBad && isOnly(said, 'standing') && joinsOnly(said)
        ? { ...question, move: { kind: 'worse' } }
        : undefined;
    }
    default:
      return undefined;
  }
}

const BAD: ReadonlySet<string> = new Set(['Red', 'Amber']);

/** True for what was asked of figures that miss their targets, and of no others. */
function isBad(question: Question): boolean {
  const standings = standingsOf(selectionIn(question)?.asked ?? { kind: 'all' });
  const isOff = (standing: Standing): boolean =>
    standing.kind === 'off target' || (standing.kind === 'status' && BAD.has(standing.status));
  return standings.length > 0 && standings.every(isOff);
}

function rankedWorst(question: Question, count: number): Question | undefined {
  const selection = selectionIn(question);
  return selection && 'period' in question
    ? { kind: 'rank', end: 'worst', count, ...selected(selection), period: question.period }
    : undefined;
}

/** True where such a word stands by itself, with nothing but what joins it to the question before. */
const isOnlyCue = (said: Said, cue: string): boolean =>
  said.slots.size === 0 && said.strict.some((cues) => cues.includes(cue)) && joinsOnly(said, cue);

/** “Which is worse?” */
const isWhichOfTwo = ({ parts }: Said): boolean =>
  /^(?:and )?(?:which|what)(?: one)? (?:is|was) (?:better|worse)$/.test(textOf(parts));

const isOnly = ({ slots }: Said, ...some: readonly Slot[]): boolean =>
  [...slots].every((slot) => some.includes(slot));

const joinsOnly = ({ strict }: Said, besides?: string): boolean =>
  strict.every((cues) => cues.some((cue) => cue === besides || JOINS.has(cue)));

/** Which end is asked for, where nothing else is. */
function endIn<End extends Extreme>({ strict }: Said, ends: readonly End[]): End | undefined {
  const [cues, ...others] = strict.filter((each) => !each.some((cue) => JOINS.has(cue)));
  if (!cues || others.length > 0) return undefined;
  return ends.find((end) => cues.some((cue) => cue === end || cue.startsWith(`${end} `)));
}
