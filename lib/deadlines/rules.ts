import type { Words } from '../records/words.ts';
import type { Role } from '../school/settings.ts';
import type { BookProgress } from './book-progress.ts';
import type { TestKind } from './entry.ts';

/** When a rule falls due. Counting stands in `occurrences.ts`. */
export type When =
  /** Working days after the last day of the test period (giữa kì) or after the test date (cuối kì). */
  | { kind: 'afterTest'; test: TestKind; workdays: number }
  /** Calendar days before the first final test. */
  | { kind: 'beforeTest'; days: number }
  /** The school or the user sets the date. */
  | { kind: 'entered' }
  /** "trước ngày dd/mm hằng năm": `before` true; else "chậm nhất ngày". */
  | { kind: 'yearly'; day: string; before: boolean }
  /** The last day of the school year, or so many months after it. */
  | { kind: 'yearEnd'; months?: number }
  | { kind: 'weekly' }
  | { kind: 'monthly' };

/** One dated duty: data only. The id is never used again for something else. */
export interface DeadlineRule {
  id: string;
  roles: readonly Role[];
  /** One for each class and subject taught, for the homeroom class, or for the person. */
  per: 'book' | 'homeroom' | 'person';
  title: Words;
  /** The document it rests on, shown to the user. */
  basis: string;
  when: When;
  /** The marks that must be in the book by then. */
  needs?: keyof BookProgress['missing'];
  /** The documents name the duty and no day: the day is a suggestion the school may set. */
  suggested?: true;
  /** Days before the date on which to remind, beside the user's own. */
  leads?: readonly number[];
  /** What comes back every week or month is not announced a week ahead: leads beyond this many days are left out. */
  maxLead?: number;
}

const hoSo = 'CV 1370/SGDĐT-GDTrH&TX Đồng Tháp ngày 18/9/2023 (hồ sơ sổ sách điện tử)';
const quyChe = 'Quy chế học bạ điện tử THCS Ngô Mây, QĐ 09/QĐ-NM ngày 17/3/2022';
const huongDan = 'Hướng dẫn ký số học bạ điện tử THCS Minh Thuận ngày 16/4/2026';
const phong = 'CV Phòng GDĐT Bình Sơn năm 2023 (số hóa hồ sơ), mục 3';

const teachers: readonly Role[] = ['gvbm', 'gvcn', 'totruong'];
const everyone: readonly Role[] = ['gvbm', 'gvcn', 'totruong', 'bgh', 'qt'];

