/** The person that a cell names: by Entra object id, e-mail address or whole name. */
import type { Person, PersonRef } from '../../domain/person.ts';
import { together } from '../../domain/sentences.ts';
import { nearest } from '../table/nearest.ts';

/** The person, or the sentence that says why there is none. Capitals do not matter. */
export function personNamed(
  said: string,
  people: readonly Person[],
): PersonRef | { readonly sentence: string } {
  const wanted = said.toLowerCase();
  const is = (text: string): boolean => text.toLowerCase() === wanted;
  const found = people.filter(({ id, email, name }) => is(id) || is(email) || is(name));
  const [only] = found;
  if (only && found.length === 1) return { id: only.id, name: only.name };
  if (only) {
    const ids = together(found.map(({ email, id }) => `${email} (${id})`));
    return { sentence: `There are ${found.length} people called “${said}”. Write the object id: ${ids}.` };
  }
  if (people.length === 0) {
    return { sentence: 'There is nobody on the list of people yet. Import people first, then this file.' };
  }
  const several = said.split(/\s*(?:[/&;+,\n]|\band\b)\s*/i).filter((part) => part !== '');
  if (several.length > 1 && several.every((part) => !('sentence' in personNamed(part, people)))) {
    return {
      sentence: `“${said}” is ${several.length} people, and there is room for one. Write one of them; whoever stands in for an owner goes into deputy.`,
    };
  }
  // Outlook writes “Langer, Isaiah”.
  const [last, first, ...more] = said.split(',').map((part) => part.trim());
  const inOrder = first === undefined || more.length > 0 ? said : `${first} ${last}`;
  const meant = nearest(
    inOrder,
    people.flatMap(({ name, email }) => [name, email]),
  );
  const hint =
    meant === undefined
      ? 'Import the person first, or write the e-mail address or name of somebody who is'
      : `Did you mean ${meant}?`;
  return { sentence: `“${said}” is not on the list of people. ${hint}${meant === undefined ? '.' : ''}` };
}
