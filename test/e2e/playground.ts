/** What a person does in the Playground's chat, done by a real browser: say, read a card, fill it in, press a button. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';

type SeenCard = {
  /** Everything it says, one line per line on the screen. */
  readonly text: () => Promise<string>;
  /** Writes into the field of that label, in place of what is there. */
  readonly fill: (label: string | RegExp, value: string) => Promise<void>;
  /** What is in the field of that label. */
  readonly valueOf: (label: string | RegExp) => Promise<string>;
  readonly press: (title: string | RegExp) => Promise<void>;
};

export type Chat = {
  /** Types into the chat and sends it. */
  readonly say: (text: string) => Promise<void>;
  /** Waits for a card that says this; of several, the last one. */
  readonly card: (saying: string | RegExp) => Promise<SeenCard>;
  /** Keeps a picture of the chat in `screenshots/`, which is not committed. */
  readonly screenshot: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

const PICTURES = resolve('screenshots');
const PATIENCE_MS = 60_000;

/** Opens the Playground's page; as Teams would, it then tells the bot that it has been installed. */
export async function openChat(browser: Browser, url: string): Promise<Chat> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1100 }, locale: 'en-GB' });
  page.setDefaultTimeout(PATIENCE_MS);
  // The page asks a content network for its font; a test asks nobody outside this machine.
  await page.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  await page.goto(url);
  const box = page.locator('[data-lexical-editor]');
  await box.waitFor();
  return {
    say: async (text) => {
      await box.click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    card: async (saying) => {
      const card = page.locator('.ac-adaptiveCard').filter({ hasText: saying }).last();
      await card.waitFor();
      return seen(card);
    },
    screenshot: (name) => takePicture(page, name),
    close: () => page.close(),
  };
}

function seen(card: Locator): SeenCard {
  const field = (label: string | RegExp): Locator => card.getByLabel(label).first();
  return {
    text: async () => (await card.allInnerTexts()).join('\n'),
    fill: (label, value) => field(label).fill(value),
    valueOf: (label) => field(label).inputValue(),
    press: (title) => card.getByRole('button', { name: title, exact: true }).first().click(),
  };
}

async function takePicture(page: Page, name: string): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}
