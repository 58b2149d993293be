/** The tap by which the performance team gives indicators to somebody. */
import { z } from 'zod';
import { given } from '../../cards/arrangements/handOver.ts';
import { confirmationOf, saidAt } from '../../domain/arrangements/confirmation.ts';
import type { PersonRef } from '../../domain/person.ts';
import { Period } from '../../domain/time/period.ts';
import { handTo } from '../../quarters/handing.ts';
import type { Command } from '../basis/command.ts';
import { refuseLocked } from '../cells/lockOf.ts';
import { heldNow, holdingsCarried } from './holdings.ts';
import { listedPerson } from './offer.ts';

const Args = z.object({
  period: Period,
  /** As `refsCarried` writes them. */
  refs: z.string().min(1).max(20_000),
  to: z.string().min(1).max(100),
});

export const reassign: Command<z.infer<typeof Args>> = {
  verb: 'reassign',
  title: 'Give to somebody',
  says: 'Makes somebody the owner of indicators from a quarter on.',
  examples: [],
  who: 'performance team',
  teamOnly:
    'Only the performance team can give an indicator to somebody. You can ask somebody to take one of yours: “hand CPI13 to …”.',
  args: Args,
  run: async ({ period, refs, to: id }, context) => {
    const { store, tenantId, person, now } = context;
    await refuseLocked(context, period);
    const to = await listedPerson(id, context);
    const held = await heldNow(context, period);
    const holdings = holdingsCarried(held, refs);
    const others = holdings.filter(({ holder }) => holder?.id !== to.id);
    // Given by a tap whose work ended half way: it is not told twice.
    const fresh = others.filter(({ line }) => {
      const before = held.latest.get(line.ref);
      return before?.answer !== 'given' || before.to?.id !== to.id;
    });
    const by: PersonRef = { id: person.id, name: person.name };
    const at = saidAt(now, held.latest.values());
    await store.confirmations.save(
      tenantId,
      fresh.map(({ line: { ref }, holder: from }) =>
        confirmationOf({ period, ref, answer: 'given', by, at, to, from }),
      ),
    );
    await handTo(store, tenantId, { refs: others.map(({ line }) => line.ref), to, from: period });
    context.onArranged();
    const lines = holdings.map(({ line }) => line);
    return {
      ...given({ period, reporting: held.reporting, lines, to, from: [] }),
      replaces: true,
      refs: lines.map(({ ref }) => ref),
    };
  },
};
