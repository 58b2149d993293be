/** Fetching a file that was dropped into a chat: only from Microsoft's own hosts, for what is posted to a bot may be forged. */
import { mayUploadTo } from './uploading.ts';

/** A workbook of figures has some ten kilobytes. */
const MOST_BYTES = 2 * 1024 * 1024;
const TIMEOUT_MS = 15_000;

/** Why a file was not fetched, in a sentence. */
type NotFetched = { readonly sentence: string };

/** The bytes of a file. @param development true without credentials: then only this machine */
export async function fetchSent(
  { name, url }: { readonly name: string; readonly url: string },
  development: boolean,
): Promise<Uint8Array | NotFetched> {
  const again = 'Drop it here once more.';
  if (!mayUploadTo(url, development))
    return { sentence: `“${name}” is not in your OneDrive or in Teams, so I did not fetch it. ${again}` };
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.status !== 200 || !response.body) {
      await response.body?.cancel();
      return { sentence: `“${name}” could not be fetched (${response.status}). ${again}` };
    }
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body) {
      length += chunk.length;
      if (length > MOST_BYTES) {
        return { sentence: `“${name}” is larger than a workbook of figures is, so I did not read it.` };
      }
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    return { sentence: `“${name}” could not be fetched just now. ${again}` };
  }
}
