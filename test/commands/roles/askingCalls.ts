/** The calls of what is put on record beside a figure: questions to whoever reports it, answers, comments in a role. */
import { Q2 } from '../../support/cells.ts';
import { TENANT } from '../../support/council.ts';
import { buttonOf, type Call, type Data, one } from './call.ts';
import { OUTSIDER, PEOPLE, type Refs, type RolesCouncil } from './rolesCouncil.ts';

const team = PEOPLE['performance team'];
const cell = (refs: Refs): Data => ({ ref: refs.one, period: Q2 });
const openCell = (): Data => ({ ref: 'CPI13', period: Q2 });

const question = async (refs: Refs, council: RolesCouncil): Promise<Data> => ({
  ...(await buttonOf(team, 'ask owner', 'askOwner', cell)(refs, council)),
  reason: 'Is the supplier back?',
});

/** The answer to a question that has just been asked. */
async function answer(refs: Refs, council: RolesCouncil): Promise<Data> {
  await council.as(team).execute('askOwner', await question(refs, council));
  const last = (await council.store.comments.of(TENANT, Q2, refs.one)).at(-1);
  return { ...cell(refs), question: last?.number, reason: 'Since Monday.' };
}

export const ASKING: Readonly<Record<string, Call>> = {
  'ask owner': one({}, /\{reason=/),
  askOwner: { data: question, shows: /Olga Owner is asked about/, stores: true },
  answerQuestion: { data: answer, shows: /You answered: “Since Monday\.”/, stores: true },
  comment: one({ role: 'finance' }, /\{reason=/),
  keepComment: {
    data: async (refs, council) => ({
      ...(await buttonOf(OUTSIDER, 'comment', 'keepComment', openCell)(refs, council)),
      ...cell(refs),
      reason: 'The overspend is covered.',
    }),
    shows: /Your finance comment on/,
    stores: true,
  },
};
