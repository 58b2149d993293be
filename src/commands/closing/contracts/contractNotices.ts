/** “Which contract notices are due?”: when the next performance notice of each contract has to be published, and why then. */
import { noticesDueCard } from '../../../cards/closing/contracts/noticesDue.ts';
import { noticesDue } from '../../../domain/closing/contracts/noticeDue.ts';
import { dayAt } from '../../../domain/time/days.ts';
import { lastPublished } from '../../../quarters/contractNotice.ts';
import type { Answer } from '../../basis/command.ts';
import { theContract, theirBook } from './theContract.ts';

export const contractNotices: Answer<'contract notices'> = {
  verb: 'contract notices',
  who: 'whoever manages the contract, and the team',
  title: 'Contract notices',
  topic: 'Contracts',
  says: 'Says by when the performance notice of each contract has to be published: every 12 months, and at its end.',
  examples: ['which contract notices are due?', 'when is the notice for contract C-0142 due?'],
  reads: true,
  run: async ({ contract, page }, context) => {
    const { now, calendar } = context;
    const book = await theirBook(context);
    const contracts =
      contract === undefined && book.contracts.length > 0
        ? book.contracts
        : [theContract(contract, book.contracts)];
    const due = noticesDue(contracts, book.published);
    const [only] = contracts;
    const last = only && contracts.length === 1 ? await lastPublished(only, book, context) : undefined;
    return {
      ...noticesDueCard({
        due,
        over: contracts.filter(({ ref }) => !due.some((each) => each.contract.ref === ref)),
        today: dayAt(now, calendar.timeZone),
        page: page ?? 0,
        ...(contract !== undefined && { asked: contract }),
        ...(last && { last: { on: last.notice.on, ratings: last.ratings } }),
      }),
      replaces: page !== undefined,
    };
  },
};
