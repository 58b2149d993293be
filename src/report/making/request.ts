/** What the thread that makes papers is asked for, and what it says. */
import type { PaperFormat } from '../../domain/answers/listing.ts';
import type { Entry, PaperInput } from '../content/input.ts';
import type { Paper } from '../content/paper.ts';

export type Format = PaperFormat;

/** The media type of each format. */
export const PAPER_TYPES: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
};

/** What people call each format. */
export const PAPER_NAMES: Readonly<Record<Format, string>> = { docx: 'Word document', html: 'web page' };

/** The paper without its entries, which come after it in portions. */
export type Order = {
  readonly input: Omit<PaperInput, 'entries'>;
  readonly template: { readonly name: string; readonly text: string };
  readonly formats: readonly Format[];
};

/** A document that is composed already, and only has to be written. */
export type ReadyOrder = { readonly ready: Paper; readonly formats: readonly Format[] };

/** Entries, of which there is one more portion; or none, and the work begins. */
export type Portion = { readonly entries: readonly Entry[]; readonly isLast: boolean };

export type File = {
  /** The paper itself, or the questions that members may ask. */
  readonly what: 'paper' | 'questions';
  readonly format: Format;
  readonly bytes: Uint8Array;
};

export type Said =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number; readonly doing: string }
  | {
      readonly kind: 'made';
      readonly files: readonly File[];
      readonly isDraft: boolean;
      readonly open: number;
    }
  /** Something that whoever asked has to put right. */
  | { readonly kind: 'refused'; readonly sentence: string };
