/** What the thread that makes papers is asked for, and what it says. */
import type { Entry, PaperInput } from '../content/input.ts';

export const FORMATS = ['docx', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** The paper without its entries, which come after it in portions. */
export type Order = {
  readonly input: Omit<PaperInput, 'entries'>;
  readonly template: { readonly name: string; readonly text: string };
  readonly formats: readonly Format[];
};

/** Entries, of which there is one more portion; or none, and the work begins. */
export type Portion = { readonly entries: readonly Entry[]; readonly isLast: boolean };

export type File = { readonly format: Format; readonly bytes: Uint8Array };

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
