/** Writes a paper as a Word document: the same bytes for the same paper. */
import { Packer } from 'docx';
import type { Paper } from '../content/paper.ts';
import type { Drawn } from './blocks.ts';
import { documentOf } from './document.ts';
import { settle } from './settle.ts';

/** The bytes of the .docx. To be called once in a thread's life: the library counts on from one document to the next. */
export async function writeDocx(paper: Paper, drawn: Drawn): Promise<Uint8Array> {
  return settle(await Packer.toBuffer(documentOf(paper, drawn)), paper.at);
}
