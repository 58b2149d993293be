/** The message extension: words typed in the compose box come in, indicators to insert as cards go out. */
import { z } from 'zod';
import type { Found } from '../commands/turn/found.ts';
import type { Envelope } from './incoming/envelope.ts';
import type { Search } from './incoming/incoming.ts';
import { unknownPerson } from './incoming/reading.ts';
import type { HttpAnswer } from './outgoing/delivery.ts';
import { cardType } from './outgoing/writing.ts';

/** The name of the invoke that Teams sends for every few letters typed. */
export const searchInvoke = 'composeExtension/query';

const thumbnailType = 'application/vnd.microsoft.card.thumbnail';

/** As many as Teams asks for at once. */
const MOST = 25;

const Query = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
  /** The page: Teams asks for the next while the person scrolls. */
  queryOptions: z
    .object({ skip: z.int().min(0).max(100_000).catch(0), count: z.int().min(1).max(1_000).catch(MOST) })
    .catch({ skip: 0, count: MOST }),
});

/** Runs one search and gives back what Teams shows under the compose box. */
export async function searchAnswer(
  activity: Envelope,
  tenantId: string,
  search: Search,
): Promise<HttpAnswer> {
  const { aadObjectId, name } = activity.from ?? {};
  if (!aadObjectId) return message(unknownPerson);
  const query = Query.safeParse(activity.value).data;
  const asker = { tenantId, aadId: aadObjectId, name: name ?? '' };
  const found = await search(asker, wordsIn(query), query?.queryOptions ?? { skip: 0, count: MOST });
  return typeof found === 'string' ? message(found) : results(found);
}

/** The typed words; empty when the box has only just been opened, which Teams calls `initialRun`. */
function wordsIn(query: z.infer<typeof Query> | undefined): string {
  const typed = query?.parameters.find(({ name }) => name !== 'initialRun')?.value;
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
