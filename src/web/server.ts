/** The web server: the address Teams posts to, the health addresses, the app's own pages, and stopping without cutting anybody off. */
import restify from 'restify';
import type { Log } from '../log.ts';
import { type FileDoor, serveFiles } from './files.ts';

export type ServerOptions = {
  /** Answers one activity; what it gives back is the HTTP answer as it is. */
  readonly messages: (authorization: string, body: unknown) => Promise<{ status: number; body?: unknown }>;
  /** The reason, in a sentence, why Ragtime can't serve people yet; undefined when it can. */
  readonly ready: () => Promise<string | undefined>;
  /** Gives files to whoever has a link to one. */
  readonly files: FileDoor;
  /** Pages of plain text, by path. */
  readonly pages: Readonly<Record<string, string>>;
  readonly log: Log;
  readonly version: string;
  /** How long turns in flight may take to finish once stopping, in milliseconds. */
  readonly graceMs?: number;
};

export type RunningServer = { readonly port: number; readonly stop: () => Promise<void> };

/** No activity of Teams is larger: it refuses messages over 100 KB itself. */
const maxBodyBytes = 256 * 1024;

/** The reader behind the parser takes maxBodySize too, though its type does not say so. */
const bodyLimits = { mapParams: false, maxBodySize: maxBodyBytes };

const sentences: Record<number, string> = {
  400: 'The request could not be read as JSON.',
  404: 'There is nothing at this address.',
  405: 'This address does not take that method.',
  413: `The request is larger than ${maxBodyBytes / 1024} KB.`,
  415: 'The request is in an encoding that is not taken.',
};

/** Builds the server; nothing is listening until `listen` is called. */
export function createServer({
  messages,
  ready,
  files,
  pages,
  log,
  version,
  graceMs = 10_000,
}: ServerOptions): {
  listen: (port: number, host: string) => Promise<RunningServer>;
} {
  const server = restify.createServer({ name: '' });
  // Whoever asks for another protocol is taken off HTTP by restify, and the connection left open for good.
  server.server.removeAllListeners('upgrade');
  let stopping = false;

  server.pre((request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const size = Number(request.headers['content-length'] ?? 0);
    const refusal = request.headers['content-encoding'] ? 415 : size > maxBodyBytes ? 413 : undefined;
    if (refusal === undefined) return next();
    // Refused unread, so what the caller is still sending has nowhere to go but a closed connection.
    response.setHeader('Connection', 'close');
    response.send(refusal, { message: sentences[refusal] });
    next(false);
  });

  const respond = (response: restify.Response, status: number, body?: unknown): void => {
    if (stopping) response.setHeader('Connection', 'close');
    if (body !== undefined) return void response.send(status, body);
    response.writeHead(status);
    response.end();
  };

  server.post(
    '/api/messages',
    ...[restify.plugins.jsonBodyParser(bodyLimits)].flat(),
    async (request: restify.Request, response: restify.Response) => {
      const answer = await messages(request.headers.authorization ?? '', request.body);
      respond(response, answer.status, answer.body);
    },
  );

  server.get('/healthz', async (_request: restify.Request, response: restify.Response) => {
    respond(response, 200, { name: 'ragtime', status: 'ok', version });
  });

  server.get('/readyz', async (_request: restify.Request, response: restify.Response) => {
    const waitingFor = await ready().catch((error: unknown) => {
      log.error({ err: error }, 'the readiness check failed');
      return 'A part that Ragtime needs is not answering; its log says which.';
    });
    if (waitingFor === undefined) respond(response, 200, { name: 'ragtime', status: 'ready', version });
    else respond(response, 503, { name: 'ragtime', status: 'not ready', message: waitingFor });
  });

  for (const [path, text] of Object.entries(pages)) {
    server.get(path, async (_request: restify.Request, response: restify.Response) => {
      if (stopping) response.setHeader('Connection', 'close');
      response.sendRaw(200, text, { 'Content-Type': 'text/plain; charset=utf-8' });
    });
  }

  serveFiles(server, files, log);

  server.on(
    'restifyError',
    (request: restify.Request, response: restify.Response, error: RestifyError, done: () => void) => {
      const status = error.statusCode ?? 500;
      // A caller who hangs up (444) is no fault of ours.
      if (status >= 500)
        log.error({ err: error, method: request.method, path: request.path() }, 'request failed');
      if (stopping) response.setHeader('Connection', 'close');
      const message = sentences[status] ?? 'Something went wrong.';
      error.toJSON = () => ({ message });
      error.toString = () => message;
      done();
    },
  );

  const stop = (): Promise<void> => {
    stopping = true;
    return new Promise((resolve) => {
      const impatience = setTimeout(() => server.server.closeAllConnections(), graceMs);
      server.close(() => {
        clearTimeout(impatience);
        resolve();
      });
      server.server.closeIdleConnections();
    });
  };

  /**
   * Starts listening.
   *
   * @param port 0 takes any free one
   * @throws Error in one sentence that says what to do, when the port can't be had
   */
  const listen = (port: number, host: string): Promise<RunningServer> =>
    new Promise((resolve, reject) => {
      const fail = (error: NodeJS.ErrnoException): void => reject(new Error(whyNot(error, port, host)));
      server.once('error', fail);
      server.listen(port, host, () => {
        server.removeListener('error', fail);
        server.on('error', (error: Error) => log.error({ err: error }, 'the web server failed'));
        let stopped: Promise<void> | undefined;
        resolve({
          port: server.address().port,
          stop: () => {
            stopped ??= stop();
            return stopped;
          },
        });
      });
    });

  return { listen };
}

type RestifyError = Error & { statusCode?: number; toJSON?: () => unknown };

function whyNot(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use: stop the program that has it, or set PORT to another number.`;
  if (error.code === 'EACCES')
    return `Port ${port} may not be opened by this user: set PORT to a number above 1023.`;
  return `Ragtime could not listen on ${host}:${port} (${error.code ?? error.message}): check HOST and PORT.`;
}
