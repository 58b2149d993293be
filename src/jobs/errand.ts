/** One message on its way: claimed in the ledger, sent, settled. */
import type { Reply } from '../commands/reply.ts';
import type { Address, Outcome } from '../domain/address.ts';
import type { PersonRef } from '../domain/person.ts';
import type { Claim, Errand } from '../store/ledger.ts';
import type { Store } from '../store/store.ts';

/** Sends one message to one person. Never rejects. */
type Send = (to: Address, message: Reply) => Promise<Outcome>;

/** A message with the ledger rows that stand for it: a digest has one, an alert one per breach. */
export type Message = {
  readonly person: PersonRef;
  readonly errands: readonly Errand[];
  /**
   * Builds the card for the errands that were claimed; others may have been taken by another instance. Undefined when
   * there is nothing to say any more.
   */
  readonly card: (claimed: readonly Errand[]) => Promise<Saying | undefined>;
};

/**
 * A card, and which of the claimed errands it is about: all of them where it does not say. The claims of the others are
 * left to run out, so that they can be said when they are so again.
 */
type Saying = Reply & { readonly about?: readonly Errand[] };

/** What became of one message. `taken`: another instance has it, or had it, already; or nothing is left to say. */
export type Delivery = { readonly person: PersonRef; readonly result: Outcome | { readonly kind: 'taken' } };

export type Delivering = {
  readonly store: Store;
  readonly send: Send;
  readonly tenantId: string;
  readonly clock: () => Date;
};

/** Delivers one message. Rejects only when the store does; a claim then runs out by itself and is taken again. */
export async function deliver(
  message: Message,
  { store, send, tenantId, clock }: Delivering,
): Promise<Delivery> {
  const { person } = message;
  const claims: Claim[] = [];
  for (const errand of message.errands) {
    const claim = await store.ledger.claim(tenantId, errand, clock());
    if (claim) claims.push(claim);
  }
  if (claims.length === 0) return { person, result: { kind: 'taken' } };
  const address = await store.conversations.find(tenantId, person.id);
  const saying = await message.card(claims.map(({ errand }) => errand));
  if (!saying) return { person, result: { kind: 'taken' } };
  const { about, ...card } = saying;
  const result: Outcome = address
    ? await send(address, card)
    : { kind: 'unreachable', reason: 'not installed' };
  const told = about ? claims.filter(({ errand }) => about.includes(errand)) : claims;
  for (const claim of told) await store.ledger.settle(tenantId, claim, result, clock());
  if (result.kind === 'unreachable' && address) await store.conversations.forget(tenantId, person.id);
  return { person, result };
}
