/** The Teams app's linked pages: about Ragtime, privacy, and terms of use. */

const ABOUT = `Ragtime runs a council's quarterly performance reporting in Microsoft Teams.

There is nothing to do here: open Teams, find Ragtime among your apps and say “help”.
What it keeps about people is at /privacy, the terms of use are at /terms.
`;

const PRIVACY = `Ragtime and personal data

Your council runs this Ragtime for its own staff and is the controller of what it keeps. Its own privacy notice comes first.

What it keeps, in the council's own Azure storage account:
- From the council's list of people: name, e-mail address, role, and the id that Microsoft Entra has for you.
- Which indicators you own, deputise for or manage.
- What you reported: figures, commentary and reasons, with your name and the time. They stay on record with the figure;
  your name and id stay there for as long as your council says after you leave its list, and then become “a former owner”.
- Where you can be written to in Teams, until you remove the app or leave the list; and which reminders and alerts were sent to you.
- What you were last answered in each chat, so that you can ask on. It is used for half an hour. Your own words are not stored:
  sentences that were understood are in memory for the day, without who said them, to answer the same ones sooner.

Files that you ask for are made when you take them, and not kept here. A link to one has the id that Microsoft Entra has for you
and what you asked, works for a few minutes, and only for what you may see then. What you save is in your own OneDrive.

What it does not do: it keeps no messages, looks at no other chats, sends nothing to anybody but Microsoft Teams, and uses no language model.
Its log holds neither names nor your words; where a message to you could not be sent, it holds your id.

To see, correct or remove what is kept about you, ask your council's performance team or its data protection officer.
`;

const TERMS = `Terms of use

Ragtime is used by the staff of the council that runs it, for reporting and reading that council's performance figures.
A figure is what its owner reported; every answer says of which quarter it is and how much of the quarter is in.
What may be passed on outside the council is for the council to say. Ask its performance team.
`;

/** Plain text by path. */
export const PAGES: Readonly<Record<string, string>> = {
  '/': ABOUT,
  '/privacy': PRIVACY,
  '/terms': TERMS,
};
