/** The name of a notice's file. */
import { missingFrom, type Notice } from '../../domain/closing/contracts/notice.ts';

/** `contract-performance-notice-C-0142-2026-09-30-draft.docx`, by the last day that it assesses. */
export function noticeFileName(notice: Notice, ending: string): string {
  const { contract, days } = notice;
  const ref = contract.ref.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
  const draft = missingFrom(notice).length > 0 ? '-draft' : '';
  return `contract-performance-notice-${ref}-${days.until}${draft}.${ending}`;
}
