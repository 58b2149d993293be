/** The thread that makes one paper, and ends: composing and packing it would hold up everybody else for half a second. */
import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '../../domain/domainError.ts';
import { addSchemes } from '../../domain/schemes/schemes.ts';
import { picturesOf } from '../charts/png.ts';
import type { Entry } from '../content/input.ts';
import type { Paper } from '../content/paper.ts';
import { writeDocx } from '../docx/writeDocx.ts';
import { writeHtml } from '../html/writeHtml.ts';
import { mustAddUp } from '../reconciling/reconcile.ts';
import { composeRehearsal } from '../rehearsal/composeRehearsal.ts';
import { composePaper } from '../sections/compose.ts';
import { readTemplate } from '../wording/template.ts';
import type { File, Order, Portion, ReadyOrder, Said } from './request.ts';

const order: Order | ReadyOrder = workerData;
const entries: Entry[] = [];

const say = (said: Said): void => parentPort?.postMessage(said);

/** Hands over what was made, for good: copying ten megabytes would hold up whoever waits for them. */
const handOver = (made: Extract<Said, { kind: 'made' }>): void =>
  parentPort?.postMessage(
    made,
    made.files.flatMap(({ bytes: { buffer } }) => (buffer instanceof ArrayBuffer ? [buffer] : [])),
  );

parentPort?.on('message', async (portion: Portion) => {
  entries.push(...portion.entries);
  if (!portion.isLast) return;
  try {
    await ('ready' in order ? writeReady(order) : make(order));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    say({ kind: 'refused', sentence: error.message });
  }
  parentPort?.close();
});

async function writeReady({ ready }: ReadyOrder): Promise<void> {
  const { isDraft, open } = ready;
  handOver({ kind: 'made', files: await written(ready, 'paper'), isDraft, open: open.length });
}

async function make(order: Order): Promise<void> {
  // The council's own schemes: this thread knows those that come with Ragtime alone.
  addSchemes(order.input.schemes);
  const template = readTemplate(order.template.text, order.template.name);
  const input = { ...order.input, entries };
  const paper = composePaper(input, template);
  mustAddUp(paper);
  const files = [...(await written(paper, 'paper'))];
  const { rehearsedAt } = input;
  if (rehearsedAt !== undefined)
    files.push(...(await written(composeRehearsal(input, rehearsedAt), 'questions')));
  handOver({ kind: 'made', files, isDraft: paper.isDraft, open: paper.open.length });
}

/** A paper in each format that is wanted. */
async function written(paper: Paper, what: File['what']): Promise<readonly File[]> {
  const charts = paper.blocks.flatMap((block) => (block.kind === 'figure' ? [block.chart] : []));
  const files: File[] = [];
  if (order.formats.includes('docx')) {
    const of = charts.length + 1;
    const drawn = await picturesOf(charts, (done) =>
      say({ kind: 'progress', done, of, doing: 'Charts drawn' }),
    );
    files.push({ what, format: 'docx', bytes: await writeDocx(paper, drawn) });
    say({ kind: 'progress', done: of, of, doing: 'Paper written' });
  }
  if (order.formats.includes('html')) {
    files.push({ what, format: 'html', bytes: new TextEncoder().encode(writeHtml(paper)) });
  }
  return files;
}
