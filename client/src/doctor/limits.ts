/** How much of a file the doctor takes on. What goes beyond is refused before it is read, or as soon as it shows. */

/** Of the file as it is chosen, before anything of it is read. */
export const MOST_BYTES = 50 * 1000 * 1000;
/** Of an archive's wanted entries together, unpacked. */
export const MOST_UNPACKED_BYTES = 200 * 1000 * 1000;
export const MOST_ENTRIES = 300;

/** Of everything in the file. */
export const MOST_VERTICES = 100_000;
/**
 * Of one boundary: what the server takes, since every list of zones carries every boundary. With 100,000 a list grows
 * by 2.3 MB, and the embedded database takes a quarter of a minute to check the outline; simplifying is offered instead.
 */
export const MOST_BOUNDARY_VERTICES = 20_000;
export const MOST_FEATURES = 10_000;
/** Rows of a corner list: every vertex, with headings and titles between them. */
export const MOST_ROWS = MOST_VERTICES + 10_000;
/** Of a corner list; twenty groups side by side are few. */
export const MOST_COLUMNS = 200;

/**
 * No grid and no degree goes further, not even in millimetres, which are told as such; beyond it arithmetic on
 * coordinates begins to lose them.
 */
export const MOST_COORDINATE = 3e9;

export const MOST_ATTRIBUTES = 50;
export const MOST_ATTRIBUTE_LENGTH = 300;
/** How deep collections may lie in one another. */
export const MOST_DEPTH = 8;

/** Lists and objects of a JSON text: more than any file within the other limits has. */
export const MOST_ELEMENTS = 1_000_000;
/** Tags of an XML text, each of which takes a kilobyte as long as it is read. */
export const MOST_TAGS = 400_000;
/** Entities of a drawing with all that its blocks draw wherever they are inserted. */
export const MOST_DRAWN = 200_000;
/** Lines of a drawing: a vertex takes four to fourteen of them. */
export const MOST_LINES = 4_000_000;
