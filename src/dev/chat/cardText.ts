/** A card as readable text for a terminal, from top to bottom, buttons and fields included. */
import { z } from 'zod';

type Element = Readonly<Record<string, unknown>>;

const Elements = z.array(z.record(z.string(), z.unknown()));
const Pairs = z.array(z.object({ title: z.string(), value: z.string() }));
const Lines = z.array(
  z.object({ legend: z.string(), values: z.array(z.object({ x: z.unknown(), y: z.number() })) }),
);

const elementsOf = (value: unknown): readonly Element[] => Elements.safeParse(value).data ?? [];
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Renders a card; one string per line. */
export function cardText(card: Element): readonly string[] {
  const { body, actions: buttons } = unfolded(card);
  const lines = [...elementsOf(body).flatMap(element), ...actions(buttons)];
  return lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''));
}

/**
 * The card with all folded parts open, and without the buttons that open them: in a terminal their fields can be
 * filled in as well.
 */
function unfolded(card: Element): Element {
  const toggles = [...JSON.stringify(card).matchAll(/"targetElements":(\[[^\]]*\])/g)];
  const opened = new Set(
    toggles.flatMap(([, ids = '[]']) => z.array(z.string()).safeParse(JSON.parse(ids)).data ?? []),
  );
  if (opened.size === 0) return card;
  const open = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value.filter((each) => each?.type !== 'Action.ToggleVisibility').map(open);
    if (typeof value !== 'object' || value === null) return value;
    const { isVisible, ...rest } = Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, open(each)]),
    );
    return opened.has(String(rest.id)) || isVisible === undefined ? rest : { ...rest, isVisible };
  };
  return open(card) as Element;
}

function element(part: Element): readonly string[] {
  if (part.isVisible === false) return [];
  const before = part.separator === true || part.spacing === 'Medium' || part.spacing === 'Large' ? [''] : [];
  return [...before, ...content(part), ...tapped(part)];
}

function content(part: Element): readonly string[] {
  switch (part.type) {
    case 'TextBlock':
      return [unescaped(text(part.text))];
    case 'RichTextBlock':
      return [runs(part.inlines)];
    case 'FactSet':
      return (Pairs.safeParse(part.facts).data ?? []).map(({ title, value }) => `${title}  ${value}`);
    case 'ColumnSet':
      return beside(elementsOf(part.columns));
    case 'Table':
      return elementsOf(part.rows).flatMap((row) => beside(elementsOf(row.cells)));
    case 'ActionSet':
      return actions(part.actions);
    case 'Chart.Line':
      return chart(part);
    case 'Chart.Donut':
    case 'Chart.HorizontalBar.Stacked':
      return [text(part.title)];
    case 'Input.Text':
    case 'Input.Date':
    case 'Input.Toggle':
    case 'Input.ChoiceSet':
      return [field(part)];
    default:
      return elementsOf(part.items).flatMap(element);
  }
}

/** Columns of one line each become one line; taller ones follow each other. */
function beside(columns: readonly Element[]): readonly string[] {
  const blocks = columns.map((column) =>
    elementsOf(column.items)
      .flatMap(element)
      .filter((line) => line !== ''),
  );
  const height = Math.max(0, ...blocks.map((block) => block.length));
  return Array.from({ length: height }, (_, row) =>
    blocks
      .map((block, index) => (index === 0 ? (block[row] ?? '').padEnd(width(block)) : (block[row] ?? '')))
      .filter((cell, index) => cell !== '' || index === 0)
      .join('   ')
      .trimEnd(),
  );
}

const width = (block: readonly string[]): number => Math.max(0, ...block.map((line) => line.length));

const runs = (inlines: unknown): string =>
  Array.isArray(inlines)
    ? inlines.map((run: unknown) => (typeof run === 'string' ? run : text((run as Element).text))).join('')
    : '';

const unescaped = (markdown: string): string =>
  markdown.replace(/\\([\\*_[\]()#+\-.!`>~])/g, '$1').replaceAll('**', '');

function field(input: Element): string {
  const label = text(input.label) || text(input.title);
  const value = text(input.value);
  const shown =
    input.type === 'Input.Toggle' ? (value === 'true' ? 'x' : ' ') : value || text(input.placeholder);
  return `[${label}: ${shown}]  (--data ${text(input.id)})`;
}

function chart(part: Element): readonly string[] {
  const lines = Lines.safeParse(part.data).data ?? [];
  return [
    text(part.title),
    // The builder tells Q1 of one year from Q1 of the next by characters that take no room.
    ...lines.map(
      ({ legend, values }) =>
        `${legend}: ${values.map(({ x, y }) => `${String(x).replaceAll('\u200b', '')} ${y}`).join(', ')}`,
    ),
  ];
}

const call = ({ verb, data }: Element): string =>
  // Ready to be pasted: an apostrophe would end what the shell takes as one word.
  `--click ${text(verb)} --data '${JSON.stringify(data ?? {}).replaceAll("'", String.raw`'\''`)}'`;

const actions = (value: unknown): readonly string[] =>
  elementsOf(value).map((action) => `  [${text(action.title)}]  ${call(action)}`);

function tapped({ selectAction }: Element): readonly string[] {
  const parsed = z.record(z.string(), z.unknown()).safeParse(selectAction);
  return parsed.success ? [`  tap: ${call(parsed.data)}`] : [];
}
