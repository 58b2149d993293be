/** Workbooks read again by another library than the one that wrote them, and their parts as they are in the file. */
import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';

type Grid = readonly (readonly unknown[])[];

/** The rows of the first sheet of an Excel workbook, each cell as its type. */
export const rowsIn = async (bytes: Uint8Array): Promise<Grid> => {
  const [first] = await readXlsxFile(Buffer.from(bytes));
  return first?.data ?? [];
};

/** One of the files that it is made of, as text. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`There is no ${name} in it.`);
  return new TextDecoder().decode(part);
}

export type OdsCell = {
  readonly type: string | undefined;
  readonly value: string | undefined;
  /** What is to be seen before the cell is worked out again, a line for each paragraph. */
  readonly text: string;
  readonly isFormula: boolean;
  /** The number format: its pieces in their order, `symbol £`, `number 2`. */
  readonly format: string;
};

/** The cells of the first sheet of an OpenDocument workbook, as its XML has them. */
export function odsCells(bytes: Uint8Array): readonly (readonly OdsCell[])[] {
  const xml = partOf(bytes, 'content.xml');
  const [sheet = ''] = /<table:table .*?<\/table:table>/s.exec(xml) ?? [];
  return [...sheet.matchAll(/<table:table-row>(.*?)<\/table:table-row>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
      ([, attributes = '', inside = '']): OdsCell[] => {
        const of = (name: string): string | undefined =>
          new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1];
        const one: OdsCell = {
          type: of('office:value-type'),
          value: of('office:(?:value|date-value)'),
          text: [...inside.matchAll(/<text:p>([^<]*)<\/text:p>/g)].map(([, line]) => line).join('\n'),
          isFormula: attributes.includes('table:formula'),
          format: formatOf(xml, of('table:style-name')),
        };
        return Array.from({ length: Number(of('table:number-columns-repeated') ?? 1) }, () => one);
      },
    ),
  );
}

function formatOf(xml: string, style: string | undefined): string {
  const [, data] =
    new RegExp(`<style:style style:name="${style}"[^>]*style:data-style-name="([^"]*)"`).exec(xml) ?? [];
  const [, kind = '', inside = ''] =
    new RegExp(`<number:(\\w+)-style style:name="${data}"[^>]*>(.*?)</number:`, 's').exec(xml) ?? [];
  return `${kind} ${inside.replace(/<[^>]*decimal-places="(\d)"[^>]*>/g, 'number $1 ').replace(/<[^>]*>/g, '')}`.trim();
}
