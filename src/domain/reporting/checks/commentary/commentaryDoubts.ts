/** The checks on a commentary: advisory, deterministic, and at most one of them is asked about. */
import { openAction, pastAction } from './actions.ts';
import type { CommentaryCase, CommentaryCheck, CommentaryKind } from './commentaryCase.ts';
import { contradicts } from './contradicts.ts';
import { copied } from './copied.ts';
import { nothingToGoOn } from './nothingToGoOn.ts';
import { otherNumber } from './otherNumber.ts';
import { pagesLong } from './pagesLong.ts';
import { saysNothing } from './saysNothing.ts';

/** Every check by its name, the gravest first. */
const CHECKS: Readonly<Record<CommentaryKind, CommentaryCheck>> = {
  contradicts,
  'other number': otherNumber,
  'past action': pastAction,
  copied,
  'nothing to go on': nothingToGoOn,
  'says nothing': saysNothing,
  'open action': openAction,
  'pages long': pagesLong,
};

export type CommentaryDoubt = { readonly kind: CommentaryKind; readonly sentence: string };

/** Everything that may be asked about a commentary, the gravest first. */
export const commentaryDoubts = (said: CommentaryCase): readonly CommentaryDoubt[] =>
  (Object.keys(CHECKS) as readonly CommentaryKind[]).flatMap((kind) => {
    const sentence = CHECKS[kind](said);
    return sentence === undefined ? [] : [{ kind, sentence }];
  });

/** The one to ask about. Whoever is on target need say nothing, and is not asked for saying so. */
export const commentaryDoubt = (said: CommentaryCase): CommentaryDoubt | undefined =>
  commentaryDoubts(said).find(({ kind }) => said.offTarget || kind !== 'says nothing');
