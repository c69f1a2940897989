/** Words one after the other, on lines of about `width` letters; a word longer than that has a line of its own. */
export function inLines(words: readonly string[], width: number, first = ''): string[] {
  const lines: string[] = [];
  let line = first;
  for (const [i, word] of words.entries()) {
    const said = i < words.length - 1 ? `${word},` : word;
    const empty = line === first;
    if (!empty && line.length + 1 + said.length > width) {
      lines.push(line);
      line = `${first}${said}`;
    } else {
      line = empty ? `${line}${said}` : `${line} ${said}`;
    }
  }
  return words.length > 0 ? [...lines, line] : lines;
}
