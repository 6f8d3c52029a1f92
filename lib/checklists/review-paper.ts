import { dayAt, minuteAt } from '../calendar/dates.ts';
import { dateDigits } from '../calendar/words.ts';
import type { OfficialBlock, OfficialDocument } from '../records/official-document.ts';
import { letterhead } from '../school/letterhead.ts';
import type { SchoolPack } from '../school/pack.ts';
import type { Role } from '../school/roles.ts';
import { fieldName } from './field-names.ts';
import { describeDocument } from './notes.ts';
import { withoutNames, type ReviewedItem, type ReviewRecord } from './review-record.ts';
import type { ItemStatus, Verdict } from './review.ts';
import type { Period } from './scope.ts';

const verdicts: Record<Verdict, string> = { 'san-sang': 'Sẵn sàng ký', 'chua-san-sang': 'Chưa sẵn sàng ký', 'chua-xac-dinh': 'Chưa xác định' };
const statuses: Record<ItemStatus, string> = {
  loi: 'lỗi', moLai: 'mở lại', canXem: 'cần xem', chuaTich: 'chưa tích', chuaXacDinh: 'chưa xác định', dat: 'đạt', boQua: 'bỏ qua', khongApDung: 'không áp dụng',
};
const periods: Record<Period, string> = { 1: 'học kì I', 2: 'học kì II', 3: 'cả năm' };
const people: Record<Role, string> = { gvbm: 'Giáo viên môn học', gvcn: 'Giáo viên chủ nhiệm', totruong: 'Tổ trưởng', bgh: 'Hiệu trưởng', qt: 'Cán bộ quản trị' };

/** "08:05 25/11/2026" on the school's clock. */
function momentOf(iso: string): string {
  const at = Date.parse(iso);
  const minute = minuteAt(at);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')} ${dateDigits(dayAt(at))}`;
}

/** The review record on paper. Pupils' names are left out unless they are asked for; it is Vietnamese whatever the interface speaks. */
export function reviewPaper(whole: ReviewRecord, { pack, names, ruleTitle }: { pack: SchoolPack; names: boolean; ruleTitle(id: string): string }): OfficialDocument {
  const record = names ? whole : withoutNames(whole);
  const { scope, versions, findings, waivers, freezes } = record;
  const about = [scope.mon && `môn ${scope.mon}`, scope.lop ? `lớp ${scope.lop}` : 'toàn trường', periods[scope.period], scope.namHoc && `năm học ${scope.namHoc}`].filter(Boolean).join(', ');
  return {
    ...letterhead(pack),
    number: '',
    date: dayAt(Date.parse(record.at)),
    title: 'Phiếu rà soát trước khi ký số học bạ',
    subject: about.charAt(0).toUpperCase() + about.slice(1),
    blocks: [
      {
        kind: 'pairs',
        pairs: [
          ['Người rà soát', people[scope.role]],
          ['Thời điểm', momentOf(record.at)],
          ['Kết luận', verdicts[record.verdict]],
          ['Kết quả kiểm tra', `${findings.errors} lỗi, ${findings.warnings} chỗ cần xem, ${findings.unsure} chỗ chưa xác định, ${waivers.length} chỗ bỏ qua có lí do`],
          ['Phiên bản', `Soát ${versions.soat} (${versions.rules} quy tắc), danh mục bản ${versions.checklist}, quy định của trường ${versions.pack ? `bản ${versions.pack}` : 'theo bản chuẩn'}`],
          ['Mã đối chiếu dữ liệu', record.digest],
        ],
      },
      { kind: 'heading', text: 'I. Các mục đã rà soát' },
      { kind: 'table', caption: '', head: ['Mục', 'Nội dung', 'Kết quả', 'Ghi chú'], rows: record.items.map((item) => [item.id, item.title, statuses[item.status], noteOf(item)]) },
      { kind: 'heading', text: 'II. Chỗ bỏ qua và lí do' },
      ...(waivers.length === 0
        ? [{ kind: 'paragraph' as const, text: 'Không có.' }]
        : [{
            kind: 'table' as const,
            caption: '',
            head: [...(names ? ['Học sinh'] : []), 'Quy tắc', 'Trang', 'Mục', 'Lí do', 'Lúc'],
            rows: waivers.map((waiver) => [...(names ? [waiver.pupil ?? ''] : []), ruleTitle(waiver.rule), describeDocument(waiver.document, 'vi'), waiver.field === null ? '' : fieldName(waiver.field, 'vi'), waiver.reason, momentOf(waiver.at)]),
          }]),
      { kind: 'heading', text: 'III. Dữ liệu đã đọc' },
      { kind: 'table', caption: '', head: ['Trang', 'Số học sinh', 'Đọc lúc'], rows: record.readings.map(({ document, pupils, readAt }) => [describeDocument(document, 'vi'), String(pupils), momentOf(readAt)]) },
      ...(freezes.length === 0 ? [] : [
        { kind: 'heading', text: 'IV. Sổ đã chốt' },
        { kind: 'table', caption: '', head: ['Sổ', 'Chốt lúc', 'Chỗ đã đổi', 'Chưa có biên bản'], rows: freezes.map((one) => [describeDocument(one.document, 'vi'), momentOf(one.at), String(one.differences), String(one.unexplained)]) },
      ] satisfies OfficialBlock[]),
      { kind: 'paragraph', text: 'Phiếu do Soát lập từ dữ liệu đọc trên trang; Soát chỉ hỗ trợ rà soát. Người ký chịu trách nhiệm về dữ liệu mình ký.' },
    ],
    signatures: [{ role: 'Người rà soát', note: 'Ký, ghi rõ họ tên', name: '' }],
    recipients: ['Hồ sơ của người rà soát'],
  };
}

/** A count is only said of what was told: beside "chưa xác định" it would look like a result. */
function noteOf({ status, good, total, findings, tickedAt, reason, notes }: ReviewedItem): string {
  return [
    ...(good !== null && total !== null && (status === 'dat' || status === 'loi') ? [`${good}/${total}`] : []),
    ...(findings > 0 ? [`${findings} chỗ`] : []),
    ...(reason !== null ? [`bỏ qua: ${reason}`] : tickedAt !== null ? [`tích ${momentOf(tickedAt)}`] : []),
    ...notes,
  ].join('; ');
}
