/** Composes a paper: the template's words in their order, with its values and sections put in. */
import { onDay } from '../../cards/words/when.ts';
import { together } from '../../domain/sentences.ts';
import { periodName } from '../../domain/time/period.ts';
import type { PaperInput } from '../content/input.ts';
import type { Block, Claim, Heading, Open, Paper, Span } from '../content/paper.ts';
import { textOf } from '../content/paper.ts';
import { type Setting, settingOf } from '../content/setting.ts';
import { COUNTED, saidFor } from '../content/values.ts';
import type { SectionName, ValueName } from '../wording/names.ts';
import type { Part, Wording } from '../wording/template.ts';
import { ambers, highlights, reds } from './explained.ts';
import { indicatorPages } from './indicatorPage.ts';
import { financialTables } from './money.ts';
import { unchanged, whatMoved, withoutColour } from './moved.ts';
import { beforeThisGoesOut, restatements } from './records.ts';
import { criteria, indicatorTable, statusTable } from './standing.ts';

/** What each section gives; nothing where it has nothing to say, and then its heading is left out as well. */
const SECTION: Readonly<Record<SectionName, (setting: Setting) => readonly Block[]>> = {
  'before this goes out': beforeThisGoesOut,
  contents: () => [{ kind: 'contents' }],
  criteria,
  'status table': statusTable,
  'indicator table': indicatorTable,
  'what moved': whatMoved,
  unchanged,
  baseline: withoutColour,
  highlights,
  'red indicators': reds,
  'amber indicators': ambers,
  'financial tables': financialTables,
  restatements,
  'indicator pages': indicatorPages,
};

/** The paper of a quarter by a template. What the template needs and nobody gave is named in a draft, and left out of the final. */
export function composePaper(input: PaperInput, template: readonly Wording[]): Paper {
  const chosen = withGoingOut(template);
  const missing = new Set<ValueName>();
  const claims = new Map<string, Claim>();
  const first = settingOf(input);
  const value = (name: ValueName): string | undefined => {
    const shown = saidFor(first, name);
    if (shown === undefined) missing.add(name);
    else if (COUNTED.some((each) => each === name)) claims.set(name, { name, shown });
    return shown;
  };
  // The words first: what they lack is in the list of what is open, which is a section.
  const words = chosen.map((wording) =>
    wording.kind === 'section' ? [] : wordsOf(wording, value, first.isDraft),
  );
  const open = first.isDraft
    ? [...keptBack(input), ...toBeGiven([...missing]), ...unchosen(chosen, input), ...first.open]
    : [];
  const setting: Setting = { ...first, open };
  const built = chosen.map((wording, index) =>
    wording.kind === 'section' ? SECTION[wording.name](setting) : (words[index] ?? []),
  );
  const blocks = built.flatMap((each, index) => (isBare(chosen, built, index) ? [] : each));
  const title = blocks.find((block): block is Heading => block.kind === 'heading' && block.level === 1);
  return {
    title: title?.text ?? periodName(input.period),
    isDraft: first.isDraft,
    at: input.at,
    footer: first.isDraft
      ? `Draft of ${onDay(input.at, input.timeZone)}, for officers only`
      : periodName(input.period),
    blocks: anchored(onOwnPages(blocks)),
    counted: first.counted,
    claims: [...claims.values()],
    open,
  };
}

/** No draft goes without its list of what is open, also where the template has no place for it: after the title then. */
function withGoingOut(template: readonly Wording[]): readonly Wording[] {
  if (template.some((each) => each.kind === 'section' && each.name === 'before this goes out'))
    return template;
  const at = template.findIndex((each) => each.kind === 'heading' && each.level === 1) + 1;
  const line = template[at]?.line ?? 1;
  return [
    ...template.slice(0, at),
    { kind: 'section', line, name: 'before this goes out' },
    ...template.slice(at),
  ];
}

