/** The words of a message, from whichever place Teams put them: text, HTML alone, or something forwarded. */
import { z } from 'zod';
import type { Said } from '../../commands/basis/said.ts';
import type { Envelope } from './envelope.ts';
import { withoutMail } from './mailed.ts';
import { type Unmarked, unmarked } from './markup.ts';
import { readMentions } from './mentions.ts';

const Mention = z.object({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.object({ id: z.string() }),
});
const QuotedReply = z.object({
  type: z.literal('quotedReply'),
  quotedReply: z.object({ preview: z.string().nullish() }),
});
const Html = z.object({ contentType: z.literal('text/html'), content: z.string() });
const Json = z.string().transform((text, problem): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    problem.addIssue('not JSON');
    return z.NEVER;
  }
});
const Forwarded = z.object({
  contentType: z.literal('forwardedMessageReference'),
  content: Json.pipe(z.object({ originalMessageContent: z.string() })),
});
const Referred = z.object({
  contentType: z.literal('messageReference'),
  content: Json.pipe(z.object({ messagePreview: z.string() })),
});

/** As much of a quoted message as can name an indicator. */
const MOST_QUOTED = 1_000;

/** Reads the words; empty where there are none, as in a message of pictures. */
export function wordsSaid(activity: Envelope): Said {
  const { text, attachments, from } = activity;
  const each = attachments ?? [];
  const html = each.flatMap((one) => Html.safeParse(one).data?.content ?? []);
  const forwarded = each.flatMap(
    (one) => Forwarded.safeParse(one).data?.content.originalMessageContent ?? [],
  );
  const read = [withoutOwnMention(text ?? '', activity), ...html].map(unmarked);
  const own = read.find(({ words }) => words !== '');
  const { words } = own ?? unmarked(forwarded.join('\n'));
  const said = readMentions(withoutMail(words, from?.name?.replace(/ *\(.*$/, '') ?? ''), ownNames(activity));
  const quoted = quotedIn(activity, read);
  return { kind: 'said', ...said, ...(quoted.length > 0 && { quoted }) };
}

/** Some channels mention the bot without a tag. */
function withoutOwnMention(text: string, { recipient, entities }: Envelope): string {
  const mentions = (entities ?? []).flatMap((entity) => Mention.safeParse(entity).data ?? []);
  return mentions
    .filter((mention) => mention.mentioned.id === recipient.id && !mention.text.startsWith('<'))
    .reduce((words, mention) => words.replaceAll(mention.text, ' '), text);
}

function ownNames({ recipient, entities }: Envelope): ReadonlySet<string> {
  const mentioned = (entities ?? []).flatMap((entity) => {
    const mention = Mention.safeParse(entity);
    return mention.success && mention.data.mentioned.id === recipient.id
      ? [mention.data.text.replace(/<[^<>]*>/g, '')]
      : [];
  });
  return new Set(
    [recipient.name ?? '', ...mentioned]
      .map((name) => name.trim().toLowerCase())
      .filter((name) => name !== ''),
  );
}

function quotedIn({ entities, attachments }: Envelope, read: readonly Unmarked[]): readonly string[] {
  const previews = [
    ...(entities ?? []).flatMap((entity) => QuotedReply.safeParse(entity).data?.quotedReply.preview ?? []),
    ...(attachments ?? []).flatMap((one) => Referred.safeParse(one).data?.content.messagePreview ?? []),
    ...read.flatMap(({ quoted }) => quoted.map(({ preview }) => preview)),
  ];
  return [...new Set(previews.map((preview) => unmarked(preview).words.slice(0, MOST_QUOTED)))].filter(
    (preview) => preview !== '',
  );
}
