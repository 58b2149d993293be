import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configTable, readConfig } from '../../src/config.ts';

const bicep = readFileSync(new URL('../../infra/azure.bicep', import.meta.url), 'utf8');

/** What the expressions come to in a deployment. */
const EXAMPLES: Readonly<Record<string, string>> = {
  'storage.properties.primaryEndpoints.table': 'https://ragtime.table.core.windows.net/',
  tenants: '7f0c2c5e-4d1b-4b7a-9c1e-2f6a5d3b8e01',
  'identity.properties.clientId': '5f0c8a3e-3b1d-4f6e-9a57-0d2c4b6e8f10',
  'identity.properties.tenantId': '7f0c2c5e-4d1b-4b7a-9c1e-2f6a5d3b8e01',
};

/** The app settings that are written out for Ragtime, with what stands for their values in Azure. */
const given = Object.fromEntries(
  [...bicep.matchAll(/name: '((?!WEBSITE_|SCM_)[A-Z_]+)'\n\s+value: (.+)/g)].map(
    ([, name = '', value = '']) => [name, /^'(.*)'$/.exec(value)?.[1] ?? EXAMPLES[value]],
  ),
);

describe('what is set up in Azure', () => {
  it('gives the bot settings that it knows, and all that it can’t start without', () => {
    const known = [...configTable().matchAll(/^\| `(\w+)` \| (\S*)/gm)];
    expect(known.map(([, name]) => name)).toEqual(expect.arrayContaining(Object.keys(given)));
    const required = known.flatMap(([, name, standard]) => (standard === 'required' ? [name] : []));
    expect(Object.keys(given)).toEqual(expect.arrayContaining(required));
    expect(readConfig(given).bot.kind).toBe('UserAssignedMsi');
  });

  it('leaves room for the unique part in the name of the storage account, which has 24 characters', () => {
    const longest = Number(/@maxLength\((\d+)\)\nparam name /.exec(bicep)?.[1]);
    expect(longest + 'uniqueString1'.length).toBeLessThanOrEqual(24);
  });

  it('keeps keys and old TLS out, and the clock that sends reminders running', () => {
    for (const setting of [
      'allowSharedKeyAccess: false',
      "minimumTlsVersion: 'TLS1_2'",
      'httpsOnly: true',
      "minTlsVersion: '1.2'",
      'alwaysOn: true',
      "healthCheckPath: '/readyz'",
      "appCommandLine: 'node dist/main.cjs'",
    ]) {
      expect(bicep).toContain(setting);
    }
  });
});
