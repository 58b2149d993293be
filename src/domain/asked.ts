/** Which figures of a period are asked for, and which cells those are. */
import { z } from 'zod';
import type { CellLine } from './cell.ts';
import { isOutstanding } from './judge.ts';

export const Asked = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('status'), status: z.string().min(1) }),
  z.object({ kind: z.literal('off target') }),
  z.object({ kind: z.literal('not reported') }),
  z.object({ kind: z.literal('all') }),
]);
export type Asked = z.infer<typeof Asked>;

/** True for a cell that is asked for. */
export function isAskedFor(
  cell: Pick<CellLine, 'status' | 'offTarget' | 'revision' | 'lifecycle' | 'override' | 'reportedBy'>,
  asked: Asked,
): boolean {
  switch (asked.kind) {
    case 'status':
      return cell.status === asked.status;
    case 'off target':
      return cell.offTarget;
    case 'not reported':
      return isOutstanding(cell);
    case 'all':
      return true;
  }
}
