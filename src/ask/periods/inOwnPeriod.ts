/** The period of an utterance as its one indicator is reported: a month of an annual one is its year. */
import type { Utterance } from '../model/utterance.ts';
import type { Setting } from '../setting/setting.ts';
import { ownPeriod } from './months.ts';

/** A month, or “last year”, of an annual indicator is its year. */
export function inOwnPeriod(utterance: Utterance, { catalogue, reporting }: Setting): Utterance {
  const of = utterance.refs.length === 1 ? catalogue.byRef.get(utterance.refs[0] ?? '') : undefined;
  if (!of || !utterance.when) return utterance;
  // “Last year” of what is reported once a year is the year, and not the same quarter of it.
  if (of.frequency === 'annual' && utterance.when.whole && utterance.when.readAs) {
    return { ...utterance, period: utterance.when.whole.period };
  }
  return utterance.when.month
    ? { ...utterance, period: ownPeriod(utterance.period, of, utterance.when, reporting) }
    : utterance;
}
