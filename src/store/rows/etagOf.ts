/** Reads the ETag of one row without the row, to check whether a copy is current. */
import { createDefaultHttpClient, createPipelineRequest, RestError } from '@azure/core-rest-pipeline';
import type { TableClient } from '@azure/data-tables';

const http = createDefaultHttpClient();

/** Policies of the client's pipeline for bodies, forms and redirects: reading an ETag needs none of them. */
const NOT_NEEDED = [
  'serializationPolicy',
  'deserializationPolicy',
  'formDataPolicy',
  'multipartPolicy',
  'decompressResponsePolicy',
  'redirectPolicy',
];

/** The headers of every read. Azure sends JSON only to clients that name a data service version. */
const HEADERS = {
  accept: 'application/json;odata=minimalmetadata',
  'x-ms-version': '2019-02-02',
  DataServiceVersion: '3.0',
};

/** Reads the ETag of a row; undefined when the row is not there. */
export type EtagOf = (partitionKey: string, rowKey: string) => Promise<string | undefined>;

/**
 * Makes a reader of ETags for a table. It uses the client's own pipeline (signing, timeouts and retries) and leaves
 * the row unread: parsing it takes the library as long as half the store's answer.
 * @throws RestError, when asked, with the status of a refusal, and what the client's way throws
 */
export function createEtagOf({ pipeline, url, tableName }: TableClient): EtagOf {
  const way = pipeline.clone();
  for (const name of NOT_NEEDED) way.removePolicy({ name });
  const table = `${url.replace(/\/$/, '')}/${tableName}`;
  return async (partitionKey, rowKey) => {
    const request = createPipelineRequest({
      url: `${table}(PartitionKey='${inUrl(partitionKey)}',RowKey='${inUrl(rowKey)}')`,
      // Whether plain http is meant was settled when the client was opened.
      allowInsecureConnection: true,
    });
    for (const [name, value] of Object.entries(HEADERS)) request.headers.set(name, value);
    const response = await way.sendRequest(http, request);
    const { status: statusCode } = response;
    if (statusCode === 404) return undefined;
    const etag = response.headers.get('etag');
    if (statusCode === 200 && etag !== undefined) return etag;
    const said = `The store answered ${statusCode} when asked for a version.`;
    throw new RestError(said, { statusCode, request, response });
  };
}

const inUrl = (key: string): string => encodeURIComponent(key.replaceAll("'", "''"));
