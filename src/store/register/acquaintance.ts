/**
 * Cache of the people who ask, so that they are not read again for every sentence. The sheet of the quarter is
 * checked for every question anyway, and a change to the list of people changes that sheet's version too: a person
 * read while a copy of the sheet was current is current for as long as the copy is.
 */
import { LRUCache } from 'lru-cache';
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { Person } from '../../domain/person.ts';
import type { Register } from './register.ts';

type Sheet = readonly CellLine[] | undefined;

/** A cached person. `while` is the sheet that was current before they were read; undefined when that is not sure. */
type Met = { readonly person: Person; readonly while: Sheet };

const MOST_MET = 10_000;

export class Acquaintance {
  readonly #register: Register;
  readonly #met = new LRUCache<string, Met>({ max: MOST_MET });

  constructor(register: Register) {
    this.#register = register;
  }

  /** The person as on the list now, given the sheet being read for the same question. */
  async whoAsks(tenantId: string, id: string, reading: Promise<Sheet>): Promise<Person | undefined> {
    const key = `${tenantId}\n${id}`;
    const met = this.#met.get(key);
    if (!met) {
      // Both at once take the time of one, but which of the two was read first nobody knows.
      const [person] = await Promise.all([this.#register.person(tenantId, id), reading]);
      return this.#keep(key, person, undefined);
    }
    const sheet = await reading;
    if (sheet !== undefined && sheet === met.while) return met.person;
    return this.#keep(key, await this.#register.person(tenantId, id), sheet);
  }

  /** Empties the cache, as after a start. */
  clear(): void {
    this.#met.clear();
  }

  #keep(key: string, person: Person | undefined, sheet: Sheet): Person | undefined {
    if (person) this.#met.set(key, { person, while: sheet });
    else this.#met.delete(key);
    return person;
  }
}
