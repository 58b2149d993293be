/** A OneDrive on loopback, which takes what is uploaded and can be told to refuse it. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

type Uploaded = {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

export type OneDrive = {
  readonly url: string;
  readonly uploads: readonly Uploaded[];
  /** Answers the next upload with this status, and nothing else. */
  readonly answerNext: (status: number, headers?: Record<string, string>) => void;
};

export async function startOneDrive(): Promise<OneDrive> {
  const uploads: Uploaded[] = [];
  const answers: { status: number; headers: Record<string, string> }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    uploads.push({
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    });
    const { status, headers } = answers.shift() ?? { status: 201, headers: {} };
    // restify, where it is loaded, has this give back nothing.
    response.writeHead(status, headers);
    response.end('{}');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    uploads,
    answerNext: (status, headers = {}) => void answers.push({ status, headers }),
  };
}
