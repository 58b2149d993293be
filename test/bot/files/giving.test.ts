/** Files given in Teams: asked about in a personal chat, saved where Microsoft says, linked to everywhere else. */
import { describe, expect, it } from 'vitest';
import { mayUploadTo } from '../../../src/bot/files/uploading.ts';
import type { Incoming } from '../../../src/bot/incoming/incoming.ts';
import type { Reply } from '../../../src/commands/basis/reply.ts';
import { said } from '../../support/council.ts';
import { type BotChoices, replyOf, startForTest } from '../startBot.ts';
import { startOneDrive } from './onedrive.ts';

const AGAIN = { verb: 'export', args: { as: 'csv' } };

const fileReply = (content: string): Reply => ({
  ...replyOf('Here is your file.'),
  again: AGAIN,
  file: {
    name: 'reds.csv',
    contentType: 'text/csv; charset=utf-8',
    says: '3 of 15 are red: 3 rows, as a CSV file.',
    make: async () => new TextEncoder().encode(content),
  },
});

const LINK = { url: 'https://ragtime.example.gov.uk/files?f=token', minutes: 10 };
const linked: NonNullable<BotChoices['files']> = { consents: true, link: async () => LINK };

/** A bot that gives one file, and a person who is asked whether it may be saved. */
async function asked(choices: BotChoices = {}) {
  const drive = await startOneDrive();
  const heard: Incoming[] = [];
  const bot = await startForTest({
    answer: async (incoming) => {
      heard.push(incoming);
      return fileReply(incoming.kind === 'said' ? 'as it was asked' : 'as it is now');
    },
    files: linked,
    ...choices,
  });
  const talk = bot.talk();
  const { calls } = await talk.say('export this as CSV');
  const question = calls.at(-1);
  const upload = {
    uploadUrl: `${drive.url}/upload?guid=secret`,
    contentUrl: `${drive.url}/reds.csv`,
    name: 'reds 1.csv',
    uniqueId: 'abc',
    fileType: 'csv',
  };
  const answers = (action: 'accept' | 'decline', uploadInfo: object = upload, context: object = AGAIN) =>
    talk.post({
      type: 'invoke',
      name: 'fileConsent/invoke',
      replyToId: question?.id ?? '',
      value: { type: 'fileUpload', action, context, ...(action === 'accept' && { uploadInfo }) },
    });
  return { bot, drive, heard, question, upload, answers, talk };
}

type Kept = {
  readonly attachments?: readonly { readonly contentType: string; readonly content?: unknown }[];
};
const contentOf = (body: Kept | undefined): unknown => body?.attachments?.[0]?.content;

describe('a file asked for in a personal chat', () => {
  it('is asked about with its name, its size and what is in it', async () => {
    const { question } = await asked();
    expect(question?.body.attachments).toEqual([
      {
        contentType: 'application/vnd.microsoft.teams.card.file.consent',
        name: 'reds.csv',
        content: {
          description: '3 of 15 are red: 3 rows, as a CSV file.',
          sizeInBytes: 'as it was asked'.length,
          acceptContext: AGAIN,
          declineContext: AGAIN,
        },
      },
    ]);
  });

  it('is made again once it may be saved, uploaded whole, and shown in place of the question', async () => {
    const { answers, drive, heard, question, upload } = await asked();
    const turn = await answers('accept');
    expect(turn.status).toBe(200);
    expect(heard.at(-1)).toMatchObject({ kind: 'clicked', verb: 'export', data: { as: 'csv' } });
    expect(drive.uploads).toMatchObject([
      {
        path: '/upload?guid=secret',
        body: 'as it is now',
        headers: {
          'content-range': 'bytes 0-11/12',
          'content-length': '12',
          'content-type': 'text/csv; charset=utf-8',
        },
      },
    ]);
    expect(turn.calls.map(({ kind }) => kind)).toEqual(['send', 'delete']);
    expect(turn.calls[0]?.body.attachments).toEqual([
      {
        contentType: 'application/vnd.microsoft.teams.card.file.info',
        name: 'reds 1.csv',
        contentUrl: upload.contentUrl,
        content: { uniqueId: 'abc', fileType: 'csv' },
      },
    ]);
    expect(turn.calls[1]?.activityId).toBe(question?.id);
  });

  it('is saved once, however often the button is pressed', async () => {
    const { answers, drive } = await asked();
    await Promise.all([answers('accept'), answers('accept')]);
    await answers('accept');
    expect(drive.uploads).toHaveLength(1);
  });

  it('is not saved where that is declined, and the chat says how to have it later', async () => {
    const { answers, drive, question } = await asked();
    const { calls, status } = await answers('decline');
    expect([status, drive.uploads]).toEqual([200, []]);
    expect(calls).toMatchObject([{ kind: 'update', activityId: question?.id }]);
    expect(said(contentOf(calls[0]?.body))).toContain(
      'Nothing was saved Ask for it again whenever you want it',
    );
  });

  it.each([
    [507, 'your OneDrive answered 507: it is full'],
    [404, 'your OneDrive answered 404: the permission to save it has run out'],
    [202, 'your OneDrive answered 202'],
    [302, 'your OneDrive answered 302'],
  ])('that can’t be saved (%i) is told with a link to it, and may be tried again', async (status, why) => {
    const { answers, drive, bot } = await asked();
    drive.answerNext(status, status === 302 ? { location: `${drive.url}/elsewhere` } : {});
    const { calls } = await answers('accept');
    expect(drive.uploads).toHaveLength(1);
    expect(said(contentOf(calls[0]?.body))).toContain(`It could not be saved, because ${why}.`);
    expect(JSON.stringify(calls[0]?.body)).toContain(LINK.url);
    expect(JSON.stringify(bot.logged)).not.toContain('secret');
    await answers('accept');
    expect(drive.uploads).toHaveLength(2);
  });

  it('goes nowhere but to OneDrive, whatever was posted', async () => {
    const { answers, drive, upload, bot } = await asked({ development: false });
    for (const uploadUrl of [
      upload.uploadUrl,
      'https://169.254.169.254/metadata',
      'https://sharepoint.com.evil.example/',
    ]) {
      const { calls } = await answers('accept', { ...upload, uploadUrl });
      expect(said(contentOf(calls[0]?.body))).toContain('named a place that is not Microsoft’s');
    }
    expect(drive.uploads).toEqual([]);
    expect(JSON.stringify(bot.logged)).not.toContain('metadata');
  });

  it('is not made for an answer that can’t be read', async () => {
    const { answers, drive, heard } = await asked();
    const before = heard.length;
    await answers('accept', {}, { verb: 'export' });
    await answers('accept', { uploadUrl: 7 });
    expect([heard.length - before, drive.uploads]).toEqual([0, []]);
  });

  it('is not given to somebody who may not have it any more', async () => {
    const drive = await startOneDrive();
    const bot = await startForTest({
      answer: async ({ kind }) => (kind === 'said' ? fileReply('a') : replyOf('You are not on the list.')),
    });
    const talk = bot.talk();
    const question = (await talk.say('export this')).calls.at(-1);
    const uploadInfo = {
      uploadUrl: drive.url,
      contentUrl: drive.url,
      name: 'a',
      uniqueId: 'a',
      fileType: 'csv',
    };
    const { calls } = await talk.post({
      type: 'invoke',
      name: 'fileConsent/invoke',
      replyToId: question?.id ?? '',
      value: { action: 'accept', context: AGAIN, uploadInfo },
    });
    expect(drive.uploads).toEqual([]);
    expect(said(contentOf(calls[0]?.body))).toContain('You are not on the list.');
  });

  it('is linked to where Teams refuses the question', async () => {
    const bot = await startForTest({ answer: async () => fileReply('a'), files: linked });
    bot.connector.failNext({ status: 400, body: { error: { code: 'BadSyntax' } } }, { kind: 'send' });
    const { calls } = await bot.talk().say('export this');
    expect(JSON.stringify(calls.at(-1)?.body)).toContain(LINK.url);
  });
});

