/** The address of files: shows what a link is to, and hands it over when asked, once. */
import type restify from 'restify';
import type { Log } from '../log.ts';
import { downloadPage, NO_FILE, sentencePage } from './filePages.ts';
import type { FileLinks, Linked } from './links.ts';

/** A file, or the sentence that says why whoever asked for it can't have it any more. */
export type MadeFile =
  | { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array }
  | string;

export type FileDoor = Pick<FileLinks, 'open' | 'take'> & {
  /** Makes it anew, as whoever asked for it. */
  readonly make: (file: Linked) => Promise<MadeFile>;
};

const PATH = '/files';

/** Pages run nothing, load nothing, and are shown in no other page. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
};

/** Adds both. */
export function serveFiles(server: restify.Server, { open, take, make }: FileDoor, log: Log): void {
  const show = (response: restify.Response, { status, html }: { status: number; html: string }): void => {
    response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/html; charset=utf-8' });
    response.end(html);
  };

  server.get(PATH, async (request: restify.Request, response: restify.Response) => {
    const opened = await open(tokenIn(request));
    if (opened.kind !== 'good') return show(response, NO_FILE[opened.kind]);
    show(response, { status: 200, html: downloadPage(opened.file.name) });
  });

  server.post(PATH, async (request: restify.Request, response: restify.Response) => {
    const opened = await open(tokenIn(request));
    if (opened.kind !== 'good') return show(response, NO_FILE[opened.kind]);
    // Taken before it is made: of two at once only one has it.
    const { giveBack } = take(opened.id);
    try {
      const made = await make(opened.file);
      if (typeof made === 'string')
        return show(response, { status: 403, html: sentencePage('You can’t have this file', made) });
      log.info({ what: 'file', bytes: made.bytes.length }, 'a file was downloaded');
      response.writeHead(200, {
        ...HEADERS,
        'Content-Type': made.contentType,
        'Content-Length': made.bytes.length,
        'Content-Disposition': disposition(made.name),
      });
      response.end(Buffer.from(made.bytes));
    } catch (error) {
      giveBack();
      log.error({ err: error }, 'a file could not be made');
      show(response, NO_FILE.broken);
    }
  });
}

const tokenIn = (request: restify.Request): string => new URLSearchParams(request.getQuery()).get('f') ?? '';

/** The name in plain letters for old programs, and as it is for the others. */
function disposition(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\w .,()+=-]/g, '_');
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
