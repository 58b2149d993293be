/**
 * The card of a drafted notice: what regulation 39(4) lists, in its order, what is missing, and how the ratings came about.
 * Addresses are in the notice itself; here it is enough whether they are on record.
 */

import type { KpiAssessed } from '../../../domain/closing/contracts/assessment.ts';
import { contractName } from '../../../domain/closing/contracts/contract.ts';
import { missingFrom, type Notice, type NoticeField } from '../../../domain/closing/contracts/notice.ts';
import { answerCard } from '../../parts/answerCard.ts';
import type { Rendered } from '../../parts/render.ts';
import { plainRow } from '../../parts/row.ts';
import { capital, clip, counted, dotted } from '../../words/text.ts';
import { askDocument, askPublished, askRate } from './buttons.ts';

const MOST_MISSING = 5;
const MOST_KPIS = 5;

/** Shows it. @param first something else to say first */
export function noticeCard(notice: Notice, first?: string): Rendered {
  const { contract, fields, kpis, remarks } = notice;
  const missing = missingFrom(notice);
  const state =
    missing.length === 0
      ? 'nothing is missing'
      : `${counted(missing.length, 'thing is', 'things are')} missing`;
  const said =
    first === undefined ? `Draft of the notice for ${contract.ref}: ${state}` : `${first}; ${state}`;
  return answerCard({
    headline: said,
    subtitle: dotted(clip(contractName(contract), 160), 'regulation 39(4) of SI 2024/692'),
    sections: [
      { heading: 'The notice', rows: fields.map(fieldRow) },
      {
        heading: 'What is missing',
        rows: missing.slice(0, MOST_MISSING).map(({ letter, what, next }) =>
          plainRow({
            title: `(${letter}) ${capital(what)}`,
            detail: next,
            end: { main: '▲', colour: 'Attention', under: ['missing'] },
            action: undefined,
          }),
        ),
      },
      {
        heading: 'How the ratings came about',
        rows: kpis.slice(0, MOST_KPIS).map((each) => kpiRow(contract.ref, each)),
      },
    ],
    note: dotted(
      missing.length > MOST_MISSING ? `And ${missing.length - MOST_MISSING} more are missing` : undefined,
      kpis.length > MOST_KPIS ? `And ${kpis.length - MOST_KPIS} more indicators` : undefined,
      ...remarks,
    ),
    next: [
      ...kpis
        .filter(({ by }) => by === 'nobody')
        .slice(0, 1)
        .map(({ kpi }) => askRate(contract.ref, kpi)),
      askDocument(contract.ref),
      askPublished(contract.ref),
    ],
  });
}

function fieldRow({ letter, name, lines, missing }: NoticeField): object {
  const shown = lines
    .filter(({ isContact }) => !isContact)
    .flatMap(({ label, text }) => {
      if (text === null) return [];
      return /^\d*$/.test(label) ? [text] : [`${label}: ${text}`];
    });
  const contacts = lines.filter(({ isContact, text }) => isContact && text !== null).length;
  return plainRow({
    title: `(${letter}) ${name}`,
    detail: dotted(
      ...shown,
      contacts > 0 ? counted(contacts, 'address on record', 'addresses on record') : undefined,
    ),
    end:
      missing.length === 0
        ? { main: '✓', colour: 'Default', under: ['there'] }
        : { main: `▲ ${missing.length}`, colour: 'Attention', under: ['missing'] },
    action: undefined,
  });
}

function kpiRow(contract: string, each: KpiAssessed): object {
  const isOpen = each.by === 'nobody';
  return plainRow({
    title: each.cell ? `${each.kpi}, ${each.cell.title}` : each.kpi,
    detail: isOpen ? each.open : each.how,
    end: {
      main: isOpen ? '▲ not rated' : each.rating,
      colour: isOpen ? 'Attention' : 'Default',
      under: [isOpen ? 'choose one' : each.by === 'rule' ? 'by the rule' : 'by hand'],
    },
    action: askRate(contract, each.kpi),
  });
}
