/** The days of a sentence, put into the question that the rest of it asks. */
import { addDays, type Day } from '../../../domain/time/days.ts';
import { inEachChoice } from '../../choices/alternatives.ts';
import type { Question } from '../../model/question.ts';
import type { Days } from './daysGiven.ts';

/** The question with the days in it; undefined for one that takes none. */
export function withDays(question: Question, days: Days, today?: Day): Question | undefined {
  const { from, until, more } = days;
  switch (question.kind) {
    case 'away':
      // “Away for another week” than what?
      if (more !== undefined && until === undefined) return undefined;
      return { ...question, ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
    case 'absences':
      if (more !== undefined && until === undefined) return undefined;
      return { ...question, ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
    case 'extend':
      // “For a week” is a week more than there is.
      if (more !== undefined) return { ...question, more };
      // “From Friday on” gives nobody time.
      if (until === undefined) return from === undefined ? question : undefined;
      return { ...question, until };
    case 'back':
      return from === undefined && until === undefined && more === undefined ? question : undefined;
    case 'mute': {
      if (until === undefined && more !== undefined) return undefined;
      if (from === undefined && until === undefined) return question;
      // “For a week” is from today, and its last day is muted, too; “next week” begins on another day.
      if (from !== undefined && (today === undefined || from > today)) return undefined;
      if (until === undefined) return undefined;
      return { ...question, until: from === undefined ? until : addDays(until, 1) };
    }
    case 'snooze': {
      if (until === undefined && more !== undefined) return undefined;
      if (from === undefined && until === undefined) return question;
      const day = from === undefined || from === until ? until : undefined;
      return day === undefined ? undefined : { ...question, until: day };
    }
    case 'which':
      return inEachChoice(question, (each) => withDays(each, days, today));
    default:
      return undefined;
  }
}
