/** A month of a monthly indicator is asked about as that month, and not as the quarter that it is in. */
import { Month, monthIn, monthsIn, monthTitle, quarterOfMonth, shiftMonth } from '../../domain/time/month.ts';
import { monthNumber } from '../../domain/time/names.ts';
import type { Period } from '../../domain/time/period.ts';
import { which } from '../choices/alternatives.ts';
import type { Question } from '../model/question.ts';
import type { When } from '../model/tokens.ts';
import type { Utterance } from '../model/utterance.ts';
import { inMonth, yearNumber } from '../periods/periodMeanings.ts';
import type { Setting } from '../setting/setting.ts';

/** The question about the month, or about two; the same question where no month is kept. */
export function ofMonths(question: Question, utterance: Utterance, setting: Setting): Question {
  if (question.kind === 'months' && utterance.cues.has('last month')) return inLastMonth(question, setting);
  if (question.kind !== 'show' && question.kind !== 'contrast') return question;
  const { ref, period } = question;
  const [when, otherWhen] = question.kind === 'contrast' ? twoOf(utterance, setting) : [utterance.when];
  const { catalogue, yearStart } = setting;
  const entry = catalogue.byRef.get(ref);
  const month = monthOf(when, yearStart);
  const against = monthOf(otherWhen, yearStart);
  if (month === undefined) return question;
  const isMonthly = entry?.frequency === 'monthly';
  const isKept = isMonthly && !entry.breakdown;
  if (question.kind === 'show') return isMonthly ? { kind: 'months', ref, period, month } : question;
  if (against === undefined) return question;
  // Two months of one quarter are no two quarters: that none are kept is then the answer.
  const isOneQuarter = question.against === 'period' && question.other === period;
  if (!isKept) return isOneQuarter ? { kind: 'months', ref, period, month, against } : question;
  const pairs = pairsOf(
    { month, isBare: when?.month?.year === undefined },
    { month: against, isBare: otherWhen?.month?.year === undefined },
    setting.reporting,
    yearStart,
  );
  return which(
    pairs.map(([later, earlier]) => ({
      says: `${monthTitle(later)} against ${monthTitle(earlier)}`,
      question: {
        ...{ kind: 'months', ref, month: later, against: earlier },
        period: quarterOfMonth(later, yearStart) as Period,
      },
    })),
  );
}

/** The same of the month before today’s. One that no quarter has yet is asked of the quarter being reported. */
function inLastMonth(question: Question & { readonly kind: 'months' }, setting: Setting): Question {
  const { today, reporting, yearStart, catalogue } = setting;
  // That no months are kept is then the answer.
  if (catalogue.byRef.get(question.ref)?.frequency !== 'monthly') return question;
  const month = shiftMonth(Month.parse(today.slice(0, 7)), -1);
  const quarter = quarterOfMonth(month, yearStart);
  return { ...question, month, period: quarter < reporting ? quarter : reporting };
}

const TWO = /([a-z]{3,9}) and ([a-z]{3,9})(?: (\d{4}))?$/;

/** The two times that are compared. “April and June” is otherwise the quarter between them. */
function twoOf(
  { when, otherWhen, tokens }: Utterance,
  setting: Setting,
): readonly [When | undefined, When | undefined] {
  const [said, second] = tokens.flatMap(({ kind, text }) => (kind === 'period' ? [TWO.exec(text)] : []));
  if (!said || second !== undefined) return [when, otherWhen];
  const [, one, other, year] = said;
  const [first, last] = [monthNumber(one), monthNumber(other)];
  if (first === 0 || last === 0) return [when, otherWhen];
  return [inMonth(first, undefined, setting), inMonth(last, yearNumber(year), setting)];
}

type Named = { readonly month: Month; readonly isBare: boolean };

/**
 * The months that two names may be, the later of each first. Beside one with its year, one without is of the same year, or of
 * the nearest: “December against January 2025”. Where it can be either, both.
 */
function pairsOf(
  one: Named,
  other: Named,
  reporting: Period,
  yearStart: Setting['yearStart'],
): readonly (readonly [Month, Month])[] {
  const [bare, dated] = one.isBare ? [one, other] : [other, one];
  if (one.isBare === other.isBare) return [inOrder(one.month, other.month)];
  const [year, number] = [Number(dated.month.slice(0, 4)), Number(bare.month.slice(5))];
  const inYear = monthIn(year, number);
  const apart = number - Number(dated.month.slice(5));
  const near = Math.abs(apart) <= 6 ? inYear : monthIn(year - Math.sign(apart), number);
  const known = [...new Set([inYear, near])].filter((each) => quarterOfMonth(each, yearStart) <= reporting);
  return (known.length > 0 ? known : [near]).map((each) => inOrder(each, dated.month));
}

const inOrder = (one: Month, other: Month): readonly [Month, Month] =>
  one > other ? [one, other] : [other, one];

function monthOf(when: When | undefined, yearStart: Setting['yearStart']): Month | undefined {
  const number = when?.month?.number;
  if (!when || number === undefined) return undefined;
  return monthsIn(when.period, yearStart).find((month) => Number(month.slice(5)) === number);
}
