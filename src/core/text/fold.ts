/** Words as they are looked for, and names as they are told apart. */

/** An accent over a letter that is one without it as well. In other scripts such marks are letters: रमा is not राम. */
const ACCENTED = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{Mn}+/gu;

/** Small letters without accents, for finding: “jose” finds José. Never for telling one name from another. */
export function folded(text: string): string {
  return text.trim().normalize("NFKD").replace(ACCENTED, "$1").normalize("NFC").toLowerCase();
}

/** A name as files and links know it: capitals don't count, nor how a letter is composed. Accents do. */
export function fileKey(name: string): string {
  return name.normalize("NFC").toLowerCase().normalize("NFC");
}
