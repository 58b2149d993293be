/** Links to files, as browsers and programs that look at links open them. */
import { SignJWT } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import type { MadeFile } from '../../src/web/files.ts';
import { createFileLinks, LINK_MINUTES, type Linked } from '../../src/web/links.ts';
import { createServer, type RunningServer } from '../../src/web/server.ts';
import { readableLog } from '../bot/startBot.ts';

const SECRET = 'a secret that no other test has, long enough';
const running: RunningServer[] = [];
const { log, logged } = readableLog();

const FILE: Linked = {
  isShared: false,
  tenantId: 'council',
  aadId: 'jo-aad',
  verb: 'export',
  args: { as: 'csv' },
  name: '3 of 15 are red – “Q2” <b>.csv',
};
const MADE = {
  name: FILE.name,
  contentType: 'text/csv; charset=utf-8',
  bytes: new TextEncoder().encode('a,b\r\n'),
};

async function start(make: (file: Linked) => Promise<MadeFile> = async () => MADE) {
  let now = Date.parse('2024-10-09T10:00:00Z');
  let ids = 0;
  const links = createFileLinks({
    address: () => `http://127.0.0.1:${running.at(-1)?.port}`,
    secret: SECRET,
    newId: () => String(ids++),
    now: () => now,
  });
  running.push(
    await createServer({
      messages: async () => ({ status: 200 }),
      ready: async () => undefined,
      files: { ...links, make },
      pages: {},
      log,
      version: '1.2.3',
    }).listen(0, '127.0.0.1'),
  );
  return { links, later: (minutes: number) => (now += minutes * 60_000) };
}

const press = (url: string): Promise<Response> => fetch(url, { method: 'POST' });

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
  logged.length = 0;
});

describe('a link to a file', () => {
  it('shows a button, which gives the file as a download that nobody keeps', async () => {
    const { links } = await start();
    const url = await links.linkTo(FILE);
    const page = await fetch(url);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toContain('3 of 15 are red – “Q2” &#60;b&#62;.csv</h1>');
    expect(html).toContain('<form method="post"><button type="submit">Download</button>');
    const got = await press(url);
    expect([got.status, await got.text()]).toEqual([200, 'a,b\r\n']);
    for (const [name, value] of [
      ['content-type', 'text/csv; charset=utf-8'],
      [
        'content-disposition',
        `attachment; filename="3 of 15 are red _ _Q2_ _b_.csv"; filename*=UTF-8''3%20of%2015%20are%20red%20%E2%80%93%20%E2%80%9CQ2%E2%80%9D%20%3Cb%3E.csv`,
      ],
      ['cache-control', 'no-store'],
      ['x-robots-tag', 'noindex'],
      ['x-content-type-options', 'nosniff'],
      ['referrer-policy', 'no-referrer'],
    ] as const) {
      expect(`${name}: ${got.headers.get(name)}`).toBe(`${name}: ${value}`);
    }
  });

  it('is not used up by programs that look at links, and gives one download to whoever presses first', async () => {
    const { links } = await start();
    const url = await links.linkTo(FILE);
    for (const _ of [1, 2, 3]) expect((await fetch(url)).status).toBe(200);
    const [one, other] = await Promise.all([press(url), press(url)]);
    expect([one.status, other.status].toSorted()).toEqual([200, 410]);
    const again = await fetch(url);
    expect([again.status, await again.text()]).toEqual([410, expect.stringContaining('This link was used')]);
  });

  it('is over after a few minutes', async () => {
    const { links, later } = await start();
    const url = await links.linkTo(FILE);
    later(LINK_MINUTES - 0.1);
    expect((await fetch(url)).status).toBe(200);
    later(0.2);
    for (const response of [await fetch(url), await press(url)]) {
      expect([response.status, await response.text()]).toEqual([
        410,
        expect.stringContaining('This link has expired'),
      ]);
    }
  });

  it('is refused where it was changed, is somebody else’s, is of another kind, or is none at all', async () => {
    const { links } = await start();
    const url = await links.linkTo(FILE);
    const [head, token = ''] = url.split('?f=');
    const [algorithm, claims = '', signature] = token.split('.');
    const forged = Buffer.from(
      Buffer.from(claims, 'base64url').toString().replace('jo-aad', 'megan-aad'),
    ).toString('base64url');
    const signed = (secret: string, audience: string): Promise<string> =>
      new SignJWT(FILE)
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer('ragtime')
        .setAudience(audience)
        .setJti('1')
        .setExpirationTime(Math.floor(Date.parse('2024-10-09T10:05:00Z') / 1000))
        .sign(new TextEncoder().encode(secret));
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`;
    for (const each of [
      `${algorithm}.${forged}.${signature}`,
      await signed('another secret, which is as long as that', 'file'),
      await signed(SECRET, 'something else'),
      unsigned,
      'nothing',
      '',
    ]) {
      const response = await press(`${head}?f=${each}`);
      expect([response.status, await response.text()]).toEqual([
        404,
        expect.stringContaining('This is no link to a file'),
      ]);
    }
    expect((await press(`${head}?f=${await signed(SECRET, 'file')}`)).status).toBe(200);
  });

  it('says why whoever asked for it can’t have it any more', async () => {
    const { links } = await start(async () => 'You are not on the list <any more>.');
    const response = await press(await links.linkTo(FILE));
    expect([response.status, await response.text()]).toEqual([
      403,
      expect.stringContaining('You are not on the list &#60;any more&#62;.'),
    ]);
  });

  it('still works after the file could not be made, and tells the reason only to the log', async () => {
    let isBroken = true;
    const { links } = await start(async () => {
      if (isBroken) throw new Error('AccountKey=secret;');
      return MADE;
    });
    const url = await links.linkTo(FILE);
    const broken = await press(url);
    expect([broken.status, await broken.text()]).toEqual([500, expect.not.stringContaining('secret')]);
    expect(logged).toContainEqual(expect.objectContaining({ msg: 'a file could not be made' }));
    isBroken = false;
    expect((await press(url)).status).toBe(200);
  });

  it('is written to no log', async () => {
    const { links } = await start();
    const url = await links.linkTo(FILE);
    await press(url);
    expect(JSON.stringify(logged)).not.toContain(url.split('?f=')[1]);
    expect(logged).toContainEqual(expect.objectContaining({ what: 'file', bytes: 5 }));
  });
});
