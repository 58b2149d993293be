/** A contract performance notice as plain text: what regulation 39(4) lists, in its order, and after it what is no part of it. */
import { contractName } from '../../../domain/closing/contracts/contract.ts';
import { missingFrom, type Notice, type NoticeLine } from '../../../domain/closing/contracts/notice.ts';
import { asLine, capital, counted } from '../../words/text.ts';

/** What stands for something that is missing. */
const MISSING = '▲ missing';

const lineText = ({ label, text }: NoticeLine): string => {
  const said = text === null ? MISSING : asLine(text);
  return `   ${label === '' ? said : `${label}${/^\d+$/.test(label) ? '.' : ':'} ${said}`}`;
};

/** The whole of it, in lines. */
export function noticeText(notice: Notice): string {
  const { contract, fields, kpis, remarks } = notice;
  const missing = missingFrom(notice);
  return `${[
    `CONTRACT PERFORMANCE NOTICE${missing.length > 0 ? ' (DRAFT)' : ''}`,
    'Section 71(2) of the Procurement Act 2023; regulation 39(4) of SI 2024/692',
    '',
    ...fields.flatMap(({ letter, name, lines }) => [`(${letter}) ${name}`, ...lines.map(lineText), '']),
    '--- Not part of the notice ---',
    contractName(contract),
    '',
    missing.length === 0
      ? 'Nothing is missing.'
      : `${capital(counted(missing.length, 'thing is', 'things are'))} missing:`,
    ...missing.map(({ letter, what, next }) => `   (${letter}) ${capital(what)}. ${next}`),
    '',
    'How the ratings came about:',
    ...kpis.map(
      (each) =>
        `   ${each.kpi}: ${each.by === 'nobody' ? `not rated; ${each.open}` : `${each.rating}, ${each.how}`}`,
    ),
    '',
    ...remarks.map((remark) => `   ${remark}`),
  ].join('\n')}\n`;
}
