import { addresses, attributes, fillers, harmless, headerFillers, marks, parts, periods, persons, results, sections, signing, subjects, weekdays } from '../records/labels.ts';
import { fold, lexicon, parse, tidy, type Lexicon } from './phrases.ts';
import { isExtreme } from './rows.ts';

/** Words of pages that name nobody: titles, buttons, tabs, paging. Whole phrases, because single words are also names. */
const pageWords =
  'thuc hanh|so diem|so goi ten va ghi diem|bang diem|bang tong hop|bang tong ket|tong ket|tong hop|ket qua hoc tap|ket qua ren luyen|ket qua hoc tap va ren luyen|hoc ba|hoc ba so|ho so|ho so hoc sinh|so yeu ly lich|ly lich hoc sinh|' +
  'danh sach|danh sach hoc sinh|danh sach lop|danh sach ky so|danh sach so|danh sach hoc ba|diem danh|chuyen can|ren luyen|hanh kiem|hoc tap|hoc luc|danh gia|danh gia ren luyen|danh gia lai|nhap diem|nhap diem mon|nhap nhan xet|nhap|xem|' +
  'quan ly|quan ly hoc sinh|quan ly diem|trang chu|he thong|bao cao|thong ke|danh muc|cau hinh|huong dan|tro giup|dang xuat|dang nhap|mat khau|ten dang nhap|tai khoan|thong bao|tin nhan|' +
  'luu|luu lai|luu va dong|cap nhat|ghi|huy|huy bo|dong|thoat|sua|xoa|them|them moi|chinh sua|chi tiet|tim|tim kiem|tra cuu|loc|lam moi|tai lai|in|in an|xuat|xuat excel|nhap excel|nhap tu excel|excel|ky|ky so|nop|duyet|khoa|mo khoa|khoa so|xac nhan|dong y|quay lai|tiep tuc|tiep|truoc|sau|dau|cuoi|chuyen|chon|chon tat ca|tat ca|lua chon|vui long chon|thao tac|tac vu|chuc nang|' +
  'mon|mon hoc|hdgd|hoat dong giao duc|hoat dong|lop|khoi|hoc ky|hoc ki|ky|hk|hki|hkii|nam hoc|ca nam|cuoi nam|thang|tuan|ngay|nam|tiet|buoi|trang|hien thi|tu|den|cua|tren|trong|tong|tong so|tong cong|si so|so hoc sinh|so luong|ban ghi|ket qua|muc|dong|hang|cot|hoc sinh|em|so tt|stt|tt|i|ii|' +
  'giao vien|giao vien bo mon|giao vien chu nhiem|gv|gvbm|gvcn|hieu truong|nguoi lap|nguoi dung|nguoi ky|xin chao|truong|so|phong|trang thai|ghi chu|da luu|chua luu|khong co du lieu|dang tai|khong|co|bat buoc|co dau|khong dau|tuy chon|neu co|hs|thcs|thpt|' +
  'nhap vao day|nhap nhanh|nhap chung|nhap chung cho ca lop|dien cho ca lop|trung binh lop|diem trung binh|so hs|so hs dat|ap dung cho|dien nhanh|nhap cho ca lop|nhap cho tat ca|gan nhanh|tat ca hoc sinh|an enter|va enter|roi|de|cho|ca lop|trung binh|ti le|ty le|luu y|chu thich|trung binh chung|smas|vnedu|csdl nganh|csdl|vietschool|page|of|total|search|save|next|previous|showing|entries|to|' +
  'kinh|tay|muong|thai|nung|nam|nu|dang hoc|chuyen di|chuyen den|chuyen di ky 1|chuyen di ky 2|bo hoc|phat giao|cong giao|tin lanh|dat|chua dat|tot|kha|gioi|yeu|kem|viet nam|diem|nhan xet|thong tin|thong tin chung|thong tin ca nhan|thong tin ho khau|thong tin gia dinh|gia dinh';

