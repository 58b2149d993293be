import { describe, expect, it } from 'vitest';
import { GIVEN, SECTIONS, WORKED_OUT } from '../../../src/report/wording/names.ts';
import { readTemplate } from '../../../src/report/wording/template.ts';
import { compose, paperInput, saidIn, shipped } from '../sample.ts';

const refusal = (text: string): string => {
  try {
    readTemplate(text, 'ours.md');
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  throw new Error('It was read');
};

describe('a council’s own wording', () => {
  it('decides what the paper says, and in which order', () => {
    const template =
      '# Report for {period}\n\nOf {indicators}, {off target} off target.\n\n## Numbers\n\n{status table}\n';
    const { blocks } = compose(paperInput(), template);
    expect(saidIn(blocks)).toMatch(
      /^Report for Q2 2024\/25\nOf 3 indicators, 1 off target\.\nNumbers\nIndicators by status/,
    );
  });

  it('has labels beside what they say, bold words and links', () => {
    const template =
      '# A\n\n- **To:** {committee}\n- **From:** The team\n\nSee **this**, [here](https://www.gov.uk).\n';
    const [, facts, paragraph] = compose(paperInput({ committee: 'Corporate' }), template).blocks;
    expect(facts).toMatchObject({
      kind: 'facts',
      rows: [
        ['To:', [{ text: 'Corporate' }]],
        ['From:', [{}]],
      ],
    });
    expect(paragraph).toMatchObject({
      spans: [
        { text: 'See ' },
        { text: 'this', isStrong: true },
        { text: ', ' },
        { text: 'here', href: 'https://www.gov.uk' },
        { text: '.' },
      ],
    });
  });

  it('shows what was given for the meeting as it was typed, never as markup', () => {
    const { blocks } = compose(
      paperInput({ given: { contact: '**Jo** <b>{period}</b>' } }),
      '# A\n\n{contact}\n',
    );
    expect(saidIn(blocks)).toBe('A\n**Jo** <b>{period}</b>');
  });
});

describe('a broken template', () => {
  it('is told by line, everything that is wrong at once', () => {
    const template = [
      '# Title',
      '',
      'In {perod} we',
      'had {status table} of',
      '',
      '> A quotation',
      '',
      '<b>Bold</b>',
      '',
      'Unclosed {period',
      '',
      '{contents}',
      '',
      '{contents}',
    ];
    const said = refusal(template.join('\n'));
    expect(said).toContain('ours.md can’t be used: 6 things are wrong with it.');
    expect(said).toContain('line 3: There is nothing called {perod}.');
    expect(said).toContain('line 4: {status table} is a whole section');
    expect(said).toContain('line 6: A quotation can’t be used.');
    expect(said).toContain('line 8: HTML can’t be used.');
    expect(said).toContain('line 10: A brace without its other half');
    expect(said).toContain('line 14: {contents} stands on line 12 already.');
  });

  it('needs a title', () => {
    expect(refusal('Just words.\n')).toContain('line 1: It has no title.');
  });

  it('may not lead anywhere but to the web', () => {
    expect(refusal('# A\n\n[x](javascript:alert(1))\n')).toContain(
      'line 3: “javascript:alert(1)” is no web address.',
    );
  });
});

describe('the template that comes with Ragtime', () => {
  it('is read, and has every section once', () => {
    const names = readTemplate(shipped(), 'paper.md').flatMap((each) =>
      each.kind === 'section' ? [each.name] : [],
    );
    expect(names.toSorted()).toEqual([...SECTIONS].toSorted());
  });

  it('has a place for most of what is said for a meeting, by names that help lists', () => {
    const unused = [...WORKED_OUT, ...GIVEN].filter((name) => !shipped().includes(`{${name}}`));
    expect(unused).toEqual(['committee', 'group', 'report author']);
  });
});
