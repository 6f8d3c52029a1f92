import { takeSnapshot, type Taken } from '../../../lib/page/snapshot.ts';
import type { Mark } from '../../../lib/records/finding.ts';
import type { PageAnswer, ShownFinding } from '../../../lib/records/shown.ts';
import { pageStyle } from '../../../lib/records/page-style.ts';
import { pageWordsIn } from '../../../lib/rules/page-answer.ts';

/** Pages with a snapshot and an answer made by hand, so that showing is tested apart from reading and judging. */
export interface Sample extends Pick<Taken, 'elementOf'> {
  /** The field or cell; null when there is none. */
  at(row: number, key: string): Element | null;
  answer: PageAnswer;
}

export const markWord: Record<Mark, string> = { loi: 'lỗi', canXem: 'cần xem', chuaXacDinh: 'chưa xác định', dat: 'đạt', boQua: 'bỏ qua' };

export function finding(part: Partial<ShownFinding>): ShownFinding {
  const mark = part.mark ?? 'loi';
  return {
    sheet: 0, row: 0, field: null, element: -1, tab: null, inForm: false, value: null, mark, rule: 'sample-rule', markWord: markWord[mark], text: '', basis: '',
    suggestion: null, mayFill: false, mayWaive: true, ...part,
  };
}

/** The element's id in the snapshot; -1 when it is not in there. */
export function idIn({ snapshot, elementOf }: Taken, element: Element | null): number {
  for (let id = 0; element && id < snapshot.elements; id++) if (elementOf(id) === element) return id;
  return -1;
}

/** The sample of the page as it stands, each finding with the place and the value that it is about. */
function sampleOf(at: Sample['at'], shown: ShownFinding[], notes: string[] = []): Sample {
  const taken = takeSnapshot(document);
  const placed = shown.map((one) => {
    const element = at(one.row!, one.field!);
    return { ...one, element: idIn(taken, element), value: element instanceof HTMLInputElement ? element.value : (element?.textContent ?? null) };
  });
  return { elementOf: taken.elementOf, at, answer: answerOf(placed, notes) };
}

export function answerOf(shown: ShownFinding[], notes: string[] = []): PageAnswer {
  const count = (mark: Mark) => shown.filter((one) => one.mark === mark).length;
  const parts = (['loi', 'canXem', 'chuaXacDinh'] as const).filter((mark) => count(mark) > 0).map((mark) => ({ mark, text: `${count(mark)} ${markWord[mark]}` }));
  return { shown, summary: { parts: [...parts, { mark: null, text: 'đã đọc 42/42 học sinh' }], allGood: false, notes }, partial: false, lists: [], words: pageWordsIn('vi'), style: pageStyle };
}

/** A pupil's profile with labels beside fields, one field on a tab that is not open. */
export function profile(): Sample {
  document.body.replaceChildren();
  const form = document.createElement('form');
  form.className = 'profile';
  const fields: [key: string, label: string, value: string][] = [
    ['hoTen', 'Họ và tên *', 'Nguyễn Văn An'],
    ['ngaySinh', 'Ngày sinh *', '05/03/2013'],
    ['soDinhDanh', 'Số định danh', '036213000001'],
    ['hoKhau.thon', 'Thôn/Xóm', 'Phu'],
    ['me.hoTen', 'Họ tên mẹ *', ''],
  ];
  form.insertAdjacentHTML('beforeend', '<ul class="tabs" role="tablist"><li role="tab">Thông tin chung</li><li role="tab">Gia đình</li></ul>');
  for (const [key, label, value] of fields) {
    const line = document.createElement('p');
    const name = document.createElement('label');
    name.textContent = label;
    const input = document.createElement('input');
    input.type = 'text';
    input.id = name.htmlFor = `f-${key}`;
    input.setAttribute('value', value);
    line.append(name, input);
    form.append(line);
  }
  const hidden = document.createElement('div');
  hidden.style.display = 'none';
  hidden.innerHTML = '<label for="f-cha.hoTen">Họ tên cha</label><input id="f-cha.hoTen" type="text" value="">';
  form.append(hidden);
  document.body.append(form);
  const shown = [
    finding({ inForm: true, field: 'soDinhDanh', mark: 'chuaXacDinh', text: 'Chưa xác định được giới tính trên trang, nên chưa so được với số định danh.', mayWaive: false }),
    finding({ inForm: true, field: 'hoKhau.thon', mark: 'canXem', text: 'Thiếu chữ “Thôn”. Thêm chữ “Thôn”: Thôn Phu.', basis: 'Theo: hướng dẫn của trường', suggestion: 'Thôn Phu', mayFill: true, rule: 'hamlet-name' }),
    finding({ inForm: true, field: 'me.hoTen', text: 'Họ tên mẹ còn trống. Hỏi phụ huynh rồi điền.', basis: 'Theo: hướng dẫn nhập hồ sơ của trường' }),
    finding({ inForm: true, field: 'cha.hoTen', tab: 'Gia đình', text: 'Họ tên cha còn trống.' }),
  ];
  return sampleOf((_row, key) => document.getElementById(`f-${key}`), shown, ['chưa hiểu 1: Mã phụ']);
}

