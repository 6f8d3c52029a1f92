const onsets = 'ngh ng nh gh kh ch th tr ph qu gi b c d đ g h k l m n p r s t v x'.split(' ');
const rimes = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên êng ' +
    'ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc ' +
    'oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât ' +
    'uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uyn uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ' +
    'ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu'
  ).split(' '),
);
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether a word is spelt as a Vietnamese syllable: onset or none, a known rime, one tone at most. */
export function isSyllable(word: string): boolean {
  const decomposed = word.normalize('NFD').toLowerCase();
  if ((decomposed.match(tones) ?? []).length > 1) return false;
  const bare = decomposed.replace(tones, '').normalize('NFC');
  // "Quỳnh", "quýt": the u belongs to the rime although it is written with q.
  return rimes.has(bare) || onsets.some((onset) => bare.startsWith(onset) && rimes.has(bare.slice(onset.length))) || (/^qu/.test(bare) && rimes.has(bare.slice(1)));
}

/** The tiếng of a text: parts between spaces that hold a letter or a digit; hyphen and apostrophe do not split. */
export function syllablesOf(text: string): string[] {
  return text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part));
}
