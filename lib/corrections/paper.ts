import { dateDigits } from '../calendar/words.ts';
import type { OfficialBlock, OfficialDocument } from '../records/official-document.ts';
import { dots } from '../records/official-layout.ts';
import { numberOf, relatedBooks, type Correction } from './correction.ts';
import { signersOf } from './path.ts';
import { bookWords, describeItem, evidenceWords, momentWords, signatoryWords, signerWords, termWords } from './words.ts';

const or = (text: string): string => text.trim() || dots;
const time = (moment: string | null): string => (moment === null ? dots : momentWords(moment));

/** "08 giờ 15 phút, ngày 25 tháng 11 năm 2026" */
function inWords(moment: string | null): string {
  if (moment === null) return '…… giờ …… phút, ngày …… tháng …… năm ………';
  const [year, month, day] = moment.slice(0, 10).split('-');
  return `${moment.slice(11, 13)} giờ ${moment.slice(14, 16)} phút, ngày ${day} tháng ${month} năm ${year}`;
}

/**
 * The record on paper, ready for three signatures (S2-61): what is known is written, what is not leaves dots to fill in by
 * hand. It is Vietnamese whatever the language of the interface.
 */
export function correctionPaper(record: Correction): OfficialDocument {
  const { truong, lop, mon, hocKy, namHoc, nguoiDeNghi, quanTri, thuTruong } = record;
  const about = [mon && `môn ${mon}`, `lớp ${or(lop)}`, hocKy && termWords[hocKy].vi, `năm học ${or(namHoc)}`].filter(Boolean).join(', ');
  return {
    ...truong,
    number: numberOf(record) || (record.kyHieu && `${dots}/${record.kyHieu}`),
    date: record.lapLuc?.slice(0, 10) ?? null,
    title: 'Biên bản',
    subject: `Chỉnh sửa dữ liệu ${about}`,
    blocks: [
      ...record.canCu.filter((line) => line.trim() !== '').map((line): OfficialBlock => ({ kind: 'paragraph', text: `Căn cứ ${line.trim().replace(/^căn cứ\s+/i, '').replace(/[;.]$/, '')};` })),
      { kind: 'paragraph', text: `Hôm nay, hồi ${inWords(record.lapLuc)}, tại ${or(truong.unit)}, chúng tôi gồm:` },
      { kind: 'pairs', pairs: [[signatoryWords.nguoiDeNghi.vi, person(nguoiDeNghi)], [signatoryWords.quanTri.vi, person(quanTri)], ['Thủ trưởng đơn vị', person(thuTruong)]] },
      { kind: 'heading', text: 'I. Nội dung đề nghị chỉnh sửa' },
      {
        kind: 'table',
        caption: '',
        head: ['TT', 'Mã học sinh', 'Họ và tên', 'Mục sửa', 'Đang có', 'Giá trị đúng', 'Lí do'],
        rows: record.noiDung.map((item, index) => [String(index + 1), item.maHocSinh, or(item.hoTen), describeItem(item, 'vi'), or(item.giaTriDangCo), or(item.giaTriDung), or(item.lyDo)]),
      },
      { kind: 'heading', text: 'II. Minh chứng kèm theo' },
      ...(record.minhChung.length === 0 ? [{ kind: 'paragraph' as const, text: dots }] : [{ kind: 'pairs' as const, pairs: record.minhChung.map(({ loai, noiLuu }): [string, string] => [evidenceWords[loai].vi, or(noiLuu)]) }]),
      { kind: 'heading', text: 'III. Ý kiến của thủ trưởng đơn vị' },
      { kind: 'paragraph', text: opinion(record) },
      { kind: 'heading', text: 'IV. Thực hiện' },
      { kind: 'pairs', pairs: doing(record) },
      { kind: 'paragraph', text: 'Biên bản được ba bên thống nhất, ký tên và lưu cùng minh chứng đến khi học sinh ra trường.' },
    ],
    signatures: [
      { role: signatoryWords.nguoiDeNghi.vi, note: 'Ký, ghi rõ họ tên', name: nguoiDeNghi.hoTen },
      { role: signatoryWords.quanTri.vi, note: 'Ký, ghi rõ họ tên', name: quanTri.hoTen },
      { role: thuTruong.chucVu.trim() || signatoryWords.thuTruong.vi, note: 'Ký, ghi rõ họ tên, đóng dấu', name: thuTruong.hoTen },
    ],
    recipients: [`Hồ sơ minh chứng lớp ${or(lop)}`, 'Lưu: VT'],
  };
}

const person = ({ hoTen, chucVu }: Correction['nguoiDeNghi']): string => [or(hoTen), chucVu.trim()].filter(Boolean).join(', ');

function opinion({ yKien }: Correction): string {
  const said = yKien.dongY === null ? dots : yKien.dongY ? 'Đồng ý cho chỉnh sửa' : 'Không đồng ý cho chỉnh sửa';
  return `${[said, yKien.noiDung.trim()].filter(Boolean).join('. ').replace(/\.$/, '')}. Ngày: ${yKien.ngay === null ? dots : dateDigits(yKien.ngay)}`;
}

function doing(record: Correction): [string, string][] {
  const { kySo, soSach } = record;
  const signed = signersOf(record);
  const series = (part: 'huy' | 'lai', order: typeof signed) => order.map((signer) => `${signerWords[signer].vi} ${time(kySo?.[part][signer] ?? null)}`).join('; ');
  const books = (state: string) => relatedBooks.filter((book) => soSach[book] === state).map((book) => bookWords[book].vi.toLowerCase()).join(', ');
  return [
    ...(kySo === null ? [] : [['Hủy ký số (ngược thứ tự ký)', series('huy', signed.toReversed())] as [string, string]]),
    ['Thời điểm sửa trên phần mềm', time(record.suaLuc)],
    ['Người cùng sửa', [or(record.nguoiDeNghi.hoTen), or(record.quanTri.hoTen)].join(', ')],
    ['Sổ sách liên quan đã sửa', or(books('daSua'))],
    ...(kySo === null ? [] : [['Ký số lại', series('lai', signed)] as [string, string]]),
    ['Thời điểm khóa lại', time(record.khoaLuc)],
    ['Nơi lưu biên bản, minh chứng', or(record.luuTai)],
    ['Lưu đến', record.luuDen === null ? dots : dateDigits(record.luuDen)],
  ];
}

/** The name of the file: number, class and subject, without pupils. */
export function paperFileName({ so, lop, mon, namHoc }: Pick<Correction, 'so' | 'lop' | 'mon' | 'namHoc'>): string {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').replace(/[^\w-]+/g, '-').replace(/^-+|-+$/g, '');
  return ['bien-ban', so === null ? '' : String(so).padStart(2, '0'), plain(lop), plain(mon), plain(namHoc)].filter(Boolean).join('-').toLowerCase() + '.docx';
}
