import { createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { azuriteConnection } from '../../src/dev/azurite.ts';
import { connect } from '../../src/store/connect.ts';
import { createEtagOf } from '../../src/store/etagOf.ts';

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
