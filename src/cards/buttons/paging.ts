/** Paging of long lists, so that a card stays small however many indicators there are. */
import type { OnPage } from '../../domain/answers/onPage.ts';
import type { CardAction } from './button.ts';

/** Rows on one card: what fits a phone's screen twice over, and far under the size limit of a message. */
const ROWS_PER_PAGE = 8;

export type Page<T> = {
  readonly rows: readonly T[];
  /** The page number, from 0; a page asked for beyond the ends is the nearest one. */
  readonly page: number;
  readonly pages: number;
};

/** The rows of one page. Rows that are longer than usual need a smaller `size`. */
export function pageOf<T>(all: readonly T[], asked: number, size = ROWS_PER_PAGE): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(Math.max(0, Math.trunc(asked) || 0), pages - 1);
  return { rows: all.slice(page * size, (page + 1) * size), page, pages };
}

/** The position of that page in the list. */
export function onPageOf(all: readonly unknown[], asked: number, size = ROWS_PER_PAGE): OnPage {
  const { rows, page } = pageOf(all, asked, size);
  return { first: page * size, count: rows.length };
}

/** `Page 2 of 3`; empty where there is only one. */
export const pageText = ({ page, pages }: Page<unknown>): string =>
  pages > 1 ? `Page ${page + 1} of ${pages}` : '';

/** The buttons that turn the page in place, asking the same question again. */
export function turnPage(
  { page, pages }: Page<unknown>,
  verb: string,
  data: CardAction['data'],
): readonly CardAction[] {
  const to = (title: string, next: number): CardAction => ({ title, verb, data: { ...data, page: next } });
  return [
    ...(page + 1 < pages ? [to('Next page', page + 1)] : []),
    ...(page > 0 ? [to('Previous page', page - 1)] : []),
  ];
}
