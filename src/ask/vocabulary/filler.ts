/** Words and phrases that change nothing: asking politely, thinking aloud, naming what everything here is about. */

/** Left out before anything is read, wherever they stand. */
export const DROPPED: ReadonlySet<string> = new Set(
  'the a an please pls plz ta currently actually really already basically literally simply exactly been being'.split(
    ' ',
  ),
);

/** Single words. Never one that turns a meaning round or limits it: “not”, “before”, “more”, “only if”. */
export const FILLER_WORDS: readonly string[] =
  "am are as at be can could did do does for get gets getting give gives go got gotten has have had here in into is let like look looking may might must need needs of ok okay on onto our ours out see seen send should so some such tell than that then there this to too up us was we were what which while with would you your yet any anything anyone each both hi hiya hello hey dear morning afternoon evening thanks thank cheers regards many sitting pull bring now one ones also wondering know check quickly briefly within inside across among 's mate particular specifically figure figures number numbers score scores result results value values rag rating ratings rated status statuses colour colours color colors stuff things thing lot bits say said saying hear interested kindly sorry um er erm hmm oh quick come came coming sat sits these if about still latest current something somebody someone anybody everyone everybody whoever people given sit atm".split(
    ' ',
  );

export const FILLER_PHRASES: readonly string[] = [
  '(could|can|would|will) (you|we) [just]',
  '(can|could|may) i [just] (have|see|get|ask|know)',
  'i (would|do) (like|want) [to (know|see|have|ask)]',
  '(i (want|need|wish|am looking|am trying|was hoping|have)|need|want) [to [(know|see|have|ask|find|look at|find out)]]',
  'i am (interested in|wondering|asking|after|just wondering|just asking|looking for|looking at)',
  'i was (wondering|asking|just wondering)',
  'i (wonder|meant|mean|think|guess|suppose|see)',
  'i (should|need to|ought to|have to|must) (know [about]|look at|see|worry about|be worried about|mention|raise|flag|tell)',
  'do i (need to|have to) (know [about]|worry about)',
  'let me (see|know|have)',
  'let us (see|have|look at)',
  'tell me [about]',
  'for me',
  'give (me|us)',
  'show (me|us)',
  'send (me|us|over|through)',
  'get me',
  'remind me',
  'quick (one|question)',
  'before (cabinet|committee|[my] meeting|scrutiny|council)',
  'for (cabinet|[my] meeting|scrutiny)',
  'at (moment|present|this point|this stage)',
  '[right] now',
  'so far',
  'as (things stand|it stands|of now|of today)',
  'this time (round|around)',
  'these days',
  'by any chance',
  'if (possible|you can|you could|you would|you do not mind)',
  'when you (can|have a minute|get a minute|get chance)',
  'do you (know|have)',
  'do we (know|have [got]|hold)',
  'have we [got]',
  'have you got',
  'we have [got]',
  'is there',
  'are there',
  'there (is|are)',
  'good (morning|afternoon|evening)',
  '(many|with) thanks',
  'kind regards',
  'thank you',
  'out of interest',
  'all right',
  'up to',
  'come on',
  'in place',
  'is used',
  '[i am] ready',
  '(do|did) (we|you|they) think',
  'where can i [find|see|get]',
  'name on [it]',
  '(is|are|has) taken',
  'in (nutshell|short|brief|total)',
  'for my (one to one|1 2 1|121|catch up|meeting|briefing) [with (chief exec|chief executive|director|boss|manager|leader|portfolio holder)]',
  '(very|so) much',
  'on red amber green',
];
