/** The ways in which a sentence can be taken whose words fit more than one indicator, group, person or rule. */
import { findScheme } from '../../domain/schemes/schemes.ts';
import type { Meaning, Part } from '../model/parts.ts';
import type { Choice, Question } from '../model/question.ts';
import type { Catalogue } from '../setting/catalogue.ts';
import { named } from './didYouMean.ts';

/** How many candidates are worth offering. */
export const MOST_CHOICES = 5;

type Named = { readonly kind: 'ref' | 'place' | 'person'; readonly value: string };
export type Version = { readonly parts: readonly Part[]; readonly says: readonly Named[] };

/** What a button says of one way to take it. */
export const nameOf = ({ kind, value }: Named, catalogue: Catalogue): string =>
  kind === 'ref'
    ? named(value, catalogue)
    : kind === 'person'
      ? (catalogue.names.get(value) ?? value)
      : value;

/** The sentence in each way in which its ambiguous words can be taken; undefined when they are too many to offer. */
export function alternatives(parts: readonly Part[]): readonly Version[] | undefined {
  let versions: Version[] = [{ parts: [], says: [] }];
  for (const part of parts) {
    const options = optionsOf(part);
    versions = versions.flatMap(({ parts: before, says }) =>
      options.map(({ meaning, name }) => ({
        parts: [...before, { ...part, ...meaning } as Part],
        says: name ? [...says, name] : says,
      })),
    );
    if (versions.length > MOST_CHOICES) return undefined;
  }
  return versions;
}

/** What one part may be: more than one thing where it can't be told which. */
export function optionsOf(part: Part): readonly { readonly meaning: Meaning; readonly name?: Named }[] {
  if (part.kind === 'ref' && part.isEither && part.refs.length > 1) {
    return part.refs.map((ref) => ({
      meaning: { ...part, refs: [ref], isChosen: true },
      name: { kind: 'ref', value: ref },
    }));
  }
  if (part.kind === 'scheme' && part.schemes.length > 1) {
    return part.schemes.map((scheme) => ({
      meaning: { ...part, schemes: [scheme] },
      name: { kind: 'place', value: findScheme(scheme)?.council ?? scheme },
    }));
  }
  if (part.kind === 'place' && part.places.length > 1) {
    return part.places.map((place) => ({
      meaning: { ...part, places: [place] },
      name: { kind: 'place', value: place.value },
    }));
  }
  if (part.kind === 'person' && part.ids.length > 1) {
    return part.ids.map((id) => ({ meaning: { ...part, ids: [id] }, name: { kind: 'person', value: id } }));
  }
  return [{ meaning: part }];
}

/** A question about which is meant; the question itself where the readings come to the same. */
export function which(choices: readonly Choice[]): Question {
  const distinct = new Map(choices.map((choice) => [JSON.stringify(choice.question), choice]));
  const [only, ...others] = distinct.values();
  return only && others.length === 0 ? only.question : { kind: 'which', choices: [...distinct.values()] };
}
