/** What there is to know of a tool that councils come from. */
import type { Indicator } from '../../../domain/indicators/indicator.ts';
import type { Scheme } from '../../../domain/schemes/scheme.ts';
import type { Period } from '../../../domain/time/period.ts';
import type { Csv } from '../../table/readCsv.ts';
import type { Brought } from './brought.ts';
import type { ExportYears } from './exportPeriod.ts';
import type { ToolColumns } from './toolTable.ts';

/** What an export is read with, besides its own words. */
export type Reading = ExportYears & {
  /** The financial year of headings that name none, by the calendar year that it begins in. */
  readonly year: number | undefined;
  /** The scheme by whose colours its statuses are read. */
  readonly scheme: Scheme;
  readonly register: readonly Indicator[];
  /** The quarter being reported. */
  readonly reporting: Period;
};

export type Tool = {
  /** `Pentana Performance`, in a sentence. */
  readonly title: string;
  readonly columns: ToolColumns;
  /** What to export from it and how, in lines. */
  readonly exporting: readonly string[];
  /** What comes over, and what does not. */
  readonly comesOver: readonly string[];
  /** @throws {DomainError} where its headings name quarters of no year */
  readonly read: (csv: Csv, reading: Reading) => Brought;
};