/** A gradebook with plain cells and inputs: `pupils` rows in a box that scrolls, a header row that stays. */
export function gradebook(pupils: number, height = 300): Sample {
  document.body.replaceChildren();
  const box = document.createElement('div');
  box.className = 'grid-box';
  box.style.cssText = `height:${height}px;width:640px;max-width:100%;overflow:auto`;
  const keys = ['tx1', 'tx2', 'tx3', 'tx4', 'gk', 'ck', 'tbhk'];
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const text of ['Họ và tên', ...keys]) {
    const th = document.createElement('th');
    th.textContent = text;
    th.style.cssText = 'position:sticky;top:0;background:#dde7f0';
    head.append(th);
  }
  const body = table.createTBody();
  const rows: Record<string, string>[] = [];
  for (let at = 0; at < pupils; at++) {
    const row = body.insertRow();
    row.insertCell().textContent = `Trần Thị Mẫu ${at + 1}`;
    const values: Record<string, string> = {};
    for (const key of keys) {
      const cell = row.insertCell();
      values[key] = at % 5 === 1 && key === 'gk' ? '' : key === 'tx2' && at === 2 ? '75' : '8,5';
      if (key === 'tbhk') cell.textContent = values[key]!;
      else {
        const input = document.createElement('input');
        input.type = 'text';
        input.size = 3;
        input.setAttribute('value', values[key]!);
        cell.append(input);
      }
    }
    rows.push(values);
  }
  box.append(table);
  document.body.append(box);
  const shown = rows.flatMap((values, row) => [
    ...(values.gk === '' ? [finding({ row, field: 'gk', text: 'Thiếu điểm giữa kì. Nhập điểm trước khi ký.', basis: 'Theo: TT 22/2021/TT-BGDĐT, Điều 7' })] : []),
    ...(values.tx2 === '75' ? [finding({ row, field: 'tx2', mark: 'canXem', text: 'TX2 = 75, có phải 7,5?', suggestion: '7,5' })] : []),
    ...(row % 7 === 3 ? [finding({ row, field: 'tbhk', text: 'ĐTBmhk 8,5, tính lại 8,4. Xem lại các điểm thành phần.', suggestion: '8,4' })] : []),
  ]);
  return sampleOf((row, key) => {
    const cell = body.rows[row]?.cells[keys.indexOf(key) + 1];
    return cell?.querySelector('input') ?? cell ?? null;
  }, shown);
}

/** The whole page as text, without what Soát added. */
export function pageText(): string {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  for (const ours of copy.querySelectorAll('[data-soat]')) ours.remove();
  const values = [...document.querySelectorAll<HTMLInputElement>('input,select,textarea')].map(({ value }) => value);
  return copy.outerHTML + JSON.stringify(values);
}

/** The layer draws in the next frame after the browser has said what is in view. */
export async function drawn(): Promise<void> {
  for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame);
}
