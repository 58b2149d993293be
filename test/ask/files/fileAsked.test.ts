/** Sentences that ask for a file: in which format, and of what. */
import { describe, expect, it } from 'vitest';
import { fileAsked } from '../../../src/ask/files/fileAsked.ts';

describe('a sentence that asks for a file', () => {
  it.each([
    ['export this', 'xlsx'],
    ['Export', 'xlsx'],
    ['export these please', 'xlsx'],
    ['export to excel', 'xlsx'],
    ['Export the lot to Excel', 'xlsx'],
    ['download this', 'xlsx'],
    ['can you export that for me?', 'xlsx'],
    ['send me that as Excel', 'xlsx'],
    ['could I have this in a spreadsheet?', 'xlsx'],
    ['put it in a spreadsheet', 'xlsx'],
    ['as .xlsx', 'xlsx'],
    ['in excel', 'xlsx'],
    ['excel please', 'xlsx'],
    ['turn that into a workbook', 'xlsx'],
    ['give me a spreadsheet of this', 'xlsx'],
    ['as CSV', 'csv'],
    ['CSV?', 'csv'],
    ['export this as a csv file, thanks', 'csv'],
    ['save the list as csv', 'csv'],
    ['export csv', 'csv'],
    ['i want that as csv', 'csv'],
    ['and as ods', 'ods'],
    ['export all of it as OpenDocument', 'ods'],
    ['in LibreOffice format', 'ods'],
  ])('“%s” is of what was shown', (said, as) => {
    expect(fileAsked(said)).toMatchObject({ as, rest: '' });
  });

  it.each([
    ['export Q2 as CSV', 'csv', 'Q2'],
    ['send me what’s red as Excel', 'xlsx', "what's red"],
    ['give me a spreadsheet of the reds in ICT', 'xlsx', 'the reds in ICT'],
    ['download last quarter', 'xlsx', 'last quarter'],
    ['what’s red in Highways as csv', 'csv', "what's red in Highways"],
    ['export CPI13’s trend to Excel', 'xlsx', "CPI13's trend"],
    ['can you export the worst five please', 'xlsx', 'the worst five'],
    ['i need an ods file of everything in FCR', 'ods', 'everything in FCR'],
  ])('“%s” says what of', (said, as, rest) => {
    expect(fileAsked(said)).toMatchObject({ as, rest });
  });

  it.each([
    'what’s red?',
    'excellent',
    'who did the excel training',
    'show CPI13',
    'csvs are nice',
    'send me that',
  ])('“%s” is none', (said) => expect(fileAsked(said)).toBeUndefined());
});
