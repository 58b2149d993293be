import { describe, expect, it } from 'vitest';
import { readConfig, readStoreConfig } from '../src/config.ts';
import { SAMPLE_TENANT } from '../src/dev/council/people.ts';
import { developmentConfig } from '../src/dev/settings.ts';

const KEY = 'c2VjcmV0LWtleQ==';
const STORE = {
  RAGTIME_TABLES: 'https://council.table.core.windows.net',
  RAGTIME_TENANTS: '7f0c2c5e-4d1b-4b7a-9c1e-2f6a5d3b8e01, 0b6c4d2a-1111-4b7a-9c1e-2f6a5d3b8e02',
};
const BOT = { BOT_ID: 'app', BOT_TENANT_ID: 'tenant', BOT_TYPE: 'UserAssignedMsi' };

const fault = (reading: () => unknown): string => {
  try {
    reading();
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  throw new Error('Nothing was wrong with it.');
};

describe('the configuration', () => {
  it('reads who comments on figures in which role, and says what is wrong with it', () => {
    const reading = (roles: string) =>
      readStoreConfig({ ...STORE, RAGTIME_COMMENT_ROLES: roles }).commentRoles;
    expect(reading('Finance: Ann@x.gov.uk, bob@x.gov.uk; legal: c@x.gov.uk;')).toEqual([
      { role: 'finance', holders: ['ann@x.gov.uk', 'bob@x.gov.uk'] },
      { role: 'legal', holders: ['c@x.gov.uk'] },
    ]);
    expect(fault(() => reading('finance'))).toContain('RAGTIME_COMMENT_ROLES: write roles with the e-mail');
  });

  it('needs only the store, the tenants and the bot; the rest is as most councils have it', () => {
    const { calendar, ...config } = readConfig({ ...STORE, ...BOT, AZURE_CLIENT_ID: 'identity' });
    expect(config).toEqual({
      tables: { tables: STORE.RAGTIME_TABLES, prefix: 'Ragtime', identityClientId: 'identity' },
      tenants: ['7f0c2c5e-4d1b-4b7a-9c1e-2f6a5d3b8e01', '0b6c4d2a-1111-4b7a-9c1e-2f6a5d3b8e02'],
      keepNames: 6,
      commentRoles: [],
      nation: 'England',
      bot: { kind: 'UserAssignedMsi', appId: 'app', tenantId: 'tenant' },
      host: '0.0.0.0',
      port: 3978,
      logLevel: 'info',
      tick: '*/15 * * * *',
    });
    expect(calendar).toMatchObject({ yearStart: 4, timeZone: 'Europe/London', sendAt: '09:00' });
    expect(calendar).toMatchObject({ dueAfterOpening: 10, remindersBeforeDue: [5, 1], chaseEvery: 7 });
    expect(calendar.isHoliday('2024-12-25')).toBe(true);
  });

  it('lists everything that is wrong at once', () => {
    const said = fault(() => readConfig({ BOT_TYPE: 'SingleTenant', PORT: 'x', RAGTIME_TIME_ZONE: 'Mars' }));
    expect(said).toContain('7 settings have to be put right');
    for (const name of [
      'RAGTIME_TABLES',
      'RAGTIME_TENANTS',
      'BOT_ID',
      'BOT_TENANT_ID',
      'BOT_PASSWORD',
      'PORT',
      'TIME_ZONE',
    ]) {
      expect(said).toContain(`${name}: `);
    }
  });

  it('wants a secret with SingleTenant, and none with a managed identity', () => {
    expect(fault(() => readConfig({ ...STORE, ...BOT, BOT_TYPE: 'SingleTenant' }))).toContain('BOT_PASSWORD');
    expect(fault(() => readConfig({ ...STORE, ...BOT, BOT_PASSWORD: 'x' }))).toContain('leave it out');
    expect(readConfig({ ...STORE, ...BOT, BOT_TYPE: 'SingleTenant', BOT_PASSWORD: 'x' }).bot).toEqual({
      kind: 'SingleTenant',
      appId: 'app',
      tenantId: 'tenant',
      password: 'x',
    });
  });

  it('never prints a secret, not even a wrong one', () => {
    const said = fault(() =>
      readConfig({ ...STORE, ...BOT, BOT_PASSWORD: 'hush', RAGTIME_TABLES: `AccountKey=${KEY}` }),
    );
    expect(said).toContain('RAGTIME_TABLES: ');
    expect(said).not.toContain('hush');
    expect(said).not.toContain(KEY);
  });

  it.each([
    ['RAGTIME_SEND_AT', '02:30', '04:00 to 17:59'],
    ['RAGTIME_SEND_AT', '9am', '04:00 to 17:59'],
    ['RAGTIME_YEAR_STARTS', '13', 'from 1 to 12'],
    ['RAGTIME_NATION', 'Britain', 'write one of England, Wales, Scotland, Northern Ireland'],
    ['RAGTIME_CHASE_EVERY', '0', 'from 1 to 60'],
    ['RAGTIME_REMIND_BEFORE', '5;1', 'like 5,1'],
    ['RAGTIME_TABLE_PREFIX', '1st', 'start with a letter'],
    ['RAGTIME_TICK', 'hourly', 'cron expression'],
    ['LOG_LEVEL', 'loud', 'debug, info, warn'],
    ['PORT', '70000', 'from 1 to 65535'],
    ['RAGTIME_TABLES', 'http://council.table.core.windows.net', 'https://'],
  ])('refuses %s of “%s” and says what to write instead', (name, value, sentence) => {
    const said = fault(() => readConfig({ ...STORE, ...BOT, [name]: value }));
    expect(said).toContain(`${name}: `);
    expect(said).toContain(sentence);
  });

  it('takes a setting that was left empty as not set', () => {
    expect(readConfig({ ...STORE, ...BOT, PORT: '', BOT_PASSWORD: ' ', AZURE_CLIENT_ID: '' }).port).toBe(
      3978,
    );
  });

  it('asks the command line for the store and the tenants, and for no credentials', () => {
    expect(readStoreConfig(STORE).tenants).toHaveLength(2);
    expect(fault(() => readStoreConfig({}))).not.toContain('BOT_ID');
  });

  it('takes the sample council on this machine for development, and the calendar from the environment', () => {
    const { tables, tenants, calendar } = developmentConfig({ RAGTIME_SEND_AT: '10:30' });
    expect(tables.tables).toContain('127.0.0.1:10002');
    expect(tenants).toEqual([SAMPLE_TENANT]);
    expect(calendar.sendAt).toBe('10:30');
  });
});
