/** Ids for elements that refer to each other, different in every form on the page. */

let last = 0;

/** An id that no other element of this product has. */
export function freshId(): string {
  last += 1;
  return `da-${last}`;
}