type Value = (name: ValueName) => string | undefined;
type Worded = Exclude<Wording, { kind: 'section' }>;

function wordsOf(wording: Worded, value: Value, isDraft: boolean): readonly Block[] {
  const spans = (parts: readonly Part[]): readonly Span[] =>
    parts.map((part) => {
      const look = {
        ...(part.isStrong && { isStrong: true }),
        ...(part.href !== undefined && { href: part.href }),
      };
      return 'text' in part
        ? { text: part.text.replace(/\p{Cc}/gu, ' '), ...look }
        : { text: value(part.value) ?? (isDraft ? `[${part.value}: to be given]` : 'Not given'), ...look };
    });
  switch (wording.kind) {
    case 'heading': {
      const text = textOf(spans(wording.parts));
      return [{ kind: 'heading', level: wording.level, text }];
    }
    case 'paragraph':
      return [{ kind: 'paragraph', spans: spans(wording.parts) }];
    case 'list':
      return [{ kind: 'list', items: wording.items.map(spans) }];
    case 'facts': {
      const rows = wording.rows.map(([label, parts]) => [label, spans(parts), parts] as const);
      const isUnsaid = (parts: readonly Part[]): boolean =>
        parts.length > 0 && parts.every((part) => 'value' in part && value(part.value) === undefined);
      const shown = rows.flatMap(([label, said, parts]) =>
        !isDraft && isUnsaid(parts) ? [] : [[label, said] as const],
      );
      return [{ kind: 'facts', rows: shown }];
    }
    case 'page break':
      return [{ kind: 'page break' }];
  }
}

/** A heading with nothing but empty sections under it, as far as the next of its level. */
function isBare(template: readonly Wording[], built: readonly (readonly Block[])[], index: number): boolean {
  const heading = template[index];
  if (heading?.kind !== 'heading' || heading.level === 1) return false;
  const after = template.slice(index + 1);
  const end = after.findIndex((each) => each.kind === 'heading' && each.level <= heading.level);
  const under = end === -1 ? after : after.slice(0, end);
  const isSaid = (each: Wording, at: number): boolean =>
    each.kind !== 'heading' && each.kind !== 'page break' && (built[index + 1 + at]?.length ?? 0) > 0;
  return under.length > 0 && !under.some(isSaid);
}

/** A heading after a new page begins it itself: a break of its own would leave an empty line above. */
function onOwnPages(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block, index) => {
    const isHeading = (each: Block | undefined): boolean => each?.kind === 'heading';
    if (block.kind === 'page break' && isHeading(blocks[index + 1])) return [];
    const begins = block.kind === 'heading' && blocks[index - 1]?.kind === 'page break';
    return [begins ? { ...block, onNewPage: true } : block];
  });
}

/** Gives every heading without an anchor one of its own. */
function anchored(blocks: readonly Block[]): readonly Block[] {
  let count = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading' || block.anchor !== undefined) return block;
    count += 1;
    return { ...block, anchor: `section-${count}` };
  });
}

const TEAM = 'the performance team';

const keptBack = ({ keptBack: what }: PaperInput): readonly Open[] =>
  what === undefined ? [] : [{ ref: 'The paper', what, ask: TEAM }];

/** In one line: whoever can write one of them into the paper can write them all. */
const toBeGiven = (names: readonly ValueName[]): readonly Open[] =>
  names.length === 0
    ? []
    : [
        {
          ref: 'The paper',
          what: `To be given, where it is in square brackets: ${together(names)}`,
          ask: TEAM,
        },
      ];

/** Highlights are somebody's choice: a template with a place for them and nothing chosen is not finished. */
function unchosen(template: readonly Wording[], { highlights: chosen }: PaperInput): readonly Open[] {
  const hasPlace = template.some((each) => each.kind === 'section' && each.name === 'highlights');
  return hasPlace && chosen.length === 0
    ? [{ ref: 'The paper', what: 'No highlights are chosen', ask: TEAM }]
    : [];
}
