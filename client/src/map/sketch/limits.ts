/**
 * Corners that can have handles on the map at once: each is a mark of its own there, and so is the middle of each
 * edge. Above it a boundary is changed by its coordinates or read anew from a file.
 */
export const MOST_EDITED = 2000;
