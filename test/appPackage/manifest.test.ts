import { readFile } from 'node:fs/promises';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { describe, expect, it } from 'vitest';
import { understand } from '../../src/ask/understand.ts';
import { COMMANDS } from '../../src/commands/commands.ts';
import { readBreakdown } from '../../src/domain/figures/breakdown.ts';
import { VERSION } from '../../src/version.ts';
import { PAGES } from '../../src/web/pages.ts';
import { known, settingOf } from '../support/known.ts';

type Manifest = {
  version: string;
  bots: { commandLists: { commands: { title: string; description: string }[] }[] }[];
};

const manifestText = async (): Promise<string> =>
  readFile(new URL('../../appPackage/manifest.json', import.meta.url), 'utf8');
const setting = settingOf([
  known('CPI13', 'Incidents resolved', {
    group: 'ICT',
    owner: { id: 'isaiah', name: 'Isaiah Langer' },
    manager: { id: 'megan', name: 'Megan Bowen' },
  }),
  known('CPI11', 'Avoidable contact'),
  known('CPI10', 'Calls answered', { group: 'Customer services' }),
  known('ICT-9', 'Full-year forecast against the shared ICT budget', {
    breakdown: readBreakdown('sum of CCC (3296386), HDC (3089816), SCDC (2711244) against budget'),
  }),
]);

/** The command that a sentence reaches. */
const verbOf = (sentence: string): string => {
  return understand(sentence, setting).question.kind;
};

describe('the Teams app', () => {
  it('has a manifest that Microsoft’s own schema accepts', async () => {
    const id = '11111111-2222-4333-8444-555555555555';
    const filled = (await manifestText())
      .replace(/\$\{\{(?:TEAMS_APP_ID|BOT_ID)\}\}/g, id)
      .replaceAll('${{BOT_DOMAIN}}', 'ragtime.example.gov.uk');
    expect(await AppManifestUtils.validateAgainstSchema(JSON.parse(filled))).toEqual([]);
  });

  it('links to pages that there are', async () => {
    const links = [...(await manifestText()).matchAll(/"https:\/\/\$\{\{BOT_DOMAIN\}\}([^"]*)"/g)];
    expect(links.map(([, path]) => path || '/').toSorted()).toEqual(Object.keys(PAGES).toSorted());
  });

  it('is the version that the program says it is', async () => {
    expect((JSON.parse(await manifestText()) as Manifest).version).toBe(VERSION);
  });

  it('suggests what the commands say is worth trying first, in the words of the command list', async () => {
    const manifest = JSON.parse(await manifestText()) as Manifest;
    const offered = manifest.bots.flatMap(({ commandLists }) =>
      commandLists.flatMap(({ commands }) => commands),
    );
    const suggested = COMMANDS.flatMap(({ prompt, says }) =>
      prompt === undefined ? [] : [{ title: prompt, description: says }],
    );
    expect(offered).toEqual(suggested);
    // Microsoft's limits up to version 1.20 of the manifest, which every tenant's Teams takes.
    expect(offered.length).toBeLessThanOrEqual(10);
    for (const { title, description } of offered) {
      expect(`${title}: ${title.length <= 32 && description.length <= 128}`).toBe(`${title}: true`);
    }
  });

  it('suggests nothing that would not be understood as what it belongs to', () => {
    for (const { verb, prompt } of COMMANDS) {
      if (prompt !== undefined) expect(`${prompt}: ${verbOf(prompt)}`).toBe(`${prompt}: ${verb}`);
    }
  });

  it('understands every example that help gives', () => {
    for (const { verb, examples } of COMMANDS) {
      for (const example of examples) {
        expect(`${example}: ${verbOf(example)}`).toBe(`${example}: ${verb}`);
      }
    }
  });
});
