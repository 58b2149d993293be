/** Confirmation before something that can't be undone: from the operator, or by --yes where nobody can be asked. */
import { DomainError } from '../../domain/domainError.ts';
import type { Io } from '../basis/io.ts';

/** The function that asks; DomainError where there is neither. */
export function confirmWith(
  { yes }: { readonly yes?: boolean | undefined },
  { ask }: Io,
): (question: string) => Promise<boolean> {
  return async (question) => {
    if (yes) return true;
    if (ask) return ask(question);
    throw new DomainError(`${question}\nNothing was done. To do it, run it again with --yes.`);
  };
}
