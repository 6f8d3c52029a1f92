import { describe, expect, test } from 'vitest';
import { countedMarkWords } from '../../lib/records/mark-words.ts';
import { fill } from '../../lib/records/words.ts';
import { interfaceWords } from '../docs/interface-words.ts';

describe('fill', () => {
  test('puts values in their places; a place without a value stays to be seen', () => {
    expect(fill('thiếu {n}/{all}', { n: 3, all: 45 })).toBe('thiếu 3/45');
    expect(fill('{n} {n|error|errors} in {page}', {})).toBe('{n} {n|error|errors} in {page}');
  });

  test.each<[number | string, string]>([[0, '0 errors'], [1, '1 error'], ['1', '1 error'], [2, '2 errors'], [21, '21 errors'], ['1/45', '1/45 errors']])('English counts: %s', (n, words) => {
    expect(fill(countedMarkWords.loi.en, { n })).toBe(words);
  });

  test('a value that looks like a place is only a value', () => {
    expect(fill('{a} {b}', { a: '{b}', b: '{n|x|y}' })).toBe('{b} {n|x|y}');
  });
});

/** Words that end in s and are no plural, or count nothing. */
const plain = /^(?:is|was|has|this|its|as|us|does|across|class|address|less|needs|says|holds|gives|keeps|agrees|characters'|means|asks|stands|rests|counts|lists|previous)$/;
/** A number alone or with its whole, then up to three words of which one is a plural. */
const counted = /\{(?:n|all|total|count|added|shown|errors|pupils|days|rules|books|required)\} ((?:[a-z]+ ){0,2}[a-z]+)/g;

test('every English text that counts says one thing and several rightly', () => {
  const wrong = interfaceWords('en').filter(({ text }) => [...text.matchAll(counted)].some(([, after]) => after!.split(' ').slice(0, 3).some((word) => /[a-z]{2}s$/.test(word) && !plain.test(word))));
  expect(wrong.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
});
