/** Long enough for the browser to have taken the bytes. */
const KEPT_MS = 60_000;

/** Offers a text as a file, without asking the server. */
export function saveText(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
