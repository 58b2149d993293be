/** A council's own words, replaced by known ones before anything is read. */
import type { Synonym } from '../../domain/schemes/councilWord.ts';
import { plain } from '../text/words.ts';
import type { Catalogue } from './catalogue.ts';
import { lettersAlone } from './letterNames.ts';

type Replacement = { readonly pattern: RegExp; readonly means: string };
const kept = new WeakMap<readonly Synonym[], readonly Replacement[]>();

/** The longest first, so that a word is not replaced inside a longer phrase of the council's. */
function replacementsOf(synonyms: readonly Synonym[]): readonly Replacement[] {
  const made =
    kept.get(synonyms) ??
    synonyms
      .map(({ said, means }) => ({ said: plain(said), means: plain(means) }))
      .filter(({ said }) => said !== '')
      .toSorted((a, b) => b.said.length - a.said.length)
      .map(({ said, means }) => ({
        pattern: new RegExp(`(?<![^ ])${said.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![^ ])`, 'g'),
        means,
      }));
  kept.set(synonyms, made);
  return made;
}

/** A plain sentence with the council's words replaced, but for its references. */
export const withSynonyms = (
  sentence: string,
  synonyms: readonly Synonym[],
  { letterNames }: Pick<Catalogue, 'letterNames'>,
): string =>
  replacementsOf(synonyms).reduce(
    (text, { pattern, means }) =>
      text.replace(pattern, (said) => (letterNames.has(lettersAlone(said)) ? said : means)),
    sentence,
  );
