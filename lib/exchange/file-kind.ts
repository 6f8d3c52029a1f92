/** What a file is by its first bytes; its name may say anything. */
export type FileKind = 'zip' | 'compound' | 'html' | 'text' | 'other';

const starts = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(0, 600));

export function fileKind(bytes: Uint8Array): FileKind {
  if (starts(bytes, 0x50, 0x4b, 3, 4)) return 'zip';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'compound';
  const head = latin(bytes);
  if (/^(%PDF|\x89PNG|\xff\xd8\xff|GIF8|Rar!|7z\xbc\xaf|MZ|\{\\rtf|RIFF)/.test(head)) return 'other';
  if (/<(html|table|body|head)[\s>]/i.test(head.replaceAll('\0', ''))) return 'html';
  return 'text';
}

/** The text of a file in UTF-8, UTF-16 or windows-1258, composed where its encoding had no composed letters; null when it is no text. */
export function textOf(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes);
  } catch {
    // Windows' Vietnamese code page writes tones behind their letters.
    text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  }
  return /[\0\x01-\x08\x0e-\x1a]/.test(text.slice(0, 200_000)) ? null : text;
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (starts(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (starts(bytes, 0xfe, 0xff)) return 'utf-16be';
  // Without a mark: every other byte of Latin letters, digits and delimiters is zero.
  const sample = bytes.subarray(0, 2000);
  const zeros = (from: number) => sample.filter((byte, at) => at % 2 === from && byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (Math.max(even, odd) * 4 > sample.length && Math.min(even, odd) * 20 < sample.length) return odd > even ? 'utf-16le' : 'utf-16be';
  return 'utf-8';
}
