/** Which way a text runs, where the elements around it have to go the same way. */

const FIRST_LETTER = /\p{L}/u;
const FROM_RIGHT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction of a text, by its first letter; `undefined` for one without letters, which goes as what is around it. */
export function textDirection(text: string): "ltr" | "rtl" | undefined {
  const letter = FIRST_LETTER.exec(text)?.[0];
  if (letter === undefined) return undefined;
  return FROM_RIGHT.test(letter) ? "rtl" : "ltr";
}
