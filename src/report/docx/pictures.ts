/**
 * What stands for the pictures of a paper while it is packed: the library would hash, compress and copy their bytes. Pictures
 * that are the same have one name, so that they are stored once.
 */

/** Pictures (PNG), by the reference of their indicator; those of equal charts are the same object. */
export type Drawn = ReadonlyMap<string, Uint8Array>;

export type StandIns = {
  /** The bytes that stand for an indicator's picture; undefined where it has none. */
  readonly of: (ref: string) => Uint8Array | undefined;
  /** The pictures, by what stands for each, read as UTF-8. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
};

export function standInsFor(drawn: Drawn): StandIns {
  const names = new Map<Uint8Array, string>();
  for (const bytes of drawn.values()) {
    if (!names.has(bytes)) names.set(bytes, `picture ${names.size + 1}`);
  }
  const encoder = new TextEncoder();
  return {
    of: (ref) => {
      const bytes = drawn.get(ref);
      return bytes && encoder.encode(names.get(bytes));
    },
    pictures: new Map([...names].map(([bytes, name]) => [name, bytes])),
  };
}
