/** The message extension: words typed in the compose box come in, indicators to insert as cards go out. */
import { z } from 'zod';
import type { Found } from '../commands/search/found.ts';
import type { Envelope } from './incoming/envelope.ts';
import type { Search } from './incoming/incoming.ts';
import { unknownPerson } from './incoming/reading.ts';
import type { HttpAnswer } from './outgoing/delivery.ts';
import { cardType } from './outgoing/writing.ts';

/** The name of the invoke that Teams sends for every few letters typed. */
export const searchInvoke = 'composeExtension/query';

const thumbnailType = 'application/vnd.microsoft.card.thumbnail';

const Query = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
});

/** Runs one search and gives back what Teams shows under the compose box. */
export async function searchAnswer(
  activity: Envelope,
  tenantId: string,
  search: Search,
): Promise<HttpAnswer> {
  const { aadObjectId, name } = activity.from ?? {};
  if (!aadObjectId) return message(unknownPerson);
  const found = await search({ tenantId, aadId: aadObjectId, name: name ?? '' }, wordsIn(activity.value));
  return typeof found === 'string' ? message(found) : results(found);
}

/** The typed words; empty when the box has only just been opened, which Teams calls `initialRun`. */
function wordsIn(value: unknown): string {
  const query = Query.safeParse(value);
  const typed = query.data?.parameters.find(({ name }) => name !== 'initialRun')?.value;
  return typeof typed === 'string' ? typed : '';
}

export const message = (text: string): HttpAnswer => ({
  status: 200,
  body: { composeExtension: { type: 'message', text } },
});

const results = (found: readonly Found[]): HttpAnswer => ({
  status: 200,
  body: {
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: found.map(({ title, detail, card }) => ({
        contentType: cardType,
        content: card,
        preview: { contentType: thumbnailType, content: { title, text: detail } },
      })),
    },
  },
});
