/** Where Ragtime will send to. */
import { describe, expect, it } from 'vitest';
import { maySendTo } from '../../../src/bot/outgoing/serviceUrl.ts';

describe('an address to send to', () => {
  it.each([
    'https://smba.trafficmanager.net/uk/',
    'https://smba.infra.gcc.teams.microsoft.com/teams',
    'https://smba.infra.gov.teams.microsoft.us/teams',
    'https://webchat.botframework.com/',
    'HTTPS://SMBA.TRAFFICMANAGER.NET/uk/',
  ])('may be %s', (url) => {
    expect(maySendTo(url, false)).toBe(true);
    expect(maySendTo(url, true)).toBe(false);
  });

  it.each([
    'http://smba.trafficmanager.net/uk/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evilbotframework.com/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://evil.example/?smba.trafficmanager.net',
    'https://:key@smba.trafficmanager.net/uk/',
    'https://smba.trafficmanager.net:8443/uk/',
    'https://smba.trafficmanager.net./uk/',
    'https://smba.trafficmanager.net/uk/?elsewhere=',
    'https://smba.trafficmanager.net/uk/#',
    'http://127.0.0.1:3978',
    'not an address',
    '',
  ])('may not be %s with credentials', (url) => {
    expect(maySendTo(url, false)).toBe(false);
  });

  it.each(['http://127.0.0.1:56150/_connector', 'http://localhost:56150', 'http://[::1]:1'])(
    'may be %s on this machine without credentials',
    (url) => {
      expect(maySendTo(url, true)).toBe(true);
    },
  );

  it('may not be a name that only looks like this machine', () => {
    expect(maySendTo('http://127.0.0.1.evil.example/', true)).toBe(false);
  });
});
