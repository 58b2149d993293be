/** The structured log: one line of JSON per thing that happened, with secrets taken out before it is written. */
import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

const secretFields = ['authorization', 'password', 'clientSecret', 'connectionString', 'accountKey', 'token'];

/** Secrets also travel inside sentences (a store's error quotes its connection string), where no path finds them. */
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
    redact: {
      paths: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      censor: '[removed]',
    },
    serializers: { err: describeError },
    hooks: { streamWrite: (line: string) => line.replace(secretText, '$1[removed]') },
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
