/** The thread that makes one paper, and ends: composing and packing it would hold up everybody else for half a second. */
import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '../../domain/domainError.ts';
import { addSchemes } from '../../domain/schemes/schemes.ts';
import { picturesOf } from '../charts/png.ts';
import type { Entry } from '../content/input.ts';
import { writeDocx } from '../docx/writeDocx.ts';
import { writeHtml } from '../html/writeHtml.ts';
import { mustAddUp } from '../reconciling/reconcile.ts';
import { composePaper } from '../sections/compose.ts';
import { readTemplate } from '../wording/template.ts';
import type { File, Order, Portion, Said } from './request.ts';

const order: Order = workerData;
const entries: Entry[] = [];

const say = (said: Said): void => parentPort?.postMessage(said);

parentPort?.on('message', async (portion: Portion) => {
  entries.push(...portion.entries);
  if (!portion.isLast) return;
  try {
    await make();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    say({ kind: 'refused', sentence: error.message });
  }
  parentPort?.close();
});

async function make(): Promise<void> {
  // The council's own schemes: this thread knows those that come with Ragtime alone.
  addSchemes(order.input.schemes);
  const template = readTemplate(order.template.text, order.template.name);
  const paper = composePaper({ ...order.input, entries }, template);
  mustAddUp(paper);
  const charts = paper.blocks.flatMap((block) => (block.kind === 'figure' ? [block.chart] : []));
  const files: File[] = [];
  if (order.formats.includes('docx')) {
    const of = charts.length + 1;
    const drawn = await picturesOf(charts, (done) =>
      say({ kind: 'progress', done, of, doing: 'Charts drawn' }),
    );
    files.push({ format: 'docx', bytes: await writeDocx(paper, drawn) });
    say({ kind: 'progress', done: of, of, doing: 'Paper written' });
  }
  if (order.formats.includes('html')) {
    files.push({ format: 'html', bytes: new TextEncoder().encode(writeHtml(paper)) });
  }
  say({ kind: 'made', files, isDraft: paper.isDraft, open: paper.open.length });
}
