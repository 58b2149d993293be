/** “Rate CPI13 for contract C-0142”: a rating that somebody chooses, with a reason, for the days that its notice assesses. */
import { z } from 'zod';
import { Ref } from '../../../ask/model/args.ts';
import { noticeCard } from '../../../cards/closing/contracts/notice.ts';
import { ratingForm } from '../../../cards/closing/contracts/ratingForm.ts';
import { unsavedRating } from '../../../cards/messages/unsaved.ts';
import type { KpiAssessed } from '../../../domain/closing/contracts/assessment.ts';
import type { Notice } from '../../../domain/closing/contracts/notice.ts';
import { ratingNamed } from '../../../domain/closing/contracts/ratings.ts';
import type { DaysAssessed } from '../../../domain/closing/contracts/records.ts';
import { DomainError } from '../../../domain/domainError.ts';
import { together } from '../../../domain/sentences.ts';
import { draftNotice } from '../../../quarters/contractNotice.ts';
import { Text } from '../../basis/arguments.ts';
import type { Answer, Command, Context } from '../../basis/command.ts';
import { theContract, theDays, theirBook } from './theContract.ts';

const MOST_REASON = 1_000;

export const openRating: Answer<'rate kpi'> = {
  verb: 'rate kpi',
  who: 'whoever manages the contract, and the team',
  title: 'Choose a rating',
  topic: 'Contracts',
  says: 'Rates a key performance indicator of a contract by hand, with a reason: “Other”, or where its quarters differ.',
  examples: ['rate CPI13 for contract C-0142'],
  run: async ({ ref, contract }, context) => {
    const { notice, kpi, days } = await theKpi({ ref, contract }, context);
    return { ...ratingForm({ contract: notice.contract, kpi, days }), replaces: false };
  },
};

const Args = z.object({
  contract: z.string().min(1).max(200),
  ref: Ref,
  from: z.iso.date(),
  until: z.iso.date(),
  rating: Text,
  reason: Text,
});
type Args = z.infer<typeof Args>;

export const chooseRating: Command<Args> = {
  verb: 'chooseRating',
  who: 'whoever manages the contract, and the team',
  title: 'Store a rating',
  says: 'Stores the rating that was chosen.',
  examples: [],
  args: Args,
  unsaved: (args, sentence) => unsavedRating({ ...args, sentence }),
  run: async ({ contract, ref, from, until, rating, reason }, context) => {
    const { store, tenantId, person, now } = context;
    const { notice, kpi, days } = await theKpi({ ref, contract }, context);
    if (days.from !== from || days.until !== until) {
      throw new DomainError(
        `The notice for ${notice.contract.ref} is for other days by now, so nothing was stored. Draft it again, and rate ${ref} from there.`,
      );
    }
    const name = ratingNamed(rating);
    const problems = {
      ...(name === undefined && { rating: 'Choose one of the ratings.' }),
      ...(reason.trim() === '' && { reason: 'Write why: it stays on record, and is no part of the notice.' }),
      ...(reason.trim().length > MOST_REASON && {
        reason: `Write at most ${MOST_REASON.toLocaleString('en-GB')} characters.`,
      }),
    };
    if (name === undefined || Object.keys(problems).length > 0) {
      return {
        ...ratingForm({ contract: notice.contract, kpi, days, typed: { rating, reason }, problems }),
        replaces: true,
      };
    }
    await store.contracts.choose(tenantId, {
      ...{ contract: notice.contract.ref, kpi: ref, from, until, rating: name, reason: reason.trim() },
      by: { id: person.id, name: person.name },
      at: now.toISOString(),
    });
    const book = await theirBook(context);
    const after = await draftNotice(notice.contract, book, context, days);
    return { ...noticeCard(after, `${ref} is rated ${name}`), replaces: true };
  },
};

/** The notice of the contract that is named or has the indicator, the indicator in it, and its days. @throws {DomainError} */
async function theKpi(
  { ref, contract: named }: { readonly ref: string; readonly contract: string | undefined },
  context: Context,
): Promise<{ readonly notice: Notice; readonly kpi: KpiAssessed; readonly days: DaysAssessed }> {
  const book = await theirBook(context);
  const having = book.contracts.filter(({ kpis }) => kpis.includes(ref));
  const contract = theContract(named, named === undefined && having.length > 0 ? having : book.contracts);
  const days = theDays(contract, book, context);
  const notice = await draftNotice(contract, book, context, days);
  const kpi = notice.kpis.find((each) => each.kpi === ref);
  if (!kpi) {
    const own = contract.kpis.length === 0 ? 'It has none yet.' : `Its own are ${together(contract.kpis)}.`;
    throw new DomainError(`${ref} is no key performance indicator of contract ${contract.ref}. ${own}`);
  }
  return { notice, kpi, days };
}
