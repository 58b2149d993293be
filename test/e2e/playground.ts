/** What a person does in the Playground's chat, done by a real browser: say, read, fill, press. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';

export type Chat = {
  /** Types into the chat and sends it. */
  readonly say: (text: string) => Promise<void>;
  /** The card that came last, when it says this. */
  readonly cardSaying: (text: string | RegExp) => Promise<Locator>;
  /** Everything the last card says. */
  readonly readLastCard: () => Promise<string>;
  /** Presses a button of the last card. */
  readonly press: (title: string) => Promise<void>;
  /** Writes into a field of the last card. */
  readonly fill: (label: string | RegExp, value: string) => Promise<void>;
  /** Waits until the chat shows this. */
  readonly waitForText: (text: string | RegExp) => Promise<void>;
  /** Keeps a picture of the chat in `screenshots/`. */
  readonly screenshot: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

const PICTURES = resolve('screenshots');
const PATIENCE_MS = 10_000;

/** Opens the Playground's page; Teams, and so the Playground, then tells the bot that it was installed. */
export async function openChat(browser: Browser, url: string): Promise<Chat> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1100 }, locale: 'en-GB' });
  page.setDefaultTimeout(PATIENCE_MS);
  // The page asks a content network for its font; a test asks nobody outside this machine.
  await page.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  await page.goto(url);
  const box = page.getByRole('textbox').and(page.locator('[data-lexical-editor]'));
  await box.waitFor();
  const cards = page.locator('.ac-adaptiveCard');
  const lastCard = (): Locator => cards.last();

  return {
    say: async (text) => {
      await box.click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    cardSaying: async (text) => {
      const card = page.locator('.ac-adaptiveCard:last-of-type').filter({ hasText: text }).last();
      await card.waitFor();
      return card;
    },
    readLastCard: () => lastCard().innerText(),
    press: (title) => lastCard().getByRole('button', { name: title, exact: true }).click(),
    fill: (label, value) => lastCard().getByLabel(label).fill(value),
    waitForText: (text) => page.getByText(text).last().waitFor(),
    screenshot: (name) => takePicture(page, name),
    close: () => page.close(),
  };
}

async function takePicture(page: Page, name: string): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}
