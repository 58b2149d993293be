import { createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { azuriteConnection } from '../../src/dev/machine/azurite.ts';
import { connect, whyNotOpened } from '../../src/store/connect.ts';
import { createEtagOf } from '../../src/store/rows/etagOf.ts';

describe('a store that accepts a request and stays silent', () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => void sockets.push(socket));
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  it('is given up, so that nobody waits for ever', async () => {
    const port = await new Promise<number>((resolve) => {
      silent.listen(0, '127.0.0.1', () => {
        const address = silent.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const { Periods } = await connect({ tables: azuriteConnection(port), prefix: 'Silent' }, 50);
    await expect(Periods.getEntity('any', 'row')).rejects.toThrow();
    await expect(createEtagOf(Periods)('any', 'row')).rejects.toThrow();
  });
});

describe('a store that can’t be opened', () => {
  it('is explained to whoever has not signed in to Azure, and named with its reason to everybody else', () => {
    const signedOut = Object.assign(new Error('ChainedTokenCredential authentication failed.\nand so on'), {
      name: 'AggregateAuthenticationError',
    });
    expect(whyNotOpened(signedOut)).toMatch(
      /^Nobody is signed in to Azure here\. Run “az login” as somebody/,
    );
    const refused = Object.assign(new Error('<?xml version="1.0"?>\nand so on'), { statusCode: 403 });
    expect(whyNotOpened(refused)).toBe(
      'The store answers, but refuses who asks. Check the account and the key in RAGTIME_TABLES, or that you may use that account.',
    );
    expect(whyNotOpened(new Error('connect ECONNREFUSED\nat once'))).toBe(
      'The store does not answer (connect ECONNREFUSED). Check RAGTIME_TABLES, and that you may use that account.',
    );
  });
});
