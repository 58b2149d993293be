/** Input and parts of the cards about a definition. */
import type { Aspect } from '../../domain/answers/aspect.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import type { DefinitionVersion } from '../../domain/indicators/definitionVersion.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { Direction } from '../../domain/indicators/target.ts';
import type { TargetSpan } from '../../domain/indicators/targetHistory.ts';
import type { Facts } from '../parts/facts.ts';
import type { Completeness } from '../words/completeness.ts';

export type DefineInput = {
  readonly aspect: Aspect;
  /** The indicator in the register; undefined for one that is only in past quarters. */
  readonly indicator: Indicator | undefined;
  /** Its earlier definitions, oldest first. */
  readonly versions: readonly DefinitionVersion[];
  /** Its cell of the period, as judged or still blank. */
  readonly cell: Cell;
  /** The targets over time, oldest first: those of past quarters, and those set for coming ones. */
  readonly spans: readonly TargetSpan[];
  /** Names of the people who can add missing texts. */
  readonly team: readonly string[];
  readonly completeness: Completeness;
  /** Is the quarter yet to be reported? */
  readonly isAhead?: boolean;
  readonly timeZone: string;
};

/** The answer about one aspect. */
export type Defined = { readonly headline: string; readonly sections: readonly Facts[] };

export const BETTER: Record<Direction, string> = {
  higher: 'higher is better ↑',
  lower: 'lower is better ↓',
  range: 'a figure within the range is best ↔: neither higher nor lower',
  neither: 'neither higher nor lower is better: it is watched, and not judged',
};

export const BASIS: Record<Cell['basis'], string> = {
  'in period': 'for the period alone',
  'year to date': 'year to date',
  'rolling 12 months': 'for the 12 months up to then',
};
