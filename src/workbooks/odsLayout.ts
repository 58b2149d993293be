/**
 * The layout of an OpenDocument workbook, which its library leaves out: without widths its dates are ###, and without line
 * ends two paragraphs are one. Put into the file that it wrote.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Listing } from '../domain/answers/listing.ts';
import { ABOUT_SHEET, fitsOnePage, ROWS_SHEET, rangeOf, SCALE, valuesIn, widthOf } from './sheets.ts';

/** A zip has local times: any other would be another file in London and in UTC. */
const ZIPPED = new Date(1980, 0, 1, 12);

/** Of a character of the usual font, in centimetres. */
const CHARACTER = 0.2;

type SheetLayout = {
  readonly name: string;
  readonly widths: readonly number[];
  readonly wraps: readonly boolean[];
};

/** The workbook with widths, wrapped words, line ends, a repeated and frozen heading, filters, and a page to print on. */
export function withLayout(bytes: Uint8Array, listing: Listing): Uint8Array {
  const parts = unzipSync(bytes);
  const edited: Zippable = {};
  for (const [name, part] of Object.entries(parts)) {
    const edit = EDITS[name];
    const data = edit ? strToU8(edit(strFromU8(part), listing)) : part;
    // Whoever looks at the first bytes finds the type there, in plain.
    edited[name] = [data, { mtime: ZIPPED, level: name === 'mimetype' ? 0 : 6 }];
  }
  return zipSync(edited);
}

const EDITS: Readonly<Record<string, (xml: string, listing: Listing) => string>> = {
  'content.xml': contentOf,
  'styles.xml': (xml, listing) => pagesOf(xml, listing),
  'settings.xml': (xml) => xml.replace(/<office:settings(?:\/>|><\/office:settings>)/, FROZEN),
};

function layouts(listing: Listing): readonly SheetLayout[] {
  const { columns } = listing;
  return [
    {
      name: ROWS_SHEET,
      widths: columns.map((column, at) => widthOf(column, valuesIn(listing, at))),
      wraps: columns.map(({ holds }) => holds === 'words'),
    },
    { name: ABOUT_SHEET, widths: [24, 90], wraps: [true, true] },
  ];
}

function contentOf(xml: string, listing: Listing): string {
  const sheets = layouts(listing);
  const widths = [...new Set(sheets.flatMap((sheet) => sheet.widths))];
  const styles = [
    ...widths.map(
      (width) =>
        `<style:style style:name="w${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * CHARACTER).toFixed(2)}cm"/></style:style>`,
    ),
    ...sheets.map(
      ({ name }) =>
        `<style:style style:name="t${name}" style:family="table" style:master-page-name="${name}"><style:table-properties table:display="true"/></style:style>`,
    ),
    '<style:style style:name="words" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top" fo:padding-left="0.15cm"/></style:style>',
    '<style:style style:name="plain" style:family="table-cell"><style:table-cell-properties style:vertical-align="top" fo:padding-left="0.15cm"/></style:style>',
  ].join('');
  const laidOut = sheets.reduce((all, sheet) => columnsOf(all, sheet), atTheTop(withLineEnds(xml)));
  const [first, last] = rangeOf(listing).split(':');
  const filter = `<table:database-ranges><table:database-range table:name="rows" table:target-range-address="${ROWS_SHEET}.${first}:${ROWS_SHEET}.${last}" table:display-filter-buttons="true"/></table:database-ranges>`;
  return laidOut
    .replace('</office:automatic-styles>', () => `${styles}</office:automatic-styles>`)
    .replace('</office:spreadsheet>', () => `${filter}</office:spreadsheet>`);
}

