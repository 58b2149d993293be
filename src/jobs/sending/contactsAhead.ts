/** The contacts of a pass over many, read a page at a time: one by one they are a fifth of all calls to the store. */
import { type ContactRead, type Conversations, orderOf } from '../../store/messages/conversations.ts';
import type { Message } from './errand.ts';

/** Messages from which on contacts are read by the page. */
const MANY = 50;
/** Contacts of a page: six seconds of a pass, read in a fifth of one. All of a large council at once take 60 MB. */
const PAGE = 250;

/** What is known of contacts before their messages are begun, asked for in the order of the messages. */
export type ContactsAhead = {
  /** Undefined where nothing is known: the contact is then read by itself. Never rejects. */
  readonly of: (message: Message) => Promise<ContactRead | undefined>;
};

/** The messages in the order of their contacts, those to one person in the order they came in; few stay as they are. */
export const byContact = (messages: readonly Message[]): readonly Message[] =>
  messages.length > MANY
    ? messages
        .map((message) => ({ message, place: orderOf(message.person.id) }))
        .toSorted((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
        .map(({ message }) => message)
    : messages;

/** Contacts to be asked for in the order of `byContact`. @param many how many messages there are */
export function contactsAhead(
  conversations: Pick<Conversations, 'pageFrom'>,
  tenantId: string,
  many: number,
): ContactsAhead {
  if (many <= MANY) return { of: async () => undefined };
  let page:
    | { readonly from: string; readonly to: string; readonly rows: Map<string, ContactRead> }
    | undefined;
  // One after the other: the page that one of them reads is that of those behind it.
  let turn: Promise<unknown> = Promise.resolve();

  const find = async (aadId: string): Promise<ContactRead | undefined> => {
    const place = orderOf(aadId);
    if (!page || place < page.from || place > page.to) {
      // A store that is away is found out by the message itself.
      const read = await conversations.pageFrom(tenantId, aadId, PAGE).catch(() => []);
      const last = read.at(-1);
      page = {
        from: place,
        to: last ? orderOf(last.contact.aadId) : place,
        rows: new Map(read.map((each) => [each.contact.aadId, each])),
      };
    }
    const found = page.rows.get(aadId);
    // Of use once: sending changes it.
    page.rows.delete(aadId);
    return found;
  };
  return {
    of: ({ person }) => {
      const found = turn.then(() => find(person.id));
      turn = found;
      return found;
    },
  };
}
