import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { picturesOf } from '../../../src/report/charts/png.ts';
import type { Paper } from '../../../src/report/content/paper.ts';
import { writeDocx } from '../../../src/report/docx/writeDocx.ts';
import { compose, draftInput, entry, paperInput, reported, THREE } from '../sample.ts';

const parts = async (paper: Paper): Promise<(name: string) => string> => {
  const charts = paper.blocks.flatMap((block) => (block.kind === 'figure' ? [block.chart] : []));
  const files = unzipSync(await writeDocx(paper, await picturesOf(charts, () => {})));
  return (name) => strFromU8(files[name] ?? new Uint8Array());
};

describe('the paper as a Word document', () => {
  let document: string;
  let of: (name: string) => string;

  beforeAll(async () => {
    const commentary = 'Calls <rose> & [rose](http://x).\nSecond line.';
    const about = {
      description: '',
      purpose: '',
      formula: '',
      links: 'Dashboard https://data.example/foi',
      neighbours: undefined,
      standard: undefined,
      dataSource: undefined,
    };
    const entries = [entry(reported('70', { ref: 'RED-1', commentary }), ['71', '80'], { about }), ...THREE];
    of = await parts(compose(paperInput({ entries })));
    document = of('word/document.xml');
  });

  it('has headings of Word’s own styles, with their levels', () => {
    expect(document).toContain('<w:pStyle w:val="Heading1"/>');
    expect(document.match(/<w:pStyle w:val="Heading2"\/>/g)?.length).toBeGreaterThan(5);
    expect(of('word/styles.xml')).toMatch(/w:styleId="Heading2".*?<w:outlineLvl w:val="1"\/>/s);
  });

  it('repeats every table’s header row, and breaks no row', () => {
    const tables = document.match(/<w:tbl>/g)?.length ?? 0;
    expect(tables).toBeGreaterThan(4);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(tables);
    expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(document.match(/<w:tr>/g)?.length ?? 0);
  });

  it('says in words what every chart shows', () => {
    expect(document).toMatch(/<wp:docPr [^>]*descr="Line chart of 3 figures: 71.0% in Q4 2023\/24/);
    expect(document.match(/<wp:docPr [^>]*descr="[^"]+"/g)).toHaveLength(
      document.match(/<wp:docPr /g)?.length ?? 0,
    );
  });

  it('is in British English, numbers its pages and has contents', () => {
    expect(of('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
    expect(of('word/footer1.xml')).toContain('NUMPAGES');
    expect(document).toContain('TOC \\h \\o &quot;2-2&quot;');
  });

  it('keeps its contents on one page, and the note on rounding with its table', async () => {
    expect(of('word/styles.xml')).toMatch(/w:styleId="TOC2".*?<w:keepNext\/>/s);
    const entries = ['70', '93', '96'].map((figure) =>
      entry(reported(figure, { ref: `KPI-${figure}` }), ['95']),
    );
    const thirds = await parts(compose(paperInput({ entries })));
    const [before = ''] = thirds('word/document.xml').split('Figures may not add to 100');
    const lastRow = before.slice(before.lastIndexOf('<w:tr>'), before.lastIndexOf('</w:tr>'));
    expect(lastRow).toContain('Total');
    expect(lastRow.match(/<w:keepNext\/>/g)).toHaveLength(3);
  });

  it('has people’s text as text', () => {
    expect(document).toContain('Calls &lt;rose&gt; &amp; [rose](http://x).');
  });

  it('is dated by the lock, whenever it is written', () => {
    expect(of('docProps/core.xml')).toContain('2024-10-30T09:00:00Z</dcterms:created>');
    expect(document).toContain('r:id="link1"');
  });

  it('says in the head of every page of a draft that it is one', async () => {
    const draft = await parts(compose(draftInput()));
    expect(draft('word/header1.xml')).toContain('Draft of 16 October 2024, for officers only');
    expect(of('word/header1.xml')).toBe('');
  });
});
