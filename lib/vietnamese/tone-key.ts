import { cleanText } from './text.ts';

/** The five tone marks in the order of school books; the digit stands for the mark in a tone key. */
const toneDigits: Readonly<Record<string, string>> = {
  '\u0300': '1', // huyền
  '\u0309': '2', // hỏi
  '\u0303': '3', // ngã
  '\u0301': '4', // sắc
  '\u0323': '5', // nặng
};
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
const words = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The key under which two spellings are the same word: lower case, each word's tone moved to its end as a
 * digit, so that neither NFC/NFD nor the place of the tone (hòa, hoà) matters; the letters ă â ê ô ơ ư đ stay apart.
 */
export function toneKey(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(words, (word) => word.replace(toneMarks, '') + [...word].map((char) => toneDigits[char] ?? '').join(''))
    .replace(/[’‘´`]/g, "'")
    .normalize('NFC');
}

/** The tone key without hyphens, apostrophes, dots and spaces: "Bru - Vân Kiều" and "Bru-Vân Kiều" are one. */
export const looseKey = (text: string): string => toneKey(text).replace(/[-–—'. ]/g, '');
