/** What is written to the log, and what is not. */
import { describe, expect, it } from 'vitest';
import { createLog } from '../src/log.ts';

const written = (
  write: (log: ReturnType<typeof createLog>) => void,
  level: 'info' | 'error' = 'info',
): string => {
  const lines: string[] = [];
  write(createLog(level, { write: (line) => void lines.push(line) }));
  return lines.join('');
};

describe('the log', () => {
  it('is one line of JSON with the time, the level in words and what happened', () => {
    const line = JSON.parse(written((log) => log.info({ ref: 'abc123' }, 'a turn failed')));
    expect(line).toMatchObject({ level: 'info', ref: 'abc123', msg: 'a turn failed' });
    expect(Date.parse(line.time)).not.toBeNaN();
  });

  it('leaves out what is less serious than asked for', () => {
    expect(written((log) => log.info('hello'), 'error')).toBe('');
  });

  it.each([
    ['a field', { password: 'sesame' }],
    ['a field further in', { credentials: { password: 'sesame' } }],
    ['a header', { request: { headers: { authorization: 'Bearer sesame' } } }],
    ['a token in a sentence', { text: 'sent Bearer sesame to Teams' }],
    ['a connection string', { text: 'AccountName=x;AccountKey=sesame==;EndpointSuffix=core.windows.net' }],
    ['a signed address', { url: 'https://x.table.core.windows.net/t?sv=1&sig=sesame%3D' }],
    ['an error', { err: new Error('could not open AccountKey=sesame;') }],
    ['the cause of an error', { err: new Error('no', { cause: new Error('password=sesame') }) }],
    [
      'what an error carries along',
      { err: Object.assign(new Error('no'), { request: { token: 'sesame' } }) },
    ],
  ])('never holds a secret that came in %s', (_where, fields) => {
    const line = written((log) => log.error(fields, 'it failed'));
    expect(line).not.toContain('sesame');
    expect(() => JSON.parse(line)).not.toThrow();
  });

  it('names an error’s kind, code and status, with its stack', () => {
    const err = Object.assign(new TypeError('no'), { code: 'ECONNRESET', statusCode: 502 });
    const line = JSON.parse(written((log) => log.error({ err }, 'it failed')));
    expect(line.err).toMatchObject({ name: 'TypeError', message: 'no', code: 'ECONNRESET', status: 502 });
    expect(line.err.stack).toContain('log.test.ts');
  });
});
