/** Sentences of fillers alone: a greeting, “which ones?” after a count, “which aren't?” after a list. */

import { isOf, type Reading } from '../model/question.ts';
import { type Token, textOf } from '../model/tokens.ts';
import type { Setting } from '../setting/setting.ts';
import { TO_SEE } from '../vocabulary/joining.ts';
import { selected, selectionAsked } from './antecedents.ts';

/** Reads a greeting, or “which ones?” after figures that were only counted. */
export function fillersAlone(tokens: readonly Token[], { context, reporting }: Setting): Reading {
  const toSee = tokens.some(({ text }) => TO_SEE.has(text));
  // “Still?”: of which, nobody can tell.
  if (tokens.some(({ text }) => text === 'still'))
    return { question: { kind: 'unclear', unexplained: 'still' } };
  // “Anything else?” after a form is what is left to report.
  const isMore = tokens.some(({ text }) => /^(?:what|which|anything) else$/.test(text));
  // “Out of?” stops in the middle.
  if (tokens.length > 1 && tokens.every(({ text }) => /^(?:out|of|in|into|for|with)$/.test(text)))
    return { question: { kind: 'unclear', unexplained: textOf(tokens) } };
  // “Latest?”, “now?” after one indicator
  const isNow = tokens.some(({ text }) => /^(?:latest|current|now|right now|at moment|today)$/.test(text));
  if (isNow && !context) return { question: { kind: 'help' }, isContextDependent: true };
  if (isNow && context && 'ref' in context.question && context.question.ref !== undefined) {
    return { question: { kind: 'show', ref: context.question.ref, period: reporting } };
  }
  if (toSee && context?.question.kind === 'colours' && context.question.status !== undefined) {
    const { status, period } = context.question;
    return { question: { kind: 'list', asked: { kind: 'status', status }, period } };
  }
  const selection = toSee && context ? selectionAsked(context.question) : undefined;
  if (!selection || !context || !('period' in context.question)) {
    return {
      question: { kind: 'help' },
      ...((toSee || isMore) && !context && { isContextDependent: true }),
    };
  }
  // An answer that lists its figures (a rule's, a ranking, movers) is shown again; a comparison of two quarters only counts them.
  const isCounted = context.question.kind === 'compare' && selection.asked.kind !== 'all';
  if (isOf(context.question, 'whichOnes', 'itself') && !isCounted) return { question: context.question };
  return { question: { kind: 'list', ...selected(selection), period: context.question.period } };
}

/** “Which aren't?” after the reds: all other figures in the place asked about. */
export function theOthers(tokens: readonly Token[], { context }: Setting): Reading | undefined {
  const isIt = /^(?:and )?(?:which|what)(?: ones)? (?:are|is|were) not$/.test(textOf(tokens));
  const before = isIt && context ? selectionAsked(context.question) : undefined;
  if (!before || !context || !isOf(context.question, 'otherWay', 'standing')) return undefined;
  const { asked, except, ...limits } = selected(before);
  if (asked.kind === 'all' || except) return undefined;
  const standings = asked.kind === 'any of' ? [...asked.of] : [asked];
  return {
    question: {
      kind: 'list',
      asked: { kind: 'all' },
      except: standings,
      ...limits,
      period: context.question.period,
    },
  };
}
