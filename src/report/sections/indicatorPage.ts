/** The appendix: an indicator in full, a page each. */

import { signingWords } from '../../cards/closing/signingWords.ts';
import { carriedFrom, howOften } from '../../cards/words/carriedWords.ts';
import { changeSays, changeText, figureText, IMPROVES, previousText } from '../../cards/words/figureWords.ts';
import { sourceOf } from '../../cards/words/sourceLine.ts';
import { chipOf } from '../../cards/words/statusChip.ts';
import { asLine, capital } from '../../cards/words/text.ts';
import { arrowSentences } from '../../domain/history/arrows.ts';
import { correctionSentence } from '../../domain/history/restatements.ts';
import { type Trend, trendOf } from '../../domain/history/trend.ts';
import { trendSentence } from '../../domain/history/trendWords.ts';
import { readLinks } from '../../domain/indicators/links.ts';
import { neighboursSentence, readNeighbours } from '../../domain/indicators/neighbours.ts';
import { showTarget } from '../../domain/indicators/showTarget.ts';
import { sourceSentence } from '../../domain/indicators/targetSource.ts';
import { explain } from '../../domain/judging/explain.ts';
import { isExpected } from '../../domain/judging/judge.ts';
import { figureWorking } from '../../domain/reporting/figureWorking.ts';
import { yearEndSentence } from '../../domain/reporting/yearEndPrediction.ts';
import { sentences } from '../../domain/sentences.ts';
import { monthsOf, periodName } from '../../domain/time/period.ts';
import { altOf, chartOf } from '../content/chart.ts';
import type { Entry, PaperCell } from '../content/input.ts';
import { asSentences } from '../content/open.ts';
import { type Block, type Facts, paragraph, plain, type Span } from '../content/paper.ts';
import { labelOf, nameOf, type Setting } from '../content/setting.ts';
import { doneOf, linesOf, saidOf } from './explained.ts';
import { partsTable } from './money.ts';

/** The pages of all indicators; the first stands under the heading of them all. */
export const indicatorPages = (setting: Setting): readonly Block[] =>
  setting.entries.flatMap((entry, index) => pageOf(setting, entry, index > 0));

function pageOf(setting: Setting, entry: Entry, onNewPage: boolean): readonly Block[] {
  const { cell, history } = entry;
  const open = setting.open.filter(({ ref }) => ref === asLine(cell.ref)).map(({ what }) => what);
  const trend = isExpected(cell) && cell.unit !== 'milestone' ? trendOf(history, cell) : undefined;
  const chart = chartOf(cell, history, trend);
  const parts = partsTable(cell);
  return [
    { kind: 'heading', level: 3, text: nameOf(cell), anchor: setting.anchorOf(cell.ref), onNewPage },
    ...(open.length === 0 ? [] : [paragraph(`Open in this draft: ${asSentences(open)}`, 'mark')]),
    standing(cell),
    ...(chart ? ([{ kind: 'figure', chart, alt: altOf(chart) }] as const) : []),
    ...(chart && chart.note !== '' ? [paragraph(chart.note, 'note')] : []),
    ...(parts ? [parts] : []),
    { kind: 'paragraph', look: 'label', spans: [{ text: 'Commentary', isStrong: true }] },
    ...saidOf(cell),
    ...doneOf(cell),
    { kind: 'paragraph', look: 'label', spans: [{ text: 'How it stands and what it is', isStrong: true }] },
    detail(setting, entry, trend),
  ];
}

/** The figure in a row, as such pages have it. */
function standing(cell: PaperCell): Block {
  const ref = asLine(cell.ref);
  const carried = carriedFrom(cell);
  return {
    kind: 'table',
    role: 'indicator',
    of: cell.ref,
    caption: carried === undefined ? `${ref} in ${periodName(cell.period)}` : `${ref}: ${carried}`,
    columns: [
      { head: 'Figure', width: 3 },
      { head: 'Target', width: 4 },
      { head: 'Direction for improvement', width: 4 },
      { head: 'Previous', width: 3 },
      { head: 'Change in performance', width: 3 },
      { head: 'Status', width: 3 },
    ],
    rows: [
      [
        figureText(cell),
        capital(asLine(showTarget(cell.target, cell))),
        capital(IMPROVES[cell.direction]),
        previousText(cell) ?? 'None',
        capital(changeText(cell) ?? 'None'),
        labelOf(cell),
      ],
    ],
    hasRowHeads: false,
  };
}

/** The working, the outlook, the definition and the source; what there is nothing of is left out. */
function detail(setting: Setting, { cell, history, about }: Entry, trend: Trend | undefined): Facts {
  const { yearStart, timeZone } = setting.input;
  const working = cell.breakdown ? '' : figureWorking(cell, monthsOf(cell.period, yearStart)).trim();
  const words: readonly (readonly [string, string])[] = [
    ['Status:', sentences(working, explain(cell), correctionSentence(cell, timeZone))],
    ['Change:', `${capital(changeSays(cell))}.`],
    ['Direction of travel:', arrowSentences(cell, history).join(' ')],
    ['Year end:', yearEndSentence(cell, (status) => chipOf(status, cell).label).replace(/^Year-end: /, '')],
    [
      'Projected trend:',
      trend
        ? trendSentence(trend, cell).replace(/^(No p|P)rojected trend:? ?/, (_, p) =>
            p === 'P' ? '' : 'None: ',
          )
        : '',
    ],
    ['Statistical neighbours:', neighboursOf(cell, about).replace(/^Statistical neighbours: /, '')],
    ['Target:', sourceSentence(cell.target, cell)],
    ['Description:', linesOf(about?.description ?? '').join(' ')],
    ['Purpose:', linesOf(about?.purpose ?? '').join(' ')],
    ['Formula:', linesOf(about?.formula ?? '').join(' ')],
    ['Reported:', `${capital(howOften(cell, cell.period))}.`],
    ['Data source:', asLine(about?.dataSource ?? '')],
    ['Source of the figure:', asLine(cell.source)],
    ['Evidence:', asLine(cell.evidence)],
    [
      'This figure:',
      sentences(sourceOf(cell, yearStart, timeZone), signingWords(cell, timeZone, setting.isDraft)),
    ],
    // Beside an action, and where one is missing, the owner is named already.
    ['Owner:', cell.action || cell.offTarget ? '' : asLine(cell.owner?.name ?? 'nobody is named')],
  ];
  const links = linksOf(about);
  return {
    kind: 'facts',
    rows: [
      ...words.flatMap(([label, said]) => (said === '' ? [] : [[label, plain(said)] as const])),
      ...(links.length === 0 ? [] : [['Useful links:', links] as const]),
    ],
  };
}

/** The sentence on comparable councils, only where a national definition makes sure that they measure the same. */
function neighboursOf(cell: PaperCell, about: Entry['about']): string {
  const found = about?.neighbours === undefined ? undefined : readNeighbours(about.neighbours);
  return found && about?.standard ? neighboursSentence(found, about.standard, cell) : '';
}

const linksOf = (about: Entry['about']): readonly Span[] =>
  (readLinks(about?.links ?? '') ?? []).flatMap(({ name, url }, index) => [
    ...(index === 0 ? [] : [{ text: '; ' }]),
    { text: asLine(name), href: url },
  ]);
