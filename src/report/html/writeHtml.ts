/** A paper as one accessible HTML file, its charts drawn in it: nothing is loaded from anywhere. */
import { drawingOf, escapeXml, HEIGHT, WIDTH } from '../charts/draw.ts';
import type { Block, Facts, Figure, Paper, Span, Table } from '../content/paper.ts';
import { STYLE } from './style.ts';

/** The whole file, as UTF-8 text. */
export function writeHtml(paper: Paper): string {
  const { title, isDraft, footer, blocks } = paper;
  const draft = isDraft ? `<p class="draft" role="note"><strong>${escapeXml(footer)}</strong></p>` : '';
  const body = blocks.map((block, index) => written(block, paper, index)).join('\n');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(isDraft ? `Draft: ${title}` : title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#paper">Skip to the paper</a>
<main id="paper">
${draft}
${body}
</main>
<footer><p>${escapeXml(footer)}</p></footer>
</body>
</html>
`;
}

function written(block: Block, paper: Paper, index: number): string {
  switch (block.kind) {
    case 'heading': {
      const id = block.anchor === undefined ? '' : ` id="${block.anchor}"`;
      const page = block.onNewPage ? ' class="page"' : '';
      return `<h${block.level}${id}${page}>${escapeXml(block.text)}</h${block.level}>`;
    }
    case 'paragraph':
      return `<p${block.look ? ` class="${block.look}"` : ''}>${spansOf(block.spans)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${spansOf(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return factsOf(block);
    case 'table':
      return tableOf(block, index);
    case 'figure':
      return figureOf(block, index);
    case 'contents':
      return contentsOf(paper);
    case 'page break':
      return '<hr class="page">';
  }
}

const spansOf = (spans: readonly Span[]): string =>
  spans
    .map(({ text, isStrong, href, to }) => {
      const words = isStrong ? `<strong>${escapeXml(text)}</strong>` : escapeXml(text);
      const target = to === undefined ? href : `#${to}`;
      return target === undefined ? words : `<a href="${escapeXml(target)}">${words}</a>`;
    })
    .join('');

const factsOf = ({ rows }: Facts): string =>
  `<dl>${rows.map(([label, said]) => `<div><dt>${escapeXml(label)}</dt><dd>${spansOf(said)}</dd></div>`).join('')}</dl>`;

/** On a narrow screen a table is scrolled by itself, by keyboard as well; as a landmark each would be one of hundreds. */
function tableOf({ caption, columns, rows, hasTotal, hasRowHeads = true }: Table, index: number): string {
  const id = `table-${index}`;
  const heads = columns.map(({ head, align }) => `<th scope="col"${classOf(align)}>${escapeXml(head)}</th>`);
  const body = rows.map((row, at) => {
    const cells = row.map((text, column) => {
      const align = classOf(columns[column]?.align);
      return column === 0 && hasRowHeads
        ? `<th scope="row"${align}>${escapeXml(text)}</th>`
        : `<td${align}>${escapeXml(text)}</td>`;
    });
    const total = hasTotal && at === rows.length - 1 ? ' class="total"' : '';
    return `<tr${total}>${cells.join('')}</tr>`;
  });
  return `<div class="wide" tabindex="0" role="group" aria-labelledby="${id}"><table><caption id="${id}">${escapeXml(caption)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

const classOf = (align: 'right' | undefined): string => (align ? ` class="${align}"` : '');

function figureOf({ chart, alt }: Figure, index: number): string {
  const [title, text] = [`chart-${index}`, `chart-${index}-text`];
  return `<figure class="wide" tabindex="0" role="group" aria-label="${escapeXml(`Chart of ${chart.title}`)}"><svg role="img" aria-labelledby="${title} ${text}" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-size="13"><title id="${title}">${escapeXml(chart.title)}</title><desc id="${text}">${escapeXml(alt)}</desc>${drawingOf(chart)}</svg></figure>`;
}

/** Links to the main headings, and to the indicators in full. */
function contentsOf({ blocks }: Paper): string {
  const items = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 2 && block.anchor !== undefined
      ? [`<li><a href="#${block.anchor}">${escapeXml(block.text)}</a></li>`]
      : [],
  );
  return `<nav aria-labelledby="contents"><h2 id="contents">Contents</h2><ul>${items.join('')}</ul></nav>`;
}
