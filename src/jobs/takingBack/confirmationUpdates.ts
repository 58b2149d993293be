/** Updates to what people were asked and told of whose figures are: answered, withdrawn or somebody else's since. */
import { offerCard, offerOver } from '../../cards/arrangements/handing.ts';
import { stillYoursCard } from '../../cards/arrangements/stillYours.ts';
import type { Rendered } from '../../cards/parts/render.ts';
import type { Confirmation } from '../../domain/arrangements/confirmation.ts';
import { type Holding, shownTo } from '../../domain/arrangements/holding.ts';
import type { LedgerEntry } from '../../domain/messages/errand.ts';
import { isPerformanceTeam } from '../../domain/person.ts';
import type { Calendar } from '../../domain/time/reportingCycle.ts';
import { noteOf, UNCONFIRMED, unconfirmedMark } from '../messages/confirmations.ts';
import { OPEN_OFFER } from '../messages/handing.ts';
import { everyHolding, type HeldQuarter, wordKey } from '../planning/planConfirmations.ts';
import type { Delivering } from '../sending/delivering.ts';
import type { Update } from '../sending/update.ts';
import { byMessage } from './takeBack.ts';

type Planning = Pick<Delivering, 'store' | 'tenantId' | 'clock'>;

/** An entry, and how its message would show it now. */
type Stale = { readonly entry: LedgerEntry; readonly shows: string };

const isInChat = ({ state, activityId }: LedgerEntry): boolean => state === 'sent' && activityId !== '';

/**
 * Updates to what owners were asked. Once the window is open a figure that came in is shown by its reminder, and changes
 * nothing here.
 */
export function askUpdates(quarter: HeldQuarter, entries: readonly LedgerEntry[]): readonly Update[] {
  const holdingOf = everyHolding(quarter);
  return byMessage(entries.filter(isInChat)).flatMap((those) => {
    const holdings = those.flatMap(({ refs: [ref = ''] }) => holdingOf.get(ref) ?? []);
    const stale = those.flatMap((entry): readonly Stale[] => {
      const shows = shownTo(entry.person.id, holdingOf.get(entry.refs[0] ?? ''));
      const isOver = quarter.opens === undefined && shows === 'reported';
      return shows === entry.shows || isOver ? [] : [{ entry, shows }];
    });
    return updateOf(stale, 'whether figures are still theirs', ({ person }) =>
      stillYoursCard({ ...quarter, personId: person.id, holdings }),
    );
  });
}

/** Updates to offers that were answered, or are no longer made. */
export async function offerUpdates(
  { store, tenantId }: Planning,
  quarter: HeldQuarter,
): Promise<readonly Update[]> {
  const { period, reporting, confirmations } = quarter;
  const holdingOf = everyHolding(quarter);
  const saidOf = new Map<LedgerEntry, Confirmation>();
  for (const said of confirmations) {
    if (said.answer !== 'offered' || !said.to) continue;
    const stage = wordKey({ kind: 'handover', said });
    const entry = await store.ledger.entry(tenantId, { period, stage, person: said.to });
    if (entry && isInChat(entry)) saidOf.set(entry, said);
  }
  return byMessage([...saidOf.keys()]).flatMap((those) => {
    const all = those.flatMap((entry) => {
      const said = saidOf.get(entry);
      const holding = said && holdingOf.get(said.ref);
      return said && holding ? [{ entry, said, holding, became: becameOf(said, holding) }] : [];
    });
    const stale = all
      .filter(({ entry, became }) => entry.shows !== became)
      .map(({ entry, became }): Stale => ({ entry, shows: became }));
    const open = all.filter(({ became }) => became === OPEN_OFFER);
    return updateOf(stale, 'an offer of figures', () => {
      const [first] = open.length > 0 ? open : all;
      if (!first) throw new RangeError('There is nothing to update.');
      const input = {
        ...{ period, reporting, by: first.said.by },
        lines: (open.length > 0 ? open : all).map(({ holding }) => holding.line),
      };
      return first.became === OPEN_OFFER
        ? offerCard({ ...input, at: first.said.at })
        : offerOver(input, first.became);
    });
  });
}

function becameOf(
  said: Confirmation,
  { held, holder }: Holding,
): typeof OPEN_OFFER | 'accepted' | 'declined' | 'withdrawn' {
  if (held.kind === 'offered' && held.at === said.at) return OPEN_OFFER;
  return said.reply ?? (holder?.id === said.to?.id ? 'accepted' : 'withdrawn');
}

/** Updates to the note about who has not confirmed, until the window opens. */
export async function unconfirmedUpdates(
  { store, tenantId }: Planning,
  quarter: HeldQuarter,
  calendar: Calendar,
): Promise<readonly Update[]> {
  const { period, people } = quarter;
  const told = await Promise.all(
    people
      .filter(isPerformanceTeam)
      .map((person) => store.ledger.entry(tenantId, { period, stage: UNCONFIRMED, person })),
  );
  const shows = unconfirmedMark(quarter);
  return told.flatMap((entry) =>
    entry && isInChat(entry) && entry.shows !== shows
      ? updateOf([{ entry, shows }], 'the note about who has not confirmed', () => noteOf(quarter, calendar))
      : [],
  );
}

/** The update to one message; none where it is up to date. */
function updateOf(
  stale: readonly Stale[],
  about: string,
  card: (entry: LedgerEntry) => Rendered,
): readonly Update[] {
  const [first] = stale;
  if (!first) return [];
  const { person } = first.entry;
  return [
    {
      person,
      about,
      make: async ({ store, tenantId, update }) => {
        const contact = await store.conversations.find(tenantId, person.id);
        const outcome = contact ? await update(contact, first.entry, card(first.entry)) : undefined;
        // Where the message is gone there is nothing left to put right.
        if (outcome?.kind === 'retryLater') return 'later';
        for (const { entry, shows } of stale) await store.ledger.noteShown(tenantId, entry, { shows });
        return 'done';
      },
    },
  ];
}
