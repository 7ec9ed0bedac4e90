/**
 * Where the built-in templates have their hints, so that no template is read for the first form. The builds put the table in the place of
 * this module (`scripts/build/hint-places.mjs`); without it, the templates are read.
 */

/**
 * For each built-in template, in their order: pairs of how far a piece of its text lies behind the piece before, and how long it is.
 * The pieces are the template's name, then each question and its hint (of no length where it has none).
 */
export const HINT_PLACES: readonly (readonly number[])[] | undefined = undefined;
