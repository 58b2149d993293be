/** From the readings of one sentence to the question, or the question which reading is meant. */
import { periodName } from '../../domain/time/period.ts';
import { which } from '../choices/alternatives.ts';
import type { Question, Reading } from '../model/question.ts';
import type { Utterance } from '../model/utterance.ts';
import type { Setting } from '../setting/setting.ts';
import { assumedOf } from './assumption.ts';
import { ofMonths } from './monthAsked.ts';
import { ofBothNames } from './twoNames.ts';

/** The one question with its assumptions; for several, the question which is meant. */
export function settledReading(
  questions: readonly Question[],
  utterance: Utterance,
  setting: Setting,
): Reading {
  const [first, ...others] = questions;
  if (first && others.length === 0) {
    const question = ofMonths(first, utterance, setting);
    const ofBoth = ofBothNames(question, utterance, setting.catalogue);
    if (ofBoth?.question.kind === 'which') return ofBoth;
    const assumed = [assumedOf(question, utterance, setting), ofBoth?.assumed].filter(
      (each) => each !== undefined,
    );
    return {
      question: ofBoth?.question ?? question,
      ...(assumed.length > 0 && { assumed: assumed.join(' ') }),
    };
  }
  return { question: which(questions.map((each) => ({ says: saysWhen(each), question: each }))) };
}

function saysWhen(question: Question): string {
  if (!('period' in question)) return '';
  const { period } = question;
  const from = 'from' in question ? question.from : undefined;
  const other = 'other' in question ? question.other : undefined;
  if (other !== undefined) return `${periodName(period)} against ${periodName(other)}`;
  return from === undefined ? periodName(period) : `${periodName(from)} to ${periodName(period)}`;
}
