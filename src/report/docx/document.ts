/** A paper as a Word document: real styles, headings, repeated header rows, alt texts, in British English. */
import { Document, Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import type { Paper } from '../content/paper.ts';
import { written } from './blocks.ts';
import type { StandIns } from './pictures.ts';
import { FIRST_COLUMN, STYLES } from './styles.ts';

/** The margins of a page, and what lies between them, in twentieths of a point; the page is A4. */
const MARGIN = 1134;

/** The whole document, with what stands for the picture of each chart. */
export function documentOf(paper: Paper, standIns: StandIns): Document {
  const { title, isDraft, footer, blocks } = paper;
  const draft = new Paragraph({
    style: 'Note',
    children: [new TextRun({ text: isDraft ? footer : '', bold: true })],
  });
  return new Document({
    title: isDraft ? `Draft: ${title}` : title,
    creator: 'Ragtime',
    lastModifiedBy: 'Ragtime',
    description: '',
    styles: STYLES,
    // Page numbers of the contents are Word's to fill in when it opens the paper.
    features: { updateFields: true },
    sections: [
      {
        properties: { page: { margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        ...(isDraft && { headers: { default: new Header({ children: [draft] }) } }),
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: 'Note',
                tabStops: [{ type: TabStopType.RIGHT, position: FIRST_COLUMN.page }],
                children: [
                  new TextRun(footer),
                  new TextRun({
                    children: ['\t', 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: blocks.flatMap((block, index) => written(block, standIns, blocks[index + 1])),
      },
    ],
  });
}
