/** Cards about files: a link to one, and what became of one that was to be saved. */
import { messageCard } from '../parts/message.ts';
import type { Rendered } from '../parts/render.ts';
import { counted } from '../words/text.ts';

export type FileCardInput = {
  readonly name: string;
  /** What is in it, in a sentence. */
  readonly says: string;
  /** Where it can be had; undefined where this Ragtime gives no links. */
  readonly link: { readonly url: string; readonly minutes: number } | undefined;
  /** Why it could not be saved, in a clause. */
  readonly notSaved?: string;
};

/** A file to be downloaded, for wherever it can't be saved in somebody's OneDrive. */
export function fileCard({ name, says, link, notSaved }: FileCardInput): Rendered {
  const failed = notSaved === undefined ? '' : `It could not be saved, because ${notSaved}. `;
  if (!link) {
    const way =
      notSaved === undefined
        ? 'I can give files only in a personal chat. Ask me there.'
        : 'Ask for it again to try once more.';
    return messageCard({ headline: 'I can’t give you that file here', sentence: `${says} ${failed}${way}` });
  }
  return messageCard({
    headline: name,
    sentence: `${says} ${failed}The link leaves Teams, works for ${counted(link.minutes, 'minute', 'minutes')} and for one download: whoever in this chat uses it first has the file.`,
    links: [{ title: 'Download in the browser', url: link.url }],
  });
}

/** What is said in place of the question whether a file may be saved, once it was declined. */
export const declinedCard = (): Rendered =>
  messageCard({
    headline: 'Nothing was saved',
    sentence: 'Ask for it again whenever you want it. “Export this” after any list puts that into a file.',
  });

/** A file that is larger than can be given. */
export const tooLargeCard = (says: string): Rendered =>
  messageCard({
    headline: 'That file is too large',
    sentence: `${says} It is larger than can be given in Teams. Ask for a part of it, such as one group or one quarter.`,
  });

/** An answer to that question that can't be acted on. */
export const notThereCard = (): Rendered =>
  messageCard({
    headline: 'Nothing was saved',
    sentence:
      'Teams did not say where the file may go, or named a place that is not Microsoft’s. Ask for it again to try once more.',
  });
