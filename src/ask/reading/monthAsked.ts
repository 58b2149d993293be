/** A month of a monthly indicator is asked about as that month, and not as the quarter that it is in. */
import { type Month, monthsIn } from '../../domain/time/month.ts';
import type { Question } from '../model/question.ts';
import type { When } from '../model/tokens.ts';
import type { Utterance } from '../model/utterance.ts';
import type { Setting } from '../setting/setting.ts';

/** The question about the month, or about two; the same question where no month is kept. */
export function ofMonths(
  question: Question,
  { when, otherWhen }: Utterance,
  { catalogue, yearStart }: Setting,
): Question {
  if (question.kind !== 'show' && question.kind !== 'contrast') return question;
  const { ref, period } = question;
  const entry = catalogue.byRef.get(ref);
  if (entry?.frequency !== 'monthly' || entry.breakdown) return question;
  const month = monthOf(when, yearStart);
  const against = monthOf(otherWhen, yearStart);
  if (month === undefined) return question;
  if (question.kind === 'show') return { kind: 'months', ref, period, month };
  return against === undefined ? question : { kind: 'months', ref, period, month, against };
}

function monthOf(when: When | undefined, yearStart: number): Month | undefined {
  const number = when?.month?.number;
  if (!when || number === undefined) return undefined;
  return monthsIn(when.period, yearStart).find((month) => Number(month.slice(5)) === number);
}
