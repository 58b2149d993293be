/** The calls about contracts, of one that the manager manages. */

import { contract } from '../../support/contracts.ts';
import { TENANT } from '../../support/council.ts';
import type { Call, Data } from './call.ts';
import { PEOPLE, type Refs, type RolesCouncil } from './rolesCouncil.ts';

const { id, name } = PEOPLE.manager;

/** The contract, put into the council, and what else a call of it has. */
const ofContract =
  (more: (refs: Refs) => Data = () => ({})) =>
  async (refs: Refs, { store }: RolesCouncil): Promise<Data> => {
    await store.contracts.save(TENANT, [
      contract({ kpis: [refs.one], start: '2024-04-01', end: '2028-03-31', manager: { id, name } }),
    ]);
    return { contract: 'C-0142', ...more(refs) };
  };

const days = { from: '2024-04-01', until: '2024-09-30' };

export const CONTRACTS: Readonly<Record<string, Call>> = {
  'contract notices': { data: ofContract(), shows: /The notice for C-0142 is due by 31 March 2025/ },
  'draft notice': { data: ofContract(), shows: /Draft of the notice for C-0142/ },
  'rate kpi': { data: ofContract(({ one: ref }) => ({ ref })), shows: /\{rating=/ },
  'notice published': { data: ofContract(), shows: /Was the notice for C-0142 published/ },
  chooseRating: {
    data: ofContract(({ one: ref }) => ({ ref, ...days, rating: 'Other', reason: 'The desk moved.' })),
    shows: /is rated Other/,
    stores: true,
  },
  recordPublished: {
    data: ofContract(() => ({ ...days, on: '2024-10-02' })),
    shows: /is recorded as published on 2 October 2024/,
    stores: true,
  },
};
