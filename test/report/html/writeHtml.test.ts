import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../../src/report/html/writeHtml.ts';
import { compose, draftInput, entry, paperInput, reported, THREE } from '../sample.ts';

const HOSTILE = '<script>alert(1)</script> & "quoted" [x](http://x) ${y} {z}';

describe('the paper as a web page', () => {
  it('is in British English, with one title', () => {
    const html = writeHtml(compose(paperInput()));
    expect(html).toContain('<html lang="en-GB">');
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('has people’s text as text, whatever is in it', () => {
    const hostile = reported('70', { ref: HOSTILE, title: HOSTILE, commentary: HOSTILE });
    const about = {
      description: HOSTILE,
      purpose: HOSTILE,
      formula: HOSTILE,
      links: undefined,
      neighbours: undefined,
      standard: undefined,
      dataSource: HOSTILE,
    };
    const entries = [entry(hostile, ['71', '72'], { about }), ...THREE];
    const html = writeHtml(compose(paperInput({ entries, given: { to: HOSTILE } })));
    expect(html).not.toContain('<script');
    expect(
      html.split('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot; [x](http://x) ${y} {z}')
        .length,
    ).toBeGreaterThan(8);
  });

  it('loads nothing from anywhere', () => {
    expect(writeHtml(compose(paperInput()))).not.toMatch(/\bsrc=|@import|url\(/);
  });

  it('says on every draft that it is one', () => {
    expect(writeHtml(compose(draftInput()))).toContain('<title>Draft: ');
    expect(writeHtml(compose(paperInput()))).not.toContain('Draft');
  });

  it('gives every id once, and leads every link within it somewhere', () => {
    const html = writeHtml(compose(draftInput({ highlights: ['CPI02'] })));
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
