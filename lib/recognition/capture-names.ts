import { fold } from './phrases.ts';

/**
 * Texts that look like a person's name, whoever it is: in a capture a name that no sheet holds is a name all the same. The
 * trade: what looks like one goes even where it may be the title of something, because an invented name in the place of a
 * title costs nothing; and a word of pages that a family shares ("Lý lịch", "Hồ sơ") stays where it is one by itself.
 */

const families =
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh trương đinh lâm phùng mai tô hà tạ chu châu cao thái lưu lương lò lù lầu vàng giàng sùng thào mùa quách bạch mạc kim thạch sơn triệu nông hứa lã nghiêm khổng tống kiều tăng thân âu ninh cù doãn đàm hạ khuất khương nhan tiêu xa siu bế bàn đèo quàng cà tòng cầm chẻo phàn tẩn chảo ly vừ chử giáp lục thiều bá diệp hàn liễu mẫn nhâm tôn thịnh ksor rơ rmah kpă nay niê ayun'.split(' ');
/** Families whose letters are no word of a page without their marks either. */
const telling = new Set(['nguyen', 'tran', 'pham', 'hoang', 'huynh', 'phan', 'dang', 'bui', 'duong', 'doan', 'vuong', 'trinh', 'truong', 'dinh', 'lam', 'phung', 'quach', 'giang', 'sung', 'thao', 'trieu', 'nghiem', 'luong', 'khuong']);
const folded = new Set(families.map((family) => fold(family)));

const either = (word: string) => `(?:${word.charAt(0).toUpperCase()}${word.slice(1)}|${word.toUpperCase()})`;
const any = (words: readonly string[]) => `(?:${words.map(either).join('|')})`;
const capital = "\\p{Lu}[\\p{L}\\p{M}'’]*";
/** "GV: Kiên", "em Đào", "bà Sấm": whoever is addressed so is named. */
const before = '(?:(?:GV|GVCN|GVBM|GVNN|HS|PH|PHHS|[Gg]iáo viên|[Hh]ọc sinh|[Ee]m|[Cc]ô|[Tt]hầy|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]háu)(?: (?:chủ nhiệm|bộ môn|dạy))?\\s*[:：.]?\\s+)';
const name = new RegExp(
  '(' +
    [
      `(?<![\\p{L}\\d])${any(families)}(?: +${capital}){1,5}`,
      // Without marks it takes more words to be one.
      `(?<![\\p{L}\\d])${any([...folded])}(?: +${capital}){2,5}`,
      // In small letters the word between says so: "nguyễn văn an".
      `(?<![\\p{L}\\d])(?:${families.join('|')}) +(?:thị|văn)(?: +[\\p{L}\\p{M}]+){1,3}`,
      // "Y Wơn Niê", "H'Hen Niê".
      `(?<![\\p{L}\\d])(?:Y(?: +${capital}){2,4}|H['’]${capital}(?: +${capital}){1,4})`,
      `(?<=(?<![\\p{L}\\d])${before})${capital}(?: +${capital}){0,5}`,
    ].map((form) => `${form}(?![\\p{L}\\p{M}])`).join('|') +
    ')',
  'u',
);

/** The text in turns: what names nobody, a name, what names nobody, … `isWord`: what is a word of pages although it looks like a name. */
export function aroundNames(text: string, isWord: (text: string) => boolean): string[] {
  if (!/\p{Lu}|\s(?:thị|văn)\s/u.test(text)) return [text];
  const pieces = text.split(name);
  const joined: string[] = [pieces[0] as string];
  for (let at = 1; at < pieces.length; at += 2) {
    const [piece, rest] = [pieces[at] as string, pieces[at + 1] as string];
    if (isWord(piece)) joined.push((joined.pop() as string) + piece + rest);
    else joined.push(piece, rest);
  }
  return joined;
}

const syllable = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?';
const isSyllable = new RegExp(`^${syllable}$`);
const written = new RegExp(`^(?:hs|gv|em|ph|ten)?(?:(?:${[...folded].join('|')})(?:thi|van)(?:${syllable}){1,3}|(?:${[...telling].join('|')})(?:${syllable}){1,3})$`);

/** Also of languages that are written with other letters, and letters that stand for a name ("Giàng A Páo"). */
const loose = new RegExp(`^(?:${syllable}|[wfjz][aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?|[a-z])$`);

/**
 * Whether a code of the page's own (a class, a name, a part of its address) may be a person's name without its marks:
 * "hs-nguyen-van-an", "dinhthioi"; and all that is made of nothing but syllables and of no phrases of pages ("hay-khoc").
 * `phrasesIn`: see there; several of them may still be a name ("ho-van-nam").
 */
export function isNameCode(code: string, phrasesIn: (text: string) => number): boolean {
  const words = fold(code.replace(/(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1$2 ')).split(' ').filter((word) => /^[a-z]+$/.test(word));
  if (words.some((word) => word.length > 5 && written.test(word))) return true;
  const spoken = words.filter((word) => !/^(hs|gv|ph)$/.test(word));
  if (spoken.length > 1 && spoken.join('').length > 3 && spoken.every((word) => loose.test(word)) && spoken.some((word) => word.length > 1 && isSyllable.test(word))) {
    const phrases = phrasesIn(spoken.join(' '));
    if (phrases === 1) return false;
    if (phrases === 0 || folded.has(spoken[0] as string)) return true;
  }
  return words.some((word, at) => {
    if (!folded.has(word)) return false;
    let more = 0;
    while (more < 4 && isSyllable.test(words[at + 1 + more] ?? '')) more++;
    return more >= (telling.has(word) || /^(hs|gv|em|ph|ten|ma)$/.test(words[at - 1] ?? '') ? 1 : 2);
  });
}
