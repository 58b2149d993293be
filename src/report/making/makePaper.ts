/** Makes a paper: its bytes in each format, by a thread of its own, so that nobody else is kept waiting for it. */
import { readFile } from 'node:fs/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import { SHARE_ENV, Worker } from 'node:worker_threads';
import PQueue from 'p-queue';
import { DomainError } from '../../domain/domainError.ts';
import type { PaperInput } from '../content/input.ts';
import type { Paper } from '../content/paper.ts';
import { TEMPLATE, WORKER } from '../places.ts';
import type { File, Format, Order, Portion, ReadyOrder, Said } from './request.ts';

export type MadeFile = File & { readonly name: string };

export type Made = {
  readonly files: readonly MadeFile[];
  readonly isDraft: boolean;
  /** How many things a draft leaves open; 0 for a final. */
  readonly open: number;
};

export type Making = {
  readonly formats: readonly Format[];
  /** A council's own template with the name of its file; that which comes with Ragtime without one. */
  readonly template?: Order['template'] | undefined;
  readonly progress?: (done: number, of: number, doing: string) => void;
};

/** A large paper takes a few hundred MB while it is made, so that one is made after the other. */
const queue = new PQueue({ concurrency: 1 });

/** Words of a paper are short-lived: left to itself the thread lets a hundred MB of them stand before it looks. */
const YOUNG_MB = 16;

/** So many entries are handed over at a time: copying all of a large quarter at once would be felt. */
const PORTION = 20;

/**
 * Makes the paper of a quarter. Nothing is written anywhere.
 *
 * @throws {DomainError} for a template with faults, and for a paper whose numbers contradict one another
 */
export const makePaper = (input: PaperInput, making: Making): Promise<Made> =>
  queue.add(() => makeNow(input, making));

async function makeNow(input: PaperInput, { formats, template, progress }: Making): Promise<Made> {
  const { entries, ...rest } = input;
  const order: Order = {
    input: rest,
    template: template ?? { name: 'The template', text: await readFile(TEMPLATE, 'utf8') },
    formats,
  };
  const worker = threadFor(order);
  const made = answerOf(worker, progress ?? (() => {}));
  // It is waited for below; it may fail before that, while the entries are handed over.
  made.catch(() => {});
  try {
    for (let start = 0; start === 0 || start < entries.length; start += PORTION) {
      const portion: Portion = {
        entries: entries.slice(start, start + PORTION),
        isLast: start + PORTION >= entries.length,
      };
      worker.postMessage(portion);
      await breathe();
    }
    const { files, isDraft, open } = await made;
    const name = nameOf(input, isDraft);
    const named = files.map((file) => {
      const own = file.what === 'questions' ? `${name}-questions` : name;
      return { ...file, name: `${own}.${file.format}` };
    });
    return { files: named, isDraft, open };
  } finally {
    await worker.terminate();
  }
}

/** A thread of its own, which shares the environment: what draws charts reads its settings from the one of the process. */
const threadFor = (order: Order | ReadyOrder): Worker =>
  new Worker(WORKER, {
    workerData: order,
    env: SHARE_ENV,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });

/** Writes a document that is composed already, in a thread as well. */
export const writeReady = (ready: Paper, format: Format): Promise<Uint8Array> =>
  queue.add(async () => {
    const order: ReadyOrder = { ready, formats: [format] };
    const worker = threadFor(order);
    try {
      const made = answerOf(worker, () => {});
      worker.postMessage({ entries: [], isLast: true } satisfies Portion);
      const [file] = (await made).files;
      if (!file) throw new Error('No document was written.');
      return file.bytes;
    } finally {
      await worker.terminate();
    }
  });

function answerOf(
  worker: Worker,
  progress: NonNullable<Making['progress']>,
): Promise<Extract<Said, { kind: 'made' }>> {
  return new Promise((resolve, reject) => {
    worker.on('message', (said: Said) => {
      if (said.kind === 'progress') progress(said.done, said.of, said.doing);
      else if (said.kind === 'refused') reject(new DomainError(said.sentence));
      else resolve(said);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread that makes papers ended early (${code}).`)));
  });
}

/** `performance-2024-25-Q2-draft`, with the committee and the group that it is narrowed to. */
function nameOf({ period, committee, group }: PaperInput, isDraft: boolean): string {
  const narrowed = [committee, group].flatMap((each) => (each === undefined ? [] : [inFileName(each)]));
  return ['performance', period, ...narrowed, ...(isDraft ? ['draft'] : [])].join('-');
}

const inFileName = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .toLowerCase();
