/** The pages behind a link to a file: one to download it from, and sentences for a link that gives none. */

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>
body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 3rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; overflow-wrap: anywhere; }
button { font: inherit; padding: 0.5rem 1.25rem; color: #fff; background: #2f4b7c; border: 2px solid #2f4b7c; border-radius: 4px; }
button:focus-visible { outline: 3px solid #1b1b1b; outline-offset: 2px; }
</style>
</head>
<body><main>${body}</main></body>
</html>
`;

/** A button, since programs that look at links before people do would use up the one download. */
export const downloadPage = (name: string): string =>
  page(
    name,
    `<h1>${escaped(name)}</h1>
<p>From Ragtime. The link works once: after the download it is of no use to anybody.</p>
<form method="post"><button type="submit">Download</button></form>`,
  );

/** A page of one sentence. */
export const sentencePage = (title: string, sentence: string): string =>
  page(title, `<h1>${escaped(title)}</h1><p>${escaped(sentence)}</p>`);

const AGAIN = 'Ask for the file in Teams again to have a new one.';

/** The page of each link that gives no file, with its status. */
export const NO_FILE = {
  expired: {
    status: 410,
    html: sentencePage('This link has expired', `Links to files work for a few minutes. ${AGAIN}`),
  },
  used: { status: 410, html: sentencePage('This link was used', `Links to files work once. ${AGAIN}`) },
  wrong: {
    status: 404,
    html: sentencePage('This is no link to a file', `It is not one of Ragtime’s, or not all of it. ${AGAIN}`),
  },
  broken: {
    status: 500,
    html: sentencePage(
      'The file could not be made',
      'Something went wrong. The link still works: try again in a minute.',
    ),
  },
} as const;
