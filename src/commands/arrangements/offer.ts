/** The taps of a hand-over: an owner offers figures to somebody, who accepts or declines. */
import { z } from 'zod';
import { offered, replied } from '../../cards/arrangements/handOver.ts';
import { type Confirmation, confirmationOf, saidAt } from '../../domain/arrangements/confirmation.ts';
import type { Holding } from '../../domain/arrangements/holding.ts';
import { DomainError } from '../../domain/domainError.ts';
import { Period, periodName } from '../../domain/time/period.ts';
import { handTo } from '../../quarters/handing.ts';
import type { Command, Context } from '../basis/command.ts';
import { heldNow, holdingOf, holdingsCarried, refuseOthers } from './holdings.ts';
import { personCalled } from './whoIsMeant.ts';

const Offering = z.object({
  period: Period,
  /** As `refsCarried` writes them. */
  refs: z.string().min(1).max(20_000),
  to: z.string().min(1).max(100),
});

/** The person of that id on the list. DomainError where there is none any more. */
export async function listedPerson(id: string, { store, tenantId, person }: Context) {
  const found = personCalled(id, await store.register.people(tenantId), person.id);
  if (typeof found === 'string')
    throw new DomainError('They are not on the council’s list any more. Name somebody who is.');
  return { id: found.id, name: found.name };
}

export const offer: Command<z.infer<typeof Offering>> = {
  verb: 'offer',
  title: 'Ask them to take it',
  says: 'Stores an offer: whoever gets it has to accept.',
  examples: [],
  who: 'whoever holds it',
  args: Offering,
  run: async ({ period, refs, to: id }, context) => {
    const { store, tenantId, person, now } = context;
    const to = await listedPerson(id, context);
    if (to.id === person.id) throw new DomainError('It is yours already. Name somebody else.');
    const held = await heldNow(context, period);
    const holdings = holdingsCarried(held, refs);
    await refuseOthers(holdings, context, 'hand it over');
    const isOffered = ({ held: its }: Holding): boolean => its.kind === 'offered' && its.to.id === to.id;
    const by = { id: person.id, name: person.name };
    const fresh = holdings.filter((each) => !isOffered(each));
    // One moment for all of them, so that they are one message.
    const at = saidAt(now, held.latest.values());
    await store.confirmations.save(
      tenantId,
      fresh.map(({ line: { ref } }) => confirmationOf({ period, ref, answer: 'offered', by, at, to })),
    );
    context.onArranged();
    const lines = holdings.map(({ line }) => line);
    return {
      ...offered({ period, reporting: held.reporting, lines, to, from: [by] }),
      replaces: true,
      refs: lines.map(({ ref }) => ref),
    };
  },
};

const Replying = z.object({
  period: Period,
  /** Who offered it, and when: all of one moment is one offer. */
  by: z.string().min(1).max(100),
  at: z.iso.datetime(),
  reply: z.enum(['accepted', 'declined']),
});

export const takeOver: Command<z.infer<typeof Replying>> = {
  verb: 'takeOver',
  title: 'Accept or decline',
  says: 'Stores what somebody said to an offer; accepted figures are theirs from then on.',
  examples: [],
  who: 'whoever is asked to take it',
  args: Replying,
  run: async ({ period, by, at, reply }, context) => {
    const { store, tenantId, person, now } = context;
    const held = await heldNow(context, period);
    const all = await store.confirmations.all(tenantId, period);
    const offers = all
      .filter((each) => each.answer === 'offered' && each.at === at && each.by.id === by)
      .filter((each) => each.to?.id === person.id)
      .map((said) => ({ said, holding: holdingOf(held, said.ref) }));
    if (offers.length === 0) throw new DomainError('That was not offered to you.');
    const checked = offers.map((each) => ({ ...each, why: whyNot(each, held.latest, reply) }));
    const meant = checked.filter(({ why }) => why === undefined);
    if (meant.length === 0) throw new DomainError(checked[0]?.why ?? '');
    const to = { id: person.id, name: person.name };
    if (reply === 'accepted')
      await handTo(store, tenantId, { refs: meant.map(({ said }) => said.ref), to, from: period });
    const open = meant.filter(({ said }) => said.reply === null);
    await store.confirmations.save(
      tenantId,
      open.map(({ said }) => ({ ...said, reply, repliedAt: now.toISOString() })),
    );
    context.onArranged();
    const lines = meant.map(({ holding }) => holding.line);
    const from = meant.slice(0, 1).map(({ said }) => said.by);
    return {
      ...replied({ period, reporting: held.reporting, lines, from }, reply),
      replaces: true,
      refs: lines.map(({ ref }) => ref),
    };
  },
};

/** Why an offer can't be answered so any more; undefined where it can, and where it was answered so before. */
function whyNot(
  {
    said,
    holding: {
      holder,
      line: { ref },
    },
  }: { readonly said: Confirmation; readonly holding: Holding },
  latest: ReadonlyMap<string, Confirmation>,
  reply: 'accepted' | 'declined',
): string | undefined {
  if (said.reply === reply) return undefined;
  if (said.reply !== null)
    return `You ${said.reply} ${ref} before. ${said.reply === 'declined' ? `Ask ${said.by.name} to offer it again` : 'Hand it over to somebody else if you can’t keep it'}.`;
  const isTheirs = holder?.id === said.to?.id;
  if (reply === 'declined')
    return isTheirs ? `${ref} is yours already. Hand it over if you can’t keep it.` : undefined;
  if (isTheirs) return undefined;
  if (holder && holder.id !== said.by.id)
    return `${ref} is ${holder.name}’s now, so there is nothing to accept any more. Ask the performance team if that is wrong.`;
  if (latest.get(ref)?.at !== said.at)
    return `${said.by.name} keeps ${ref} for ${periodName(said.period)}, or has offered it again since, so there is nothing to accept here.`;
  return undefined;
}
