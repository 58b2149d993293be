/**
 * The question before turned round or widened: “the opposite?” after what got better, “elsewhere?” after what is red
 * in ICT.
 */
import type { Asked } from '../../domain/answers/selection.ts';
import type { Move } from '../../domain/history/movers.ts';
import { which } from '../choices/alternatives.ts';
import { isOf, type Question } from '../model/question.ts';
import { byOwner } from '../model/utterance.ts';
import { selectionAsked } from './antecedents.ts';
import { everywhere } from './sameAgain.ts';

const OTHER_END = { best: 'worst', worst: 'best', highest: 'lowest', lowest: 'highest' } as const;

/** The opposite question; undefined for a question that has none. */
export function turnedRound(question: Question): Question | undefined {
  if (isOf(question, 'otherWay', 'move')) {
    const move = otherWay(question.move);
    return move && { ...question, move };
  }
  if (isOf(question, 'otherWay', 'end')) {
    if (question.kind === 'extremes') return { ...question, end: OTHER_END[question.end] };
    return question.end === 'best' || question.end === 'worst'
      ? { ...question, end: OTHER_END[question.end] }
      : undefined;
  }
  if (!isOf(question, 'otherWay', 'standing')) return undefined;
  const asked = opposite(question.asked);
  return asked && { ...question, asked };
}

function otherWay(move: Move): Move | undefined {
  switch (move.kind) {
    case 'any':
      return undefined;
    case 'better':
      return { kind: 'worse' };
    case 'worse':
      return { kind: 'better' };
    default: {
      const { from, to } = move;
      return {
        kind: 'between',
        ...(to !== undefined && { from: to }),
        ...(from !== undefined && { to: from }),
      };
    }
  }
}

function opposite({ kind }: Asked): Asked | undefined {
  switch (kind) {
    case 'on target':
      return { kind: 'off target' };
    case 'off target':
      return { kind: 'on target' };
    case 'reported':
      return { kind: 'not reported' };
    case 'not reported':
      return { kind: 'reported' };
    default:
      return undefined;
  }
}

/**
 * “All of them” after a narrowed selection: without its limits, or a choice which limit to drop where there are two.
 */
export function widened(question: Question): Question | undefined {
  if (!isOf(question, 'otherWay', 'standing')) return undefined;
  const { asked, where, outside } = question;
  const whatever: Question = { ...question, except: undefined, asked: { kind: 'all' } };
  if (asked.kind === 'all') return undefined;
  if (!where && !outside) return whatever;
  return which([
    { says: 'Whatever their status', question: whatever },
    { says: 'Everywhere', question: everywhere(question) },
  ]);
}

/** The same question about everything outside the one place or person asked about. */
export function elsewhere(question: Question): Question | undefined {
  const { where = {}, outside, among } = selectionAsked(question) ?? {};
  if (Object.keys(where).length !== 1 || outside || among) return undefined;
  if (!isOf(question, 'about', 'many')) return undefined;
  const isOfPeople = isOf(question, 'selects', 'owners');
  return { ...question, where: undefined, outside: isOfPeople ? byOwner(where) : where };
}
