/** What a paper is gathered from: a store, or as much of one as whoever asks may read. */
import type { Locks } from '../../store/periods/locks.ts';
import type { Periods } from '../../store/periods/periods.ts';
import type { Register } from '../../store/register/register.ts';

export type PaperStore = {
  readonly periods: Pick<Periods, 'cell' | 'cells' | 'everyRevision' | 'lines' | 'revisions'>;
  readonly register: Pick<Register, 'definitions' | 'indicators'>;
  readonly locks: Pick<Locks, 'latest'>;
};
