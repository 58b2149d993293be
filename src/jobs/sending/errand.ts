/**
 * Delivering one message: the person locked, the errand claimed in the ledger, the card sent, the errand settled, the
 * person released.
 */
import type { Outcome } from '../../domain/messages/address.ts';
import { type Contact, type LastMessage, toldBy, toTellToday } from '../../domain/messages/contact.ts';
import { type Errand, kindOf } from '../../domain/messages/errand.ts';
import type { PersonRef } from '../../domain/person.ts';
import { type Day, dayAt } from '../../domain/time/days.ts';
import type { ContactRead, ToldNow } from '../../store/messages/conversations.ts';
import type { Claim } from '../../store/messages/ledger.ts';
import type { Settling, Unclear } from '../../store/messages/ledgerRow.ts';
import type { Delivering, ShownCard } from './delivering.ts';
import { LONGEST_FOR_ALL_MS } from './pace.ts';
import type { Service } from './service.ts';
import { untilStored } from './untilStored.ts';

/** A message with the ledger rows that stand for it: a digest has one, an alert one per breach. */
export type Message = {
  readonly person: PersonRef;
  readonly errands: readonly Errand[];
  /**
   * Builds the card for the claimed errands, and for those of their figures that may be told today. Undefined when
   * there is nothing left to say.
   */
  readonly card: (claimed: readonly Errand[]) => Promise<Saying | undefined>;
};

/**
 * A card, and the claimed errands that it tells, each as told now: all of them where `about` is absent. The other
 * claims are left to run out, so that they can be told when they are true again.
 */
type Saying = ShownCard & { readonly about?: readonly Errand[] };

/**
 * The outcome of one message. `taken`: another instance has or had it, or nothing is left to say. `busy`: another
 * message is on its way to the person. `another day`: they have had theirs for today.
 */
export type DeliveryOutcome = {
  readonly person: PersonRef;
  readonly result: Outcome | { readonly kind: 'taken' | 'busy' | 'another day' };
  /** Was Teams asked to take it? */
  readonly wentOut: boolean;
  /** A person tried in vain for hours: that is their own trouble and no sign of an outage. */
  readonly isOldTrouble: boolean;
};

/** The most sends of one message without a word from Teams on whether it arrived. */
const MOST_UNCONFIRMED = 3;
/** Tries in vain after which the next one comes an hour later. */
const SOON = 4;
const HOUR_MS = 60 * 60_000;
/** Unconfirmed sends after which the next one comes three hours later: somebody may be reading each of them. */
const OFTEN = 6;
const HOURS_MS = 3 * HOUR_MS;
const A_DAY_MS = 24 * HOUR_MS;

type Trying = {
  /** Was it already tried in this pass? Both tries together count as one. */
  readonly isRetry?: boolean;
  /** Checked last before sending: true when nothing may be sent any more. */
  readonly isOver?: () => boolean;
  /** The person's contact as the pass has read it. */
  readonly ahead?: ContactRead | undefined;
};

const NOT_SENT: Outcome = { kind: 'retryLater', reason: 'It was too late to send it.' };

/** Delivers one message. Rejects only when the store does; claims then run out by themselves and are taken again. */
export async function deliver(
  message: Message,
  delivering: Delivering,
  { isRetry = false, isOver = () => false, ahead }: Trying = {},
): Promise<DeliveryOutcome> {
  const { store, send, tenantId, clock, timeZone, wait, service } = delivering;
  const { person, errands } = message;
  const now = clock();
  const today = dayAt(now, timeZone);
  let toTell: readonly Errand[] = [];
  const wanted = (contact: Contact): { readonly stage: string; readonly on: Day } | undefined => {
    toTell = toTellToday(contact, errands, today);
    const [first] = toTell;
    return first && { stage: first.stage, on: today };
  };
  const held = await store.conversations.hold(tenantId, person.id, now, wanted, ahead);
  if (held === undefined) {
    for (const errand of errands) await store.ledger.noteUnreachable(tenantId, errand, 'not installed', now);
    return notOut(person, { kind: 'unreachable', reason: 'not installed' });
  }
  if (held === 'busy') return notOut(person, { kind: 'busy' });
  if (held === 'nothing') return notOut(person, { kind: 'another day' });
  const { contact } = held;
  const metSince = (_id: string, instant: string): boolean =>
    contact.reach === 'reachable' && contact.reachSince >= instant;
  const claims: Claim[] = [];
  for (const errand of toTell) {
    const claim = await store.ledger.claim(tenantId, errand, now, { metSince, counts: !isRetry });
    if (claim) claims.push(claim);
  }
  const saying = claims.length > 0 ? await message.card(claims.map(({ errand }) => errand)) : undefined;
  if (!saying) {
    await store.conversations.letGo(held, {}, now);
    return notOut(person, { kind: 'taken' });
  }
  const { about, ...shown } = saying;
  const isTooLate = isOver();
  const outcome = isTooLate ? NOT_SENT : await send(contact, shown);
  const said = about ? claims.flatMap((claim) => asTold(claim, about)) : claims;
  const at = clock();
  const { conversationId } = contact;
  const together = said.map(({ errand }) => errand.stage);
  const known = {
    ...(outcome.kind === 'sent'
      ? { told: toldNow(contact, said, { at, today, activityId: outcome.activityId }) }
      : {}),
    ...(outcome.kind === 'unreachable' ? { reach: outcome.reason } : {}),
    // Nobody tells us that a person can be reached again; an arrival shows it.
    ...(outcome.kind === 'sent' && contact.reach !== 'reachable' ? { reach: 'reachable' as const } : {}),
  };
  const letGo = () => untilStored(() => store.conversations.letGo(held, known, at), wait);
  // A crash between the two must leave neither a message that is sent again nor an unreachable person who counts as met.
  if (outcome.kind === 'unreachable') await letGo();
  for (const claim of said) {
    const { became, ...more } = isTooLate
      ? { became: outcome }
      : await endOf(claim, outcome, { begun: now, at, service });
    const { figure, shows } = claim.errand;
    const settling = { ...more, conversationId, together, figure, shows };
    await untilStored(() => store.ledger.settle(tenantId, claim, became, at, settling), wait);
  }
  if (outcome.kind !== 'unreachable') await letGo();
  if (isTooLate) return notOut(person, { kind: 'another day' });
  const isOldTrouble = said.every(({ attempts }) => attempts >= SOON);
  return { person, result: outcome, wentOut: true, isOldTrouble };
}

