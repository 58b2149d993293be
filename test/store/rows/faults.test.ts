import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect } from '../../../src/store/connect.ts';
import { isPassing } from '../../../src/store/rows/faults.ts';

describe('a fault of the store', () => {
  /** What the server does with the next requests: a status, silence, or a cut connection. */
  let manner: number | 'silent' | 'cut' = 'silent';
  const server = createServer((incoming, response) => {
    incoming.resume();
    if (manner === 'cut') return void response.destroy();
    if (manner === 'silent') return;
    response.statusCode = manner;
    response.end('{}');
  });
  beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const faultWhen = async (what: typeof manner, address?: string): Promise<unknown> => {
    manner = what;
    const { port } = server.address() as AddressInfo;
    const tables = inject('tables').replace(
      /TableEndpoint=http:\/\/[^/]+/,
      `TableEndpoint=http://${address ?? `127.0.0.1:${port}`}`,
    );
    const { Periods } = await connect({ tables, prefix: 'T' }, 300);
    return Periods.getEntity('partition', 'row').catch((error: unknown) => error);
  };

  it.each([408, 429, 500, 503, 'silent', 'cut'] as const)('that may pass is known: %s', async (what) => {
    expect(isPassing(await faultWhen(what))).toBe(true);
  });

  it('that may pass is also that nothing listens there', async () => {
    expect(isPassing(await faultWhen('silent', '127.0.0.1:1'))).toBe(true);
  });

  it.each([400, 403, 404, 409, 412])('that will be the same again is none of those: %i', async (status) => {
    expect(isPassing(await faultWhen(status))).toBe(false);
  });

  it('is not what is wrong with the program', () => {
    for (const error of [new TypeError('x is undefined'), new Error('no'), 'a string', undefined]) {
      expect(isPassing(error)).toBe(false);
    }
  });
});
