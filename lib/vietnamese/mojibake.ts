/** What the bytes 0x80–0x9F show as in code page 1252; the five holes stand as control characters. */
const upper1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const utf8As1252 = /[ÃÄÆ][\u0080-\u009F\u00A1-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Å[¨©]|á[º»]/;
/** Signs that the old fonts (TCVN3) use as letters and that no sound text has next to a letter. */
const oldFont = /[¡-¬®¯±µ-¿×÷Þþ](?=\p{L})|(?<=\p{L})[¡-¬®¯±µ-¿×÷Þþ]/u;

/** Whether a text is UTF-8 that was read as code page 1252: "Nguyá»…n". A bare Ã ("LÃ THỊ HOA") is sound. */
export const isMojibake = (text: string): boolean => utf8As1252.test(text);

/** Whether a text was typed in an old font's code (TCVN3): "NguyÔn V¨n Hoµ". */
export const isOldFont = (text: string): boolean => !isMojibake(text) && oldFont.test(text);

/** The text a mojibake stood for; null when the bytes do not come out as sound UTF-8. */
export function mendMojibake(text: string): string | null {
  if (!isMojibake(text)) return null;
  const bytes: number[] = [];
  for (const char of text) {
    const high = upper1252.indexOf(char);
    const code = high >= 0 ? 0x80 + high : (char.codePointAt(0) ?? 0);
    if (code > 0xff) return null;
    bytes.push(code);
  }
  try {
    const mended = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes)).normalize('NFC');
    return isMojibake(mended) ? null : mended;
  } catch {
    return null;
  }
}
