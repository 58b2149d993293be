/**
 * A cache of the store's answers. All writers are in this process, so a read is not repeated until somebody has
 * written to its subject: versions of partitions and books of the ledger, which are read at every ring. Azurite goes
 * through a whole table for a book, so that the years would take longer from one to the next.
 */
import type { Between, StoreAnswer, StoreRequest } from '../../../store/connect.ts';

/** A range of partitions: from one on and before another. */
type Range = { readonly from: string; readonly before: string };
type Book = Range & { readonly answer: StoreAnswer };

const isVersion = ({ method, url }: StoreRequest): boolean =>
  method === 'GET' && /RowKey='[^']*!version'/.test(decodeURIComponent(url));
/**
 * Is it a write that changes versions? Tables read by versions are written in batches, or row by row at their own
 * address.
 */
const touchesVersions = ({ method, url }: StoreRequest): boolean =>
  method !== 'GET' && (url.includes('$batch') || /(Periods|Register)\(/.test(url));

const BOOK = /Ledger\(\)\?.*PartitionKey ge '([^']*)' and PartitionKey lt '([^']*)'/;

/** The partitions that a read of a ledger's book goes through; undefined for any other read. */
function bookOf({ method, url }: StoreRequest): Range | undefined {
  if (method !== 'GET' || url.includes('NextPartitionKey')) return undefined;
  const [, from, before] = BOOK.exec(decodeURIComponent(url.replaceAll('+', ' '))) ?? [];
  return from === undefined || before === undefined ? undefined : { from, before };
}

const isLedger = ({ method, url, body = '' }: StoreRequest): boolean =>
  method !== 'GET' && (/Ledger(\(|\?|$)/.test(url) || (url.includes('$batch') && /\/Ledger[( ?]/.test(body)));

/** The partition that a write to the ledger is to; undefined where it does not say. */
function partitionOf({ url, body = '' }: StoreRequest): string | undefined {
  const [, named] = /PartitionKey='([^']*)'/.exec(decodeURIComponent(url)) ?? [];
  return named ?? /"PartitionKey":"([^"]*)"/.exec(body)?.[1];
}

/** Middleware between every store of a world and its account. */
export function keepAnswers(): Between {
  const versions = new Map<string, StoreAnswer>();
  const books = new Map<string, Book>();
  let written = 0;

  const forget = (partition: string | undefined): void => {
    for (const [url, { from, before }] of books) {
      if (partition === undefined || (partition >= from && partition < before)) books.delete(url);
    }
  };

  const read = async (range: Range, url: string, make: () => Promise<StoreAnswer>): Promise<StoreAnswer> => {
    const kept = books.get(url);
    if (kept) return kept.answer;
    const before = written;
    const answer = await make();
    const isWhole = answer.headers.get('x-ms-continuation-nextpartitionkey') === undefined;
    // A write made meanwhile may be in the answer or not.
    if (before === written && isWhole && answer.status === 200) books.set(url, { ...range, answer });
    return answer;
  };

  return async (request, make) => {
    if (isVersion(request)) {
      const answer = versions.get(request.url) ?? (await make());
      versions.set(request.url, answer);
      return answer;
    }
    const range = bookOf(request);
    if (range) return read(range, request.url, make);
    const isToLedger = isLedger(request);
    if (isToLedger) written += 1;
    try {
      return await make();
    } finally {
      if (touchesVersions(request)) versions.clear();
      if (isToLedger) {
        written += 1;
        forget(partitionOf(request));
      }
    }
  };
}
