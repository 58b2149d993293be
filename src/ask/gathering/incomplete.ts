/** Sentences that stop in the middle or contradict themselves: words that must stay unexplained. */
import { ME, type Standing, type Where } from '../../domain/answers/selection.ts';
import type { SlotAccumulator } from '../model/slotAccumulator.ts';
import { isCue, type Token } from '../model/tokens.ts';
import { isSame } from './twoStandings.ts';

const PREPOSITION = /(?:^| )(?:in|into|of|on|onto|for|with|within|inside|across|among|at|as|than)$/;
const JOINT =
  /^(?:and|or|nor|but|though|although|versus|against|next to|(?:not )?(?:except|excluding|without|bar|including)(?: for)?)$/;
const TURN: ReadonlySet<string> = new Set(['from', 'to', 'since', 'by']);
/** “What is it counted in?”, “is CPI13 in?”: such a sentence may end on its preposition. */
const ASKS =
  /(?:^| )(?:what|whats|which|who|whom|whose|where|when|how|why|is|are|has|have|was|were|did)(?: |$)/;

/** The dangling or contradictory words of a sentence, which leave it unread; empty where it holds together. */
export const leftHanging = (all: readonly Token[], slotsSoFar: SlotAccumulator): readonly string[] => [
  ...stopsInTheMiddle(all),
  ...besideTheNow(all, slotsSoFar),
  ...onTheDay(all, slotsSoFar),
  ...judgesPeople(all),
  ...ranksPeople(all),
  ...takesBack(slotsSoFar),
];

/** “CPI13 and”, “red in”: something was still to come. */
function stopsInTheMiddle(all: readonly Token[]): readonly string[] {
  const last = all.at(-1);
  if (!last || all.length < 2) return [];
  // “Not ICT though” ends there.
  if (last.kind === 'cue' && JOINT.test(last.text) && last.text !== 'though') return [last.text];
  const isOpen =
    last.kind === 'filler' ? PREPOSITION.test(last.text) : last.kind === 'cue' && TURN.has(last.cue);
  return isOpen && !all.slice(0, -1).some(({ text }) => ASKS.test(text)) ? [last.text] : [];
}

const NOW: ReadonlySet<string> = new Set(['now', 'right now', 'at moment', 'at present']);

/** “Was fine a year ago and now”: two times, one of them no period; “and then” only orders. */
function besideTheNow(all: readonly Token[], { quarters, cues }: SlotAccumulator): readonly string[] {
  const opens = all.findIndex(({ kind }) => kind !== 'filler');
  return all.flatMap(({ kind, text }, at) => {
    if (kind !== 'filler' || at < opens) return [];
    if (text === 'then') return at === all.length - 1 ? [] : [text];
    if (!NOW.has(text) || quarters.length === 0 || cues.has('versus')) return [];
    // “Show me last quarter now” hurries, “a year ago and how is it now” is of two times.
    const isSecond = all.slice(0, at).some((token) => isCue(token, 'and'));
    return at < all.length - 1 || isSecond ? [text] : [];
  });
}

const STANDS: ReadonlySet<string> = new Set([
  ...['noun', 'show', 'and', 'or', 'all', 'just', 'how', 'doing', 'count', 'summary', 'of them', 'those'],
  ...['where', 'both', 'versus', 'why'],
]);

/** “What's red today?” is about the present; reporting, changes or due dates of a single day are not recorded. */
const onTheDay = (all: readonly Token[], { cues, standings }: SlotAccumulator): readonly string[] =>
  [...cues].every((cue) => STANDS.has(cue)) &&
  standings.every(({ kind }) => kind === 'status' || kind === 'off target' || kind === 'on target')
    ? []
    : all.flatMap(({ kind, text }) => (kind === 'filler' && text === 'today' ? [text] : []));

/** “Which officers are underperforming”: judges people, and not figures. */
const BEHAVES =
  /^(?:fail|under ?perform|under ?achiev|poor|struggl|lagging|in trouble|doing|performing|going|falling|trouble|problem)/;

const judgesPeople = (all: readonly Token[]): readonly string[] =>
  all.flatMap((token, at) => {
    if (token.kind !== 'standing' || !BEHAVES.test(token.text) || /target/.test(token.text)) return [];
    const before = all.slice(0, at).findLast(({ kind, text }) => kind !== 'filler' || text === "'s");
    const isWho =
      isCue(before, 'who') ||
      (before?.kind === 'facet' && (before.facet === 'manager' || before.facet === 'owner')) ||
      (before?.kind === 'person' && !before.ids.includes(ME));
    const isSomebody = /^(?:any|every|some)(?:one|body)$/.test(all[at - 1]?.text ?? '');
    return isWho || isSomebody ? [token.text] : [];
  });

const RANKS: ReadonlySet<string> = new Set(['worst', 'best']);
const IS = /^(?:is|are|was|were|'s)$/;

/** “Who scores worst, Adele or Isaiah” */
const isOfPeople = (all: readonly Token[]): boolean =>
  all.some((token) => isCue(token, 'who')) && all.filter(({ kind }) => kind === 'person').length > 1;

/** “Which head of service is the weakest” judges people too; “which has the worst figures” is about figures. */
const ranksPeople = (all: readonly Token[]): readonly string[] =>
  all.some(({ kind }) => kind === 'standing')
    ? []
    : all.flatMap((token, at) => {
        if (token.kind !== 'cue' || !RANKS.has(token.cue)) return [];
        const [before, after] = [all[at - 1], all[at + 1]];
        const of = IS.test(before?.text ?? '') ? all[at - 2] : undefined;
        const isRanked = [of, after].some(
          (each) => each?.kind === 'facet' && (each.facet === 'manager' || each.facet === 'owner'),
        );
        return isRanked || isOfPeople(all) ? [token.text] : [];
      });

/** “Reported but not reported”, “ICT indicators outside ICT”: contradictions. */
function takesBack({ standings, except, where, outside }: SlotAccumulator): readonly string[] {
  const isBoth = (standing: Standing): boolean => except.some((each) => isSame(each, standing));
  const shared = Object.keys(where ?? {}).some((key) =>
    (where?.[key as keyof Where] ?? []).some((value) => outside?.[key as keyof Where]?.includes(value)),
  );
  return standings.some(isBoth) || shared ? ['not'] : [];
}
