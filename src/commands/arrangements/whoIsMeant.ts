/** The person that a sentence or a card names: by id, by their whole name, or by a part of it that is only theirs. */
import { DomainError } from '../../domain/domainError.ts';
import type { PersonRef } from '../../domain/person.ts';
import { together } from '../../domain/sentences.ts';
import type { Context } from '../basis/command.ts';

const wordsIn = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[\s.’']+/)
    .filter((word) => word !== '');

/** Everybody of that name among these; more than one where they share it. */
function called<Of extends PersonRef>(said: string, people: readonly Of[]): readonly Of[] {
  const byId = people.filter(({ id }) => id === said);
  if (byId.length > 0) return byId;
  const whole = people.filter(({ name }) => name.toLowerCase() === said.toLowerCase());
  if (whole.length > 0) return whole;
  const words = wordsIn(said);
  return words.length === 0
    ? []
    : people.filter(({ name }) => words.every((word) => wordsIn(name).includes(word)));
}

/** The one person of that name; `me` is whoever asks. A sentence where it is nobody, or several. */
export function personCalled<Of extends PersonRef>(
  said: string,
  people: readonly Of[],
  me: string,
): Of | string {
  const found = called(/^(?:me|myself)$/i.test(said) ? me : said, people);
  const [only, ...others] = found;
  if (!only) return `“${said}” is not on the council’s list of people. Name somebody who is.`;
  if (others.length === 0) return only;
  return `There are ${found.length} people called “${said}”: ${together(
    found.slice(0, 5).map(({ name }) => name),
    'or',
  )}. Write the whole name, or choose one.`;
}

/** Whose indicators are meant: also somebody's who has left. DomainError where it is nobody, or several. */
export async function whoseIsMeant(
  said: string,
  { store, tenantId, person }: Context,
): Promise<PersonRef & { readonly hasLeft: boolean }> {
  const listed = personCalled(said, await store.register.people(tenantId), person.id);
  if (typeof listed !== 'string') return { id: listed.id, name: listed.name, hasLeft: false };
  const former = personCalled(said, await store.former.all(tenantId), person.id);
  if (typeof former !== 'string') return { id: former.id, name: former.name, hasLeft: true };
  throw new DomainError(listed);
}
