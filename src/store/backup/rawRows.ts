/** Rows as they are stored, each column with its type, of which the library only guesses some. */
import type { TableClient } from '@azure/data-tables';

/** The types of columns that JSON has not. */
export const NAMED_TYPES = ['Double', 'Int64', 'DateTime', 'Guid', 'Binary'] as const;

type ColumnType = 'String' | 'Boolean' | 'Int32' | (typeof NAMED_TYPES)[number];

/**
 * A value as text, number or boolean. A Double is a number, or the text `NaN`, `Infinity` or `-Infinity`; an Int64 its
 * digits; a DateTime ISO in UTC; a Binary Base64.
 */
export type Value = { readonly type: ColumnType; readonly value: string | number | boolean };

export type RawRow = {
  readonly partitionKey: string;
  readonly rowKey: string;
  readonly columns: ReadonlyMap<string, Value>;
};

/** How many rows Azure gives at once. */
export const PAGE = 1000;

/**
 * The rows of a filter in the order of their keys, a page at a time; without one those of the whole table. `Timestamp` and
 * ETag, which the store gives each row itself, are left out.
 * @throws what the library throws
 */
export async function* rawPages(table: TableClient, filter?: string): AsyncGenerator<readonly RawRow[]> {
  let text = '';
  const pages = table.listEntities({
    queryOptions: filter === undefined ? {} : { filter },
    requestOptions: {
      // Asked once per answer, as in `plainRows`. Its text is needed: 5.0 and 5 are the same once they are parsed.
      shouldDeserialize: (response) => {
        text = response.bodyAsText ?? '';
        if ('parsedBody' in response) Object.assign(response, { parsedBody: { value: [] } });
        return true;
      },
    },
  });
  for await (const _rest of pages.byPage({ maxPageSize: PAGE })) yield rowsIn(text);
}

const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;

/** Keeps a Double apart from an Int32: `5.0` becomes an object. */
const withDoublesApart = (json: string): string =>
  json.replace(STRING_OR_NUMBER, (found) =>
    found.startsWith('"') || /^-?\d+$/.test(found) ? found : `{"double":${found}}`,
  );

function rowsIn(answer: string): readonly RawRow[] {
  const parsed: { readonly value?: unknown } = JSON.parse(withDoublesApart(answer));
  if (!Array.isArray(parsed.value)) throw new Error('The store’s answer has no rows in it.');
  return parsed.value.map(rowFrom);
}

const NOT_COLUMNS = new Set(['PartitionKey', 'RowKey', 'Timestamp']);

function rowFrom(stored: Readonly<Record<string, unknown>>): RawRow {
  const columns = new Map<string, Value>();
  for (const [name, json] of Object.entries(stored)) {
    // Annotations have a dot or an @; a column that is null is not there.
    if (NOT_COLUMNS.has(name) || /[@.]/.test(name) || json === null) continue;
    columns.set(name, valueFrom(name, json, stored[`${name}@odata.type`]));
  }
  return { partitionKey: String(stored.PartitionKey), rowKey: String(stored.RowKey), columns };
}

function valueFrom(name: string, json: unknown, annotation: unknown): Value {
  const type = NAMED_TYPES.find((each) => annotation === `Edm.${each}`);
  if (typeof json === 'string') {
    return type === 'DateTime' ? { type, value: shortest(json) } : { type: type ?? 'String', value: json };
  }
  if (typeof json === 'boolean') return { type: 'Boolean', value: json };
  if (typeof json === 'number') return { type: 'Int32', value: json };
  if (typeof json === 'object' && json !== null && 'double' in json && typeof json.double === 'number') {
    return { type: 'Double', value: json.double };
  }
  throw new Error(`The store’s answer has a column ${name} of a type that is not known.`);
}

/** The same instant however many zeros the account writes it with: `09:00:00.0000000Z` as `09:00:00Z`. */
const shortest = (instant: string): string =>
  instant.replace(/\.(\d*?)0*Z$/, (_, digits: string) => (digits === '' ? 'Z' : `.${digits}Z`));
