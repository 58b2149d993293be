/**
 * Calls to Teams' Bot Connector, one HTTP request each. The SDK's own client sends a failed POST again by itself (a
 * second message to the person), waits for ever, drops fields it does not know, and costs three times as much.
 */
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { NoAnswer, Refused, TooLarge, Unreached } from './fault.ts';

/** Teams takes 100 KB, counted in UTF-16, and asks for no more than 80 KB. */
const budgetBytes = 80 * 1024;

const http = { agent: new HttpAgent({ keepAlive: true }), request: httpRequest };
const https = { agent: new HttpsAgent({ keepAlive: true }), request: httpsRequest };

export type ConnectorRequest = {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly body?: unknown;
  /** The bot's token; undefined where nothing is signed. */
  readonly token: string | undefined;
  /** How long the whole call may take, in milliseconds. */
  readonly timeoutMs: number;
};

/**
 * Makes one call and gives back the answer, parsed as JSON; an empty object where there was none.
 * @throws TooLarge, before sending, for what is over Teams' budget
 * @throws Refused for any status that is not a success, Unreached when there was no connection, NoAnswer after the time
 */
export async function call(asked: ConnectorRequest): Promise<Record<string, unknown>> {
  const text = asked.body === undefined ? '' : JSON.stringify(asked.body);
  if (text.length * 2 > budgetBytes)
    throw new TooLarge(`The message has ${text.length * 2} bytes, more than ${budgetBytes}.`);
  try {
    return await exchange(asked, text);
  } catch (error) {
    // A connection that was kept may have been closed just when it was used again. What changes or deletes a message comes
    // to the same twice; a new message might be read twice, so that is left to whoever keeps book of it.
    const isSafe = asked.method !== 'POST';
    if (isSafe && error instanceof Unreached && error.isSent) return exchange(asked, text);
    throw error;
  }
}

function exchange(
  { method, url, token, timeoutMs }: ConnectorRequest,
  text: string,
): Promise<Record<string, unknown>> {
  const { agent, request } = new URL(url).protocol === 'https:' ? https : http;
  const headers: Record<string, string | number> = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'user-agent': 'ragtime',
  };
  if (token !== undefined) headers.authorization = `Bearer ${token}`;
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, agent, headers });
    const patience = setTimeout(() => {
      reject(new NoAnswer(`Teams did not answer within ${timeoutMs} ms.`));
      outgoing.destroy();
    }, timeoutMs);
    const fail = (error: NodeJS.ErrnoException): void => {
      clearTimeout(patience);
      const isSent = outgoing.socket?.connecting === false && outgoing.socket.bytesWritten > 0;
      reject(new Unreached(`Teams could not be reached (${error.code ?? error.message}).`, isSent, error));
    };
    outgoing.on('error', fail);
    outgoing.on('response', (response) => {
      // From here on somebody has read the message, so a broken connection is no reason to send it again.
      outgoing.off('error', fail);
      const broken = (error: Error): void => {
        clearTimeout(patience);
        reject(new Unreached('Teams broke off its answer.', true, error));
      };
      outgoing.on('error', broken);
      readBody(response).then((body) => {
        clearTimeout(patience);
        const status = response.statusCode ?? 0;
        if (status >= 200 && status < 300) resolve(readAnswer(body));
        else reject(new Refused(status, body, response.headers['retry-after']));
      }, broken);
    });
    // As text, it travels in one piece with the headers.
    outgoing.end(text, 'utf8');
  });
}

async function readBody(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Some gateways answer a success with no body, or with a page. */
function readAnswer(body: string): Record<string, unknown> {
  try {
    const answer: unknown = JSON.parse(body);
    return typeof answer === 'object' && answer !== null ? { ...answer } : {};
  } catch {
    return {};
  }
}
