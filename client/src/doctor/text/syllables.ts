/** The closed lists a written Vietnamese syllable is made of. */
const NUCLEI = new Set(
  (
    'a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iêu iu oa oai oao oay oă oe oeo oi ôi ơi ua uâ ' +
    'uây uê ui uô uôi uơ uy uya uyê uyu ưa ưi ươ ươi ươu ưu yê yêu'
  ).split(' '),
);
const ONSET = /^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx])?/;
const CODA = /(?:ch|ng|nh|[cmnpt])?$/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

const withoutTone = (word: string) => word.normalize('NFD').replace(TONES, '').normalize('NFC');

/** Whether a word is spelt as Vietnamese spells a syllable. */
export function isSyllable(word: string): boolean {
  const bare = withoutTone(word.toLowerCase());
  const onset = ONSET.exec(bare)?.[0] ?? '';
  const rest = bare.slice(onset.length);
  const nucleus = rest.slice(0, rest.length - (CODA.exec(rest)?.[0].length ?? 0));
  return (
    NUCLEI.has(nucleus) ||
    (onset === 'qu' && NUCLEI.has(`u${nucleus}`)) ||
    (onset === 'gi' && NUCLEI.has(`i${nucleus}`))
  );
}
