import { sheetOf } from '../examples.ts';
import { hasLeft } from '../../records/left-pupil.ts';
import { signatureOf, signers } from '../../records/signature.ts';
import { defineRule, type Example } from '../rule.ts';

/** Signatures stand in their order: subject teachers, homeroom teacher, principal; a refused one needs its reason mended. */
export const rule = defineRule({
  id: 'signing-order',
  since: '0.1.0',
  title: { vi: 'Ký đúng thứ tự GVBM → GVCN → Hiệu trưởng', en: 'Signed in the order subject teachers, homeroom teacher, principal' },
  help: {
    vi: 'GVCN ký sau khi đủ chữ ký của giáo viên bộ môn; hiệu trưởng ký sau GVCN. Hồ sơ bị từ chối thì xem lí do, sửa theo biên bản rồi trình ký lại. Soát chỉ nhắc, không ký thay.',
    en: 'The homeroom teacher signs after all subject teachers, the principal after the homeroom teacher. When refused, read the reason, mend it by the record of correction and submit again. Soát only reminds.',
  },
  sheets: ['signing'],
  tag: 'du',
  basis: [{ source: 'Quy chế học bạ điện tử', quote: 'lấy chữ ký xác nhận của từng giáo viên môn học (đối với HBĐT) và của Hiệu trưởng nhà trường' }],
  options: {},
  messages: {
    'out-of-order': { severity: 'error', vi: '{later} đã ký khi {earlier} chưa ký xong. Báo quản trị kiểm tra, xin chữ ký còn thiếu trước khi khóa học bạ.', en: '{later} signed before {earlier} was done. Tell the administrator and get the missing signature before locking.' },
    refused: { severity: 'error', vi: '{signer}: {value}. Xem lí do, sửa theo biên bản rồi trình ký lại.', en: '{signer}: {value}. Read the reason, mend it by the record of correction, then submit again.' },
    'not-understood': { severity: 'info', vi: '{signer}: chưa hiểu “{value}”. Tự xem trạng thái ký trên trang.', en: '{signer}: “{value}” is not understood. Look at the signing state on the page.' },
  },
  check(sheet, _facts, report) {
    sheet.rows.forEach((record, row) => {
      if (hasLeft(record)) return;
      const states = signers.flatMap(({ field, name }) => {
        const text = record.values[field];
        return text === undefined ? [] : [{ field, signer: name, state: signatureOf(text) }];
      });
      states.forEach(({ field, signer, state }, index) => {
        if (state === null) report.unsure('not-understood', { row, field }, { params: { signer } });
        if (state === 'refused') report.fail('refused', { row, field }, { params: { signer } });
        const open = states.slice(0, index).find((earlier) => earlier.state !== null && earlier.state !== 'signed');
        if (state === 'signed' && open) report.fail('out-of-order', { row, field }, { params: { later: signer, earlier: open.signer } });
      });
    });
  },
});

const signed = { kyGVBM: 'Đã ký', kyGVCN: 'Đã ký', kyHT: 'Đã ký duyệt' };
export const examples: readonly Example[] = [
  { name: 'Đủ chữ ký, hoặc còn chờ đúng thứ tự', sheet: sheetOf('signing', [signed, { ...signed, kyHT: 'Chờ ký duyệt' }, { kyGVBM: '11/12', kyGVCN: 'Chưa ký', kyHT: '' }]), expect: [] },
  { name: 'GVCN ký khi còn thiếu GVBM', sheet: sheetOf('signing', [{ kyGVBM: '11/12', kyGVCN: 'Đã ký', kyHT: 'Cần ký' }]), expect: [{ message: 'out-of-order', field: 'kyGVCN' }] },
  { name: 'Bị từ chối', sheet: sheetOf('signing', [{ ...signed, kyHT: 'Đã từ chối' }]), expect: [{ message: 'refused', field: 'kyHT', value: 'Đã từ chối' }] },
  { name: 'Trạng thái lạ', sheet: sheetOf('signing', [{ ...signed, kyHT: 'Bước 3' }]), expect: [{ outcome: 'unsure', message: 'not-understood' }] },
];
