import type { Words } from '../../lib/records/words.ts';

export const words = {
  title: { vi: 'Chào thầy cô, Soát đã sẵn sàng', en: 'Welcome, Soát is ready' },
  intro: { vi: 'Ba bước, bước nào cũng bỏ qua được và sửa lại được ở Cài đặt.', en: 'Three steps; each can be skipped, and changed later in the settings.' },
  step: { vi: 'Bước {n}', en: 'Step {n}' },
  who: { vi: 'Thầy cô là ai', en: 'Who you are' },
  pack: { vi: 'Quy định của trường', en: "The school's rules" },
  packHow: { vi: 'Trường gửi tệp quy định thì nạp ở đây. Không có tệp: bỏ qua, Soát theo bộ chuẩn.', en: 'If your school sent a rules file, load it here. Without one skip this: Soát goes by the standard rules.' },
  open: { vi: 'Mở trang của trường như mọi ngày', en: "Open the school's platform as on any day" },
  openHow: { vi: 'Mở một hồ sơ hoặc sổ điểm. Soát khoanh chỗ cần để ý; dòng tóm tắt ở góc dưới bên phải, nhấn vào là mở bảng bên.', en: 'Open a profile or a mark book. Soát marks what needs a look; press the summary at the bottom right to open the side panel.' },
  pin: { vi: 'Ghim nút Soát lên thanh công cụ (biểu tượng mảnh ghép) để xem hạn phải nhập.', en: 'Pin the Soát button to the toolbar (the puzzle piece) to see what is due.' },
  done: { vi: 'Xong, bắt đầu dùng', en: 'Done, start' },
  isDone: { vi: 'Xong. Thầy cô đóng thẻ này và mở trang của trường.', en: "Done. Close this tab and open the school's platform." },
} satisfies Record<string, Words>;
