/** Words that mean nothing by themselves: a greeting, “which ones?” after a count, “which aren't?” after a list. */
import { type Part, textOf } from '../model/parts.ts';
import { isOf, type Reading } from '../model/question.ts';
import type { Setting } from '../setting/setting.ts';
import { TO_SEE } from '../vocabulary/joining.ts';
import { selected, selectionIn } from './focus.ts';

/** Nothing but a greeting; or “which ones?” after what was only counted. */
export function fillersAlone(parts: readonly Part[], { focus, reporting }: Setting): Reading {
  const toSee = parts.some(({ text }) => TO_SEE.has(text));
  // “Still?”: of which, nobody can tell.
  if (parts.some(({ text }) => text === 'still')) return { question: { kind: 'unclear', rest: 'still' } };
  // “Anything else?” after a form is what is left to report.
  const isMore = parts.some(({ text }) => /^(?:what|which|anything) else$/.test(text));
  // “Out of?” stops in the middle.
  if (parts.length > 1 && parts.every(({ text }) => /^(?:out|of|in|into|for|with)$/.test(text)))
    return { question: { kind: 'unclear', rest: textOf(parts) } };
  // “Latest?”, “now?” after one indicator
  const isNow = parts.some(({ text }) => /^(?:latest|current|now|right now|at moment|today)$/.test(text));
  if (isNow && !focus) return { question: { kind: 'help' }, leans: true };
  if (isNow && focus && 'ref' in focus.question && focus.question.ref !== undefined) {
    return { question: { kind: 'show', ref: focus.question.ref, period: reporting } };
  }
  if (toSee && focus?.question.kind === 'colours' && focus.question.status !== undefined) {
    const { status, period } = focus.question;
    return { question: { kind: 'list', asked: { kind: 'status', status }, period } };
  }
  const selection = toSee && focus ? selectionIn(focus.question) : undefined;
  if (!selection || !focus || !('period' in focus.question)) {
    return {
      question: { kind: 'help' },
      ...((toSee || isMore) && !focus && { leans: true }),
    };
  }
  // What already shows which they are shows it again: a rule's answer, a ranking, what moved; two quarters beside each other only count the reds.
  const isCounted = focus.question.kind === 'compare' && selection.asked.kind !== 'all';
  if (isOf(focus.question, 'whichOnes', 'itself') && !isCounted) return { question: focus.question };
  return { question: { kind: 'list', ...selected(selection), period: focus.question.period } };
}

/** “Which aren't?” after the reds asks for all the others of where those were looked for. */
export function theOthers(parts: readonly Part[], { focus }: Setting): Reading | undefined {
  const isIt = /^(?:and )?(?:which|what)(?: ones)? (?:are|is|were) not$/.test(textOf(parts));
  const before = isIt && focus ? selectionIn(focus.question) : undefined;
  if (!before || !focus || !isOf(focus.question, 'otherWay', 'standing')) return undefined;
  const { asked, except, ...limits } = selected(before);
  if (asked.kind === 'all' || except) return undefined;
  const standings = asked.kind === 'any of' ? [...asked.of] : [asked];
  return {
    question: {
      kind: 'list',
      asked: { kind: 'all' },
      except: standings,
      ...limits,
      period: focus.question.period,
    },
  };
}
