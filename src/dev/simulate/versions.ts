/**
 * The versions of partitions, which are asked for many times a ring. All who write are in this process, so what nobody has
 * written to since it was asked for is not asked for again: half of all requests.
 */
import type { Between, StoreAnswer, StoreRequest } from '../../store/connect.ts';

const isVersion = ({ method, url }: StoreRequest): boolean =>
  method === 'GET' && /RowKey='[^']*!version'/.test(decodeURIComponent(url));
/** Those tables that are read by versions are written in batches, or row by row at their own address. */
const touchesVersions = ({ method, url }: StoreRequest): boolean =>
  method !== 'GET' && (url.includes('$batch') || /(Periods|Register)\(/.test(url));

/** Stands between every store of a world and its account. */
export function keepVersions(): Between {
  const known = new Map<string, StoreAnswer>();
  return async (request, make) => {
    if (isVersion(request)) {
      const answer = known.get(request.url) ?? (await make());
      known.set(request.url, answer);
      return answer;
    }
    try {
      return await make();
    } finally {
      if (touchesVersions(request)) known.clear();
    }
  };
}
