/** Messages about hand-overs: the offer, what came of it, what the performance team gave, and what is not its owner's. */
import {
  declinedCard,
  disownedCard,
  givenCard,
  type HandedInput,
  movedCard,
  offerCard,
} from '../../cards/arrangements/handing.ts';
import type { Rendered } from '../../cards/parts/render.ts';
import { type LedgerEntry, stillOpenIn } from '../../domain/messages/errand.ts';
import { type HeldQuarter, planWords, type Word, wordKey } from '../planning/planConfirmations.ts';
import type { Delivering } from '../sending/delivering.ts';
import type { Message } from '../sending/errand.ts';
import { metSinceOf } from '../sending/metSince.ts';

type Planning = Pick<Delivering, 'store' | 'tenantId' | 'clock'>;

/** What an offer's card shows while it can be accepted. */
export const OPEN_OFFER = 'open';

/** All that nobody has been told yet, as of now: one message of what was said at once. */
export async function wordsDue(
  { store, tenantId, clock }: Planning,
  quarter: HeldQuarter,
): Promise<readonly Message[]> {
  const words = planWords(quarter, clock());
  const { period } = quarter;
  const told = await Promise.all(
    words.map((word) => store.ledger.entry(tenantId, { period, stage: wordKey(word), person: word.person })),
  );
  const entries = told.flatMap((entry): readonly LedgerEntry[] => (entry ? [entry] : []));
  const stillOpen = stillOpenIn(entries, clock(), await metSinceOf(store, tenantId, entries));
  const messages = new Map<string, Word[]>();
  for (const word of words.filter((each) => stillOpen(wordKey(each), each.person.id))) {
    const { kind, person, said } = word;
    const name = [kind, person.id, said.by.id, said.at, said.to?.id].join();
    messages.set(name, [...(messages.get(name) ?? []), word]);
  }
  return [...messages.values()].flatMap((those) => messageOf(those, quarter));
}

function messageOf(words: readonly Word[], quarter: HeldQuarter): readonly Message[] {
  const [first] = words;
  if (!first) return [];
  const { person } = first;
  return [
    {
      person,
      errands: words.map((word) => ({
        period: quarter.period,
        stage: wordKey(word),
        person,
        refs: [],
      })),
      card: async (claimed) => {
        const stages = new Set(claimed.map(({ stage }) => stage));
        const meant = words.filter((word) => stages.has(wordKey(word)));
        return {
          ...cardOf(first, meant, quarter),
          about: claimed.map((errand) => ({ ...errand, shows: OPEN_OFFER })),
        };
      },
    },
  ];
}

function cardOf({ kind, said }: Word, words: readonly Word[], quarter: HeldQuarter): Rendered {
  const { period, reporting, people } = quarter;
  const input: HandedInput = {
    ...{ period, reporting, by: said.by },
    lines: words.map(({ holding }) => holding.line),
  };
  // Whoever an offer went to is who took or declined it.
  const to = said.to ?? said.by;
  switch (kind) {
    case 'handover':
      return offerCard({ ...input, at: said.at });
    case 'given':
      return givenCard(input);
    case 'moved':
      return movedCard({ ...input, to, isGiven: said.answer === 'given' });
    case 'declined':
      return declinedCard({ ...input, by: to, hasLeft: !people.some(({ id }) => id === to.id) });
    case 'disowned':
      return disownedCard(input);
  }
}
