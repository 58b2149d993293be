/** Useful links of an indicator: a dashboard, a definition, the data behind it. */

/** A web address, and what it leads to; the address's own host where nobody said. */
export type Link = { readonly name: string; readonly url: string };

/** The most links of an indicator: a card shows each on a line of its own. */
export const MOST_LINKS = 6;
const LONGEST_NAME = 60;
const LONGEST_URL = 500;

/**
 * Reads `Dashboard https://data.example/foi; https://www.gov.uk/foi`: web addresses with ; between them, each with a
 * name before it or none. Undefined where anything else is in it, or where there are more than {@link MOST_LINKS}.
 */
export function readLinks(text: string): readonly Link[] | undefined {
  const parts = text
    .split(/;(?=\s|$)|\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const links = parts.flatMap((part) => readLink(part) ?? []);
  return links.length < parts.length || links.length > MOST_LINKS ? undefined : links;
}

function readLink(part: string): Link | undefined {
  const [, said = '', address = ''] = /^(.*?)[\s:–-]*(https?:\/\/\S+)$/i.exec(part) ?? [];
  if (address === '' || !URL.canParse(address)) return undefined;
  const { href, hostname, username } = new URL(address);
  // Whoever reads the card sees the name: an address with a sign-in in it leads elsewhere than it seems to.
  if (username !== '' || href.length > LONGEST_URL || said.length > LONGEST_NAME) return undefined;
  return { name: said.trim() || hostname, url: href };
}
