import type { Words } from '../../lib/records/words.ts';

export const words = {
  loading: { vi: 'Đang mở…', en: 'Opening…' },
  title: { vi: 'Đã đọc', en: 'What was read' },
  damaged: { vi: '{n} bản ghi không đọc được; vẫn giữ nguyên.', en: '{n} stored records could not be read; they are kept.' },
  none: { vi: 'Chưa đọc trang nào', en: 'No page was read yet' },
  noneNext: { vi: 'Mở danh sách lớp hoặc sổ điểm trên SMAS, vnEdu…; Soát đọc xong sẽ hiện ở đây.', en: 'Open a class list or a gradebook on SMAS, vnEdu…; what Soát reads appears here.' },
  read: { vi: '{n} học sinh, đọc {time}', en: '{n} pupils, read {time}' },
} satisfies Record<string, Words>;
