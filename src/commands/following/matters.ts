/** What somebody names to follow or mute: the subscriptions that it comes to, the figures behind them, and its words. */
import { placeWords } from '../../cards/words/selectionWords.ts';
import { isAbout, type Matter } from '../../domain/alerts/subscription.ts';
import { Facet, ME, type Where } from '../../domain/answers/selection.ts';
import { DomainError } from '../../domain/domainError.ts';
import type { CellLine } from '../../domain/indicators/cell.ts';
import { periodName } from '../../domain/time/period.ts';
import type { Context } from '../basis/command.ts';
import { cellOrDefined, cellsOf } from '../cells/cellsOf.ts';
import { selectFrom } from '../cells/select.ts';

/** As a question or a card names them. */
export type Named = { readonly ref?: string | undefined; readonly where?: Where | undefined };

export type Matters = {
  /** One or several; of nothing named a single one, which is about everything. */
  readonly matters: readonly Matter[];
  /** The figures that they are about in the quarter being reported, of those that whoever asks may read. */
  readonly lines: readonly CellLine[];
  /** `CPI13`, `everything in ICT`; in Ragtime's own words save for names. */
  readonly words: string;
};

/** The matters that are named. DomainError where nothing is there that somebody may read. */
export async function mattersOf({ ref, where }: Named, context: Context): Promise<Matters> {
  const { person, reporting } = context;
  const all = await cellsOf(context, reporting);
  if (ref !== undefined) {
    const line = all.find((each) => each.ref === ref) ?? (await cellOrDefined(context, reporting, ref));
    return { matters: [{ ref }], lines: [line], words: ref };
  }
  if (!where) return { matters: [{}], lines: all, words: 'everything' };
  const facets = Facet.options.filter((facet) => where[facet]);
  const [facet] = facets;
  if (!facet || facets.length > 1) {
    throw new DomainError(
      'Name one place at a time, for example “follow ICT”, and then the next. I can follow a service or a person, and not where the two meet.',
    );
  }
  const matters = (where[facet] ?? []).map(
    (value): Matter => ({ facet, value: value === ME ? person.id : value }),
  );
  const lines = all.filter((line) => matters.some((each) => isAbout(line, each)));
  const words = await wordsOf(matters, context);
  if (lines.length === 0) {
    throw new DomainError(
      `There are no indicators ${words.replace(/^everything /, '')} in ${periodName(reporting)} that you may read, so there would be nothing to tell.`,
    );
  }
  return { matters, lines, words };
}

/** Matters in words: `CPI13`, `everything in ICT or Finance`, `everything`. */
export async function wordsOf(matters: readonly Matter[], context: Context): Promise<string> {
  const [first] = matters;
  if (!first) return 'nothing';
  if (first.ref !== undefined) return first.ref;
  if (first.facet === undefined) return 'everything';
  const values = matters.flatMap(({ value }) =>
    value === undefined ? [] : [value === context.person.id ? ME : value],
  );
  const where: Where = { [first.facet]: values };
  const cells = (await context.sheet(context.reporting)) ?? [];
  const { chosen } = await selectFrom(context, { where }, context.reporting, cells);
  return `everything${placeWords(chosen.selection, chosen.nameOf)}`;
}

/** The matters as a button carries them: one facet with its values, a line each. */
export const asButton = (matters: readonly Matter[]): Readonly<Record<string, string>> => {
  const [first] = matters;
  if (first?.ref !== undefined) return { ref: first.ref };
  if (first?.facet === undefined) return {};
  return { facet: first.facet, values: matters.map(({ value }) => value ?? '').join('\n') };
};

/** The same the other way. */
export const fromButton = ({
  ref,
  facet,
  values,
}: {
  readonly ref?: string | undefined;
  readonly facet?: Facet | undefined;
  readonly values?: string | undefined;
}): Named => ({
  ref,
  ...(facet !== undefined && values !== undefined && { where: { [facet]: values.split('\n') } }),
});