const counting = /(^| )(trang|page|hien thi|showing|cua|tren|of|tong|tong so|total|si so|hoc sinh|ban ghi|ket qua|entries|muc|so luong)( |$)/;
const ofPerson = /(^| )(giao vien|gv|gvcn|gvbm|ho ten|ho va ten|ten|nguoi \w+|xin chao|chao|hieu truong|cha|bo|me|tai khoan|truong|hoc sinh|chu nhiem|bo mon)$/;
const yearPair = '20\\d\\d\\s*[-–/_]\\s*20\\d\\d';
const className = '(?:1[0-2]|[1-9])(?:[A-ZĐ]{1,3}\\d{0,2}|/\\d{1,2})';
/** What a page says of class, semester and year stays. */
const context = new RegExp(`((?:năm\\s+học\\s*:?\\s*)?${yearPair}|l[ớo]p(?:\\s+h[ọo]c)?\\s*:?\\s*${className}(?![\\p{L}\\d])|(?<![\\p{L}\\d])${className}(?![\\p{L}\\d])|kh[ốo]i\\s*:?\\s*(?:1[0-2]|[1-9])(?![\\p{L}\\d])|(?:h[ọo]c\\s+k[ỳìyi]|hk|k[ỳì])\\s*:?\\s*(?:ii|i|1|2)(?![\\p{L}\\d]))`, 'giu');

const separators = /([:;,|()[\]{}>›»•\n*+=?!"“”…]+|(?<!\d)\/|\/(?!\d)|\s[-–—]\s|\.\s|(?<=\d)[-–](?=\d))/;

let built: Lexicon | null = null;
const words = () => (built ??= lexicon([
  ['label', attributes], ['label', addresses], ['label', persons], ['label', parts], ['label', sections], ['label', fillers], ['label', marks], ['label', results], ['label', signing],
  ['label', periods], ['label', subjects], ['label', weekdays], ['label', headerFillers], ['label', harmless], ['page', pageWords],
]));

/** A telephone, a code, a day or an address of the mail: of one person wherever it stands. */
const personal = /@|(?:\d[ .-]?){6,}|\d{1,2}([/.-])\d{1,2}\1\d{2,4}/;
export const holdsPersonal = (text: string): boolean => personal.test(text.replace(new RegExp(yearPair, 'g'), ''));

/** Whether a number beside these words counts pages or rows. */
export const counts = (text: string): boolean => counting.test(fold(text)) && !holdsPersonal(text);

/** Only words of pages and of the dictionary; numbers only where they count pages, rows or columns. */
function isKnown(piece: string, counted: boolean, digits: number): boolean {
  const folded = fold(piece);
  if (folded === '' || isExtreme(piece)) return true;
  if (tidy(piece).length > 190 || parse(folded, words()) === null) return false;
  return (folded.match(/\d+/g) ?? []).every((run) => run.length <= (counted ? 4 : digits < 0 ? 0 : digits > 0 || /[a-z]{2}/.test(folded) ? 2 : 0));
}

/**
 * The text with all that is not known to belong to nobody passed through `replace`. `digits`: the longest number that may
 * stay by itself (a header's "1"); below 0 for none at all. Whole phrases between punctuation are judged, never single words of them.
 */
export function keepKnown(text: string, digits: number, replace: (piece: string) => string): string {
  const composed = text.normalize('NFC');
  const counted = counts(composed);
  let after = '';
  const kept = composed
    .split(context)
    .map((span, at) => {
      if (at % 2 === 1) {
        after = '';
        return span;
      }
      return span.split(separators).map((piece, nth) => {
        if (nth % 2 === 1) {
          if (!/[:-]/.test(piece)) after = '';
          return piece;
        }
        const known = !ofPerson.test(after) && isKnown(piece, counted, digits);
        if (fold(piece) !== '') after = known ? fold(piece) : '';
        return known ? piece : replace(piece);
      }).join('');
    })
    .join('');
  return composed === text ? kept : kept.normalize('NFD');
}

/** Whether the words ask for a person ("GV:"): what follows them names one. */
export const asksForPerson = (text: string): boolean => /[:：]\s*$/.test(text) && ofPerson.test(fold(text));

/** Of how many phrases of pages or of the dictionary a text is made; 0 when something in it is none. */
export const phrasesIn = (text: string): number => parse(fold(text), words())?.length ?? 0;

/** One phrase, and not several that happen to stand in a row ("Hồ Văn Nam"). */
export const isOnePhrase = (text: string): boolean => phrasesIn(text) === 1;
