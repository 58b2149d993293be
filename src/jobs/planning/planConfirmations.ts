/** Planning messages about whose figures are: who is asked, and who is told what of a hand-over. Pure. */
import type { Away } from '../../domain/arrangements/absence.ts';
import type { Confirmation } from '../../domain/arrangements/confirmation.ts';
import type { Holding } from '../../domain/arrangements/holding.ts';
import type { StillOpen } from '../../domain/messages/errand.ts';
import { isPerformanceTeam, type Person, type PersonRef } from '../../domain/person.ts';
import type { Day } from '../../domain/time/days.ts';
import type { Period } from '../../domain/time/period.ts';

/** The holdings of a quarter, and what was said of them. */
export type HeldQuarter = {
  readonly period: Period;
  /** The quarter being reported. */
  readonly reporting: Period;
  /** The day on which the window opens, while owners are being asked. */
  readonly opens: Day | undefined;
  readonly holdings: readonly Holding[];
  /** Holdings of what the quarter does not ask for and something was said of. */
  readonly resting: readonly Holding[];
  readonly confirmations: readonly Confirmation[];
  readonly latest: ReadonlyMap<string, Confirmation>;
  readonly people: readonly Person[];
  readonly away: Away;
};

/** The ledger name of asking for one figure: of a figure that goes to somebody else they are asked as well. */
export const confirmKey = (ref: string): string => `confirm ${ref}`;

/**
 * One message to each holder of figures that they have not answered for. Whoever is away is asked once they are back,
 * and whoever was just given a figure was asked with that.
 */
export function planAsks(
  { holdings, away }: HeldQuarter,
  stillOpen: StillOpen,
): readonly { readonly person: PersonRef; readonly holdings: readonly Holding[] }[] {
  const asked = new Map<string, { person: PersonRef; holdings: Holding[] }>();
  for (const each of holdings) {
    const { holder: person, held, line } = each;
    if (!person || held.kind !== 'unanswered' || held.isGiven || away.has(person.id)) continue;
    if (!stillOpen(confirmKey(line.ref), person.id)) continue;
    const theirs = asked.get(person.id) ?? { person, holdings: [] };
    theirs.holdings.push(each);
    asked.set(person.id, theirs);
  }
  return [...asked.values()];
}

/** Something that one person is told of one figure. */
export type Word = {
  readonly kind: 'handover' | 'given' | 'moved' | 'declined' | 'disowned';
  readonly person: PersonRef;
  readonly said: Confirmation;
  readonly holding: Holding;
};

/** Its name in the ledger: each saying has its own. */
export const wordKey = ({ kind, said }: Pick<Word, 'kind' | 'said'>): string =>
  `${kind} ${said.ref} ${said.at}`;

/** For so long what came of a hand-over is news (milliseconds). */
const NEWS_FOR_MS = 14 * 24 * 60 * 60_000;

/** All holdings that something may have been said of, by reference. */
export const everyHolding = ({
  holdings,
  resting,
}: Pick<HeldQuarter, 'holdings' | 'resting'>): ReadonlyMap<string, Holding> =>
  new Map([...holdings, ...resting].map((each) => [each.line.ref, each]));

/** All that is to be told as of now; the ledger knows what was. */
export function planWords(quarter: HeldQuarter, now: Date): readonly Word[] {
  const holdingOf = everyHolding(quarter);
  return quarter.confirmations.flatMap((said): readonly Word[] => {
    const holding = holdingOf.get(said.ref);
    if (!holding) return [];
    const words = wordsOn(said, holding, quarter);
    const isNews = now.getTime() - Date.parse(said.repliedAt ?? said.at) < NEWS_FOR_MS;
    return words.filter(({ kind }) => isNews || kind === 'handover');
  });
}

function wordsOn(said: Confirmation, holding: Holding, { latest, people }: HeldQuarter): readonly Word[] {
  const { by, to, from, answer, reply } = said;
  const isListed = (who: PersonRef): boolean => people.some(({ id }) => id === who.id);
  const tell = (kind: Word['kind'], person: PersonRef | null): readonly Word[] =>
    person && isListed(person) ? [{ kind, person: { id: person.id, name: person.name }, said, holding }] : [];
  const isLatest = latest.get(said.ref) === said;
  const isHeldBy = (who: PersonRef | null): boolean => who !== null && holding.holder?.id === who.id;
  switch (answer) {
    case 'offered':
      if (reply === 'accepted' || isHeldBy(to)) return tell('moved', by);
      if (!isLatest || !isHeldBy(by)) return [];
      if (reply === 'declined' || !to || !isListed(to)) return tell('declined', by);
      return tell('handover', to);
    case 'given':
      return [
        ...(isLatest && isHeldBy(to) && to?.id !== by.id ? tell('given', to) : []),
        ...(from?.id !== by.id && !isHeldBy(from) ? tell('moved', from) : []),
      ];
    case 'not mine':
      return isLatest && holding.held.kind === 'not theirs'
        ? people
            .filter(isPerformanceTeam)
            .flatMap((each) => (each.id === by.id ? [] : tell('disowned', each)))
        : [];
    case 'mine':
      return [];
  }
}
