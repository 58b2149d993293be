/** "Export this as CSV": what was just shown, or a whole quarter, as a file. The answer is asked for again, by whoever asks. */
import { type Answerable, isOf, questionAnswered } from '../../ask/model/question.ts';
import { askOffTarget, askSummary } from '../../cards/buttons/onPeriod.ts';
import { messageCard } from '../../cards/parts/message.ts';
import { DomainError } from '../../domain/domainError.ts';
import { type Period, periodName } from '../../domain/time/period.ts';
import { quarterRows } from '../../report/workbook/figures.ts';
import type { Answer, Context } from '../basis/command.ts';
import { readingRemark } from '../basis/hidden.ts';
import type { Reply } from '../basis/reply.ts';
import { cellsOf } from '../cells/cellsOf.ts';
import { fileReply, listingOf } from './given.ts';
import { quarterTold } from './quarterTold.ts';

/** Answers a question as the command does that it belongs to; undefined where its arguments are not valid any more. */
export type AnswerAgain = (question: Answerable, context: Context) => Promise<Reply> | undefined;

/** The command, given the way to the others. */
export const exportWith = (again: () => AnswerAgain): Answer<'export'> => ({
  verb: 'export',
  title: 'Export',
  topic: 'Reporting',
  says: 'Puts what you were just shown, or a whole quarter, into an Excel, OpenDocument or CSV file.',
  examples: ['export this', 'export Q2 as CSV', 'send me what’s red as Excel'],
  reads: true,
  who: 'everybody',
  run: async ({ as, of, whole, period }, context) => {
    if (whole) {
      const told = await quarterTold(context, period);
      // A quarter that holds nothing has its own sentence.
      if (!told) await cellsOf(context, period);
      const rows = quarterRows(told ?? [], context.calendar.timeZone);
      const everything: Answerable = { kind: 'list', asked: { kind: 'all' }, period };
      const refs = told?.map(({ cell }) => cell.ref);
      const readers = await readersOf(everything, refs, context);
      return fileReply(listingOf(wholeTitle(period), rows, { ...context, readers }), as, context);
    }
    const question = of && questionAnswered(of.verb, of.args);
    if (!question) return nothingBefore(period);
    if (!isOf(question, 'hasRows', true)) return noRows(period);
    const shown = await again()(question, context);
    if (!shown)
      throw new DomainError('I can’t ask that again. Ask for the list, and then say “export this”.');
    const rows = await shown.rows?.();
    if (!rows) return noRows(period, shown.summary);
    if (rows.rows.length === 0) return nothingThere(shown.summary, period);
    const readers = await readersOf(question, shown.refs, context);
    return fileReply(listingOf(titleOf(shown.summary), rows, { ...context, readers }), as, context);
  },
});

/** What a file leaves out for whoever asks, and what of it is not for everybody that they may pass it on to. */
const readersOf = (question: Answerable, refs: Reply['refs'], context: Context): Promise<string> =>
  readingRemark(question, { refs }, context);

/** The title of the workbook of a quarter. */
export const wholeTitle = (period: Period): string => `All indicators in ${periodName(period)}`;

/** The first sentence of the answer, which says what is in its rows. */
const titleOf = (summary: string): string => summary.split(/(?<=[.?!])\s/)[0]?.replace(/\.$/, '') ?? summary;

const instead = (sentence: string, headline: string, period: Period): Reply => ({
  ...messageCard({ headline, sentence, choices: [askOffTarget({ period }), askSummary(period)] }),
  replaces: false,
});

const nothingBefore = (period: Period): Reply =>
  instead(
    `Ask for a list first, such as “what’s red?”, and then say “export this”; I keep what was asked for half an hour. Or say “export ${periodName(period)}” for the whole quarter.`,
    'Export what?',
    period,
  );

const noRows = (period: Period, shown?: string): Reply =>
  instead(
    `${shown === undefined ? 'That answer' : `“${shown}”`} has no rows to put into a file. Ask for a list, a ranking, a trend or a comparison, and then say “export this”.`,
    'There is nothing to export',
    period,
  );

const nothingThere = (shown: string, period: Period): Reply =>
  instead(`${shown} So the file would be empty.`, 'There is nothing to export', period);
