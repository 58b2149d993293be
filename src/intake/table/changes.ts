/** The changes of an import: added, changed field by field, and unchanged. */
export type RecordChange<T> = {
  readonly before: T;
  readonly after: T;
  /** `target: at least 95% → at least 96%`, one for each field that differs. */
  readonly differences: readonly string[];
};

export type Changes<T> = {
  readonly added: readonly T[];
  readonly changed: readonly RecordChange<T>[];
  readonly unchanged: number;
};

/** Shows each compared field as text; two that read the same count as unchanged. */
export type FieldDisplays<T> = Readonly<Record<string, (item: T) => string>>;

/** Compares a file with the stored records. */
export function changesIn<T>(
  items: readonly T[],
  find: (item: T) => T | undefined,
  shown: FieldDisplays<T>,
): Changes<T> {
  const added: T[] = [];
  const changed: RecordChange<T>[] = [];
  for (const after of items) {
    const before = find(after);
    if (!before) added.push(after);
    else {
      const differences = differencesBetween(before, after, shown);
      if (differences.length > 0) changed.push({ before, after, differences });
    }
  }
  return { added, changed, unchanged: items.length - added.length - changed.length };
}

export function differencesBetween<T>(before: T, after: T, shown: FieldDisplays<T>): readonly string[] {
  return Object.entries(shown).flatMap(([name, show]) => {
    const [was, is] = [show(before), show(after)];
    return was === is ? [] : [`${name}: ${was || 'nothing'} → ${is || 'nothing'}`];
  });
}
