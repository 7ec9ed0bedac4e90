/** The steady colours of allies: the classes of `styles/tokens.css`. */

/** How many there are. */
const COLOURS = 8;

/** The class for the ally at a place among the allies, from 0; none for -1, who is none of them. */
export function allyColour(place: number): string {
  return place === -1 ? "" : `da-ally-${(place % COLOURS) + 1}`;
}
