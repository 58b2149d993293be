/** Names of the performance team, for sentences that refer somebody to them. */
import { isPerformanceTeam } from '../../domain/person.ts';
import type { Context } from './command.ts';

/** Their names, at most three. */
export async function teamNames({ store, tenantId }: Context): Promise<readonly string[]> {
  const people = await store.register.people(tenantId);
  return people
    .filter(isPerformanceTeam)
    .map(({ name }) => name)
    .slice(0, 3);
}
