/** Writes a paper as a Word document: the same bytes for the same paper. */
import { Packer } from 'docx';
import type { Paper } from '../content/paper.ts';
import { type Drawn, standInFor } from './blocks.ts';
import { documentOf } from './document.ts';
import { settle } from './settle.ts';

/** The bytes of the .docx. The paper is a thread's first document: the library counts on from one to the next. */
export async function writeDocx(paper: Paper, drawn: Drawn): Promise<Uint8Array> {
  const pictures = new Map([...drawn].map(([ref, bytes]) => [standInFor(ref), bytes]));
  return settle(await Packer.toBuffer(documentOf(paper, drawn)), paper.at, pictures);
}
