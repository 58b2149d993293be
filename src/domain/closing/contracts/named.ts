/** The contract that somebody names: by reference, by an identifier, or by words of its title. */
import { together } from '../../sentences.ts';
import { type Contract, contractName } from './contract.ts';

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !LITTLE.has(word));
const LITTLE = new Set(['the', 'a', 'an', 'of', 'for', 'and', 'our', 'contract', 'contracts']);
const MOST_NAMED = 5;

/** The contract, or the sentence that says why there is none. */
export function contractNamed(
  said: string,
  contracts: readonly Contract[],
): Contract | { readonly sentence: string } {
  if (contracts.length === 0) {
    return {
      sentence:
        'There is no contract here that you manage. The performance team sees all of them, and puts one in with “ragtime import contracts FILE”.',
    };
  }
  const letters = lettersOf(said);
  const exact = contracts.filter(({ ref, contractId, procurementId }) =>
    [ref, contractId, procurementId].some((each) => each !== '' && lettersOf(each) === letters),
  );
  const words = wordsOf(said);
  const titled = contracts.filter(({ title }) => {
    const own = new Set(wordsOf(title));
    return words.length > 0 && words.every((word) => own.has(word));
  });
  const found = exact.length > 0 ? exact : titled;
  const [only] = found;
  if (only && found.length === 1) return only;
  const offered = (found.length > 0 ? found : contracts).map(contractName);
  const named = together(offered.slice(0, MOST_NAMED), 'or');
  const more = offered.length > MOST_NAMED ? `, or one of ${offered.length - MOST_NAMED} more` : '';
  return {
    sentence: only
      ? `“${said}” may be ${named}${more}. Say the reference.`
      : `There is no contract “${said}”. Say one of these: ${named}${more}.`,
  };
}
