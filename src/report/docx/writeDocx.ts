/** Writes a paper as a Word document: the same bytes for the same paper. */
import { Packer } from 'docx';
import type { Paper } from '../content/paper.ts';
import { documentOf } from './document.ts';
import { type Drawn, standInsFor } from './pictures.ts';
import { settle } from './settle.ts';

/** The bytes of the .docx. The paper is a thread's first document: the library counts on from one to the next. */
export async function writeDocx(paper: Paper, drawn: Drawn): Promise<Uint8Array> {
  const standIns = standInsFor(drawn);
  return settle(await Packer.toBuffer(documentOf(paper, standIns)), paper.at, standIns.pictures);
}
