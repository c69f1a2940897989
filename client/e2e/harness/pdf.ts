import { extractText, getDocumentProxy } from 'unpdf';

/** The text of a PDF as it is read on paper, on one line, all spaces alike. */
export async function textOfPdf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
    mergePages: true,
  });
  return text.replaceAll(/\s+/g, ' ');
}
