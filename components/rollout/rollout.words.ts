import type { Words } from '../../lib/records/words.ts';

export const words = {
  title: { vi: 'Triển khai', en: 'Roll-out' },
  intro: { vi: 'Đưa cùng một bộ quy định đến mọi máy của trường. Bộ quy định nằm ngay trong chính sách; máy không tải gì từ đâu.', en: 'Puts the same rules on every computer of the school. The rules stand in the policy itself; nothing is fetched from anywhere.' },
  guide: { vi: 'Hướng dẫn triển khai', en: 'Guide to the roll-out' },
  files: { vi: 'Tệp cho quản trị máy', en: 'Files for the administrator' },
  standard: { vi: 'Đang dùng bộ chuẩn, chưa có gì của trường để triển khai.', en: 'The standard rules are in use: there is nothing of the school to hand out yet.' },
  toEditor: { vi: 'Soạn quy định của trường', en: "Write the school's rules" },
  pack: { vi: 'Sẽ triển khai: {name}, phiên bản {version}', en: 'To be handed out: {name}, version {version}' },
  quiet: { vi: 'Bỏ phần chào lần đầu trên máy thầy cô', en: 'No first-run pages for teachers' },
  windows: { vi: 'Windows: tệp .reg cho Chrome và Edge, cũng dùng cho Group Policy', en: 'Windows: .reg files for Chrome and Edge, for Group Policy too' },
  linux: { vi: 'Linux: tệp JSON cho Chrome, Edge, Chromium', en: 'Linux: JSON files for Chrome, Edge, Chromium' },
  macos: { vi: 'macOS: tệp .plist cho Chrome và Edge', en: 'macOS: .plist files for Chrome and Edge' },
  firefox: { vi: 'Firefox: policies.json', en: 'Firefox: policies.json' },
  byHand: { vi: 'quy-dinh.json để nạp tay nơi không có quản trị máy', en: 'quy-dinh.json to load by hand where nobody manages the computers' },
  save: { vi: 'Tải gói triển khai (.zip)', en: 'Save the files (.zip)' },
  saved: { vi: 'Đã lưu gói. Đọc tệp DOC-TRUOC.txt bên trong trước.', en: 'Saved. Read DOC-TRUOC.txt inside first.' },
  failed: { vi: 'Chưa tạo được gói: tải lại trang này rồi thử lại.', en: 'The files could not be made: reload this page and try again.' },
} satisfies Record<string, Words>;
