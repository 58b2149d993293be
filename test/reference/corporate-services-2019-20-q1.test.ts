import { changeSince } from '../../src/domain/indicators/change.ts';
import { CORPORATE, lineOf, STATUS } from './corporateServices.ts';
import { describeRows } from './published.ts';

describeRows(CORPORATE, {
  ref: ({ ref = '' }) => ref,
  says: ({ ref, current, target, published_status, published_change }) =>
    `${ref}: ${current || 'nothing'} against ${target || 'no target'} is ${published_status}${published_change === '' ? '' : `, ${published_change}`}`,
  outcomes: (row) => {
    const { status, previous, figure, direction } = lineOf(row);
    return [
      { what: 'status', published: STATUS[row.published_status ?? ''] ?? '', ours: status },
      {
        what: 'change',
        published: row.published_change ?? '',
        ours: changeSince(previous?.figure ?? null, figure, direction) ?? '',
      },
    ];
  },
});