/** The claimed errand as the card tells it; nothing where the card does not tell it. */
const asTold = (claim: Claim, about: readonly Errand[]): readonly Claim[] =>
  about
    .filter(({ stage, period }) => stage === claim.errand.stage && period === claim.errand.period)
    .map((errand) => ({ ...claim, errand }));

/** The outcome of a message that Teams was not asked to take. */
const notOut = (person: PersonRef, result: DeliveryOutcome['result']): DeliveryOutcome => ({
  person,
  result,
  wentOut: false,
  isOldTrouble: false,
});

type Ended = { readonly became: Outcome } & Pick<Settling, 'notBefore' | 'isUnconfirmed' | 'unclear'>;

/** The ledger state that a try ends in, and the time before which it is not retried. */
async function endOf(
  { errand, attempts, unclear: before }: Claim,
  outcome: Outcome,
  { begun, at, service }: { readonly begun: Date; readonly at: Date; readonly service: Service },
): Promise<Ended> {
  const later = (ms: number): Date => new Date(at.getTime() + ms);
  // Nobody else would hear of what the performance team doesn’t: better they read it twice.
  const isNote = kindOf(errand.stage) === 'note';
  if (outcome.kind === 'failed' && isNote) {
    return { became: { kind: 'retryLater', reason: outcome.reason }, notBefore: later(HOUR_MS) };
  }
  if (outcome.kind !== 'retryLater') return { became: outcome };
  const unclear = outcome.mayHaveArrived ? await unclearAfter(before, begun, service) : before;
  const became = outcome;
  if (outcome.mayHaveArrived && unclear.tries >= MOST_UNCONFIRMED && !isNote) {
    return { became, unclear, isUnconfirmed: true };
  }
  // In an outage everybody waits, and nobody once it is over.
  const isTheirs = !service.isOut();
  if (outcome.mayHaveArrived && attempts >= OFTEN && !isNote && isTheirs) {
    return { became, unclear, notBefore: later(HOURS_MS) };
  }
  // A longer one than everybody is kept waiting for is theirs alone.
  const { isBusy, afterMs = 0 } = outcome;
  if (isBusy && afterMs > LONGEST_FOR_ALL_MS) {
    return { became, unclear, notBefore: later(Math.min(afterMs, A_DAY_MS)) };
  }
  // Where Teams is only busy it is the pace that slows down.
  return attempts >= SOON && !isBusy && isTheirs
    ? { became, unclear, notBefore: later(HOUR_MS) }
    : { became, unclear };
}

/**
 * The count of unclear tries with one more. While nothing reached anybody, earlier tries say nothing of the person,
 * and the count starts from this one.
 */
async function unclearAfter({ tries, since }: Unclear, begun: Date, service: Service): Promise<Unclear> {
  const isOnThem = since !== null && (await service.hasArrivedSince(since));
  return isOnThem ? { tries: tries + 1, since } : { tries: 1, since: begun.toISOString() };
}

function toldNow(
  { toldOn, told }: Contact,
  said: readonly Claim[],
  { at, today, activityId }: { readonly at: Date; readonly today: Day; readonly activityId: string },
): ToldNow {
  const last = (kind: 'reminder' | 'escalation'): LastMessage | undefined => {
    const errand = said.map((each) => each.errand).find(({ stage }) => kindOf(stage) === kind);
    return (
      errand && { at: at.toISOString(), on: today, period: errand.period, stage: errand.stage, activityId }
    );
  };
  const [reminded, escalated] = [last('reminder'), last('escalation')];
  const before = toldOn === today ? told : [];
  return {
    toldOn: today,
    told: [...new Set([...before, ...said.flatMap(({ errand }) => toldBy(errand))])],
    ...(reminded ? { reminded } : {}),
    ...(escalated ? { escalated } : {}),
  };
}
