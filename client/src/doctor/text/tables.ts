/**
 * The 134 letters of Vietnamese that ASCII has not, each as the two old encodings write it, seen through
 * Windows-1252, as which their bytes reach us.
 */

const LETTERS =
  'à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ đ è ẻ ẽ é ẹ ê ề ể ễ ế ệ ì ỉ ĩ í ị ' +
  'ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ';

const TCVN3 =
  'µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë ® Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö × Ø Ü Ý Þ ' +
  'ß á â ã ä « å æ ç è é ¬ ê ë ì í î ï ñ ò ó ô \u00ad õ ö ÷ ø ù ú û ü ý þ';

/** Capital letters with a tone are small ones set in a font of capitals; only seven have a place of their own. */
const TCVN3_CAPITALS: readonly (readonly [code: string, letter: string])[] = [
  ['¡', 'Ă'],
  ['¢', 'Â'],
  ['£', 'Ê'],
  ['¤', 'Ô'],
  ['¥', 'Ơ'],
  ['¦', 'Ư'],
  ['§', 'Đ'],
];

const VNI =
  'aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò ' +
  'oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î';

const letters = LETTERS.split(' ');
const capital = (text: string) => text.toUpperCase();

function tcvn3(): Map<string, string> {
  const codes = TCVN3.split(' ');
  const small = letters.map((letter, i) => [codes[i] ?? '', letter] as const);
  // Some programs write the capital letter and the code of its tone after it.
  const pairs = small.map(([code, letter]) => {
    const base = letter.normalize('NFD')[0] ?? letter;
    return [`${capital(base === 'đ' ? 'd' : base)}${code}`, capital(letter)] as const;
  });
  return new Map([...pairs, ...small, ...TCVN3_CAPITALS]);
}

function vni(): Map<string, string> {
  const codes = VNI.split(' ');
  const small = letters.map((letter, i) => [codes[i] ?? '', letter] as const);
  const capitals = small.flatMap(([code, letter]) => [
    [capital(code), capital(letter)] as const,
    // A capital letter with the small sign of its tone.
    [`${capital(code.slice(0, 1))}${code.slice(1)}`, capital(letter)] as const,
  ]);
  return new Map([...capitals, ...small]);
}

export type Charset = 'tcvn3' | 'vni';

export const TABLES: Readonly<Record<Charset, ReadonlyMap<string, string>>> = {
  tcvn3: tcvn3(),
  vni: vni(),
};
