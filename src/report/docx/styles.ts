/** The styles of the Word document, by the names that Word has for them. */
import { type IStylesOptions, LineRuleType, ShadingType } from 'docx';

/** Where labels end and what they say begins, and the width between the margins, in twentieths of a point. */
export const FIRST_COLUMN = { labels: 3350, page: 9638 } as const;

const FONT = 'Arial';
const INK = '0B0C0C';

const heading = (size: number, before: number, outlineLevel: number) => ({
  run: { font: FONT, size, bold: true, color: INK },
  // Without the level it is a plain paragraph in LibreOffice's PDF.
  paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true, outlineLevel },
});

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 23, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(38, 0, 0),
    heading2: heading(30, 420, 1),
    heading3: heading(25, 300, 2),
    listParagraph: { paragraph: { spacing: { after: 60 } } },
    hyperlink: { run: { color: '1D5FA6', underline: { type: 'single' } } },
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      run: { bold: true, size: 21 },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: 20 },
      paragraph: { spacing: { before: 40, after: 40, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Note',
      name: 'Note',
      basedOn: 'Normal',
      run: { size: 20, color: '383F43' },
      paragraph: { spacing: { before: 60 } },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      paragraph: {
        indent: { left: 284 },
        border: { left: { style: 'single', size: 18, space: 10, color: '505A5F' } },
      },
    },
    {
      id: 'Mark',
      name: 'Draft mark',
      basedOn: 'Normal',
      paragraph: {
        shading: { type: ShadingType.CLEAR, fill: 'FFF3BF', color: 'auto' },
        spacing: { before: 60, after: 160 },
      },
    },
    {
      id: 'Label',
      name: 'Label',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { keepNext: true, spacing: { before: 240, after: 100 } },
    },
    {
      id: 'Fact',
      name: 'Labelled',
      basedOn: 'Normal',
      paragraph: {
        indent: { left: FIRST_COLUMN.labels, hanging: FIRST_COLUMN.labels },
        leftTabStop: FIRST_COLUMN.labels,
        spacing: { after: 80 },
      },
    },
    {
      id: 'ContentsHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      run: { size: 30, bold: true },
      paragraph: { spacing: { before: 420, after: 120 }, keepNext: true },
    },
    {
      // On one page: a list of contents that begins as the last line of one is found by nobody.
      id: 'TOC2',
      name: 'toc 2',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: { indent: { left: 200 }, spacing: { after: 80 }, keepNext: true },
    },
  ],
};
