import type { Words } from '../../lib/records/words.ts';

export const words = {
  heading: { vi: 'Lịch, bảng, in', en: 'Calendar, table, print' },
  ics: { vi: 'Tải lịch (.ics)', en: 'Calendar file (.ics)' },
  icsHint: { vi: 'Mở tệp bằng Google Lịch, Outlook hoặc điện thoại. Tải và mở lại thì lịch được cập nhật, không bị trùng.', en: 'Open it with Google Calendar, Outlook or a phone. Opening a newer one updates the dates.' },
  csv: { vi: 'Tải bảng (.csv)', en: 'Table (.csv)' },
  csvHint: { vi: 'Mở bằng Excel để xem, gửi tổ trưởng.', en: 'Opens in Excel.' },
  print: { vi: 'In lịch tháng', en: 'Print a month' },
  load: { vi: 'Nạp ngày từ tệp .csv', en: 'Load dates from a .csv file' },
  loadHint: { vi: 'Cột: Loại (giữa kì, cuối kì, D-05…), Việc, Lớp, Môn, Học kì, Từ ngày, Đến ngày, Hạn, Trước ngày.', en: 'Columns: Kind, What, Class, Subject, Semester, From, To, Due, Before.' },
  loaded: { vi: 'Đã thêm {n} ngày từ tệp.', en: '{n} {n|date|dates} added from the file.' },
  nothing: { vi: 'Tệp không có ngày nào đọc được. Kiểm tra cột “Hạn” hoặc “Từ ngày” rồi nạp lại.', en: 'No date could be read. Check the column “Due” or “From” and load again.' },
  unreadable: { vi: 'Không mở được tệp. Lưu lại thành CSV (UTF-8) rồi nạp lại.', en: 'The file could not be opened. Save it as CSV (UTF-8) and load it again.' },
  badLeft: { vi: '{n} dòng chưa đọc được, sửa trong tệp rồi nạp lại các dòng này:', en: '{n} {n|line|lines} not understood; mend {n|it|them} in the file and load {n|it|them} again:' },
  previousMonth: { vi: 'Tháng trước', en: 'Previous month' },
  nextMonth: { vi: 'Tháng sau', en: 'Next month' },
  provisionalShort: { vi: 'dk', en: 'prov.' },
  monthTitle: { vi: 'Hạn nhập liệu tháng {month}', en: 'Entry dates, {month}' },
  printNow: { vi: 'In', en: 'Print' },
  reminders: { vi: 'Nhắc việc', en: 'Reminders' },
  quietFrom: { vi: 'Không nhắc từ', en: 'Quiet from' },
  quietTo: { vi: 'đến', en: 'to' },
  days: { vi: 'Ngày nghỉ, ngày làm bù tự thêm', en: 'Days off and working days you added' },
  removeDay: { vi: 'Xóa', en: 'Delete' },
  removeDayLabel: { vi: 'Xóa {date} {name}', en: 'Delete {date} {name}' },
  legend: { vi: 'Ô xám: ngày nghỉ. ✓: đã xong. (dk): dự kiến.', en: 'Grey: day off. ✓: done. (prov.): provisional.' },
} satisfies Record<string, Words>;

export const leadWords: Record<7 | 3 | 1 | 0, Words> = {
  7: { vi: 'trước 7 ngày', en: '7 days before' },
  3: { vi: 'trước 3 ngày', en: '3 days before' },
  1: { vi: 'trước 1 ngày', en: 'the day before' },
  0: { vi: 'đúng ngày', en: 'on the day' },
};
