/** The structured log: one line of JSON per event, with secrets taken out before it is written. */
import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Looked for in the finished line: errors and settings nest to any depth, and sentences quote connection strings. */
const secretField =
  /"(authorization|password|client_?secret|connectionString|accountKey|token)":"(?:[^"\\]|\\.)*"/gi;
const secretText =
  /(Bearer\s+|AccountKey=|SharedAccessSignature=|client_secret=|password=|[?&;]sig=)[^\s;&"\\]+/gi;

/**
 * Makes the log.
 *
 * @param level the least serious level that is written
 * @param destination where lines go; standard output when left out
 */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError },
    hooks: {
      streamWrite: (line: string) =>
        line.replace(secretField, '"$1":"[removed]"').replace(secretText, '$1[removed]'),
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

type ErrorDescription = {
  name: string;
  message: string;
  stack?: string | undefined;
  code?: unknown;
  status?: unknown;
  cause?: ErrorDescription;
};

/** Names what is logged of an error; an SDK's error also carries the whole request, with its token. */
function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { name: 'NotAnError', message: String(error) };
  const { name, message, stack } = error;
  const description: ErrorDescription = { name, message, stack };
  if ('code' in error) description.code = error.code;
  if ('statusCode' in error) description.status = error.statusCode;
  if (error.cause !== undefined) description.cause = describeError(error.cause);
  return description;
}
