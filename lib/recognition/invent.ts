/** Invented values in the shape of real ones: what belongs to a person never leaves the page, how it is written does. */

/** Lists whose members say something of a person: another member of the same list stands for each. */
const closed: readonly (readonly string[])[] = [
  ['Đ', 'CĐ'], ['Đạt', 'Chưa đạt'], ['Tốt', 'Khá', 'Chưa đạt'], ['Giỏi', 'Khá', 'Trung bình', 'Yếu', 'Kém'], ['T', 'K', 'TB', 'Y'], ['P', 'K'], ['CP', 'KP'],
  ['Nam', 'Nữ'], ['Có', 'Không'], ['Kinh', 'Tày', 'Mường', 'Thái', 'Nùng'], ['Phật giáo', 'Công giáo', 'Tin lành'], ['Đang học', 'Chuyển đi', 'Chuyển đến', 'Bỏ học'],
  ['Đã ký', 'Chưa ký'], ['Đã nộp', 'Chưa nộp'], ['Được lên lớp', 'Ở lại lớp', 'Rèn luyện trong hè'], ['Lên lớp', 'Lưu ban'], ['Học sinh Giỏi', 'Học sinh Xuất sắc'],
];
/** Says nothing of one person alone. */
const common = new Set(['việt nam', 'x', 'v', '']);

const surnames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô'];
const middles = ['Gia', 'Bảo', 'Khánh', 'Minh', 'Ngọc', 'Hải', 'Thanh', 'Quỳnh', 'Tuấn', 'Phương', 'Diệu', 'Nhật'];
const givens = ['Khoa', 'Vy', 'Huy', 'Trâm', 'Duy', 'Ngân', 'Khôi', 'Thảo', 'Quân', 'Mai', 'Phúc', 'Trang', 'Kiên', 'Hằng', 'Sơn', 'Yến', 'Tùng', 'Loan', 'Cường', 'Oanh', 'Dũng', 'Nhi', 'Lâm', 'Uyên'];
const plain = ['mẫu', 'chữ', 'lời', 'nhỏ', 'xanh', 'sông', 'đồi', 'lá', 'mưa', 'nắng', 'gió', 'cỏ', 'biển', 'núi', 'hạt', 'vườn', 'suối', 'đá'];

/** FNV-1a with the last step of MurmurHash3, 32 bit. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const lower = (text: string) => text.normalize('NFC').toLowerCase();

export interface Inventor {
  /**
   * An invented value of the same shape; white space round it stays. The same name, code or text always gives the same one.
   * Marks, levels and other members of short lists are drawn anew each time: a table of what stands for what would tell all.
   */
  value(text: string): string;
  /** Every run of three digits or more becomes another; letters stay. For ids and codes in attributes. */
  code(text: string): string;
  /** A number below `count`, by these words. */
  pick(words: string, count: number): number;
}

