/** “CPI06 is mine”, “yes, all mine”: shows what is whose, and the tap confirms it. */
import { z } from 'zod';
import { stillYoursCard } from '../../cards/arrangements/stillYours.ts';
import { withRemark } from '../../cards/parts/remark.ts';
import { confirmationOf, saidAt } from '../../domain/arrangements/confirmation.ts';
import { heldIn } from '../../domain/arrangements/holding.ts';
import { DomainError } from '../../domain/domainError.ts';
import { together } from '../../domain/sentences.ts';
import { Period, periodName } from '../../domain/time/period.ts';
import type { Answer, Command, Context } from '../basis/command.ts';
import { sayingLeftOut } from '../basis/hidden.ts';
import type { Reply } from '../basis/reply.ts';
import { type HeldNow, heldNow, holdingOf, holdingsCarried, refuseOthers } from './holdings.ts';

export const confirm: Answer<'confirm'> = {
  verb: 'confirm',
  title: 'Still mine',
  topic: 'Reporting',
  says: 'Shows which figures of the quarter are yours, and lets you say that this is right.',
  examples: ['confirm my indicators', 'CPI13 is mine'],
  who: 'whoever holds it',
  run: async ({ ref, among, without, quarter }, context) => {
    const now = await heldNow(context, quarter);
    if (among) return someOf(now, among, context);
    if (ref === undefined && without) return allBut(now, without, context);
    if (ref === undefined) return theirs(now, context, false);
    const holding = holdingOf(now, ref);
    await refuseOthers([holding], context, 'say that it is theirs');
    return { ...stillYours({ ...now, holdings: [holding] }, context), replaces: false, refs: [ref] };
  },
};

const stillYours = (now: HeldNow, { person }: Context) => stillYoursCard({ ...now, personId: person.id });

/** “CPI04 and CPI06 are mine”: those of them that are, and whose the others are. */
async function someOf(now: HeldNow, refs: readonly string[], context: Context): Promise<Reply> {
  const named = refs.map((ref) => holdingOf(now, ref));
  const meant = heldIn(named, context.person.id);
  if (meant.length === 0) await refuseOthers(named, context, 'say that it is theirs');
  const others = named.filter((each) => !meant.includes(each));
  const remark = others.map(({ line: { ref }, holder }) =>
    holder
      ? `${ref} is ${holder.name}’s, not yours.`
      : `${ref} has no owner: the performance team can name you.`,
  );
  return saying(remark, { ...now, holdings: meant }, context);
}

/** “All mine except CPI02”: all the others, and what can be said of those that were left out. */
function allBut(now: HeldNow, without: readonly string[], context: Context): Reply {
  const all = heldIn(now.holdings, context.person.id);
  const meant = all.filter(({ line: { ref } }) => !without.includes(ref));
  const left = all.filter((each) => !meant.includes(each)).map(({ line: { ref } }) => ref);
  const says = left.map((ref) => `“${ref} is not mine” tells the performance team`);
  if (meant.length === 0)
    throw new DomainError(
      `That leaves nothing of yours to confirm for ${periodName(now.period)}.${says[0] === undefined ? '' : ` ${says[0]}.`}`,
    );
  const remark = left.length === 0 ? [] : [`Left out: ${together(left)}. ${says[0]}, or hand it over.`];
  return saying(remark, { ...now, holdings: meant }, context);
}

function saying(remark: readonly string[], now: HeldNow, context: Context): Reply {
  const card = stillYours(now, context);
  return {
    ...(remark.length === 0 ? card : withRemark(card, remark.join(' '))),
    replaces: false,
    refs: now.holdings.map(({ line }) => line.ref),
  };
}

function theirs(now: HeldNow, context: Context, replaces: boolean): Reply {
  const holdings = heldIn(now.holdings, context.person.id);
  if (holdings.length === 0) {
    throw new DomainError(
      `No figure of ${periodName(now.period)} is yours. If one should be, ask the performance team.`,
    );
  }
  const reply = {
    ...stillYours({ ...now, holdings }, context),
    replaces,
    refs: holdings.map(({ line }) => line.ref),
  };
  // In a chat of their own nothing of theirs is left out.
  return context.view.isShared ? sayingLeftOut(reply, now.leftOut, now.period) : reply;
}

const Args = z.object({
  period: Period,
  /** As `refsCarried` writes them. */
  refs: z.string().min(1).max(20_000),
});

export const confirmMine: Command<z.infer<typeof Args>> = {
  verb: 'confirmMine',
  title: 'Yes, mine',
  says: 'Stores that figures are whoever’s who taps.',
  examples: [],
  who: 'whoever holds it',
  args: Args,
  run: async ({ period, refs }, context) => {
    const { store, tenantId, person, now } = context;
    const before = await heldNow(context, period);
    const holdings = holdingsCarried(before, refs);
    const meant = heldIn(holdings, person.id);
    if (meant.length === 0) await refuseOthers(holdings, context, 'say that it is theirs');
    // “All mine” on an older card leaves what was offered to somebody, or disowned, since.
    const isOne = holdings.length === 1;
    const said = meant.filter(
      ({ held: { kind } }) =>
        kind === 'unanswered' || (isOne && (kind === 'offered' || kind === 'not theirs')),
    );
    const by = { id: person.id, name: person.name };
    const at = saidAt(now, before.latest.values());
    await store.confirmations.save(
      tenantId,
      said.map(({ line: { ref } }) => confirmationOf({ period, ref, answer: 'mine', by, at })),
    );
    if (said.length > 0) context.onArranged();
    const after = await heldNow(context, period);
    return heldIn(after.holdings, person.id).length > 0
      ? theirs(after, context, true)
      : { ...stillYours({ ...after, holdings: heldIn(after.resting, person.id) }, context), replaces: true };
  },
};
