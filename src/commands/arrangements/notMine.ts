/** “CPI06 is not mine”: says first what follows, and the tap tells the performance team. */
import type { z } from 'zod';
import { chooseNotMine } from '../../cards/arrangements/choose.ts';
import { notMinePreview, notMineRecorded } from '../../cards/arrangements/notMine.ts';
import { confirmationOf, saidAt } from '../../domain/arrangements/confirmation.ts';
import { heldIn } from '../../domain/arrangements/holding.ts';
import { DomainError } from '../../domain/domainError.ts';
import { periodName } from '../../domain/time/period.ts';
import { CellArgs } from '../basis/arguments.ts';
import type { Answer, Command } from '../basis/command.ts';
import { teamNames } from '../basis/team.ts';
import { heldNow, holdingOf, refuseOthers } from './holdings.ts';

const DOES = 'say whether it is theirs';

export const notMine: Answer<'not mine'> = {
  verb: 'not mine',
  title: 'Not mine',
  topic: 'Reporting',
  says: 'Tells the performance team that a figure is not yours. It shows you first what follows.',
  examples: ['CPI13 is not mine'],
  who: 'whoever holds it',
  run: async ({ ref, quarter }, context) => {
    const now = await heldNow(context, quarter);
    const { period } = now;
    const theirs = heldIn(now.holdings, context.person.id).map(({ line }) => line);
    const [only, ...others] = theirs;
    if (ref === undefined) {
      if (!only)
        throw new DomainError(`No figure of ${periodName(period)} is yours, so nobody asks you for one.`);
      if (others.length > 0) return { ...chooseNotMine({ period, indicators: theirs }), replaces: false };
    }
    const holding = holdingOf(now, ref ?? only?.ref ?? '');
    await refuseOthers([holding], context, DOES);
    const team = await teamNames(context);
    return {
      ...notMinePreview({ period, line: holding.line, team }),
      replaces: false,
      refs: [holding.line.ref],
    };
  },
};

export const disown: Command<z.infer<typeof CellArgs>> = {
  verb: 'disown',
  title: 'Not mine',
  says: 'Stores that a figure is not its owner’s, and tells the performance team.',
  examples: [],
  who: 'whoever holds it',
  args: CellArgs,
  run: async ({ period, ref }, context) => {
    const { store, tenantId, person, reporting, now } = context;
    const held = await heldNow(context, period);
    const holding = holdingOf(held, ref);
    await refuseOthers([holding], context, DOES);
    // A second tap says nothing new.
    if (holding.held.kind !== 'not theirs') {
      const at = saidAt(now, held.latest.values());
      const by = { id: person.id, name: person.name };
      await store.confirmations.save(tenantId, [confirmationOf({ period, ref, answer: 'not mine', by, at })]);
    }
    context.onArranged();
    const team = await teamNames(context);
    return {
      ...notMineRecorded({ period, line: holding.line, team, reporting }),
      replaces: true,
      refs: [ref],
    };
  },
};
