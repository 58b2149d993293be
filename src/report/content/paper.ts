/**
 * A paper as a tree of blocks, every text ready to be printed: what the writers of each format are given. Nothing in it is
 * markup, whoever wrote it.
 */
import { asLine } from '../../cards/words/text.ts';
import type { Chart } from './chart.ts';

/** A stretch of text, perhaps in bold, perhaps a link: to the web, or to a place in the paper by its anchor. */
export type Span = {
  readonly text: string;
  readonly isStrong?: boolean;
  readonly href?: string;
  readonly to?: string;
};

export type Heading = {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** The name that links within the paper have for it; letters, digits and hyphens. */
  readonly anchor?: string;
  /** Does it begin a page? */
  readonly onNewPage?: boolean;
};

export type Paragraph = {
  readonly kind: 'paragraph';
  readonly spans: readonly Span[];
  /** `mark` says what is still open in a draft; `quote` is what somebody wrote; `note` stands under a table or a chart, `label` over
   * what follows it. */
  readonly look?: 'mark' | 'quote' | 'note' | 'label';
};

type List = { readonly kind: 'list'; readonly items: readonly (readonly Span[])[] };

/** Labels, each with what it says: To, Date, From. */
export type Facts = {
  readonly kind: 'facts';
  readonly rows: readonly (readonly [string, readonly Span[]])[];
};

type Column = {
  readonly head: string;
  /** The share of the table's width, against the other columns'. */
  readonly width: number;
  /** Figures stand to the right. */
  readonly align?: 'right';
};

/** The tables that are checked against one another before a file is written. */
export type TableRole = 'status' | 'indicators' | 'moved' | 'unchanged' | 'money' | 'indicator';

export type Table = {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  /** Each row as long as there are columns; the first cell is the row's heading unless `hasRowHeads` is false. */
  readonly rows: readonly (readonly string[])[];
  /** Is the last row the whole of those before? */
  readonly hasTotal?: boolean;
  readonly hasRowHeads?: boolean;
  readonly role?: TableRole;
  /** The reference of the indicator that it is about. */
  readonly of?: string;
};

/** A chart, what it shows in words, and its figures as a table for whoever can't see it. */
export type Figure = { readonly kind: 'figure'; readonly chart: Chart; readonly alt: string };

export type Block =
  | Heading
  | Paragraph
  | List
  | Facts
  | Table
  | Figure
  | { readonly kind: 'contents' }
  | { readonly kind: 'page break' };

/** An indicator as it stands in the paper: what every number of it is counted from again. */
export type Counted = {
  readonly ref: string;
  readonly status: string;
  /** As the paper prints it, with its symbol. */
  readonly label: string;
  readonly figure: string;
  /** The status before, where there was a comparable one; undefined where there was nothing new that could have moved. */
  readonly was: string | undefined;
  readonly wasLabel: string;
  readonly offTarget: boolean;
  readonly isColoured: boolean;
  readonly isCarried: boolean;
  /** Is it in the worst colour of its scheme? */
  readonly isWorst: boolean;
};

/** A number that the paper's text states, under the name that its template has for it. */
export type Claim = { readonly name: string; readonly shown: string };

/** What was left open, for whoever sends the paper out. */
export type Open = { readonly ref: string; readonly what: string; readonly ask: string };

export type Paper = {
  readonly title: string;
  readonly isDraft: boolean;
  /** ISO instant: of the lock, or of the draft. */
  readonly at: string;
  /** What stands in the foot of each page. */
  readonly footer: string;
  readonly blocks: readonly Block[];
  readonly counted: readonly Counted[];
  readonly claims: readonly Claim[];
  readonly open: readonly Open[];
};

/** Plain text as one span, on one line and without characters that no format may hold. */
export const plain = (text: string): readonly Span[] => [{ text: asLine(text) }];

/** A paragraph of plain text. */
export const paragraph = (text: string, look?: Paragraph['look']): Paragraph => ({
  kind: 'paragraph',
  spans: plain(text),
  ...(look && { look }),
});

/** The text of spans. */
export const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('');
