/** A program of the benchmark: makes the paper of a council in the store, or has `docx` alone write its table. Prints what that took. */
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { shiftPeriod } from '../../../domain/time/period.ts';
import { keepRendererMemory } from '../../../report/charts/rendererMemory.ts';
import { gatherPaper } from '../../../report/gathering/gatherPaper.ts';
import { makePaper } from '../../../report/making/makePaper.ts';
import type { Connection } from '../../../store/connect.ts';
import { openStore } from '../../../store/store.ts';
import { BENCH_NOW, CALENDAR, REPORTING, TENANT } from '../basis/council.ts';

/** What to do, with the connection of the store where that is read. */
export type PaperTask =
  | { readonly kind: 'paper' | 'table'; readonly connection: Connection }
  | { readonly kind: 'docx alone'; readonly rows: number };

/** Milliseconds, and bytes. */
export type PaperTook = {
  readonly gathering: number;
  readonly making: number;
  /** The longest that nothing else could be done meanwhile. */
  readonly held: number;
  readonly bytes: number;
};

/** A paper that is nothing but the table of every indicator, to be held against the library alone. */
const TABLE_ALONE = { name: 'table', text: '# Table\n\n{indicator table}\n' };
const RESOLUTION_MS = 1;

async function take(task: PaperTask): Promise<PaperTook> {
  keepRendererMemory(process.env);
  if (task.kind === 'docx alone') return alone(task.rows);
  const store = await openStore(task.connection);
  const lines = async (back: number) =>
    (await store.periods.lines(TENANT, shiftPeriod(REPORTING, -back))) ?? [];
  const [table, earlier] = [await lines(0), await lines(1)];
  const watch = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  watch.enable();
  const begun = performance.now();
  const input = await gatherPaper(store, {
    ...{ tenantId: TENANT, period: REPORTING, table, earlier, calendar: CALENDAR, now: BENCH_NOW },
    ...{ committee: undefined, group: undefined, highlights: [], given: {} },
  });
  const gathered = performance.now();
  // How long reading holds up others is the store's own affair, and measured with it.
  watch.reset();
  const isPaper = task.kind === 'paper';
  const { files } = await makePaper(input, {
    formats: isPaper ? ['docx', 'html'] : ['docx'],
    template: isPaper ? undefined : TABLE_ALONE,
  });
  const made = performance.now();
  watch.disable();
  return {
    gathering: gathered - begun,
    making: made - gathered,
    held: Math.max(0, watch.max / 1e6 - RESOLUTION_MS),
    bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
}

const COLUMNS = ['Indicator', 'Figure', 'Target', 'Previous', 'Change', 'Status', 'Open in this draft'];

/** The same number of rows and columns by the library, with nothing of ours. */
async function alone(rows: number): Promise<PaperTook> {
  const begun = performance.now();
  const row = (texts: readonly string[]): TableRow =>
    new TableRow({
      children: texts.map(
        (text) => new TableCell({ children: [new Paragraph({ children: [new TextRun(text)] })] }),
      ),
    });
  const table = new Table({
    rows: [
      row(COLUMNS),
      ...Array.from({ length: rows }, (_, at) => row(COLUMNS.map((name) => `${name} ${at}`))),
    ],
  });
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [table] }] }));
  return { gathering: 0, making: performance.now() - begun, held: 0, bytes: bytes.length };
}

const task: PaperTask = JSON.parse(process.argv[2] ?? '');
take(task).then((took) => process.stdout.write(JSON.stringify(took)));
