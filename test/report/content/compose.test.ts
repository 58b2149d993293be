import { describe, expect, it } from 'vitest';
import { ROUNDING_NOTE } from '../../../src/cards/words/statusChip.ts';
import { readBreakdown } from '../../../src/domain/figures/breakdown.ts';
import {
  compose,
  draftInput,
  entry,
  paperInput,
  reported,
  saidIn,
  THREE,
  tableCalled,
  under,
} from '../sample.ts';

describe('the status table', () => {
  it('has a line for every colour and state, those that nothing is in among them', () => {
    expect(tableCalled(compose(paperInput()), 'status').rows).toEqual([
      ['★ Blue', '0', '0%'],
      ['● Green', '2', '67%'],
      ['◆ Amber', '0', '0%'],
      ['■ Red', '1', '33%'],
      ['○ No target', '0', '0%'],
      ['○ Baseline', '0', '0%'],
      ['○ Contextual', '0', '0%'],
      ['○ In development', '0', '0%'],
      ['○ Suspended', '0', '0%'],
      ['○ Not reported', '0', '0%'],
      ['Total', '3', '100%'],
    ]);
  });

  it('has the note on rounding exactly where the percentages do not come to 100', () => {
    const six = ['70', '96', '96', '96', '96', '94'].map((figure, index) =>
      entry(reported(figure, { ref: `KPI${index}` })),
    );
    expect(saidIn(compose(paperInput()).blocks)).not.toContain(ROUNDING_NOTE);
    expect(saidIn(compose(paperInput({ entries: six })).blocks)).toContain(ROUNDING_NOTE);
  });
});

describe('what moved', () => {
  it('says from which status to which, what fell first', () => {
    expect(tableCalled(compose(paperInput()), 'moved').rows).toEqual([
      ['CPI02 Calls answered', '◆ Amber', '■ Red', '▼ Worse'],
      ['CPI13 Incidents resolved within Service Level Agreement', ...['◆ Amber', '● Green', '▲ Better']],
    ]);
  });

  it('has nothing among what kept its status that is reported neither now nor before', () => {
    const unreported = { revision: 0, figure: null, status: 'Not reported', target: { kind: 'none' } };
    const paper = compose(
      draftInput({
        entries: [...THREE, entry({ ...reported('1', { ref: 'N-1' }), ...unreported } as never)],
      }),
    );
    expect(saidIn(paper.blocks)).toMatch(/Not compared, as no figure is in:[\s\S]*N-1/);
    expect(tableCalled(paper, 'unchanged').rows.flat().join()).not.toContain('N-1');
  });

  it('says what kept its status, and what had nothing to be compared with', () => {
    const paper = compose(
      paperInput({ entries: [...THREE, entry(reported('96', { ref: 'NEW-1', title: 'New' }))] }),
    );
    expect(tableCalled(paper, 'unchanged').rows).toEqual([['CPI14 Requests resolved', '● Green']]);
    expect(saidIn(under(paper, 'Kept their status'))).toContain('no earlier figure of the same kind');
    expect(saidIn(under(paper, 'Kept their status'))).toContain('NEW-1 New: ● Green');
  });
});

describe('a red indicator', () => {
  it('has its whole commentary, however long', () => {
    const commentary = `${'Calls rose again. '.repeat(200)}\nThe last line.`;
    const paper = compose(paperInput({ entries: [entry(reported('70', { commentary }))] }));
    const said = saidIn(under(paper, 'Red indicators'));
    expect(said).toContain('Calls rose again. '.repeat(200).trim());
    expect(said).toContain('The last line.');
  });

  it('says what is done, by whom and by when, or that nothing is recorded', () => {
    const action = { what: 'Two posts are filled.', who: 'Isaiah Langer', by: '2024-12-01' };
    const done = compose(paperInput({ entries: [entry(reported('70', { action }))] }));
    expect(saidIn(under(done, 'Red indicators'))).toContain(
      'By whom: Isaiah Langer\nBy when: 1 December 2024',
    );
    expect(saidIn(under(compose(paperInput()), 'Red indicators'))).toContain(
      'none is recorded beside the commentary',
    );
  });
});

