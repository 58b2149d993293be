/** Uploading a file to where Teams says: only to Microsoft's own hosts, for what is posted to a bot may be forged. */
import { isLoopback } from '../outgoing/serviceUrl.ts';

/** Where councils' OneDrives are: the public cloud, the ones of the United States’ government, and China’s. */
const HOSTS = ['sharepoint.com', 'sharepoint.us', 'sharepoint-mil.us', 'sharepoint.cn', 'svc.ms'];

/** One request takes 60 MB; nothing that is made here comes near. */
export const MOST_BYTES = 50 * 1024 * 1024;
const TIMEOUT_MS = 60_000;

/** OneDrive did not take the file; the sentence says why, as far as it said so. */
export class NotUploaded extends Error {
  override name = 'NotUploaded';
}

/**
 * Says whether a file may go there.
 *
 * @param development true without credentials: then only this machine
 */
export function mayUploadTo(address: string, development: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  if (development) return protocol === 'http:' && isLoopback(hostname);
  return protocol === 'https:' && port === '' && HOSTS.some((host) => hostname.endsWith(`.${host}`));
}

const WHY: Readonly<Record<number, string>> = {
  401: 'the permission to save it has run out',
  403: 'it may not be saved there',
  404: 'the permission to save it has run out',
  409: 'there is a file of that name that may not be replaced',
  413: 'it is too large',
  507: 'it is full',
};

/** Sends the file whole. @throws NotUploaded, without the address, which lets anybody write there */
export async function uploadFile(address: string, bytes: Uint8Array, contentType: string): Promise<void> {
  const response = await fetch(address, {
    method: 'PUT',
    headers: {
      'Content-Type': contentType,
      'Content-Range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
    },
    body: new Uint8Array(bytes),
    // Another host would be one that nobody has looked at.
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((error: unknown) => {
    const why =
      error instanceof Error && error.name === 'TimeoutError' ? 'does not answer' : 'can’t be reached';
    throw new NotUploaded(`your OneDrive ${why}`);
  });
  await response.body?.cancel();
  // 202 says that more is to come, and nothing is.
  if (response.status === 200 || response.status === 201) return;
  throw new NotUploaded(`your OneDrive answered ${response.status}${reasonOf(response.status)}`);
}

const reasonOf = (status: number): string => (WHY[status] === undefined ? '' : `: ${WHY[status]}`);
