/** The contracts that somebody may see: those that they manage, and all for the performance team. */

import type { Contract } from '../../../domain/closing/contracts/contract.ts';
import { contractNamed } from '../../../domain/closing/contracts/named.ts';
import { notYet } from '../../../domain/closing/contracts/noticeDue.ts';
import type { DaysAssessed } from '../../../domain/closing/contracts/records.ts';
import { DomainError } from '../../../domain/domainError.ts';
import { isPerformanceTeam } from '../../../domain/person.ts';
import { daysNow } from '../../../quarters/contractNotice.ts';
import type { ContractBook } from '../../../store/register/contracts.ts';
import type { Context } from '../../basis/command.ts';

/** The council's contracts as far as whoever asks may see them. */
export async function theirBook({ store, tenantId, person }: Context): Promise<ContractBook> {
  const book = await store.contracts.all(tenantId);
  const contracts = book.contracts.filter(
    ({ manager }) => isPerformanceTeam(person) || manager?.id === person.id,
  );
  return { ...book, contracts };
}

/**
 * The contract that is named; the only one there is where none is.
 * @throws {DomainError} that says which there are
 */
export function theContract(named: string | undefined, contracts: readonly Contract[]): Contract {
  const [only] = contracts;
  if (named === undefined && only && contracts.length === 1) return only;
  const found = contractNamed(named ?? '', contracts);
  if (!('sentence' in found)) return found;
  throw new DomainError(
    named === undefined && only
      ? `Which contract? ${found.sentence.replace(/^.*?\. (?=Say)/, '')}`
      : found.sentence,
  );
}

/** The days that the notice to come of a contract assesses. @throws {DomainError} where there are none yet */
export function theDays(contract: Contract, { published }: ContractBook, context: Context): DaysAssessed {
  const days = daysNow(contract, { published }, context);
  if (days) return days;
  throw new DomainError(notYet(contract, published));
}
