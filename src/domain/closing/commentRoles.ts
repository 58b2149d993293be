/** The roles in which people comment on figures, as a council's setting writes them. */

/** A role, and who holds it, by e-mail address; all in small letters. */
export type CommentRole = { readonly role: string; readonly holders: readonly string[] };

const ROLE = /^[a-z][a-z ]{0,38}$/;
const ADDRESS = /^[^\s@,;:]+@[^\s@,;:]+$/;

const pieces = (text: string, between: string): readonly string[] =>
  text
    .split(between)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

/** Reads `finance: a@x.gov.uk, b@x.gov.uk; legal: c@x.gov.uk`; undefined for anything else. */
export function readCommentRoles(text: string): readonly CommentRole[] | undefined {
  const roles = pieces(text.toLowerCase(), ';').map((one): CommentRole => {
    const [role = '', holders = '', ...more] = one.split(':');
    return { role: more.length > 0 ? '' : role.trim(), holders: pieces(holders, ',') };
  });
  const isRead = roles.every(
    ({ role, holders }) =>
      ROLE.test(role) && holders.length > 0 && holders.every((each) => ADDRESS.test(each)),
  );
  return isRead && roles.length > 0 ? roles : undefined;
}
