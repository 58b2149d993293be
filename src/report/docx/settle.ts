/**
 * Settles a packed document, so that the same paper gives the same bytes years later on another machine: the library puts the
 * time of packing into it, and random ids of links.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Noon of the first day that a zip can hold. It is a local time: made of an instant, London and UTC would differ. */
const ZIP_TIME = new Date(1980, 0, 1, 12);

/**
 * The document with the dates of `at`, an ISO instant, running names in place of random ones, and pictures in place of what
 * stands for them.
 * @param packed as the library packs it
 * @param pictures by what stands for each, read as UTF-8
 */
export function settle(
  packed: Uint8Array,
  at: string,
  pictures: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const files = new Map(Object.entries(unzipSync(packed)));
  const settled = new Map<string, Uint8Array>();
  for (const [name, bytes] of files) {
    if (name === 'docProps/core.xml') settled.set(name, strToU8(dated(strFromU8(bytes), at)));
    else if (name.startsWith('word/media/')) settled.set(name, pictures.get(strFromU8(bytes)) ?? bytes);
    else if (!name.endsWith('.rels')) continue;
    else {
      const part = partOf(name);
      const of = files.get(part);
      const { rels, names } = renamed(strFromU8(bytes));
      settled.set(name, strToU8(rels));
      if (of && names.size > 0) settled.set(part, strToU8(withNames(strFromU8(of), names)));
    }
  }
  const zippable: Zippable = {};
  for (const name of [...files.keys()].toSorted()) {
    const bytes = settled.get(name) ?? files.get(name);
    // Pictures are compressed already.
    if (bytes)
      zippable[name] = [bytes, { mtime: ZIP_TIME, level: name.endsWith('.png') ? 0 : 6, os: 0, attrs: 0 }];
  }
  return zipSync(zippable);
}

/** `word/_rels/document.xml.rels` is of `word/document.xml`. */
const partOf = (rels: string): string => rels.replace(/_rels\/([^/]*)\.rels$/, '$1');

const dated = (xml: string, at: string): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at.slice(0, 19)}Z`);

/** Random relationship ids, each with a name by its place. */
function renamed(xml: string): { readonly rels: string; readonly names: ReadonlyMap<string, string> } {
  const ids = [...xml.matchAll(/ Id="([^"]+)"/g)].map(([, id = '']) => id);
  const random = ids.filter((id) => !/^rId\d+$/.test(id));
  const names = new Map(random.map((id, index) => [id, `link${index + 1}`]));
  return { rels: xml.replace(/ Id="([^"]+)"/g, (_, id) => ` Id="${names.get(id) ?? id}"`), names };
}

const withNames = (xml: string, names: ReadonlyMap<string, string>): string =>
  xml.replace(/ r:(id|embed)="([^"]+)"/g, (_, kind, id) => ` r:${kind}="${names.get(id) ?? id}"`);
