import type { Words } from '../../lib/records/words.ts';

export const words = {
  title: { vi: 'Chốt sổ', en: 'Freeze the books' },
  why: { vi: 'Chốt khi đã nhập xong: từ đó mọi chỗ đổi trên phần mềm đều được nêu và cần biên bản.', en: 'Freeze when entry is over: from then on every change on the platform is named and needs a correction record.' },
  freeze: { vi: 'Chốt sổ', en: 'Freeze' },
  freezeOf: { vi: 'Chốt sổ: {book}', en: 'Freeze: {book}' },
  missed: { vi: 'đã quá ngày khóa {due}', en: 'the lock of {due} has passed' },
  open: { vi: 'chưa chốt', en: 'not frozen' },
  notWhole: { vi: 'chưa chốt được: {why}', en: 'cannot be frozen yet: {why}' },
  byHand: { vi: 'đã chốt {time}', en: 'frozen {time}' },
  byDeadline: { vi: 'chốt theo hạn khóa {due}', en: 'frozen by the lock of {due}' },
  same: { vi: 'không đổi từ khi chốt', en: 'unchanged since' },
  differs: { vi: 'khác {n} chỗ, cần biên bản', en: '{n} {n|value|values} {n|differs|differ}, a correction record is needed' },
  explained: { vi: '{n} chỗ đổi đã có biên bản', en: '{n} {n|change|changes} {n|has|have} a record' },
  unread: { vi: '{n} giá trị nay không đọc thấy', en: '{n} {n|value|values} {n|is|are} not read now' },
  undo: { vi: 'Bỏ chốt…', en: 'Undo…' },
  undoOf: { vi: 'Bỏ chốt {book}?', en: 'Undo the freeze of {book}?' },
  undoYes: { vi: 'Bỏ chốt', en: 'Undo' },
  notKept: { vi: 'Chưa lưu được. Thử lại.', en: 'Could not be stored. Try again.' },
} satisfies Record<string, Words>;
