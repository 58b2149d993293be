/** The paper as a web page in a real browser: axe-core finds nothing to object to, on a phone as well. */
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBreakdown } from '../../src/domain/figures/breakdown.ts';
import type { PaperInput } from '../../src/report/content/input.ts';
import { writeHtml } from '../../src/report/html/writeHtml.ts';
import { compose, draftInput, entry, paperInput, reported, THREE } from '../report/sample.ts';
import { openBrowser } from '../support/browser.ts';

const MONEY = entry(
  reported('300', {
    ...{ ref: 'BUDGET', title: 'Forecast outturn', unit: 'GBP', decimals: 0, direction: 'lower' },
    breakdown: readBreakdown('sum of East (110), West (200) against budget'),
    given: ['100', '200'],
  }),
);
const entries = [...THREE, MONEY];

type Finding = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

describe('the paper in a browser', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  });
  afterAll(() => browser.close());

  const open = (input: PaperInput) => page.setContent(writeHtml(compose(input)));

  /** What axe-core objects to, and what it can't tell. */
  async function findings(kinds = 'violations, incomplete'): Promise<readonly string[]> {
    await page.evaluate(axe.source);
    const found: readonly Finding[] = await page.evaluate(
      `axe.run({ rules: { 'td-has-header': { enabled: true } } }).then(({ ${kinds} }) => [${kinds}].flat())`,
    );
    const all = found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    // It can't tell the contrast of text in a drawing; the test of charts works that out.
    return all.filter((each) => !each.startsWith('color-contrast: <text '));
  }

  it.each([
    ['final', paperInput({ entries, highlights: ['CPI02'] })],
    ['draft', draftInput({ entries })],
  ] as const)('leaves axe-core nothing to object to, as %s', async (_what, input) => {
    await open(input);
    expect(await findings()).toEqual([]);
  });

  it('is read on a phone without being moved sideways', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(draftInput({ entries }));
    const [shown, wide] = await page.evaluate<[number, number]>(
      '[document.documentElement.clientWidth, document.documentElement.scrollWidth]',
    );
    expect(wide).toBe(shown);
    // Of what a table has scrolled out of sight axe-core can't tell the contrast.
    expect(await findings('violations')).toEqual([]);
  });
});
