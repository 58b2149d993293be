/** The matrix of roles, cell by cell: each command is called in each role, and does what infra/who-may.md says. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES, WHO } from '../../../src/commands/basis/who.ts';
import { COMMANDS } from '../../../src/commands/commands.ts';
import {
  type Cell,
  cellOfReading,
  cellOfRole,
  READERS,
  whoMayTable,
} from '../../../src/commands/help/whoMay.ts';
import type { Person } from '../../../src/domain/person.ts';
import { builtPapers } from '../../support/builtPapers.ts';
import { said } from '../../support/council.ts';
import { EVERY_CALL } from './everyCall.ts';
import {
  OPEN,
  OUTSIDER,
  PEOPLE,
  READER,
  RESTRICTED,
  type Refs,
  type RolesCouncil,
  rolesCouncil,
} from './rolesCouncil.ts';

const SECRET = /Secret|61\.7/;

builtPapers();

describe('who may do what', () => {
  let council: RolesCouncil;
  const start = async () => {
    council = await rolesCouncil();
  };
  beforeAll(start, 60_000);
  afterAll(() => council.stop());

  const callOf = (verb: string) => {
    const call = EVERY_CALL[verb];
    if (!call) throw new Error(`There is no call of “${verb}” in everyCall.ts.`);
    return call;
  };

  /** Calls a command as somebody: what they read, whether it was done, and whether anything is stored that was not. */
  async function tried(verb: string, who: Person, refs: Refs) {
    const { data = () => ({}), before, inChannel, shows } = callOf(verb);
    const sent = await data(refs, council, who);
    await before?.(council, who);
    const had = await council.everything();
    const { card } = await council.as(who, inChannel ? 'channel' : 'personal').execute(verb, sent);
    const words = said(card);
    return { words, isDone: shows.test(words), isStored: had !== (await council.everything()) };
  }

  /** Is it as the table says? A council in which something was done is started anew for the next call. */
  async function holds(verb: string, cell: Cell, found: Awaited<ReturnType<typeof tried>>): Promise<void> {
    const { stores = false, restarts = false } = callOf(verb);
    const may = cell !== 'no';
    expect(`${found.words}: ${found.isDone}`).toBe(`${found.words}: ${may}`);
    expect(`${found.words}: stored ${found.isStored}`).toBe(`${found.words}: stored ${may && stores}`);
    if (cell === 'without it') expect(found.words).not.toMatch(SECRET);
    if (found.isStored || (restarts && found.isDone)) {
      await council.stop();
      await start();
    }
  }

  it('is printed into infra/who-may.md', async () => {
    const page = await readFile(new URL('../../../infra/who-may.md', import.meta.url), 'utf8');
    const [, table = ''] = page.split(/<!-- roles: [^\n]* -->\n\n/);
    expect(table.split('\n\n<!-- /roles -->')[0]).toBe(whoMayTable(COMMANDS));
  });

  it('is known of every command, and tried of each', () => {
    expect(Object.keys(EVERY_CALL).toSorted()).toEqual(COMMANDS.map(({ verb }) => verb).toSorted());
    for (const { verb, who, teamOnly } of COMMANDS) {
      expect(`${verb}: ${teamOnly !== undefined}`).toBe(`${verb}: ${who === 'performance team'}`);
    }
    expect(new Set(COMMANDS.map(({ who }) => who))).toEqual(new Set(Object.keys(WHO)));
  });

  // What comes with none of the roles is somebody's all the same: who is asked, was alerted, or comments for finance.
  it.each(COMMANDS.filter(({ who }) => WHO[who].roles.length === 0).map(({ verb }) => verb))(
    '%s: whoever it is for',
    async (verb) => holds(verb, 'yes', await tried(verb, OUTSIDER, OPEN)),
    60_000,
  );

  describe.each(COMMANDS.map((command) => [command.verb, command] as const))('%s', (verb, command) => {
    it.each(ROLES.map((role) => [cellOfRole(command, role), role] as const))(
      '%s: %s',
      async (cell, role) => {
        if (role === 'stand-in') await council.isAway(true);
        const found = await tried(verb, PEOPLE[role], OPEN).finally(() => council.isAway(false));
        await holds(verb, cell, found);
        if (role === 'not on the list' || role === 'has left')
          expect(found.words).toContain('I don’t know you yet');
      },
      60_000,
    );

    it.each(READERS.map((reading) => [cellOfReading(command, reading), reading] as const))(
      '%s, of what is restricted: %s',
      async (cell, reading) => {
        const found = await tried(verb, READER[reading], RESTRICTED).finally(() => council.isAway(false));
        await holds(verb, cell, found);
        if (reading === 'not in its audience') expect(found.words).not.toMatch(SECRET);
        else if (cell === 'yes') expect(found.words).not.toMatch(/Not counted here|besides \d+ restricted/);
      },
      60_000,
    );
  });
});
