/** A row as a line of a backup, and back: JSON, with the types that JSON has not under `@types`. */
import { z } from 'zod';
import { NAMED_TYPES, type RawRow, type Value } from './rawRows.ts';

const TYPES = '@types';

/** Ends of lines to some editors, though not to JSON. */
const LINE_ENDS = /[\u0085\u2028\u2029]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The line of a row, without its end; the same for the same row, in whatever order its columns come. */
export function lineOf({ partitionKey, rowKey, columns }: RawRow): string {
  const line: Record<string, unknown> = { PartitionKey: partitionKey, RowKey: rowKey };
  const types: Record<string, string> = {};
  for (const name of [...columns.keys()].sort()) {
    const { type, value } = columns.get(name) ?? {};
    line[name] = value;
    const named = NAMED_TYPES.find((each) => each === type);
    if (named) types[name] = named;
  }
  if (Object.keys(types).length > 0) line[TYPES] = types;
  return JSON.stringify(line).replace(LINE_ENDS, escaped);
}

const Line = z
  .object({
    PartitionKey: z.string(),
    RowKey: z.string(),
    [TYPES]: z.record(z.string(), z.enum(NAMED_TYPES)).default({}),
  })
  .catchall(z.union([z.string(), z.number(), z.boolean()]));

const NAMED: Readonly<Record<(typeof NAMED_TYPES)[number], z.ZodType<string | number>>> = {
  Double: z.union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity'])]),
  Int64: z.string().regex(/^-?\d{1,19}$/),
  DateTime: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?Z$/),
  Guid: z.guid(),
  Binary: z.base64(),
};
const Int32 = z.int32();

/** The row of a line; undefined where it is none. */
export function rowOf(line: string): RawRow | undefined {
  const parsed = Line.safeParse(jsonOf(line));
  if (!parsed.success) return undefined;
  const { PartitionKey, RowKey, [TYPES]: types, ...values } = parsed.data;
  const columns = new Map<string, Value>();
  for (const [name, json] of Object.entries(values)) {
    const value = valueIn(json, types[name]);
    if (!value) return undefined;
    columns.set(name, value);
  }
  // A type of nothing is a column that was taken out.
  if (Object.keys(types).some((name) => !columns.has(name))) return undefined;
  return { partitionKey: PartitionKey, rowKey: RowKey, columns };
}

function valueIn(
  json: string | number | boolean,
  type: (typeof NAMED_TYPES)[number] | undefined,
): Value | undefined {
  if (type) return NAMED[type].safeParse(json).success ? { type, value: json } : undefined;
  if (typeof json === 'string') return { type: 'String', value: json };
  if (typeof json === 'boolean') return { type: 'Boolean', value: json };
  return Int32.safeParse(json).success ? { type: 'Int32', value: json } : undefined;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
