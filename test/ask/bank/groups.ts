/** The whole bank, group by group. */
import { actionsGroup } from './actions.ts';
import { ambiguous } from './ambiguous.ts';
import { combinations } from './combinations.ts';
import { comparisons } from './comparisons.ts';
import { countsAndShares } from './countsAndShares.ts';
import { declined } from './declined.ts';
import { definitions } from './definitions.ts';
import { doing } from './doing.ts';
import { EIGHTH } from './eighth/groups.ts';
import type { Group } from './expected.ts';
import { FIFTH } from './fifth/groups.ts';
import { followUps } from './followUps.ts';
import { FOURTH } from './fourth/groups.ts';
import { helping } from './helping.ts';
import { historyOfFigure } from './historyOfFigure.ts';
import { MESSAGES } from './messages/groups.ts';
import { moversGroup } from './movers.ts';
import { NINTH } from './ninth/groups.ts';
import { oneIndicator } from './oneIndicator.ts';
import { ownership } from './ownership.ts';
import { periods } from './periods.ts';
import { persistence } from './persistence.ts';
import { plainTraps } from './plainTraps.ts';
import { ranking } from './ranking.ts';
import { references, referenceTraps } from './references.ts';
import { reporting } from './reporting.ts';
import { SECOND_SITTING } from './second/index.ts';
import { SEVENTH } from './seventh/groups.ts';
import { severalAtOnce } from './several.ts';
import { SIXTH } from './sixth/groups.ts';
import { statusLists } from './statusLists.ts';
import { summaries } from './summaries.ts';
import { TENTH } from './tenth/groups.ts';
import { trendAndForecast } from './trendAndForecast.ts';
import { upcomingGroup } from './upcoming.ts';
import { whatIf } from './whatIf.ts';
import { whyGroup } from './why.ts';

export const GROUPS: readonly Group[] = [
  statusLists,
  combinations,
  oneIndicator,
  severalAtOnce,
  countsAndShares,
  ranking,
  moversGroup,
  persistence,
  comparisons,
  trendAndForecast,
  whyGroup,
  actionsGroup,
  definitions,
  ownership,
  reporting,
  upcomingGroup,
  summaries,
  historyOfFigure,
  whatIf,
  periods,
  followUps,
  helping,
  doing,
  ambiguous,
  declined,
  plainTraps,
  references,
  referenceTraps,
  ...SECOND_SITTING,
  ...FOURTH,
  ...FIFTH,
  ...SIXTH,
  ...SEVENTH,
  ...EIGHTH,
  ...NINTH,
  ...TENTH,
  ...MESSAGES,
];
