/** The web server: its addresses, what it refuses, and how it stops. */
import { request } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { postJson } from '../../src/dev/chat/converse.ts';
import { createServer, type RunningServer, type ServerOptions } from '../../src/web/server.ts';
import { NO_FILES, readableLog } from '../bot/startBot.ts';

const running: RunningServer[] = [];
const { log, logged } = readableLog();

const start = async (
  choices: Partial<ServerOptions> = {},
): Promise<{ url: string; server: RunningServer }> => {
  const server = await createServer({
    messages: async () => ({ status: 200 }),
    ready: async () => undefined,
    files: NO_FILES,
    pages: { '/privacy': 'What is kept: “names”.' },
    log,
    version: '1.2.3',
    ...choices,
  }).listen(0, '127.0.0.1');
  running.push(server);
  return { url: `http://127.0.0.1:${server.port}`, server };
};

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
  logged.length = 0;
});

describe('the health addresses', () => {
  it('say that the process is up', async () => {
    const response = await fetch(`${(await start()).url}/healthz`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ name: 'ragtime', status: 'ok', version: '1.2.3' });
  });

  it('say when Ragtime can serve people, and what it waits for when not', async () => {
    expect((await fetch(`${(await start()).url}/readyz`)).status).toBe(200);
    const waiting = await start({ ready: async () => 'The store does not answer.' });
    const response = await fetch(`${waiting.url}/readyz`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      status: 'not ready',
      message: 'The store does not answer.',
    });
  });

  it('tell a caller nothing of why the check itself failed, and the log everything', async () => {
    const { url } = await start({ ready: async () => Promise.reject(new Error('AccountKey=secret;')) });
    const response = await fetch(`${url}/readyz`);
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('secret');
    expect(logged).toContainEqual(expect.objectContaining({ msg: 'the readiness check failed' }));
  });

  it('do not say what they run on', async () => {
    const { headers } = await fetch(`${(await start()).url}/healthz`);
    expect(headers.get('server')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('the pages that the Teams app links to', () => {
  it('are plain text that no browser takes for anything else', async () => {
    const response = await fetch(`${(await start()).url}/privacy`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toBe('What is kept: “names”.');
  });
});

describe('the address for messages', () => {
  it('hands over the token and the activity, and answers what it is told to', async () => {
    const { url } = await start({
      messages: async (authorization, body) => ({ status: 202, body: { authorization, body } }),
    });
    const answer = await postJson(`${url}/api/messages`, { type: 'message' }, 'Bearer x');
    expect(answer).toEqual({ status: 202, body: { authorization: 'Bearer x', body: { type: 'message' } } });
  });

  it('refuses what is larger than any activity, unread', async () => {
    let handed = false;
    const { url } = await start({
      messages: async () => {
        handed = true;
        return { status: 200 };
      },
    });
    const response = await fetch(`${url}/api/messages`, { method: 'POST', body: 'x'.repeat(300 * 1024) });
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ message: 'The request is larger than 256 KB.' });
    expect(handed).toBe(false);
  });

  it('refuses it also when its size is not announced', async () => {
    const { url } = await start();
    const status = await new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
      const outgoing = request(`${url}/api/messages`, { method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      outgoing.on('error', reject);
      outgoing.end(JSON.stringify({ type: 'message', text: 'x'.repeat(300 * 1024) }));
    });
    expect(status).toBe(413);
  });

  it('refuses what is packed, which could be any size', async () => {
    const body = gzipSync(JSON.stringify({ type: 'message' }));
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const { url } = await start();
    expect((await fetch(`${url}/api/messages`, { method: 'POST', headers, body })).status).toBe(415);
  });

  it('answers 400 to what is not JSON', async () => {
    const answer = await postJson(`${(await start()).url}/api/messages`, '{"type":');
    expect(answer).toEqual({ status: 400, body: { message: 'The request could not be read as JSON.' } });
  });

  it('tells a caller nothing of a fault, and the log everything', async () => {
    const { url } = await start({ messages: async () => Promise.reject(new Error('the key is 42')) });
    const answer = await postJson(`${url}/api/messages`, { type: 'message' });
    expect(answer).toMatchObject({ status: 500, body: { message: 'Something went wrong.' } });
    const line = logged.find((entry) => entry.msg === 'request failed');
    expect(line?.err).toMatchObject({ message: 'the key is 42' });
  });

  it('takes nothing but posts, and other addresses do not exist', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/api/messages`)).status).toBe(405);
    expect((await fetch(`${url}/admin`)).status).toBe(404);
  });
});

describe('starting and stopping', () => {
  it('says what to do when the port is in use', async () => {
    const { server } = await start();
    const second = createServer({
      messages: async () => ({ status: 200 }),
      ready: async () => undefined,
      files: NO_FILES,
      pages: {},
      log,
      version: '0',
    });
    await expect(second.listen(server.port, '127.0.0.1')).rejects.toThrow(
      `Port ${server.port} on 127.0.0.1 is in use: stop the program that has it, or set PORT to another number.`,
    );
  });

  it('lets a turn in flight finish, and takes no new ones', async () => {
    let finish = (): void => {};
    let begun = (): void => {};
    const inFlight = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const { url, server } = await start({
      messages: () =>
        new Promise((resolve) => {
          finish = () => resolve({ status: 200, body: { done: true } });
          begun();
        }),
    });
    const turn = postJson(`${url}/api/messages`, { type: 'message' });
    await inFlight;
    const stopped = server.stop();
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    finish();
    expect(await turn).toEqual({ status: 200, body: { done: true } });
    await stopped;
  });

  it('does not wait for callers who only keep a connection open', async () => {
    const { server } = await start({ graceMs: 60_000 });
    const socket = connect(server.port, '127.0.0.1');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await new Promise((resolve) => {
      socket.once('data', resolve);
      socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
    });
    await server.stop();
    await closed;
  });

  it('keeps nobody who asks for another protocol: they are answered in this one', async () => {
    const { server } = await start({ graceMs: 60_000 });
    const socket = connect(server.port, '127.0.0.1');
    const answered = new Promise((resolve) => socket.once('data', (data) => resolve(String(data))));
    socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    expect(await answered).toMatch(/^HTTP\/1\.1 200 /);
    await server.stop();
  });

  it('does not wait for ever for a turn that hangs', async () => {
    let begun = (): void => {};
    const inFlight = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const { url, server } = await start({
      graceMs: 10,
      messages: () => {
        begun();
        return new Promise(() => {});
      },
    });
    const turn = postJson(`${url}/api/messages`, { type: 'message' });
    const cut = expect(turn).rejects.toThrow();
    await inFlight;
    await server.stop();
    await cut;
  });
});
