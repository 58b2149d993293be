/**
 * The wording of a paper: a council's headings, paragraphs and their order in Markdown, with values and sections in braces.
 * A broken one is told by line, all at once.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { DomainError } from '../../domain/domainError.ts';
import {
  GIVEN,
  isSection,
  isValue,
  SECTIONS,
  type SectionName,
  type ValueName,
  WORKED_OUT,
} from './names.ts';

/** A stretch of the template's text, or a value in its place. */
export type Part = { readonly isStrong: boolean; readonly href?: string } & (
  | { readonly text: string }
  | { readonly value: ValueName }
);

/** What the template says at a place, and the line that it begins on. */
export type Wording = { readonly line: number } & (
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly parts: readonly Part[] }
  | { readonly kind: 'paragraph'; readonly parts: readonly Part[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Part[])[] }
  /** A list each item of which begins with a label in bold. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, readonly Part[]])[] }
  | { readonly kind: 'section'; readonly name: SectionName }
  | { readonly kind: 'page break' }
);

type RootContent = ReturnType<typeof fromMarkdown>['children'][number];
type Paragraph = Extract<RootContent, { readonly type: 'paragraph' }>;
type PhrasingContent = Paragraph['children'][number];

type Fault = { readonly line: number; readonly says: string };

/**
 * Reads a template.
 * @param name the name of its file
 * @throws {DomainError} with every fault, each by its line
 */
export function readTemplate(text: string, name: string): readonly Wording[] {
  const faults: Fault[] = [];
  const wordings = fromMarkdown(text).children.flatMap((node) => readNode(node, faults));
  const sections = wordings.flatMap((each) => (each.kind === 'section' ? [each] : []));
  for (const [index, section] of sections.entries()) {
    const first = sections.findIndex((each) => each.name === section.name);
    if (first < index) {
      const says = `{${section.name}} stands on line ${sections[first]?.line} already. Leave one of the two out.`;
      faults.push({ line: section.line, says });
    }
  }
  if (!wordings.some((each) => each.kind === 'heading' && each.level === 1)) {
    faults.push({ line: 1, says: 'It has no title. Begin it with “# ” and the title of the paper.' });
  }
  if (faults.length === 0) return wordings;
  const said = faults.toSorted((a, b) => a.line - b.line).map(({ line, says }) => `  line ${line}: ${says}`);
  const lines = [...new Set(said)];
  const things = lines.length === 1 ? 'one thing is' : `${lines.length} things are`;
  throw new DomainError(`${name} can’t be used: ${things} wrong with it.\n${lines.join('\n')}\n${NAMES}`);
}

const NAMES = `In text there may be {${[...WORKED_OUT, ...GIVEN].join('}, {')}}; on a line of its own {${SECTIONS.join('}, {')}}.`;

const lineOf = ({ position }: Pick<RootContent, 'position'>): number => position?.start.line ?? 1;

function readNode(node: RootContent, faults: Fault[]): readonly Wording[] {
  const line = lineOf(node);
  const refuse = (says: string): readonly Wording[] => {
    faults.push({ line, says });
    return [];
  };
  switch (node.type) {
    case 'heading':
      return node.depth > 3
        ? refuse('A heading has at most three levels: write #, ## or ###.')
        : [
            {
              kind: 'heading',
              line,
              level: node.depth as 1 | 2 | 3,
              parts: readParts(node.children, faults),
            },
          ];
    case 'paragraph': {
      const section = sectionIn(node);
      if (section !== undefined) return [{ kind: 'section', line, name: section }];
      return [{ kind: 'paragraph', line, parts: readParts(node.children, faults) }];
    }
    case 'list': {
      const items = node.children.map(({ children: [first, ...more] }) => {
        if (more.length > 0 || (first && first.type !== 'paragraph')) {
          faults.push({
            line: lineOf(first ?? node),
            says: 'An item of a list is one paragraph, with no list in it.',
          });
        }
        return first?.type === 'paragraph' ? readParts(first.children, faults) : [];
      });
      const rows = items.flatMap((parts) => factOf(parts) ?? []);
      return items.length > 0 && rows.length === items.length
        ? [{ kind: 'facts', line, rows }]
        : [{ kind: 'list', line, items }];
    }
    case 'thematicBreak':
      return [{ kind: 'page break', line }];
    default:
      return refuse(`${KINDS[node.type] ?? 'This'} can’t be used. ${ALLOWED}`);
  }
}

