/** The calls of what says whose a figure is: confirming it, handing it over, and that it is not one’s own. */
import { Q2 } from '../../support/cells.ts';
import { TENANT } from '../../support/council.ts';
import { buttonOf, type Call, type Data } from './call.ts';
import { OUTSIDER, PEOPLE, type Refs, type RolesCouncil } from './rolesCouncil.ts';

const { owner, 'performance team': team } = PEOPLE;
const quarter = Q2;
// What is reported is confirmed by that, so it is about the one that is missing.
const missing = (refs: Refs): Data => ({ ref: refs.missing, period: Q2, quarter });
const handed = (refs: Refs): Data => ({ ...missing(refs), to: OUTSIDER.id });

/** What the outsider is asked to take, as the message to them has it. */
async function offered(refs: Refs, council: RolesCouncil): Promise<Data> {
  const asking = await buttonOf(owner, 'hand over', 'offer', handed)(refs, council);
  await council.as(owner).execute('offer', asking);
  const all = await council.store.confirmations.all(TENANT, Q2);
  const found = all.find(({ ref, answer }) => ref === refs.missing && answer === 'offered');
  return { period: Q2, by: owner.id, at: found?.at, reply: 'accepted' };
}

export const ARRANGING: Readonly<Record<string, Call>> = {
  confirm: { data: missing, shows: /is yours for Q2/ },
  confirmMine: {
    data: buttonOf(owner, 'confirm', 'confirmMine', missing),
    // What else is theirs and not confirmed is asked next.
    shows: /yours for Q2 2024\/25(?:, as you said|: still right)/,
    stores: true,
  },
  confirmed: { data: () => ({ quarter }), shows: /Nobody has confirmed/ },
  'not mine': { data: missing, shows: /is not yours for Q2 2024\/25\?/ },
  disown: { data: missing, shows: /You have said that/, stores: true },
  'hand over': { data: handed, shows: /(?:Ask|Give)[\s\S]* from Q2 2024\/25 on\?/ },
  offer: {
    data: buttonOf(owner, 'hand over', 'offer', handed),
    shows: /Fay Finance is asked to take/,
    stores: true,
  },
  offers: { shows: /Nobody has asked you to take a figure over/ },
  takeOver: { data: offered, shows: /is yours from Q2/, stores: true },
  reassign: {
    data: buttonOf(team, 'hand over', 'reassign', handed),
    shows: /is Fay Finance’s from Q2/,
    stores: true,
  },
  cannotReport: { data: () => ({ period: Q2 }), shows: /Nothing to report for Q2/ },
};
