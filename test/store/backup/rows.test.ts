import { describe, expect, it } from 'vitest';
import { lineOf, rowOf } from '../../../src/store/backup/line.ts';
import { type RawRow, rawPages } from '../../../src/store/backup/rawRows.ts';
import { connect, createTables } from '../../../src/store/connect.ts';
import { freshConnection } from '../../support/tables.ts';

const TEXT = 'Two lines\r\nin “quotes” \\ 5.0, {"a":1.5} é 😀 \u0085\u2028';
const LINE = `{"PartitionKey":"p","RowKey":"r","binary":"AQID","double":86.9,"guid":"11111111-aaaa-4aaa-8aaa-111111111111","instant":"2026-10-20T08:00:00Z","int32":5,"int64":"9007199254740993","moment":"2026-10-20T08:00:00.123Z","none":"","not":"NaN","text":${JSON.stringify(TEXT).replace('\u0085', '\\u0085').replace('\u2028', '\\u2028')},"whole":5,"yes":true,"@types":{"binary":"Binary","double":"Double","guid":"Guid","instant":"DateTime","int64":"Int64","moment":"DateTime","not":"Double","whole":"Double"}}`;

describe('a row of a backup', () => {
  it('has every column with its type, whole Doubles and long integers too', async () => {
    const tables = await connect(freshConnection());
    await createTables(tables);
    await tables.Ledger.createEntity({
      ...{ partitionKey: 'p', rowKey: 'r', yes: true, int32: 5, text: TEXT, none: '' },
      whole: { value: '5', type: 'Double' },
      double: { value: '86.90', type: 'Double' },
      not: { value: 'NaN', type: 'Double' },
      int64: { value: '9007199254740993', type: 'Int64' },
      instant: { value: '2026-10-20T08:00:00.000Z', type: 'DateTime' },
      moment: { value: '2026-10-20T08:00:00.1230000Z', type: 'DateTime' },
      guid: { value: '11111111-aaaa-4aaa-8aaa-111111111111', type: 'Guid' },
      binary: { value: 'AQID', type: 'Binary' },
    });
    const rows: RawRow[] = [];
    for await (const page of rawPages(tables.Ledger)) rows.push(...page);
    expect(rows.map(lineOf)).toEqual([LINE]);
    const read = rowOf(LINE);
    expect(read && lineOf(read)).toBe(LINE);
    expect(read?.columns.get('text')).toEqual({ type: 'String', value: TEXT });
  });

  it.each([
    ['no JSON', 'PartitionKey,RowKey'],
    ['no key', '{"PartitionKey":"p"}'],
    ['a fraction that is not said to be one', '{"PartitionKey":"p","RowKey":"r","a":1.5}'],
    ['a whole number that is too large', '{"PartitionKey":"p","RowKey":"r","a":2147483648}'],
    ['a value within a value', '{"PartitionKey":"p","RowKey":"r","a":{"b":1}}'],
    ['a type that there is not', '{"PartitionKey":"p","RowKey":"r","a":"1","@types":{"a":"Decimal"}}'],
    ['the type of a column that is not there', '{"PartitionKey":"p","RowKey":"r","@types":{"a":"Double"}}'],
    ['no date', '{"PartitionKey":"p","RowKey":"r","a":"20 October","@types":{"a":"DateTime"}}'],
  ])('is refused where it has %s', (_, line) => {
    expect(rowOf(line)).toBeUndefined();
  });
});
