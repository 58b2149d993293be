/** Whose figures are: confirmed, offered and answered, disowned and given, in the store and in the council’s true state. */
import { confirmationOf, saidAt } from '../../../domain/arrangements/confirmation.ts';
import type { Indicator } from '../../../domain/indicators/indicator.ts';
import type { PersonRef } from '../../../domain/person.ts';
import { type Period, shiftPeriod } from '../../../domain/time/period.ts';
import { handTo } from '../../../quarters/handing.ts';
import type { Store } from '../../../store/store.ts';
import { type Council, figureNamed, putFigure } from '../council/council.ts';
import { heldOf, holdingNamed, latestSaying, type SimulatedHolding } from '../council/holding.ts';
import type { SimulatedSaying } from '../council/said.ts';

type Said = Pick<SimulatedSaying, 'answer' | 'by'> & Partial<Pick<SimulatedSaying, 'to' | 'from'>>;

export type HandingDeeds = {
  /** Somebody says something of figures of one quarter, at one moment. */
  readonly says: (those: readonly SimulatedHolding[], said: Said) => Promise<void>;
  /** Somebody answers an offer; false where there is nothing to answer any more. */
  readonly answersOffer: (offer: SimulatedSaying, reply: 'accepted' | 'declined') => Promise<boolean>;
  /** The performance team gives a figure to somebody from its quarter on. */
  readonly gives: (holding: SimulatedHolding, to: PersonRef, by: PersonRef) => Promise<void>;
};

export function handingIn(store: Store, tenantId: string, council: Council, now: () => number): HandingDeeds {
  const says: HandingDeeds['says'] = async (those, { answer, by, to = null, from = null }) => {
    const [first] = those;
    if (!first) return;
    const { period } = first;
    const at = saidAt(new Date(now()), await store.confirmations.all(tenantId, period));
    await store.confirmations.save(
      tenantId,
      those.map(({ ref }) => confirmationOf({ period, ref, answer, by, at, to, from })),
    );
    for (const { name, ref } of those)
      council.sayings.push({
        ...{ name, ref, period, answer, by, to, from },
        at: Date.parse(at),
        reply: null,
        repliedAt: null,
      });
  };
  /** It is theirs from a quarter on, in the register and in what is open already. */
  const passes = async (ref: string, period: Period, to: PersonRef): Promise<void> => {
    await handTo(store, tenantId, { refs: [ref], to, from: period });
    const indicator = council.indicators.get(ref);
    if (!indicator) return;
    const owned = ({ deputy }: Pick<Indicator, 'deputy'>) => ({
      owner: to,
      deputy: deputy?.id === to.id ? null : deputy,
    });
    council.indicators.set(ref, { ...indicator, ...owned(indicator) });
    council.handedAt.set(ref, now());
    for (const each of [period, shiftPeriod(period, 1)]) {
      const figure = figureNamed(council, `${each} ${ref}`);
      if (figure && figure.owner?.id !== to.id)
        putFigure(council, { ...figure, ...owned(figure), askedSince: now() });
    }
  };

  return {
    says,
    answersOffer: async (offer, reply) => {
      const holding = holdingNamed(council, offer);
      const isOpen = latestSaying(council, offer.name) === offer && heldOf(council, holding) === 'offered';
      if (!isOpen || !offer.to) return false;
      if (reply === 'accepted') await passes(offer.ref, offer.period, offer.to);
      const all = await store.confirmations.all(tenantId, offer.period);
      const stored = all.find(({ ref, at }) => ref === offer.ref && Date.parse(at) === offer.at);
      if (!stored) throw new Error(`No offer of ${offer.name} is kept.`);
      const repliedAt = new Date(now()).toISOString();
      await store.confirmations.save(tenantId, [{ ...stored, reply, repliedAt }]);
      offer.reply = reply;
      offer.repliedAt = now();
      return true;
    },
    gives: async (holding, to, by) => {
      await says([holding], { answer: 'given', by, to, from: holding.holder });
      await passes(holding.ref, holding.period, to);
    },
  };
}
