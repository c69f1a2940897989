/** Something that keeps a form from being sent, at its place and in words. */
export interface NamedProblem {
  place: string;
  /** The field's name. */
  name: string;
  words: string;
}
