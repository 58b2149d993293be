/** The clients that carry messages to Teams are built once. */
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import { keepConnectors } from '../../../src/bot/outgoing/connectors.ts';
import { ForeignServiceUrl } from '../../../src/bot/outgoing/fault.ts';

/** The SDK's own factory, counting what it builds. */
function counting(): { built: string[]; factory: Parameters<typeof keepConnectors>[0] } {
  const built: string[] = [];
  class Counting extends ConfigurationBotFrameworkAuthentication {
    factory(): Parameters<typeof keepConnectors>[0] {
      const factory = this.createConnectorFactory({
        claims: [],
        isAuthenticated: true,
        getClaimValue: () => null,
      });
      return {
        create: (serviceUrl, audience) => {
          built.push(`${serviceUrl} ${audience}`);
          return factory.create(serviceUrl, audience);
        },
      };
    }
  }
  return { built, factory: new Counting({}).factory() };
}

describe('a client for Teams', () => {
  it('is built once for a service URL and an audience', async () => {
    const { built, factory } = counting();
    const kept = keepConnectors(factory, { development: true, timeoutMs: 1000 });
    const first = await kept.create('http://127.0.0.1:1', 'teams');
    expect(await kept.create('http://127.0.0.1:1', 'teams')).toBe(first);
    expect(await kept.create('http://127.0.0.1:1', 'other')).not.toBe(first);
    expect(built).toEqual(['http://127.0.0.1:1 teams', 'http://127.0.0.1:1 other']);
  });

  it('is forgotten when there are more service URLs than Teams could have', async () => {
    const { built, factory } = counting();
    const kept = keepConnectors(factory, { development: true, timeoutMs: 1000 });
    const ports = Array.from({ length: 66 }, (_, port) => `http://127.0.0.1:${port + 1}`);
    for (const url of ports) await kept.create(url);
    await kept.create(ports[65] ?? '');
    expect(built).toHaveLength(66);
    await kept.create(ports[0] ?? '');
    expect(built).toHaveLength(67);
  });

  it('is not built for an address that is not Teams’', async () => {
    const { built, factory } = counting();
    const kept = keepConnectors(factory, { development: false, timeoutMs: 1000 });
    await expect(kept.create('https://evil.example/')).rejects.toBeInstanceOf(ForeignServiceUrl);
    expect(built).toEqual([]);
  });
});
