/** The person that an operator names to be removed, or the sentence that says why there is none. */
import { DomainError } from '../../domain/domainError.ts';
import type { Former, Person } from '../../domain/person.ts';
import { together } from '../../domain/sentences.ts';
import { lettersOf, nearest } from '../../intake/table/nearest.ts';

/** The most similar names offered: as many as anybody reads before they look the name up. */
const MOST_NEAR = 3;

/**
 * Somebody on the list or who has left it, by e-mail address, object id or whole name; capitals do not matter.
 *
 * @throws {DomainError} where that is nobody, or several
 */
export function whoIsMeant(
  said: string,
  people: readonly Person[],
  former: readonly Former[],
): Person | Former {
  const wanted = said.trim().toLowerCase();
  const is = (text: string | undefined): boolean => text?.toLowerCase() === wanted;
  const isMeant = ({ id, name, email }: Person | Former): boolean => is(id) || is(email) || is(name);
  const listed = people.filter(isMeant);
  const found = listed.length > 0 ? listed : former.filter(isMeant);
  const [only] = found;
  if (only && found.length === 1) return only;
  if (only) {
    const ids = together(
      found.map(({ name, id }) => `${name} (${id})`),
      'or',
    );
    throw new DomainError(`“${said}” is ${found.length} people. Write the object id of one: ${ids}.`);
  }
  const near = nearTo(said, people);
  const hint =
    near.length > 0
      ? `Did you mean ${together(
          near.map(({ name, email }) => `${name} (${email})`),
          'or',
        )}?`
      : 'Write an e-mail address as the people file has it; who has left already goes by object id or whole name.';
  throw new DomainError(`“${said}” is not on the list of people. ${hint}`);
}

/** People whose name or address has all the words, or is a slip or two away. */
function nearTo(said: string, people: readonly Person[]): readonly Person[] {
  const words = said
    .split(/[\s.@_,-]+/)
    .map(lettersOf)
    .filter((word) => word.length > 1);
  const having = people.filter(({ name, email }) => {
    const letters = lettersOf(`${name} ${email}`);
    return words.length > 0 && words.every((word) => letters.includes(word));
  });
  if (having.length > 0) return having.slice(0, MOST_NEAR);
  const meant = nearest(
    said,
    people.flatMap(({ name, email }) => [name, email]),
  );
  return people.filter(({ name, email }) => name === meant || email === meant).slice(0, MOST_NEAR);
}
