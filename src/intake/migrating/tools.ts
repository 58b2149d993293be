/** The tools that councils come from, and a page of help for each. */
import { countOf } from '../table/words.ts';
import type { Tool } from './reading/tool.ts';
import { PENTANA } from './tools/pentana.ts';
import { SCORECARD } from './tools/scorecard.ts';
import { TRACKER } from './tools/tracker.ts';
import { VIVA_GOALS } from './tools/vivaGoals.ts';

export const TOOLS = {
  pentana: PENTANA,
  scorecard: SCORECARD,
  'viva-goals': VIVA_GOALS,
  excel: TRACKER,
} as const satisfies Readonly<Record<string, Tool>>;

export type ToolName = keyof typeof TOOLS;
export const TOOL_NAMES = Object.keys(TOOLS) as readonly ToolName[];

/** What to export from a tool, which columns, the command, what comes over and what does not. */
export function pageOf(name: ToolName): string {
  const { title, columns, exporting, comesOver }: Tool = TOOLS[name];
  const width = Math.max(...Object.keys(columns).map((column) => column.length));
  return [
    `From ${title}:`,
    ...exporting.map((line) => `  ${line}`),
    '',
    `  ragtime import all --from ${name} PEOPLE.csv EXPORT.xlsx --dry-run`,
    '',
    `Columns of the export (${countOf(Object.values(columns).filter(({ required }) => required).length, 'is', 'are')} required; a title may stand above them):`,
    ...Object.entries(columns).map(([column, { says, also = [], required }]) => {
      const others = also.length === 0 ? '' : ` Also called: ${also.join(', ')}.`;
      return `  ${column.padEnd(width)}  ${says}${required ? ' (required)' : ''}.${others}`;
    }),
    `  ${'any of ours'.padEnd(width)}  Unit, Direction, Frequency, Basis, Rolls up, Deputy, Manager, Lifecycle and the others that`,
    `  ${''.padEnd(width)}  “ragtime import indicators --help” names: add one to the export, and it counts before what the tool says.`,
    '',
    ...comesOver,
  ].join('\n');
}
