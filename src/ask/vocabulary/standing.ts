/** Words for standings: states, and on or off target. Those for colours are with the schemes. */
import type { Standing } from '../../domain/answers/selection.ts';
import type { PerformanceChange } from '../../domain/indicators/change.ts';

const T = '[its|their|our] (target|targets)';

/** Phrases by standing. The colours and other status names of the schemes in use are added to these. */
export const STANDING: readonly (readonly [Standing, readonly string[]])[] = [
  ...(
    [
      ['No target', '(no|without|lacking|not have|do not have|does not have) [any] (target|targets)'],
      ['No target', '(untargeted|targetless)'],
      ['Baseline', '(baseline|baselines|baselining)'],
      ['Contextual', '(contextual|contextuals|for context|context only)'],
      ['In development', '[still|are|is|being] (in|under) (development|dev)'],
      ['In development', '(being|still|we are|still being) [still] (developing|developed)'],
      ['Suspended', '(suspended|on hold|paused)'],
      ['No data this period', '(no data [this (period|quarter)]|nothing to measure|nothing to report)'],
    ] as const
  ).map(([status, phrase]): readonly [Standing, readonly string[]] => [{ kind: 'status', status }, [phrase]]),
  [
    { kind: 'off target' },
    [
      `(off|below|under|behind|short of|adrift of|wide of) ${T}`,
      'off track',
      // What is better than green is not meant (shared/domain.md, words that mean two things).
      'not green',
      `not on (track|${T})`,
      `not at ${T}`,
      `(miss|misses|missing|missed) [out on] ${T}`,
      '(target|targets) (did|have|do|are) we (miss|missed|missing)',
      '(target|targets) (missed|not met|not hit)',
      `not (meet|meeting|met|hit|hitting|reach|reaching|reached|make|making|made|achieve|achieving|achieved) ${T}`,
      `(fail|fails|failing|failed) [to meet|to hit|to reach] ${T}`,
      '(failing|underperforming|underperformers|underperformer|underachieving|under performing|under performers)',
      'poor (performers|performer|performance)',
      '(poorly performing|performing (badly|poorly))',
      '(falling|fallen|fall|fell) (short|behind)',
      '(below|under|behind|short of|not) where (it|they|we) (should|need to|ought to|have to) be',
      '(struggling|lagging|in trouble|trouble spots|problem areas|problem indicators|doing badly)',
      '(going|gone) (wrong|badly)',
      'bad (ones|one|indicators|figures|kpis|measures)',
      '(any|what|which|where are) [our] [(big|biggest|main)] (problems|concerns|issues)',
      '[any|what is] [the] bad news',
      '(need|needs|needing) attention',
      '(anything|something) [(i|we)] [should|need to|to] [be] (worry|worried|concerned) about',
      'what (should|must|do) (i|we) [need to] [be] (worry|worried|concerned) about',
    ],
  ],
  [
    { kind: 'on target' },
    [
      `(on|at) (track|${T})`,
      `(meet|meets|meeting|met|hit|hits|hitting|reach|reached|reaching|achieve|achieved|achieving|make|made|making) ${T}`,
      `(meeting|hitting|met|hit) ${T} for`,
      `(on|at|meeting|hitting) or (above|over|better than|ahead of|beating|exceeding) ${T}`,
      '(target|targets) (did|have|are|do) we (hit|hitting|met|meet|meeting|achieve|achieved|achieving)',
      '[got|get|getting] [to] where (it|they|we) (should|need to|ought to) be',
      '(doing|performing|going) (well|ok|okay|fine|alright)',
    ],
  ],
  [
    { kind: 'not reported' },
    [
      'not [yet] (reported|submitted|provided|supplied|filled in|come in|sent in|returned|entered|put in|handed in|done|arrived|updated) [yet]',
      'not [yet] (done|sent|submitted|reported|returned) it [in] [yet]',
      'not [yet] (sent|given|returned) [me|us|you] (theirs|their figures|their figure|their numbers|their returns)',
      '(holding|keeping) (us|me|things|everything|it all) (up|waiting)',
      'not [yet] (sent|put|handed) (in|anything in|their figures in|figures in|theirs in)',
      'not (reported|submitted) (anything|their figures|figures|theirs) [yet]',
      'not [got] [any] (figure|figures|number|numbers|score|scores|data) [yet] [in]',
      'no (figure|figures|number|numbers|score|scores|submission|return) [for] [yet]',
      'not [yet] in [yet]',
      '[still] (yet|left|due) to (report|submit|come|come in|arrive|be reported|be submitted)',
      'still to (report|submit|come|come in|arrive|be reported|be submitted|do)',
      'still (due|owed|owing|needed|expected|awaited|waiting)',
      '[still] (unreported|outstanding|missing|awaited|unsubmitted)',
      '[still] (unreported|outstanding|missing) from',
      '[still] waiting (for|on)',
      '(awaiting|awaited) [update|updates|figure|figures|data]',
      'not heard (from|back from)',
      'to come in',
      'still (owe|owes) [(me|us|you)] [(figures|figure|numbers|returns|anything)]',
      '(got|has|have) [still|left] to (put in|send in|hand in|report|submit)',
      'still got to (put in|send in|hand in|report|submit|do)',
      '(need|needs) (doing|reporting|submitting|putting in|sending in|filling in)',
      'not [yet] (had|received) [yet]',
    ],
  ],
  [
    { kind: 'overdue' },
    [
      '(overdue|late|past due|past deadline|past due date|past their deadline|behind (schedule|deadline|on reporting))',
      '(missed|missing) [their|its] deadline',
    ],
  ],
  [
    { kind: 'reported' },
    [
      '(sent|put|handed|got|turned) (theirs|hers|his) in',
      '(done|finished|completed|sent|submitted|reported) (his|hers|all his|all hers)',
      'heard [back] from',
      '(done|filled in|sent in|submitted|reported) (theirs|their figures|their returns|all theirs)',
      '(reported|submitted|received|sent in|handed in|filled in|has been entered) [so far]',
      '(is|are|come|came|have|has) in [so far|yet]',
      'in so far',
      '(go|went|gone|got|gotten) through',
    ],
  ],
  [{ kind: 'provisional' }, ['(provisional|provisionals|not final|not finalised|not yet final|unconfirmed)']],
  [
    { kind: 'overridden' },
    [
      '(set|changed|altered|overrode) (any|any of|some|some of) [our] (colours|colour|statuses|status|ratings|rating) by hand',
      'performance team (set|changed|altered|overrode) [any|any of|some|some of] [our] (colours|colour|statuses|status|ratings|rating) [by hand]',
      '(overridden|overriden|overrides|overrode|manually set|set manually|set by hand|changed by hand|hand set)',
      'performance team [have|has] (set|changed|overrode|altered) [by hand]',
      '(set|changed|altered|overridden|decided) [by hand|manually] by performance team',
    ],
  ],
];

/** Phrases by change in performance: better and worse, not up and down. */
export const CHANGE: readonly (readonly [PerformanceChange, readonly string[]])[] = [
  [
    'improving',
    [
      'at least (improving|getting better|going in right direction|heading in right direction|moving in right direction|going right way|heading right way|moving right way)',
      '(improving|getting better|on (up|way up|rise)|going in right direction|heading in right direction|moving in right direction|going right way|heading right way|moving right way|trending up|going up)',
    ],
  ],
  [
    'deteriorating',
    [
      '(deteriorating|worsening|declining|slipping|sliding|getting worse|on (way down|slide|decline)|going in wrong direction|heading in wrong direction|moving in wrong direction|going wrong way|heading wrong way|moving wrong way|trending down|going down|going downhill|going backwards)',
    ],
  ],
  [
    'unchanged',
    [
      '(unchanged|static|stagnant|flat|level|stable|steady|standing still|staying same|stayed same|no change|not changing)',
      'not (changed|moved|budged|shifted)',
    ],
  ],
];
