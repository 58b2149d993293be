/** "Who owns CPI13?": an indicator's owner, deputy and manager, or the reporter of its figure. */
import { ownerCard } from '../../cards/people/owner.ts';
import type { RoleAsked } from '../../domain/answers/aspect.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { worstFirst } from '../../domain/judging/worstFirst.ts';
import type { PersonRef } from '../../domain/person.ts';
import type { Answer } from '../basis/command.ts';
import { teamNames } from '../basis/team.ts';
import { cellOrDefined, completenessIn } from '../cells/cellsOf.ts';
import { tableIn } from '../cells/table.ts';

export const owner: Answer<'owner'> = {
  verb: 'owner',
  who: 'everybody',
  title: 'Who owns it',
  topic: 'People and dates',
  says: 'Says who owns, deputises for, manages or reported an indicator, and what else is theirs.',
  examples: ['who owns CPI13?', 'who reported CPI13?'],
  run: async ({ ref, period, role }, context) => {
    const { store, tenantId } = context;
    const [cell, lines, team] = await Promise.all([
      cellOrDefined(context, period, ref),
      tableIn(context, period),
      teamNames(context),
    ]);
    const who = roleOf(cell, role);
    const person = who ? await store.register.person(tenantId, who.id) : undefined;
    const others = who
      ? worstFirst((lines ?? []).filter((line) => line.ref !== ref && roleOf(line, role)?.id === who.id))
      : [];
    return {
      ...ownerCard({
        role,
        cell,
        who,
        person,
        others,
        team,
        completeness: await completenessIn(context, period),
        timeZone: context.calendar.timeZone,
      }),
      replaces: false,
      refs: [ref, ...others.map((line) => line.ref)],
    };
  },
};

const roleOf = (cell: CellLine, role: RoleAsked): PersonRef | null =>
  role === 'reporter' ? cell.reportedBy : cell[role];
