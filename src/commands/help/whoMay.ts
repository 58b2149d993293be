/** Who may do what, as a Markdown table: every command with every role, for infra/who-may.md. */
import { KINDS } from '../../ask/model/kinds.ts';
import type { Traits } from '../../ask/model/traits.ts';
import type { Command } from '../basis/command.ts';
import { mayCall, ROLES, type Role, WHO } from '../basis/who.ts';

type Listed = Pick<Command, 'verb' | 'title' | 'who' | 'readsFor'>;

/** Somebody on the list with no part in an indicator that is restricted. */
export const READERS = ['in its audience', 'not in its audience'] as const;
export type Reading = (typeof READERS)[number];

/** `without it`: answered, and what is restricted is neither shown nor counted. */
export type Cell = 'yes' | 'no' | 'without it';

/** What becomes of a command that somebody in a role calls. */
export const cellOfRole = ({ who }: Listed, role: Role): Cell => (mayCall(who, role) ? 'yes' : 'no');

/** What becomes of one about an indicator that is restricted, or about many with one among them. */
export function cellOfReading({ verb, who, readsFor }: Listed, reading: Reading): Cell {
  if (!mayCall(who, 'anybody on the list')) return 'no';
  if (reading === 'in its audience') return 'yes';
  const about = readsFor ?? aboutOf(verb);
  return about === 'one' ? 'no' : about === 'nothing' ? 'yes' : 'without it';
}

/** What a command is about; one that only cards call, and that anybody may, is mostly about no figure. */
function aboutOf(verb: string): Traits['about'] {
  const kinds: Readonly<Record<string, Pick<Traits, 'about'>>> = KINDS;
  return kinds[verb]?.about ?? 'nothing';
}

const MARKS: Readonly<Record<Cell, string>> = { yes: '✓', no: '–', 'without it': 'without it' };

/** The table. */
export function whoMayTable(commands: readonly Listed[]): string {
  const head = ['command', 'for', ...ROLES, ...READERS.map((reading) => `restricted: ${reading}`)];
  const rows = commands.map((command) => [
    `${command.title} (\`${command.verb}\`)`,
    WHO[command.who].says,
    ...ROLES.map((role) => MARKS[cellOfRole(command, role)]),
    ...READERS.map((reading) => MARKS[cellOfReading(command, reading)]),
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
