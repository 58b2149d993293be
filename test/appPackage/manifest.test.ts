import { readFile } from 'node:fs/promises';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { describe, expect, it } from 'vitest';
import { understand } from '../../src/ask/understand.ts';
import { COMMANDS } from '../../src/commands/commands.ts';
import { VERSION } from '../../src/version.ts';
import { known, settingOf } from '../support/known.ts';

type Manifest = {
  version: string;
  bots: { commandLists: { commands: { title: string; description: string }[] }[] }[];
};

const manifestText = async (): Promise<string> =>
  readFile(new URL('../../appPackage/manifest.json', import.meta.url), 'utf8');
const setting = settingOf([known('CPI13', 'Incidents resolved'), known('CPI11', 'Avoidable contact')]);

describe('the Teams app', () => {
  it('has a manifest that Microsoft’s own schema accepts', async () => {
    const id = '11111111-2222-4333-8444-555555555555';
    const filled = (await manifestText())
      .replace(/\$\{\{(?:TEAMS_APP_ID|BOT_ID)\}\}/g, id)
      .replaceAll('${{BOT_DOMAIN}}', 'ragtime.example.gov.uk');
    expect(await AppManifestUtils.validateAgainstSchema(JSON.parse(filled))).toEqual([]);
  });

  it('is the version that the program says it is', async () => {
    expect((JSON.parse(await manifestText()) as Manifest).version).toBe(VERSION);
  });

  it('offers exactly the commands that people can say, in their own words', async () => {
    const manifest = JSON.parse(await manifestText()) as Manifest;
    const offered = manifest.bots.flatMap(({ commandLists }) =>
      commandLists.flatMap(({ commands }) => commands),
    );
    const sayable = COMMANDS.filter(({ examples }) => examples.length > 0);
    expect(offered.map(({ description }) => description)).toEqual(sayable.map(({ says }) => says));
    for (const { title } of offered) expect(understand(title, setting).question.kind).not.toBe('unclear');
  });

  it('understands every example that help gives', () => {
    const verbs: Record<string, string> = { submit: 'form' };
    for (const { verb, examples } of COMMANDS) {
      for (const example of examples) {
        const { kind } = understand(example, setting).question;
        expect(`${example}: ${verbs[kind] ?? kind}`).toBe(`${example}: ${verb}`);
      }
    }
  });
});
