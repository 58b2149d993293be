/** Teams' own cards about files: the question whether one may be saved in somebody's OneDrive, and the file once it is there. */
import type { Attachment } from 'botbuilder';
import type { CommandCall, FileToGive } from '../../commands/basis/reply.ts';
import type { Upload } from '../incoming/consent.ts';

const consentType = 'application/vnd.microsoft.teams.card.file.consent';
const infoType = 'application/vnd.microsoft.teams.card.file.info';

/** The card that asks. */
export function consentCard(
  { name, says }: Pick<FileToGive, 'name' | 'says'>,
  { verb, args }: CommandCall,
  sizeInBytes: number,
): Attachment {
  const context = { verb, args };
  return {
    contentType: consentType,
    name,
    content: { description: says, sizeInBytes, acceptContext: context, declineContext: context },
  };
}

/** The card of the file that is there now. */
export const infoCard = ({ name, contentUrl, uniqueId, fileType }: Upload): Attachment => ({
  contentType: infoType,
  name,
  contentUrl,
  content: { uniqueId, fileType },
});
