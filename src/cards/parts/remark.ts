/** A remark above an answer: how something in the question was read. */
import { clip } from '../words/text.ts';
import { type Rendered, renderPart } from './render.ts';

/** The card with a remark before everything else. */
export function withRemark({ card, summary }: Rendered, remark: string): Rendered {
  const said = clip(remark, 300);
  const body = Array.isArray(card.body) ? (card.body as readonly unknown[]) : [];
  return {
    card: Object.freeze({ ...card, body: [renderPart('remark', { remark: said }), ...body] }),
    summary: clip(`${said} ${summary}`, 400),
  };
}
