/** The words and rules of reporting in plain English, as a committee member or a new colleague asks for them. */

/** A term as it is asked about, with what it means. Rules are those of the domain page. */
export const TERMS = {
  indicator: {
    title: 'What an indicator (KPI) is',
    says: 'One figure that shows how a service does, such as the percentage of requests answered in time. Each has a target, an owner who reports it every month, quarter, half-year or year, and a colour that says how far from its target it is.',
  },
  baseline: {
    title: 'Baseline',
    says: 'An indicator that is tracked so that a target can be set for it later. Until then it has no colour.',
  },
  contextual: {
    title: 'Contextual',
    says: 'Shown for the picture, such as how many requests came in. It never has a target, and so no colour.',
  },
  'in development': {
    title: 'In development',
    says: 'Agreed, and not collected yet: nobody is asked for a figure, and it has no colour.',
  },
  suspended: {
    title: 'Suspended and retired',
    says: 'Nobody is asked for a figure of it at present (suspended), or any more (retired). Its past figures stay.',
  },
  'no target': {
    title: 'No target',
    says: 'It is measured, and there is nothing to hold it against, so it has no colour.',
  },
  'not reported': {
    title: 'Not reported, and no data',
    says: 'Not reported: a figure is due, and nothing has come in. No data this period: the owner says that there is nothing to measure, and why. Neither has a colour, and only the first is chased.',
  },
  provisional: {
    title: 'Provisional',
    says: 'Its owner says that the figure may still change. It counts and has its colour meanwhile, and becomes final when the owner submits the final one; both stay on record.',
  },
  carried: {
    title: 'Carried',
    says: 'An annual or survey figure stands in the tables of the quarters after it as the latest there is, with the date it is of. Nobody is chased for a new one before it is due.',
  },
  arrows: {
    title: 'What the arrows mean',
    says: 'Two things. Change in performance is against the period before, in terms of good and bad: ↑ improving, ↓ deteriorating, ↔ unchanged. Direction for improvement says which way is good: ↑ higher, ↓ lower, ↔ within a range. So avoidable contact going up from 10.5 to 10.7 is ↓.',
  },
  'year to date': {
    title: 'Year to date (YTD)',
    says: 'All of the financial year so far, from 1 April unless the council has another year. It is compared with the target for that point of the year: 58% of the spend by Q2 is not 58% of a year. In period means the quarter alone.',
  },
  rolling: {
    title: 'Rolling 12 months',
    says: 'The figure covers the last twelve months each time it is reported, so that summers and winters even out. A card says so wherever a figure is not that of the period alone.',
  },
  projection: {
    title: 'The projection',
    says: 'A straight line through the latest three to eight figures, carried on by one period. “On course” is where that meets the target. With fewer than three figures there is none.',
  },
  neighbours: {
    title: 'Statistical neighbours',
    says: 'Councils much like this one. Their mean is shown with its source and year, and only where everybody measures by one national definition.',
  },
  'sign-off': {
    title: 'Sign-off',
    says: 'A manager agrees a figure before it goes into the paper, or sends it back to its owner with a reason. Not every indicator needs it; its card says so.',
  },
  lock: {
    title: 'A locked quarter',
    says: 'The performance team has closed it, and its paper can be made. A correction after that needs the team and a reason, and both figures stay on record.',
  },
  'working days': {
    title: 'Which days count',
    says: 'Days are counted from Monday to Friday, without bank holidays and the days on which the council is closed. Nothing falls due on any of those, and no reminder goes out.',
  },
  correcting: {
    title: 'How to undo or correct something',
    says: 'A figure is corrected by its owner, the deputy or the performance team: say “correct” with its reference. What was there before stays on record, so nothing is lost. Leave is ended with “I am back”, a follow with “unfollow”, and a form that is only open stores nothing.',
  },
  'who sees': {
    title: 'Who can see your figures',
    says: 'Everybody on the council’s list, from the moment they are submitted, unless the indicator is restricted: then only those who have a part in it, and whoever is named. Sign-off does not hide a figure. Ask “who can see” with its reference for one of them.',
  },
  'what is kept': {
    title: 'What I keep',
    says: 'What you submit, with your name and the time, every change of it, your leave, and what I sent you; and of what you ask, the last question, so that you can follow it up. It is in your council’s own storage. I answer by rules: nothing you write goes to an AI service.',
  },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly says: string }>>;

export type Term = keyof typeof TERMS;

const isTerm = (name: string): name is Term => Object.hasOwn(TERMS, name);

/** Every term, in that order. */
export const EVERY_TERM: readonly Term[] = Object.keys(TERMS).filter(isTerm);
