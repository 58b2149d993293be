/** One call to Teams at a time: what is sent again, what is not, and when it is given up. */
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { call } from '../../../src/bot/outgoing/calling.ts';
import { NoAnswer, Refused, TooLarge, Unreached } from '../../../src/bot/outgoing/fault.ts';

const servers: Server[] = [];
const sockets = new Set<Socket>();
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

const listen = async (server: Server): Promise<string> => {
  servers.push(server);
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3/conversations/a/activities`;
};
const answering = (listener: RequestListener): Promise<string> => listen(createHttpServer(listener));
const post = (url: string, timeoutMs = 2_000) =>
  call({ method: 'POST', url, body: { text: 'Grüße' }, token: 'the-token', timeoutMs });

describe('a call to Teams', () => {
  it('carries the token and JSON of the announced length', async () => {
    let seen: unknown;
    const url = await answering(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const body = Buffer.concat(chunks);
      seen = {
        authorization: request.headers.authorization,
        length: Number(request.headers['content-length']),
        body: body.toString(),
      };
      response.end('{"id":"1"}');
    });
    expect(await post(url)).toEqual({ id: '1' });
    expect(seen).toEqual({ authorization: 'Bearer the-token', length: 18, body: '{"text":"Grüße"}' });
  });

  it.each(['', '"ok"', '<html>'])('is content with a success that says %s', async (body) => {
    expect(await post(await answering((_request, response) => response.end(body)))).toEqual({});
  });

  it('is not made again when Teams fails', async () => {
    let calls = 0;
    const url = await answering((_request, response) => {
      calls += 1;
      response.writeHead(500).end('{"error":{"code":"ServiceError"}}');
    });
    const fault = await post(url).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(Refused);
    expect(fault).toMatchObject({ statusCode: 500, answer: '{"error":{"code":"ServiceError"}}' });
    expect(calls).toBe(1);
  });

  it('is made again when a kept connection turns out to be closed, unless somebody might read it twice', async () => {
    const requestsOn = new Map<Socket, number>();
    const url = await listen(
      createServer((socket) => {
        socket.on('data', () => {
          const count = (requestsOn.get(socket) ?? 0) + 1;
          requestsOn.set(socket, count);
          if (count === 2) socket.resetAndDestroy();
          else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{"id":"1"}');
        });
      }),
    );
    const put = () => call({ method: 'PUT', url, body: { text: 'x' }, token: undefined, timeoutMs: 2_000 });
    await put();
    expect(await put()).toEqual({ id: '1' });
    expect([...requestsOn.values()]).toEqual([2, 1]);
    expect(await post(url).catch((error: unknown) => error)).toMatchObject({ isSent: true });
    expect([...requestsOn.values()]).toEqual([2, 2]);
  });

  it('is not made again when a new connection breaks', async () => {
    let connections = 0;
    const url = await listen(
      createServer((socket) => {
        connections += 1;
        socket.once('data', () => socket.resetAndDestroy());
      }),
    );
    await expect(post(url)).rejects.toBeInstanceOf(Unreached);
    expect(connections).toBe(1);
  });

  it('is not made again when the answer breaks off', async () => {
    let calls = 0;
    const url = await answering((_request, response) => {
      calls += 1;
      response.writeHead(200, { 'content-length': 100 });
      response.write('{"id":', () => response.destroy());
    });
    await expect(post(url)).rejects.toBeInstanceOf(Unreached);
    expect(calls).toBe(1);
  });

  it('is given up when nobody answers', async () => {
    await expect(post(await answering(() => {}), 20)).rejects.toBeInstanceOf(NoAnswer);
  });

  it('is given up when the answer begins and never ends', async () => {
    const url = await answering((_request, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('{"id":');
    });
    await expect(post(url, 40)).rejects.toBeInstanceOf(NoAnswer);
  });

  it('is not made at all with more than Teams takes', async () => {
    const body = { text: 'x'.repeat(41_000) };
    const asked = {
      method: 'POST',
      url: 'http://127.0.0.1:1/',
      body,
      token: undefined,
      timeoutMs: 1000,
    } as const;
    await expect(call(asked)).rejects.toBeInstanceOf(TooLarge);
  });
});
