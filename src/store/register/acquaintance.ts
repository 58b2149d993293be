/**
 * Who asks, without reading them again for every sentence. The sheet of the quarter is checked for every question
 * anyway, and a change to the list of people changes that sheet's version too: who was read while a copy of the sheet
 * stood is as they were for as long as it stands.
 */
import { LRUCache } from 'lru-cache';
import type { CellLine } from '../../domain/indicators/cell.ts';
import type { Person } from '../../domain/person.ts';
import type { Register } from './register.ts';

type Sheet = readonly CellLine[] | undefined;

/** `while` is the copy of the sheet that stood before the person was read; undefined when that is not sure. */
type Met = { readonly person: Person; readonly while: Sheet };

const MOST_MET = 10_000;

export class Acquaintance {
  readonly #register: Register;
  readonly #met = new LRUCache<string, Met>({ max: MOST_MET });

  constructor(register: Register) {
    this.#register = register;
  }

  /** The person as the list has them now, given the reading of the sheet that is under way for the same question. */
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

  /** Forgets everybody, as after a start. */
  clear(): void {
    this.#met.clear();
  }

  #keep(key: string, person: Person | undefined, sheet: Sheet): Person | undefined {
    if (person) this.#met.set(key, { person, while: sheet });
    else this.#met.delete(key);
    return person;
  }
}
