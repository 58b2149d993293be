/** A file that somebody dropped into their chat, as Teams tells of it: its name, and where it can be fetched for a while. */
import { z } from 'zod';
import type { Envelope } from './envelope.ts';

const Sent = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().min(1).max(400),
  content: z.object({ downloadUrl: z.string().min(1).max(4_000) }),
});

export type SentFile = { readonly name: string; readonly url: string };

/** The files of a message. Pictures and quoted messages are none. */
export const filesSent = ({ attachments }: Envelope): readonly SentFile[] =>
  (attachments ?? []).flatMap((each) => {
    const { data } = Sent.safeParse(each);
    return data ? [{ name: data.name, url: data.content.downloadUrl }] : [];
  });
