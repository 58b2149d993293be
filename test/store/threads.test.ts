import { beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/store/store.ts';
import { TOPIC_LASTS_MS, type Voice } from '../../src/store/threads.ts';
import { freshConnection } from '../support/tables.ts';

const now = new Date('2024-10-14T09:00:00Z');
const later = (ms: number): Date => new Date(now.getTime() + ms);
const isaiah: Voice = { tenantId: 'council', conversationId: '19:chat', aadId: 'isaiah' };
const reds = {
  verb: 'list',
  args: { asked: { kind: 'status', status: 'Red' }, period: '2024-25-Q2' },
  refs: ['CPI02', 'KPI-3a'],
};

describe('the thread of a conversation', () => {
  let store: Store;
  let elsewhere: Store;
  beforeAll(async () => {
    const connection = freshConnection();
    store = await openStore(connection);
    elsewhere = await openStore(connection);
    await store.threads.keep(isaiah, reds, now);
  });

  it('remembers what somebody was last answered, and what they were shown', async () => {
    expect(await store.threads.topic(isaiah, later(60_000))).toEqual(reds);
  });

  it('never gives one person’s question to another in the same chat', async () => {
    expect(await store.threads.topic({ ...isaiah, aadId: 'adele' }, now)).toBeUndefined();
  });

  it('keeps chats apart, and councils', async () => {
    expect(await store.threads.topic({ ...isaiah, conversationId: '19:other' }, now)).toBeUndefined();
    expect(await store.threads.topic({ ...isaiah, tenantId: 'other' }, now)).toBeUndefined();
  });

  it('lets a thread go after half an hour', async () => {
    expect(await store.threads.topic(isaiah, later(TOPIC_LASTS_MS - 1))).toBeDefined();
    expect(await store.threads.topic(isaiah, later(TOPIC_LASTS_MS))).toBeUndefined();
  });

  it('remembers which page of a list was looked at', async () => {
    const onPage = { first: 8, count: 2 };
    await store.threads.keep({ ...isaiah, conversationId: 'pages' }, { ...reds, onPage }, now);
    expect((await store.threads.topic({ ...isaiah, conversationId: 'pages' }, now))?.onPage).toEqual(onPage);
  });

  it('still has the list when one of it was picked, and no longer when another was asked for', async () => {
    const voice = { ...isaiah, conversationId: 'picks' };
    const show = (ref: string) => ({ verb: 'show', args: { ref, period: '2024-25-Q2' }, refs: [ref] });
    await store.threads.keep(voice, reds, now);
    await store.threads.keep(voice, show('KPI-3a'), now);
    expect(await store.threads.topic(voice, now)).toMatchObject({ verb: 'show', refs: reds.refs });
    await store.threads.keep(voice, show('CPI13'), now);
    expect((await store.threads.topic(voice, now))?.refs).toEqual(['CPI13']);
    await store.threads.keep(voice, show('CPI02'), later(TOPIC_LASTS_MS * 2));
    expect((await store.threads.topic(voice, later(TOPIC_LASTS_MS * 2)))?.refs).toEqual(['CPI02']);
  });

  it('has read what this instance is still writing', async () => {
    const writing = store.threads.keep(isaiah, { ...reds, refs: ['CPI02'] }, now);
    expect((await store.threads.topic(isaiah, now))?.refs).toEqual(['CPI02']);
    await writing;
  });

  it('is written when the answer has arrived and not while it is on its way', async () => {
    const voice = { ...isaiah, aadId: 'lee' };
    let arrive = (): void => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const writing = store.threads.keep(voice, reds, now, arrived);
    expect(await elsewhere.threads.topic(voice, now)).toBeUndefined();
    arrive();
    await writing;
    expect(await elsewhere.threads.topic(voice, now)).toEqual(reds);
  });

  it('is written too when nobody knows whether the answer has arrived', async () => {
    const voice = { ...isaiah, aadId: 'alex' };
    await store.threads.keep(voice, reds, now, Promise.reject(new Error('Teams did not answer.')));
    expect(await elsewhere.threads.topic(voice, now)).toEqual(reds);
  });

  it('keeps what a channel talks about until it talks about everything again', async () => {
    const where = { group: ['3C ICT'] };
    await store.threads.talkAbout('council', '19:channel', where);
    expect(await store.threads.about('council', '19:channel')).toEqual(where);
    await store.threads.talkAbout('council', '19:channel', undefined);
    expect(await store.threads.about('council', '19:channel')).toBeUndefined();
  });
});
