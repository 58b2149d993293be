/** “Draft the notice for contract C-0142”: what the regulation lists, in its order, with what is missing named. */
import { noticeCard } from '../../../cards/closing/contracts/notice.ts';
import { messageCard } from '../../../cards/parts/message.ts';
import { asLine, counted } from '../../../cards/words/text.ts';
import { missingFrom, type Notice } from '../../../domain/closing/contracts/notice.ts';
import { draftNotice as draft } from '../../../quarters/contractNotice.ts';
import { PAPER_NAMES, PAPER_TYPES } from '../../../report/making/request.ts';
import { noticeFileName } from '../../../report/notices/fileName.ts';
import { noticePaper } from '../../../report/notices/noticePaper.ts';
import type { Answer, Context } from '../../basis/command.ts';
import type { Reply } from '../../basis/reply.ts';
import { theContract, theDays, theirBook } from './theContract.ts';

export const draftNotice: Answer<'draft notice'> = {
  verb: 'draft notice',
  who: 'whoever manages the contract, and the team',
  title: 'Draft a notice',
  topic: 'Contracts',
  says: 'Drafts the performance notice of a contract as regulation 39 of SI 2024/692 lists it, and names what is missing.',
  examples: ['draft the notice for contract C-0142', 'draft the notice for contract C-0142 as a Word file'],
  run: async ({ contract, as }, context) => {
    const book = await theirBook(context);
    const which = theContract(contract, book.contracts);
    const notice = await draft(which, book, context, theDays(which, book, context));
    return as ? asFile(notice, as, context) : { ...noticeCard(notice), replaces: false };
  },
};

/** The notice in a file, which is made as it is taken. */
function asFile(notice: Notice, as: 'docx' | 'html', { writeReady, now }: Context): Reply {
  const missing = missingFrom(notice).length;
  const state =
    missing === 0
      ? 'nothing is missing from it.'
      : `a draft, as ${counted(missing, 'thing is', 'things are')} missing: its last page says what to do.`;
  const says = `The contract performance notice for ${asLine(notice.contract.ref)}, as a ${PAPER_NAMES[as]}: ${state}`;
  const paper = noticePaper(notice, now.toISOString());
  return {
    ...messageCard({ headline: 'Here is the notice', sentence: says }),
    replaces: false,
    file: {
      name: noticeFileName(notice, as),
      says,
      contentType: PAPER_TYPES[as],
      make: () => writeReady(paper, as),
    },
  };
}
