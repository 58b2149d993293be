/** Duties about whose figures are: owners are asked before a window opens, and whoever is offered or given one is told. */
import type { PersonRef } from '../../../../domain/person.ts';
import { shiftPeriod } from '../../../../domain/time/period.ts';
import { isAwayOn } from '../../council/asked.ts';
import {
  heldOf,
  holdingNamed,
  holdingsIn,
  latestSaying,
  type SimulatedHolding,
} from '../../council/holding.ts';
import type { ReadKind } from '../../council/reading.ts';
import type { SimulatedSaying } from '../../council/said.ts';
import { confirmingOf } from '../../time/cycleDays.ts';
import type { Duty } from '../account.ts';
import type { Eyes } from '../eyes.ts';
import { refsIn } from '../words.ts';

/** What came of a hand-over is news for two weeks; it is not demanded on the last day. */
const NEWS_FOR_MS = 13 * 24 * 3_600_000;

/** All that is due about the quarter being reported and the one to come. */
export function handingDuties(eyes: Eyes): readonly Duty[] {
  const coming = shiftPeriod(eyes.period, 1);
  const { asked, named, ends } = confirmingOf(coming);
  const holdings = asked <= eyes.asOf && eyes.asOf < ends ? holdingsIn(eyes.council, coming) : [];
  const said = eyes.council.sayings.filter(({ period }) => period === eyes.period || period === coming);
  return [
    ...holdings.flatMap((each) => stillYours(each, asked, eyes)),
    ...(named <= eyes.asOf ? unconfirmed(holdings, named, eyes) : []),
    ...said.flatMap((each) => wordsOn(each, eyes)),
  ];
}

function stillYours(holding: SimulatedHolding, asked: number, eyes: Eyes): readonly Duty[] {
  const { council, asOf, today } = eyes;
  const { holder, name, since } = holding;
  if (!holder || since >= asOf || heldOf(council, holding) !== 'unanswered') return [];
  if (isAwayOn(council, holder.id, today) || !eyes.canBeTold(holder.id)) return [];
  const isMet = eyes.had(
    holder.id,
    'still yours',
    asked,
    ({ read }) => read.asked.has(name) || read.isCapped,
  );
  if (!isMet && eyes.isHeldBack(holder.id, 'still yours', [name])) return [];
  return [{ key: `whether ${name} is still ${holder.id}’s`, to: [holder.id], isMet, else: 'lost' }];
}

/** The performance team knows how many figures nobody has confirmed, as of now. */
function unconfirmed(holdings: readonly SimulatedHolding[], named: number, eyes: Eyes): readonly Duty[] {
  const { council, asOf, chats } = eyes;
  if (holdings.some(({ since }) => since >= asOf)) return [];
  const open = holdings.filter((each) => heldOf(council, each) !== 'confirmed').length;
  return eyes.team.flatMap(({ id }): readonly Duty[] => {
    const told = chats.of(id).findLast(({ read, at }) => read.kind === 'unconfirmed' && at >= named);
    if (open === 0 && !told) return [];
    const key = `that ${open} figures are not confirmed to ${id}`;
    if (!told) return [{ key, to: [id], isMet: false, else: 'unaccounted' }];
    if (told.rows.length === 0 || eyes.cameBack(id) > told.at || eyes.isGone(told)) return [];
    const words = open === 0 ? 'has an owner who has said yes' : `Nobody has confirmed ${open} figure`;
    const isMet = told.standing.lines.some((line) => line.includes(words));
    return [{ key: `${key} in ${told.activityId}`, to: [id], isMet, else: 'not taken back' }];
  });
}

function wordsOn(said: SimulatedSaying, eyes: Eyes): readonly Duty[] {
  const { council, asOf, team } = eyes;
  const { answer, by, to, from, at, reply, repliedAt, name } = said;
  const holding = holdingNamed(council, said);
  const lastAt = repliedAt ?? at;
  if (holding.since >= asOf || lastAt >= asOf) return [];
  const isLatest = latestSaying(council, name) === said;
  const isHeldBy = (who: PersonRef | null): boolean => who !== null && who.id === holding.holder?.id;
  const tell = (kind: ReadKind, who: PersonRef | null, since: number): readonly Duty[] => {
    if (!who || !eyes.canBeTold(who.id) || (kind !== 'offer' && asOf - since > NEWS_FOR_MS)) return [];
    const isMet = eyes.had(who.id, kind, since, (heard) => refsIn(heard).has(said.ref));
    return [{ key: `${kind} ${name} of ${at} to ${who.id}`, to: [who.id], isMet, else: 'lost' }];
  };
  switch (answer) {
    case 'offered':
      if (reply === 'accepted') return tell('moved', by, lastAt);
      if (!isLatest || !isHeldBy(by)) return [];
      return reply === 'declined' ? tell('declined', by, lastAt) : tell('offer', to, at);
    case 'given':
      return [
        ...(isLatest && isHeldBy(to) && to?.id !== by.id ? tell('given', to, at) : []),
        ...(from?.id !== by.id && !isHeldBy(from) ? tell('moved', from, at) : []),
      ];
    case 'not mine':
      return isLatest && heldOf(council, holding) === 'not theirs'
        ? team.flatMap((each) => (each.id === by.id ? [] : tell('disowned', each, at)))
        : [];
    case 'mine':
      return [];
  }
}