export const deadlineRules: readonly DeadlineRule[] = [
  { id: 'D-01', roles: teachers, per: 'book', needs: 'gk', when: { kind: 'afterTest', test: 'giuaKi', workdays: 7 }, title: { vi: 'điểm giữa kì {hocKy}', en: 'mid-term marks, semester {hocKy}' }, basis: `${hoSo}: 07 ngày làm việc từ ngày kết thúc kiểm tra` },
  { id: 'D-02', roles: teachers, per: 'book', needs: 'ck', when: { kind: 'afterTest', test: 'cuoiKi', workdays: 7 }, title: { vi: 'điểm cuối kì {hocKy}', en: 'final marks, semester {hocKy}' }, basis: `${hoSo}: 07 ngày làm việc từ ngày kiểm tra` },
  { id: 'D-03', roles: teachers, per: 'book', when: { kind: 'entered' }, title: { vi: 'vào điểm phúc khảo', en: 'marks after re-marking' }, basis: `${hoSo}: ngay sau khi có kết quả phúc khảo` },
  { id: 'D-04', roles: teachers, per: 'person', when: { kind: 'yearly', day: '08-15', before: true }, title: { vi: 'kết quả đánh giá lại, rèn luyện hè', en: 're-assessment and summer training results' }, basis: `${hoSo}: trước 15 tháng 8 hằng năm` },
  { id: 'D-05', roles: teachers, per: 'book', needs: 'tx', when: { kind: 'entered' }, title: { vi: 'điểm thường xuyên (ĐĐGtx)', en: 'regular marks (ĐĐGtx)' }, basis: `${hoSo}: thời hạn do Hiệu trưởng quy định` },
  { id: 'D-06', roles: [...teachers, 'bgh', 'qt'], per: 'person', when: { kind: 'beforeTest', days: 7 }, title: { vi: 'hạn cuối sửa điểm học kì {hocKy}', en: 'last day to correct marks, semester {hocKy}' }, basis: `${hoSo}: 01 tuần trước khi kiểm tra cuối học kì` },
  { id: 'D-07', roles: ['bgh'], per: 'person', when: { kind: 'yearly', day: '05-31', before: true }, title: { vi: 'báo cáo kết quả thực hiện lộ trình', en: 'yearly roadmap report' }, basis: `${phong}: trước ngày 31/5` },
  { id: 'D-08', roles: ['gvcn'], per: 'homeroom', suggested: true, when: { kind: 'yearEnd' }, title: { vi: 'hoàn thành nội dung học bạ', en: 'complete the school records' }, basis: `${quyChe}, Điều 7: cuối mỗi năm học` },
  { id: 'D-09', roles: everyone, per: 'person', when: { kind: 'entered' }, title: { vi: 'ký số học bạ', en: 'sign the school records' }, basis: `${huongDan}: đúng thời hạn của trường` },
  { id: 'D-10', roles: ['gvcn'], per: 'homeroom', suggested: true, maxLead: 0, when: { kind: 'weekly' }, title: { vi: 'chuyên cần {ky}', en: 'attendance, {ky}' }, basis: `${huongDan}; ${hoSo}: hằng tuần` },
  { id: 'D-11', roles: ['gvcn'], per: 'homeroom', suggested: true, maxLead: 3, when: { kind: 'monthly' }, title: { vi: 'rèn luyện, vắng, chuyển lớp, chuyển trường {ky}', en: 'conduct, absences, moves, {ky}' }, basis: `${huongDan}; ${quyChe}, Điều 7: định kỳ hằng tháng` },
  { id: 'D-12', roles: ['gvcn', 'qt'], per: 'homeroom', suggested: true, when: { kind: 'yearly', day: '09-30', before: false }, title: { vi: 'danh sách lớp và hồ sơ đầu năm', en: 'class list and profiles at the start of the year' }, basis: `${hoSo}; ${quyChe}, Điều 7: đầu năm học` },
  { id: 'D-13', roles: teachers, per: 'person', suggested: true, when: { kind: 'yearEnd' }, title: { vi: 'hoàn thiện và nộp sổ cá nhân', en: 'finish and hand in the personal mark book' }, basis: `${hoSo}: cuối năm học` },
  { id: 'D-14', roles: ['bgh', 'qt'], per: 'person', suggested: true, when: { kind: 'yearEnd' }, title: { vi: 'in học bạ, sổ theo dõi (lớp có đánh giá lại: sau 14/8)', en: 'print school records and class books (re-assessed classes: after 14/8)' }, basis: `${hoSo}; ${quyChe}: cuối mỗi năm học` },
  { id: 'D-15', roles: ['bgh', 'qt'], per: 'person', suggested: true, when: { kind: 'yearEnd' }, title: { vi: 'in và ký sổ đăng bộ của khóa ra trường', en: 'print and sign the register of the leaving cohort' }, basis: `${hoSo}: kết thúc niên khóa` },
  { id: 'D-16', roles: ['bgh', 'qt'], per: 'person', suggested: true, when: { kind: 'yearEnd' }, title: { vi: 'xuất PDF ba loại sổ, ký số, lưu 03 bản', en: 'export three books as PDF, sign, keep 3 copies' }, basis: `${hoSo}: cuối năm học, 03 bản có kiểm tra định kỳ` },
  { id: 'D-16.2', roles: ['bgh', 'qt'], per: 'person', suggested: true, when: { kind: 'yearEnd', months: 6 }, title: { vi: 'kiểm tra ba bản lưu học bạ', en: 'check the three archive copies' }, basis: `${hoSo}: kiểm tra định kỳ` },
  { id: 'D-17', roles: everyone, per: 'person', suggested: true, maxLead: 0, when: { kind: 'monthly' }, title: { vi: 'sao lưu dữ liệu Soát {ky}', en: 'back up Soát’s data, {ky}' }, basis: 'Soát: dữ liệu chỉ nằm trong trình duyệt này' },
  { id: 'D-18', roles: everyone, per: 'person', when: { kind: 'entered' }, title: { vi: 'khóa phần mềm nhập điểm', en: 'marks entry is locked' }, basis: `${hoSo}; ${quyChe}, Điều 6: Hiệu trưởng quyết định` },
  { id: 'D-19', roles: everyone, per: 'person', when: { kind: 'entered' }, leads: [30], title: { vi: 'chứng thư số hết hạn', en: 'signing certificate expires' }, basis: `${huongDan}: tự quản lý chứng thư chữ ký số` },
];

export const ruleById: ReadonlyMap<string, DeadlineRule> = new Map(deadlineRules.map((rule) => [rule.id, rule]));
/** The rules whose date the school or the user sets, in the order the form offers them. */
export const enteredRules: readonly DeadlineRule[] = deadlineRules.filter(({ when }) => when.kind === 'entered');
