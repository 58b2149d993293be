/** Each block of a paper as Word has it. */
import {
  AlignmentType,
  Bookmark,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LineRuleType,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  TableOfContents,
  TextRun,
} from 'docx';
import { HEIGHT, WIDTH } from '../charts/draw.ts';
import type { Block, Facts, Figure, Heading, Span } from '../content/paper.ts';
import type { StandIns } from './pictures.ts';
import { tableOf } from './tables.ts';

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const LOOKS = { mark: 'Mark', quote: 'Quote', note: 'Note', label: 'Label' } as const;

/** The paragraphs and tables of a block; `next` is the one that follows it. */
export function written(block: Block, standIns: StandIns, next?: Block): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block)];
    case 'paragraph':
      return [
        new Paragraph({ children: spansOf(block.spans), ...(block.look && { style: LOOKS[block.look] }) }),
      ];
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: spansOf(item) }));
    case 'facts':
      return factsOf(block);
    case 'table':
      return tableOf(block, next?.kind === 'paragraph' && next.look === 'note');
    case 'figure':
      return figureOf(block, standIns);
    case 'contents':
      return [
        new Paragraph({ style: 'ContentsHeading', children: [new TextRun('Contents')] }),
        new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '2-2' }),
      ];
    case 'page break':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

function headingOf({ level, text, anchor, onNewPage }: Heading): Paragraph {
  const run = new TextRun(text);
  return new Paragraph({
    heading: LEVELS[level],
    ...(onNewPage && { pageBreakBefore: true }),
    children: anchor === undefined ? [run] : [new Bookmark({ id: bookmark(anchor), children: [run] })],
  });
}

/** Word takes no hyphens in the names of bookmarks. */
const bookmark = (anchor: string): string => anchor.replaceAll('-', '_');

const spansOf = (spans: readonly Span[]): ParagraphChild[] =>
  spans.map(({ text, isStrong = false, href, to }) => {
    if (to !== undefined) {
      return new InternalHyperlink({
        anchor: bookmark(to),
        children: [new TextRun({ text, style: 'Hyperlink' })],
      });
    }
    return href === undefined
      ? new TextRun({ text, ...(isStrong && { bold: true }) })
      : new ExternalHyperlink({ link: href, children: [new TextRun({ text, style: 'Hyperlink' })] });
  });

/** As many labels as an action has stay on one page with what they say. */
const MOST_FACTS_TOGETHER = 4;

const factsOf = ({ rows }: Facts): readonly Paragraph[] =>
  rows.map(
    ([label, said], at) =>
      new Paragraph({
        style: 'Fact',
        ...(rows.length <= MOST_FACTS_TOGETHER && at < rows.length - 1 && { keepNext: true }),
        children: [new TextRun({ text: `${label}\t`, bold: true }), ...spansOf(said)],
      }),
  );

function figureOf({ chart, alt }: Figure, standIns: StandIns): readonly Paragraph[] {
  const data = standIns.of(chart.ref);
  if (!data) return [];
  const picture = new ImageRun({
    type: 'png',
    data,
    transformation: { width: WIDTH, height: HEIGHT },
    altText: { name: `Chart of ${chart.ref}`, title: chart.title, description: alt },
  });
  return [
    new Paragraph({
      alignment: AlignmentType.LEFT,
      spacing: { before: 200, line: 240, lineRule: LineRuleType.AUTO },
      children: [picture],
    }),
  ];
}
