/** People on the council's list and not in the file: the file is the list, unless it only adds to it. */
import type { Person } from '../../domain/person.ts';
import { firstNames } from '../table/words.ts';

/** The operator's word on the file; without one, it is the list where it has more than half of the people on it. */
export type ListSaid = 'whole' | 'adds' | undefined;

export type Absent = {
  /** People who leave with the file. */
  readonly leaving: readonly Person[];
  /** Lines on people who stay although the file does not have them. */
  readonly stays: readonly string[];
};

/** Compares the object ids in a file with the council's list. */
export function absentFrom(
  named: readonly (string | undefined)[],
  known: readonly Person[],
  said: ListSaid,
): Absent {
  const ids = new Set(named);
  const absent = known.filter(({ id }) => !ids.has(id));
  if (absent.length === 0) return { leaving: [], stays: [] };
  const isList = said === undefined ? absent.length * 2 < known.length : said === 'whole';
  if (isList) return { leaving: absent, stays: [] };
  const there = known.length - absent.length;
  const why = said === 'adds' ? '' : ' It does not look like the whole list, so it only adds to it.';
  return {
    leaving: [],
    stays: [
      `The file has ${there} of the ${known.length} people on the list.${why} These stay: ${firstNames(absent.map(({ name }) => name))}. Where somebody has left: ragtime remove person E-MAIL.${said === 'adds' ? '' : ' Where the file is the whole list: import it with --whole-list.'}`,
    ],
  };
}