describe('what has no colour', () => {
  it('is listed with what is tracked and what has no target, and never said to be judged', () => {
    const paper = compose(
      paperInput({
        entries: [
          ...THREE,
          entry(reported('5', { ref: 'WEB', title: 'Sessions', target: { kind: 'none' } })),
        ],
      }),
    );
    expect(saidIn(under(paper, 'Without a colour yet'))).toBe('WEB Sessions: ○ No target, 5.0%');
    expect(saidIn(under(compose(paperInput({ entries: THREE })), 'Without a colour yet'))).toBe(
      'Every indicator is judged against a target.',
    );
  });
});

describe('money by authority', () => {
  it('has no section where no indicator is money', () => {
    const headings = compose(paperInput({ entries: THREE })).blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.text] : [],
    );
    expect(headings).not.toContain('Finance');
  });

  const money = (variances?: readonly string[]) =>
    reported('9087697', {
      ...{ ref: 'BUDGET', title: 'Forecast outturn', unit: 'GBP', decimals: 0, direction: 'lower' },
      breakdown: readBreakdown('sum of CCC (3296386), HDC (3089816), SCDC (2711244) against budget'),
      given: ['3252715', '3118378', '2716604'],
      ...(variances && { publishedVariances: [...variances] }),
    });

  it('has budget, forecast and variance, what is below budget in brackets, and the total', () => {
    const paper = compose(paperInput({ entries: [entry(money())] }));
    const { columns, rows } = tableCalled(paper, 'money');
    expect(columns.map(({ head }) => head)).toEqual(['Authority', 'Budget', 'Forecast', 'Variance']);
    expect(rows).toEqual([
      ['CCC', '£3,296,386', '£3,252,715', '(£43,671)'],
      ['HDC', '£3,089,816', '£3,118,378', '£28,562'],
      ['SCDC', '£2,711,244', '£2,716,604', '£5,360'],
      ['Total', '£9,097,446', '£9,087,697', '(£9,749)'],
    ]);
  });

  it('names a published variance that the figures do not give', () => {
    const paper = compose(paperInput({ entries: [entry(money(['-43671', '28562', '5361', '-9749']))] }));
    expect(saidIn(under(paper, 'Finance'))).toContain('The variance of SCDC was published as £5,361');
  });
});

describe('an indicator’s page', () => {
  const about = {
    description: 'Incidents closed in time.',
    purpose: '',
    formula: 'closed / all x 100',
    links: 'Dashboard https://data.example/foi',
    neighbours: 'mean 90 (CIPFA, 2023/24)',
    standard: 'NI 9',
    dataSource: 'Service desk',
  };
  const page = () => {
    const entries = [entry(reported('96'), ['91', '93', '94'], { about })];
    return under(compose(paperInput({ entries })), 'CPI13 Incidents resolved within Service Level Agreement');
  };

  it('has figure, target, direction, previous, change and status in a row', () => {
    const [table] = page().flatMap((block) => (block.kind === 'table' ? [block] : []));
    expect(table?.rows).toEqual([
      ['96.0%', 'At least 95%', 'Higher is better\u00a0↑', '94.0% in Q1', '▲ better', '● Green'],
    ]);
  });

  it('has the working, the trend, neighbours, definition, links and source', () => {
    const said = saidIn(page());
    expect(said).toContain('Status: 96.0% is 1.05% above the target of 95%');
    expect(said).toContain('Projected trend: over 4 quarters:');
    expect(said).toContain('Statistical neighbours: mean 90.0% (CIPFA, 2023/24), as NI 9 defines it');
    expect(said).toContain('Formula: closed / all x 100');
    expect(said).toContain('Useful links: Dashboard');
    expect(said).toContain('Data source: Service desk');
    expect(said).toContain('reported by Isaiah Langer on 9 October 2024');
  });

  it('has a chart whose every figure is in its words', () => {
    const [figure] = page().flatMap((block) => (block.kind === 'figure' ? [block] : []));
    expect(figure?.alt).toContain('91.0% in Q3 2023/24, 93.0% in Q4, 94.0% in Q1 2024/25, 96.0% in Q2');
    expect(figure?.alt).toContain('The target is 95.0%');
    expect(figure?.chart.projected.length).toBeGreaterThan(1);
  });
});

