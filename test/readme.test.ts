import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { understand } from '../src/ask/understand.ts';
import { TOPICS } from '../src/commands/basis/command.ts';
import { COMMANDS } from '../src/commands/commands.ts';
import { configTable } from '../src/config.ts';
import { readBreakdown } from '../src/domain/figures/breakdown.ts';
import { NOTIFICATIONS, recipientsOf } from '../src/domain/messages/notifications.ts';
import { together } from '../src/domain/sentences.ts';
import { CALENDAR } from './support/calendar.ts';
import { known, settingOf } from './support/known.ts';

const read = (path: string): Promise<string> => readFile(new URL(`../${path}`, import.meta.url), 'utf8');
const [readme, forOperators, forDevelopers] = await Promise.all(
  ['README.md', 'infra/README.md', 'src/README.md'].map(read),
);
const between = (from: string, to: string, of = readme): string => of?.split(from)[1]?.split(to)[0] ?? '';

describe('the READMEs', () => {
  it('lists every setting as the program reads it', () => {
    expect(between('-->\n\n## Settings', '<!-- /settings -->', forOperators)).toContain(configTable());
  });

  it('lists what can be asked as the command list has it', () => {
    const rows = TOPICS.flatMap((topic) =>
      COMMANDS.filter((command) => command.topic === topic && command.examples.length > 0).map(
        ({ title, examples }) => `| ${title} | ${examples.map((example) => `*${example}*`).join(' · ')} |`,
      ),
    );
    expect(between('## What it understands', '## Put in')).toContain(rows.join('\n'));
  });

  it('lists the messages that go out by themselves, as they are sent', () => {
    const rows = NOTIFICATIONS.map((each) => {
      const { name, event, when, ends } = each;
      return `| ${name} | ${together(recipientsOf(each))} | ${event} | ${when(CALENDAR)} | ${ends} |`;
    });
    expect(between('## What happens by itself', '## Further')).toContain(rows.join('\n'));
  });

  it('names no file or folder that is not there', () => {
    const all = [readme, forOperators, forDevelopers].join('\n');
    const named = [...all.matchAll(/`((?:src|test|cards|appPackage|infra|\.ci)\/[\w./-]*)`/g)].map(
      ([, path = '']) => path,
    );
    const inTree = [...between('```\ncards/', '```', forDevelopers).matchAll(/^( *)([\w.]+\/?) {2,}/gm)].map(
      ([, indent, name = '']) => (indent === '' ? name : `src/${name}`),
    );
    expect(inTree.length).toBeGreaterThan(12);
    const missing = [...named, ...inTree].filter((path) => !/NAME|TOPIC/.test(path) && !existsSync(path));
    expect(missing).toEqual([]);
  });

  const phrases = [...between('## What it understands', '## Put in').matchAll(/\*([^*|]+)\*/g)].map(
    ([, said = '']) => said,
  );
  const setting = settingOf([
    known('CPI11', 'Contact that is avoidable'),
    known('CPI13', 'Incidents resolved within SLA', {
      group: 'ICT',
      owner: { id: 'isaiah', name: 'Isaiah Langer' },
    }),
    known('ICT-9', 'Full-year forecast against the shared ICT budget', {
      breakdown: readBreakdown('sum of CCC (3296386), HDC (3089816), SCDC (2711244) against budget'),
    }),
    known('KPI-6', 'Network availability', { group: '3C ICT' }),
    known('CPI10', 'Calls presented that are answered', { group: 'Customer services' }),
  ]);

  it('gives phrasings', () => expect(phrases.length).toBeGreaterThan(12));

  it.each(phrases)('promises that “%s” is understood, and it is', (said) => {
    expect(understand(said, setting).question.kind).not.toBe('unclear');
  });
});
