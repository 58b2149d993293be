/**
 * An indicator's definition, aspect by aspect, in the register's own words, or the statement that the register has
 * none.
 */
import type { Aspect } from '../../domain/answers/aspect.ts';
import type { Cell } from '../../domain/indicators/cell.ts';
import { definitionAt } from '../../domain/indicators/definitionVersion.ts';
import { nextDue, ownPeriodName } from '../../domain/time/frequency.ts';
import { type Period, periodName, shiftPeriod } from '../../domain/time/period.ts';
import type { CardAction } from '../buttons/button.ts';
import { askDefinition, askOwner, askShow } from '../buttons/onIndicator.ts';
import { factsCard, textBlocksOf } from '../parts/facts.ts';
import type { Rendered } from '../parts/render.ts';
import { howOften } from '../words/carriedWords.ts';
import { asLine, clip } from '../words/text.ts';
import { onDay } from '../words/when.ts';
import { definedFormula, definedLinks, fromRegister, measured, wordsIn } from './definedInRegister.ts';
import { definedRule, definedTarget, definedTargets } from './definedTarget.ts';
import { BASIS, BETTER, type Defined, type DefineInput } from './definitionParts.ts';

/** Answers a question about an indicator's definition. */
export function defineCard(input: DefineInput): Rendered {
  const { cell, aspect, indicator } = input;
  const { headline, sections } = said(input);
  const earlier = definitionAt(input.versions, cell.period);
  const stands = earlier
    ? `As it was defined in ${periodName(cell.period)}; it was changed on ${onDay(earlier.replacedAt, input.timeZone)}.`
    : indicator
      ? `From the register, as it stands today; ${periodName(cell.period)} goes by it.`
      : `From ${periodName(cell.period)}: the register no longer holds this indicator.`;
  const isOfPeriod = ['target', 'direction', 'frequency', 'rule'].includes(aspect);
  return factsCard({
    headline,
    subtitle: clip(cell.title, 200),
    sections,
    source: isOfPeriod
      ? input.isAhead
        ? `As ${periodName(cell.period)} would be judged by the register as it stands today.`
        : `As ${periodName(cell.period)} is judged.`
      : aspect === 'targets'
        ? 'From the quarters as they were judged, and the targets set for coming ones.'
        : stands,
    completeness: input.completeness,
    next: nextOf(input),
  });
}

function said(input: DefineInput): Defined {
  const { aspect, cell } = input;
  const words = wordsIn(input);
  const ref = asLine(cell.ref);
  switch (aspect) {
    case 'definition':
      return fromRegister(input, {
        headline: `What ${ref} measures`,
        what: 'definition',
        column: 'description',
        text: words?.description,
        facts: measured(input),
      });
    case 'purpose':
      return fromRegister(input, {
        headline: `Why ${ref} is measured`,
        what: 'purpose',
        text: words?.purpose,
      });
    case 'formula':
      return definedFormula(input);
    case 'target':
      return definedTarget(cell, input.indicator);
    case 'targets':
      return definedTargets(input);
    case 'direction':
      return { headline: `For ${ref}, ${BETTER[cell.direction]}`, sections: [] };
    case 'frequency':
      return frequencySaid(cell);
    case 'rule':
      return definedRule(cell);
    case 'links':
      return definedLinks(input);
  }
}

function frequencySaid(cell: Cell): Defined {
  const next = nextDue(cell, shiftPeriod(cell.period, 1));
  return {
    headline: `${asLine(cell.ref)} is reported ${howOften(cell, cell.period)}; its figures are ${BASIS[cell.basis]}`,
    sections: [{ items: textBlocksOf(next === undefined ? COMES_AS_IT_COMES : nextSaid(cell, next)) }],
  };
}

const COMES_AS_IT_COMES =
  'It is due by no date, and nobody is chased for it. Its latest figure stands until the next one comes.';

function nextSaid(cell: Cell, next: Period): string {
  const own = ownPeriodName(cell, next);
  const said = `After ${periodName(cell.period)} the next figure is of ${own ?? periodName(next)}`;
  return own === undefined ? `${said}.` : `${said}, and is due with ${periodName(next)}.`;
}

/** Buttons: two more aspects and the figure itself. */
function nextOf({ aspect, cell, indicator }: DefineInput): readonly CardAction[] {
  const ask = (title: string, of: Aspect): CardAction => ({
    title,
    verb: 'define',
    data: { ref: cell.ref, period: cell.period, aspect: of },
  });
  const about: readonly CardAction[] = [
    ...(aspect === 'target' ? [ask('Its target over time', 'targets')] : []),
    ...(aspect === 'rule' || aspect === 'targets' ? [ask('Its target', 'target')] : []),
    ...(aspect === 'definition' && indicator?.purpose ? [ask('Why it is measured', 'purpose')] : []),
    ...(['direction', 'target', 'frequency'].includes(aspect) ? [ask('How it is judged', 'rule')] : []),
    ...(aspect === 'definition' ? [ask('How it is worked out', 'formula')] : [askDefinition(cell)]),
  ];
  return [...about.slice(0, 2), aspect === 'links' ? askOwner(cell) : askShow(cell)];
}
