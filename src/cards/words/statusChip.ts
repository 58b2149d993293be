/** The status chip: symbol and word on the host's own container style, never a colour alone. */
import { statusName } from '../../domain/judging/statusName.ts';
import { bandCalled, findScheme } from '../../domain/schemes/schemes.ts';
import { asLine } from './text.ts';

export type Chip = {
  /** Symbol and word: `◆ Amber`, `○ Not reported`. */
  readonly label: string;
  /** A container style of Adaptive Cards. */
  readonly style: 'attention' | 'warning' | 'good' | 'accent' | 'emphasis';
};

/** The chip of a status under a scheme; a status that is not one of its bands has an open circle and no colour. */
export function chipOf(status: string, schemeId?: string): Chip {
  const named = ({ name }: { name: string }): boolean => name === status;
  const own = schemeId === undefined ? undefined : findScheme(schemeId);
  const band = own?.bands.find(named) ?? bandCalled(status);
  if (!band) {
    const name = schemeId === undefined ? status : statusName(status, { scheme: schemeId });
    return { label: `○ ${asLine(name)}`, style: 'emphasis' };
  }
  return {
    label: `${band.symbol} ${asLine(status)}`,
    style: band.style === 'default' ? 'emphasis' : band.style,
  };
}

/** A column wide enough for one word and the symbol of every one of the chips; two words wrap. */
export function chipWidth(chips: readonly Chip[]): string {
  const longest = Math.max(0, ...chips.flatMap(({ label }) => label.split(' ').map((word) => word.length)));
  if (longest <= 6) return '100px';
  if (longest <= 8) return '112px';
  return longest <= 10 ? '130px' : '144px';
}