const KINDS: Readonly<Record<string, string>> = {
  html: 'HTML',
  code: 'A block of code (text that is indented by four spaces is one)',
  blockquote: 'A quotation',
  definition: 'A link’s address on a line of its own',
};
const ALLOWED = 'Write headings, paragraphs, lists, **bold**, [links](https://…), and --- for a new page.';

/** A section stands alone in its paragraph. */
function sectionIn({ children: [only, ...others] }: Paragraph): SectionName | undefined {
  if (only?.type !== 'text' || others.length > 0) return undefined;
  const [, name = ''] = /^\{([^{}]*)\}$/.exec(only.value.trim()) ?? [];
  return isSection(name.trim()) ? (name.trim() as SectionName) : undefined;
}

type Look = { readonly isStrong: boolean; readonly href?: string };

function readParts(
  nodes: readonly PhrasingContent[],
  faults: Fault[],
  look: Look = { isStrong: false },
): readonly Part[] {
  return nodes.flatMap((node): readonly Part[] => {
    switch (node.type) {
      case 'text':
        return readText(node.value, lineOf(node), faults).map((part) => ({ ...part, ...look }));
      case 'break':
        return [{ text: ' ', ...look }];
      case 'strong':
        return readParts(node.children, faults, { ...look, isStrong: true });
      case 'link':
        if (/^(https?:|mailto:)/i.test(node.url)) {
          return readParts(node.children, faults, { ...look, href: node.url });
        }
        faults.push({ line: lineOf(node), says: `“${node.url}” is no web address. Begin it with https://.` });
        return [];
      default:
        faults.push({ line: lineOf(node), says: `${INLINE[node.type] ?? 'This'} can’t be used. ${ALLOWED}` });
        return [];
    }
  });
}

const INLINE: Readonly<Record<string, string>> = {
  html: 'HTML',
  image: 'A picture',
  inlineCode: 'Text between `marks`',
  emphasis: 'Text in *italics*, which is hard to read,',
};

type Written = { readonly text: string } | { readonly value: ValueName };

/** Text with values in braces. */
function readText(text: string, first: number, faults: Fault[]): readonly Written[] {
  let line = first;
  return text.split(/(\{[^{}\n]*\}|\n)/).flatMap((piece): readonly Written[] => {
    if (piece === '\n') {
      line += 1;
      return [{ text: ' ' }];
    }
    const [, said] = /^\{(.*)\}$/.exec(piece) ?? [];
    const name = said?.trim();
    if (name === undefined) {
      if (/[{}]/.test(piece)) {
        faults.push({ line, says: `A brace without its other half in “${piece.trim().slice(0, 60)}”.` });
      }
      return piece === '' ? [] : [{ text: piece }];
    }
    if (isValue(name)) return [{ value: name }];
    faults.push({ line, says: unknown(name) });
    return [];
  });
}

const unknown = (name: string): string =>
  isSection(name)
    ? `{${name}} is a whole section: it stands on a line of its own, with an empty one before and after it.`
    : `There is nothing called {${name}}.`;

/** A label in bold with its colon, and what it says. */
function factOf(parts: readonly Part[]): readonly (readonly [string, readonly Part[]])[] | undefined {
  const [label, ...rest] = parts;
  if (!label?.isStrong || !('text' in label) || !/:\s*$/.test(label.text)) return undefined;
  const [first, ...more] = rest;
  const said =
    first && 'text' in first ? [{ ...first, text: first.text.replace(/^\s+/, '') }, ...more] : rest;
  return [[label.text.trim(), said.filter((part) => 'value' in part || part.text !== '')]];
}