/** `originals` (in lower case): none of them may come out as an invented value. */
export function inventor(seed: string, originals: ReadonlySet<string>): Inventor {
  const known = new Map<string, string>();
  const used = new Set<string>();
  let drawn = 0;
  const pick = (words: string, count: number) => hashOf(`${seed}\0${words}`) % count;

  function invent(text: string, make: (salt: string) => string): string {
    const before = known.get(text);
    if (before !== undefined) return before;
    let made = text;
    for (let attempt = 0; attempt < 40; attempt++) {
      made = make(`${lower(text)}\0${attempt}`);
      if (lower(made) === lower(text) || originals.has(lower(made))) continue;
      if (made.length < 6 || !used.has(made)) break;
    }
    used.add(made);
    known.set(text, made);
    return made;
  }

  const otherDigits = (digits: string, keep: number) =>
    invent(digits, (salt) => digits.slice(0, keep) + [...digits.slice(keep)].map((digit, at) => String(1 + ((Number(digit) + pick(`${salt}${at}`, 8)) % 9))).join(''));

  const two = (number: number) => String(number).padStart(2, '0');
  function digits(run: string): string {
    if (/^(19|20)\d\d$/.test(run)) return invent(run, (salt) => run.slice(0, 2) + (run.startsWith('19') ? 60 + pick(salt, 40) : two(5 + pick(salt, 12))));
    return otherDigits(run, run.length >= 12 ? 4 : run.length >= 6 ? 2 : 0);
  }

  /** Nothing less than a mark, a date or a code: null for words. */
  function shaped(text: string): string | null {
    const mark = /^(10|\d)(?:([.,])(\d{1,2}))?$/.exec(text);
    if (mark) {
      const at = drawn++;
      return mark[2] ? `${pick(`mark${at}`, 10)}${mark[2]}${String(pick(`tenth${at}`, 10)).padEnd(mark[3]?.length ?? 1, '5')}` : String(pick(`mark${at}`, 11));
    }
    const day = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text);
    if (day) return invent(text, (salt) => `${two(1 + pick(`${salt}d`, 28))}${day[2]}${two(1 + pick(`${salt}m`, 12))}${day[2]}${Number(day[4]) - 3 + pick(`${salt}y`, 7)}`);
    const iso = /^(\d{4})-\d\d-\d\d/.exec(text);
    if (iso) return invent(text, (salt) => `${Number(iso[1]) - 3 + pick(`${salt}y`, 7)}-${two(1 + pick(`${salt}m`, 12))}-${two(1 + pick(`${salt}d`, 28))}${text.slice(10)}`);
    if (/@/.test(text)) return invent(text, (salt) => `mau${pick(salt, 100_000)}@example.vn`);
    return null;
  }

  function cased(made: string, like: string): string {
    if (like.length > 1 && like === like.toUpperCase() && like !== like.toLowerCase()) return made.toUpperCase();
    return /^\p{Lu}/u.test(like) ? made.charAt(0).toUpperCase() + made.slice(1) : made.toLowerCase();
  }

  /** One choice for a whole phrase, so that the same name is the same name throughout. */
  function words(text: string): string {
    const pieces = text.split(/([\p{L}\p{M}]+)/u);
    const spoken = pieces.filter((_, at) => at % 2 === 1);
    const isName = spoken.length >= 2 && spoken.length <= 6 && !/\d/.test(text) && spoken.every((word) => /^\p{Lu}/u.test(word));
    let nth = 0;
    return invent(text, (salt) => {
      nth = 0;
      return pieces.map((piece, at) => {
        if (at % 2 === 0) return piece.replace(/\d+/g, digits);
        const pool = !isName ? plain : nth === 0 ? surnames : nth === spoken.length - 1 ? givens : middles;
        nth++;
        if (piece.length === 1 && /\d/.test(text)) return String.fromCharCode(65 + pick(`${salt}${nth}`, 26));
        return cased(pool[pick(`${salt}${nth}`, pool.length)] as string, piece);
      }).join('');
    });
  }

  function value(text: string): string {
    const core = text.trim();
    if (core === '' || common.has(lower(core))) return text;
    const [before, after] = [text.slice(0, text.indexOf(core)), text.slice(text.indexOf(core) + core.length)];
    const list = closed.find((members) => members.some((member) => lower(member) === lower(core)));
    if (list) {
      return before + inCapitals(list[pick(`list${drawn++}`, list.length)] as string, core) + after;
    }
    // Several marks in one cell: each by itself.
    const parts = core.split(/([\s;|]+)/);
    if (parts.length > 1 && parts.every((part, at) => at % 2 === 1 || /^(10|\d)([.,]\d)?$/.test(part))) return before + parts.map((part, at) => (at % 2 === 1 ? part : (shaped(part) ?? part))).join('') + after;
    return before + (shaped(core) ?? (/\p{L}/u.test(core) ? words(core) : core.replace(/\d+/g, digits))) + after;
  }

  return { value, code: (text) => text.replace(/\d{3,}/g, digits), pick };
}

/** In capitals where the other is; otherwise as it stands in its list. */
const inCapitals = (made: string, like: string) => (like.length > 1 && like === like.toUpperCase() ? made.toUpperCase() : made);
