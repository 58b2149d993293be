import { beforeAll, describe, expect, it } from 'vitest';
import { makeKnown } from '../../../src/dev/bench/basis/bulk.ts';
import { TENANT } from '../../../src/dev/bench/basis/council.ts';
import { byContact, contactsAhead } from '../../../src/jobs/sending/contactsAhead.ts';
import type { Message } from '../../../src/jobs/sending/errand.ts';
import type { Conversations } from '../../../src/store/messages/conversations.ts';
import { openStore } from '../../../src/store/store.ts';
import { freshConnection } from '../../support/tables.ts';

const MET = 600;
const person = (index: number) => ({
  // Keys are in another order than ids: “owner/1” comes before “owner01”, and its key after it.
  id: `owner${index % 3 === 0 ? '/' : '0'}${index}`,
  name: `Owner ${index}`,
  email: `owner-${index}@example.com`,
  role: 'staff' as const,
});
const messageTo = (index: number): Message => ({
  person: person(index),
  errands: [],
  card: async () => undefined,
});

describe('the contacts of a pass over many', () => {
  let conversations: Conversations;
  let requests = 0;
  const counted: Pick<Conversations, 'pageFrom'> = {
    pageFrom: (...args) => {
      requests += 1;
      return conversations.pageFrom(...args);
    },
  };

  beforeAll(async () => {
    const connection = freshConnection();
    ({ conversations } = await openStore(connection));
    await makeKnown(
      connection,
      Array.from({ length: MET }, (_, index) => person(index)),
      'http://127.0.0.1:1',
    );
  });

  it('are everybody’s, in a few requests, strangers among them', async () => {
    requests = 0;
    const messages = byContact(Array.from({ length: MET + 40 }, (_, index) => messageTo(index)));
    const contacts = contactsAhead(counted, TENANT, messages.length);
    const found = await Promise.all(messages.map((message) => contacts.of(message)));
    for (const [index, each] of found.entries()) {
      const { id } = messages[index]?.person ?? {};
      const isMet = Number(id?.slice(6)) < MET;
      expect(each?.contact.aadId, id).toBe(isMet ? id : undefined);
    }
    expect(requests).toBeLessThan(50);
  });

  it('are taken up anywhere, and each once', async () => {
    const messages = byContact(Array.from({ length: MET }, (_, index) => messageTo(index)));
    const contacts = contactsAhead(counted, TENANT, messages.length);
    const [late, early] = [messages[500], messages[3]];
    if (!late || !early) throw new Error('too few');
    expect((await contacts.of(late))?.contact.aadId).toBe(late.person.id);
    expect((await contacts.of(early))?.contact.aadId).toBe(early.person.id);
    expect(await contacts.of(early)).toBeUndefined();
  });

  it('are left to each message where the store is away, and where the messages are few', async () => {
    const away = { pageFrom: () => Promise.reject(new Error('no answer')) };
    expect(await contactsAhead(away, TENANT, 100).of(messageTo(1))).toBeUndefined();
    expect(await contactsAhead(away, TENANT, 3).of(messageTo(1))).toBeUndefined();
  });

  it('leave one person’s messages in the order they came in', () => {
    const messages = Array.from({ length: 60 }, (_, index) => messageTo(index % 20));
    const isTheirs = ({ person }: Message): boolean => person.id === 'owner07';
    expect(messages.filter(isTheirs)).toHaveLength(3);
    expect(byContact(messages).filter(isTheirs)).toEqual(messages.filter(isTheirs));
  });
});