/** The columns of a sheet with their widths, and its first row as the heading that every page repeats. */
function columnsOf(xml: string, { name, widths, wraps }: SheetLayout): string {
  const [key = '', ...others] = widths.map(
    (width, at) =>
      `<table:table-column table:style-name="w${width}" table:default-cell-style-name="${wraps[at] ? 'words' : 'plain'}"/>`,
  );
  const columns = `<table:table-header-columns>${key}</table:table-header-columns>${others.join('')}`;
  const start = xml.indexOf(`<table:table table:name="${name}">`);
  const [head, sheet] = [xml.slice(0, start), xml.slice(start)];
  const opened = sheet
    .replace('<table:table ', `<table:table table:style-name="t${name}" `)
    .replace(/<table:table-column[^>]*>/, () => columns);
  return `${head}${name === ROWS_SHEET ? opened.replace(/<table:table-row>.*?<\/table:table-row>/s, (row) => `<table:table-header-rows>${row}</table:table-header-rows>`) : opened}`;
}

/** Its own cell styles say nothing of where in the cell the text stands: numbers would be at the foot of a long row. */
const atTheTop = (xml: string): string =>
  xml
    .replace(
      /(<style:style style:name="ce\d+"[^>]*?)(?:\/>|><\/style:style>)/g,
      `$1><style:table-cell-properties ${TOP}/></style:style>`,
    )
    .replace(/(<style:style style:name="ce\d+".*?)<\/style:style>/gs, (style: string) =>
      style.includes(TOP)
        ? style
        : style.includes('<style:table-cell-properties ')
          ? style.replace('<style:table-cell-properties ', `<style:table-cell-properties ${TOP} `)
          : style.replace('>', `><style:table-cell-properties ${TOP}/>`),
    );
const TOP = 'fo:wrap-option="wrap" style:vertical-align="top"';

/** In OpenDocument a line end is white space like any other: a paragraph is an element. */
const withLineEnds = (xml: string): string =>
  xml.replace(/<text:p>([^<]*\n[^<]*)<\/text:p>/g, (_, text: string) =>
    text
      .split('\n')
      .map((line) => `<text:p>${line}</text:p>`)
      .join(''),
  );

/** A page of A4, with all columns on it, or at a scale at which they can be read. */
function page({ name, widths }: SheetLayout): string {
  const isRows = name === ROWS_SHEET;
  const [width, height] = isRows ? ['29.7cm', '21cm'] : ['21cm', '29.7cm'];
  const fit = fitsOnePage(widths)
    ? 'style:scale-to-X="1" style:scale-to-Y="0"'
    : `style:scale-to="${SCALE}%"`;
  return `<style:page-layout style:name="p${name}"><style:page-layout-properties fo:page-width="${width}" fo:page-height="${height}" style:print-orientation="${isRows ? 'landscape' : 'portrait'}" ${fit}/></style:page-layout>`;
}

const pagesOf = (xml: string, listing: Listing): string =>
  xml
    .replace(
      /<office:automatic-styles(?:\/>|><\/office:automatic-styles>)/,
      `<office:automatic-styles>${layouts(listing).map(page).join('')}</office:automatic-styles>`,
    )
    .replace(
      /<office:master-styles(?:\/>|><\/office:master-styles>)/,
      `<office:master-styles>${layouts(listing)
        .map(({ name }) => `<style:master-page style:name="${name}" style:page-layout-name="p${name}"/>`)
        .join('')}</office:master-styles>`,
    );

const item = (name: string, type: 'short' | 'int' | 'string', value: string | number): string =>
  `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;

/** The first row and column stay where they are: 2 is a frozen split, and each position counts rows or columns. */
const FROZEN = `<office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables"><config:config-item-map-entry config:name="${ROWS_SHEET}">${[
  item('HorizontalSplitMode', 'short', 2),
  item('VerticalSplitMode', 'short', 2),
  item('HorizontalSplitPosition', 'int', 1),
  item('VerticalSplitPosition', 'int', 1),
  item('ActiveSplitRange', 'short', 3),
  item('PositionLeft', 'int', 0),
  item('PositionRight', 'int', 1),
  item('PositionTop', 'int', 0),
  item('PositionBottom', 'int', 1),
].join(
  '',
)}</config:config-item-map-entry></config:config-item-map-named>${item('ActiveTable', 'string', ROWS_SHEET)}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>`;
