/** Whether a person can have written it: not blank, no white space around it, no control characters but line breaks. */
export function isReadable(text: string, longest: number): boolean {
  return (
    text.length > 0 &&
    text.length <= longest &&
    text.trim() === text &&
    !/[^\P{C}\n\u200c\u200d]/u.test(text)
  );
}
