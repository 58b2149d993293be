/** Alternatives of an ambiguous sentence: its words fit more than one indicator, group, person or rule. */
import { findScheme } from '../../domain/schemes/schemes.ts';
import { type Choice, MOST_CHOICES, type Question } from '../model/question.ts';
import type { Entity, Token } from '../model/tokens.ts';
import type { Catalogue } from '../setting/catalogue.ts';
import { indicatorLabel } from './didYouMean.ts';

type Named = { readonly kind: 'ref' | 'place' | 'person'; readonly value: string };
export type Version = { readonly parts: readonly Token[]; readonly says: readonly Named[] };

/** The button title of one alternative. */
export const nameOf = ({ kind, value }: Named, catalogue: Catalogue): string =>
  kind === 'ref'
    ? indicatorLabel(value, catalogue)
    : kind === 'person'
      ? (catalogue.names.get(value) ?? value)
      : value;

/** The sentence once for each meaning of its ambiguous words; undefined when there are too many to offer. */
export function alternatives(tokens: readonly Token[]): readonly Version[] | undefined {
  let versions: Version[] = [{ parts: [], says: [] }];
  for (const token of tokens) {
    const options = optionsOf(token);
    versions = versions.flatMap(({ parts: before, says }) =>
      options.map(({ meaning, name }) => ({
        parts: [...before, { ...token, ...meaning } as Token],
        says: name ? [...says, name] : says,
      })),
    );
    if (versions.length > MOST_CHOICES) return undefined;
  }
  return versions;
}

/** The possible meanings of one token: more than one where the sentence does not tell which. */
export function optionsOf(token: Token): readonly { readonly meaning: Entity; readonly name?: Named }[] {
  if (token.kind === 'ref' && token.isEither && token.refs.length > 1) {
    return token.refs.map((ref) => ({
      meaning: { ...token, refs: [ref], isChosen: true },
      name: { kind: 'ref', value: ref },
    }));
  }
  if (token.kind === 'scheme' && token.schemes.length > 1) {
    return token.schemes.map((scheme) => ({
      meaning: { ...token, schemes: [scheme] },
      name: { kind: 'place', value: findScheme(scheme)?.council ?? scheme },
    }));
  }
  if (token.kind === 'place' && token.places.length > 1) {
    return token.places.map((place) => ({
      meaning: { ...token, places: [place] },
      name: { kind: 'place', value: place.value },
    }));
  }
  if (token.kind === 'person' && token.ids.length > 1) {
    return token.ids.map((id) => ({ meaning: { ...token, ids: [id] }, name: { kind: 'person', value: id } }));
  }
  return [{ meaning: token }];
}

/** The question “which one do you mean?” with each choice changed; undefined where one of them can't be. */
export function inEachChoice(
  { choices }: Extract<Question, { kind: 'which' }>,
  change: (question: Question) => Question | undefined,
): Question | undefined {
  const changed = choices.flatMap(({ says, question }): Choice[] => {
    const made = change(question);
    return made ? [{ says, question: made }] : [];
  });
  return changed.length === choices.length ? { kind: 'which', choices: changed } : undefined;
}

/** The question “which one do you mean?”; the question itself where all readings agree. */
export function which(choices: readonly Choice[]): Question {
  const distinct = new Map(choices.map((choice) => [JSON.stringify(choice.question), choice]));
  const [only, ...others] = distinct.values();
  return only && others.length === 0 ? only.question : { kind: 'which', choices: [...distinct.values()] };
}
