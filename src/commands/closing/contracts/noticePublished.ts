/** “The notice for C-0142 was published on 3 March”: puts it on record, so that the next twelve months begin. */
import { z } from 'zod';
import { noticesDueCard } from '../../../cards/closing/contracts/noticesDue.ts';
import { publishedForm } from '../../../cards/closing/contracts/publishedForm.ts';
import { unsavedPublished } from '../../../cards/messages/unsaved.ts';
import { ratingsToKeep } from '../../../domain/closing/contracts/asPublished.ts';
import type { Contract } from '../../../domain/closing/contracts/contract.ts';
import { noticesDue } from '../../../domain/closing/contracts/noticeDue.ts';
import { type DaysAssessed, latestNotice } from '../../../domain/closing/contracts/records.ts';
import { DomainError } from '../../../domain/domainError.ts';
import { type Day, dayAt, dayInWords, isDay } from '../../../domain/time/days.ts';
import { draftNotice } from '../../../quarters/contractNotice.ts';
import { Text } from '../../basis/arguments.ts';
import type { Answer, Command, Context } from '../../basis/command.ts';
import type { Reply } from '../../basis/reply.ts';
import { theContract, theDays, theirBook } from './theContract.ts';

export const openPublished: Answer<'notice published'> = {
  verb: 'notice published',
  who: 'whoever manages the contract, and the team',
  title: 'Notice published',
  topic: 'Contracts',
  says: 'Puts on record that the performance notice of a contract was published, and when.',
  examples: ['the notice for contract C-0142 was published'],
  run: async ({ contract: named, on }, context) => {
    const book = await theirBook(context);
    const contract = theContract(named, book.contracts);
    const days = theDays(contract, book, context);
    const today = dayAt(context.now, context.calendar.timeZone);
    return { ...publishedForm({ contract, days, on: on ?? today }), replaces: false };
  },
};

const Args = z.object({
  contract: z.string().min(1).max(200),
  from: z.iso.date(),
  until: z.iso.date(),
  on: Text,
});
type Args = z.infer<typeof Args>;

export const recordPublished: Command<Args> = {
  verb: 'recordPublished',
  who: 'whoever manages the contract, and the team',
  title: 'Record it',
  says: 'Puts on record that a notice was published.',
  examples: [],
  args: Args,
  unsaved: (args, sentence) => unsavedPublished({ ...args, sentence }),
  run: async ({ contract: named, from, until, on }, context) => {
    const { store, tenantId, person, now, calendar } = context;
    const book = await theirBook(context);
    const contract = theContract(named, book.contracts);
    const before = latestNotice(contract.ref, book.published);
    // Clicked twice: the first click put it on record.
    if (before?.until === until && before.on === on) return recorded(contract, on, context);
    const days = theDays(contract, book, context);
    if (days.from !== from || days.until !== until) {
      throw new DomainError(
        `The notice for ${contract.ref} is for other days by now, so nothing was stored. Draft it again.`,
      );
    }
    const problem = faultIn(on, days, dayAt(now, calendar.timeZone));
    if (problem !== undefined) return { ...publishedForm({ contract, days, on, problem }), replaces: true };
    const { kpis } = await draftNotice(contract, book, context, days);
    const by = { id: person.id, name: person.name };
    await store.contracts.publish(
      tenantId,
      { contract: contract.ref, from, until, on, by, at: now.toISOString() },
      ratingsToKeep(contract.ref, until, kpis),
    );
    return recorded(contract, on, context);
  },
};

function faultIn(on: string, { until }: DaysAssessed, today: Day): string | undefined {
  if (!isDay(on)) return 'Give the day on which it was published.';
  if (on > today) return `${dayInWords(on)} is yet to come. Record it once the notice is published.`;
  if (on < until) return `It assesses days up to ${dayInWords(until)}, so it was not published before.`;
  return undefined;
}

async function recorded(contract: Contract, on: Day, context: Context): Promise<Reply> {
  const { published } = await theirBook(context);
  const due = noticesDue([contract], published);
  const today = dayAt(context.now, context.calendar.timeZone);
  const headline = `The notice for ${contract.ref} is recorded as published on ${dayInWords(on)}`;
  return {
    ...noticesDueCard({ due, over: due.length === 0 ? [contract] : [], today, page: 0, headline }),
    replaces: true,
  };
}