describe('a file asked for among others', () => {
  it.each(['groupChat', 'channel'] as const)('is given by a link in a %s', async (type) => {
    const bot = await startForTest({ answer: async () => fileReply('a'), files: linked });
    const { card } = await bot.talk({ type }).say('export this');
    expect(said(card)).toContain(
      '3 of 15 are red: 3 rows, as a CSV file. The link leaves Teams, works for 10 minutes',
    );
    expect(JSON.stringify(card)).toContain(`"url":"${LINK.url}"`);
  });

  it('is given by a link wherever nobody can be asked', async () => {
    const bot = await startForTest({
      answer: async () => fileReply('a'),
      files: { ...linked, consents: false },
    });
    expect(JSON.stringify((await bot.talk().say('export this')).card)).toContain(LINK.url);
    const web = await startForTest({ answer: async () => fileReply('a'), files: linked });
    expect(JSON.stringify((await web.talk({ channelId: 'webchat' }).say('export this')).card)).toContain(
      LINK.url,
    );
  });

  it('is not given where there are no links, and the chat says where it is', async () => {
    const bot = await startForTest({ answer: async () => fileReply('a') });
    const { card } = await bot.talk({ type: 'channel' }).say('export this');
    expect(said(card)).toContain('I can give files only in a personal chat. Ask me there.');
  });

  it('is saved for nobody there, whatever is posted', async () => {
    const drive = await startOneDrive();
    const bot = await startForTest({ answer: async () => fileReply('a'), files: linked });
    const uploadInfo = {
      uploadUrl: drive.url,
      contentUrl: drive.url,
      name: 'a',
      uniqueId: 'a',
      fileType: 'csv',
    };
    await bot.talk({ type: 'channel' }).post({
      type: 'invoke',
      name: 'fileConsent/invoke',
      value: { action: 'accept', context: AGAIN, uploadInfo },
    });
    expect(drive.uploads).toEqual([]);
  });
});

describe('where files may be uploaded to', () => {
  it.each([
    'https://council-my.sharepoint.com/personal/jo/_api/v2.0/drive/items/x/uploadSession?guid=1',
    'https://council-my.sharepoint.us/a',
    'https://council-my.sharepoint-mil.us/a',
    'https://northeurope1-mediap.svc.ms/a',
  ])('is %s', (address) => expect(mayUploadTo(address, false)).toBe(true));

  it.each([
    'http://council-my.sharepoint.com/a',
    'https://council-my.sharepoint.com:8443/a',
    'https://user:word@council-my.sharepoint.com/a',
    'https://sharepoint.com/a',
    'https://evilsharepoint.com/a',
    'https://council-my.sharepoint.com.evil.example/a',
    'https://evil.example/?council-my.sharepoint.com',
    'https://evil.example/#.sharepoint.com',
    'https://127.0.0.1/a',
    'http://127.0.0.1/a',
    'https://[::1]/a',
    'file:///etc/passwd',
    'not an address',
  ])('is not %s', (address) => expect(mayUploadTo(address, false)).toBe(false));

  it('is this machine alone in development', () => {
    expect(mayUploadTo('http://127.0.0.1:8080/a', true)).toBe(true);
    expect(mayUploadTo('https://council-my.sharepoint.com/a', true)).toBe(false);
  });
});
