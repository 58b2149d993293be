/** What a sentence turned out to ask for. */
import type { Asked } from '../domain/asked.ts';
import type { Period } from '../domain/period.ts';

/** An indicator as the catalogue lists it. */
export type Entry = { readonly ref: string; readonly title: string };

export type Question =
  | { readonly kind: 'list'; readonly asked: Asked; readonly period: Period }
  | { readonly kind: 'show'; readonly ref: string; readonly period: Period }
  | { readonly kind: 'summary'; readonly period: Period }
  /** The same under another scheme; without `asked`, a summary. */
  | {
      readonly kind: 'under';
      readonly scheme: string;
      readonly asked: Asked | undefined;
      readonly period: Period;
    }
  | { readonly kind: 'mine'; readonly period: Period }
  | { readonly kind: 'submit'; readonly ref: string | undefined; readonly period: Period }
  /** The working behind a status. */
  | { readonly kind: 'why'; readonly ref: string; readonly period: Period }
  /** The performance team sets a status by hand. */
  | { readonly kind: 'override'; readonly ref: string; readonly period: Period }
  | { readonly kind: 'help' }
  /** Several indicators fit; the person is asked which. */
  | {
      readonly kind: 'which';
      readonly purpose: 'show' | 'submit';
      readonly entries: readonly Entry[];
      readonly period: Period;
    }
  /** Not understood, or only in part: `rest` are the words that nothing was made of. */
  | { readonly kind: 'unclear'; readonly rest: string };