describe('a draft', () => {
  it('begins with what is open, and whom to ask', () => {
    const unsigned = entry(reported('96', { signOff: 'manager' }));
    const paper = compose(draftInput({ entries: [unsigned, ...THREE.slice(0, 1)] }));
    const said = saidIn(under(paper, 'Before this goes out'));
    expect(said).toContain('CPI13 | Not signed off | Megan Bowen');
    expect(said).toContain('CPI02 | Off target, and no action with a name and a date | Isaiah Langer');
    expect(said).toMatch(
      /The paper \| To be given, where it is in square brackets: to, meeting date, .* and contact \|/,
    );
    expect(tableCalled(paper, 'indicators').columns.at(-1)?.head).toBe('Open in this draft');
    expect(paper.isDraft).toBe(true);
  });

  it('lists what is open also where the council’s own template has no place for it', () => {
    const paper = compose(draftInput(), '# Ours\n\n{status table}\n');
    expect(paper.blocks.slice(0, 2)).toMatchObject([{ text: 'Ours' }, { text: 'Before this goes out' }]);
  });

  it('says what is open of a figure in sentences, also on its page', () => {
    const paper = compose(draftInput({ entries: [entry(reported('80', { commentary: '' }))] }));
    expect(saidIn(paper.blocks)).toContain(
      'Open in this draft: Off target, and no commentary. Off target, and no action with a name and a date.',
    );
  });

  it('has no heading with nothing under it, not before a new page either', () => {
    expect(saidIn(compose(draftInput()).blocks)).not.toContain('Restated since');
  });

  it('marks what is provisional, carried and not reported', () => {
    const marked = [
      entry(reported('96', { ref: 'P-1', provisional: true })),
      entry({
        ...reported('96', { ref: 'A-1', frequency: 'annual' }),
        revision: 0,
        figure: null,
        status: 'Not reported',
      }),
    ];
    const open = compose(draftInput({ entries: marked })).open.map(({ ref, what }) => `${ref}: ${what}`);
    expect(open).toContain('P-1: Provisional: a final figure is to follow');
    expect(open).toContain('A-1: Not reported');
  });
});

describe('the final paper of a locked quarter', () => {
  it('has no marks and no list of what is open', () => {
    const paper = compose(paperInput({ entries: [entry(reported('96', { signOff: 'manager' }))] }));
    expect(paper.open).toEqual([]);
    expect(saidIn(paper.blocks)).not.toMatch(/to be given|Before this goes out|draft/i);
  });

  it('has what was restated since beside what was reported', () => {
    const restated = {
      ...{ now: { figure: '98', status: 'Green' }, at: '2024-11-05T10:00:00.000Z' },
      ...{ by: 'Patti Fernandez', reason: 'Two were counted twice.' },
    };
    const paper = compose(paperInput({ entries: [entry(reported('70'), [], { restated })] }));
    expect(saidIn(under(paper, 'Restated since'))).toContain(
      '70.0%, ■ Red | 98.0%, ● Green | 5 November 2024, Patti Fernandez: Two were counted twice.',
    );
    expect(tableCalled(paper, 'status').rows).toContainEqual(['■ Red', '1', '100%']);
  });

  it('leaves out a heading that nothing stands under', () => {
    expect(saidIn(compose(paperInput()).blocks)).not.toContain('Highlights');
    expect(saidIn(compose(paperInput({ highlights: ['CPI14'] })).blocks)).toContain('Highlights');
  });
});
