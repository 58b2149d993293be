/** Buttons about a contract. */
import type { CardAction } from '../../buttons/button.ts';
import { asLine } from '../../words/text.ts';

export const askDraft = (contract: string, title = 'Draft the notice'): CardAction => ({
  title,
  verb: 'draft notice',
  data: { contract },
});

export const askRate = (contract: string, ref: string): CardAction => ({
  title: `Rate ${asLine(ref)}`,
  verb: 'rate kpi',
  data: { contract, ref },
});

export const askPublished = (contract: string): CardAction => ({
  title: 'It was published',
  verb: 'notice published',
  data: { contract },
});

/** The notice as a Word document. */
export const askDocument = (contract: string): CardAction => ({
  title: 'Word document',
  verb: 'draft notice',
  data: { contract, as: 'docx' },
});
