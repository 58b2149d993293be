/**
 * A contract performance notice as a document: exactly what regulation 39(4) of SI 2024/692 lists, (a) to (h) in its order.
 * A draft has after it, on a page of its own, what is missing and how the ratings came about, which is no part of it.
 */
import { capital, counted } from '../../cards/words/text.ts';
import type { KpiAssessed } from '../../domain/closing/contracts/assessment.ts';
import { contractName } from '../../domain/closing/contracts/contract.ts';
import { missingFrom, type Notice, type NoticeField } from '../../domain/closing/contracts/notice.ts';
import { RATINGS } from '../../domain/closing/contracts/ratings.ts';
import { type Block, type Paper, paragraph, plain } from '../content/paper.ts';

const MISSING = '▲ missing';

/** The document. @param at when it was drafted (ISO) */
export function noticePaper(notice: Notice, at: string): Paper {
  const { contract, fields, kpis, remarks } = notice;
  const missing = missingFrom(notice);
  const isDraft = missing.length > 0;
  const count = counted(missing.length, 'thing is', 'things are');
  const title = 'Contract Performance Notice';
  return {
    ...{ title: `${title}: ${contract.title}`, isDraft, at },
    footer: isDraft ? `Draft: ${count} missing` : `${title}, ${contractName(contract)}`,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      paragraph('Published under section 71(2)(b) of the Procurement Act 2023.'),
      ...(isDraft ? [paragraph(`Draft: ${count} missing. The last page says what to do.`, 'mark')] : []),
      ...fields.flatMap((field) => blocksOf(field, kpis)),
      ...(isDraft ? beforeItGoesOut(missing, kpis, remarks) : []),
    ],
    ...{ counted: [], claims: [], open: [] },
  };
}

function blocksOf(field: NoticeField, kpis: readonly KpiAssessed[]): readonly Block[] {
  const { letter, name, lines } = field;
  const heading: Block = { kind: 'heading', level: 2, text: `(${letter}) ${name}` };
  if (letter === 'g') return [heading, ratingsTable(kpis)];
  if (letter === 'd') {
    return [heading, { kind: 'list', items: lines.map(({ text }) => plain(text ?? MISSING)) }];
  }
  if (lines.some(({ label }) => label !== '')) {
    return [
      heading,
      { kind: 'facts', rows: lines.map(({ label, text }) => [label, plain(text ?? MISSING)] as const) },
    ];
  }
  return [heading, ...lines.map(({ text }) => paragraph(text ?? MISSING))];
}

const nameOf = ({ kpi, cell }: KpiAssessed): string => (cell ? `${cell.title} (${kpi})` : kpi);

const ratingsTable = (kpis: readonly KpiAssessed[]): Block => ({
  kind: 'table',
  caption: 'The assessment of performance against each key performance indicator',
  columns: [
    { head: 'Key performance indicator', width: 5 },
    { head: 'Rating', width: 3 },
    { head: 'What the rating means', width: 6 },
  ],
  rows: kpis.map((each) => [
    nameOf(each),
    each.rating ?? MISSING,
    RATINGS.find(({ name }) => name === each.rating)?.says ?? '',
  ]),
});

function beforeItGoesOut(
  missing: ReturnType<typeof missingFrom>,
  kpis: readonly KpiAssessed[],
  remarks: readonly string[],
): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: 'Before this goes out', onNewPage: true },
    paragraph('This page is no part of the notice.', 'mark'),
    {
      kind: 'list',
      items: missing.map(({ letter, what, next }) => [
        { text: `(${letter}) ${capital(what)}. `, isStrong: true },
        ...plain(next),
      ]),
    },
    { kind: 'heading', level: 2, text: 'How the ratings came about' },
    {
      kind: 'table',
      caption: 'Each rating, by the rule or by hand',
      columns: [
        { head: 'Indicator', width: 2 },
        { head: 'Rating', width: 3 },
        { head: 'How', width: 9 },
      ],
      rows: kpis.map((each) => [
        each.kpi,
        each.rating ?? MISSING,
        each.by === 'nobody' ? `Open: ${each.open}` : capital(each.how),
      ]),
    },
    { kind: 'list', items: remarks.map((remark) => plain(remark)) },
  ];
}
