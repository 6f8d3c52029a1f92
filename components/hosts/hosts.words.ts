import type { HostRefusal } from '../../lib/school/own-hosts.ts';
import type { Words } from '../../lib/records/words.ts';

export const refusalWords: Record<HostRefusal, Words> = {
  notAddress: { vi: 'Đây chưa phải địa chỉ trang web. Chép cả dòng trên thanh địa chỉ rồi dán vào đây.', en: 'This is no web address. Copy the whole line of the address bar and paste it here.' },
  notSecure: { vi: 'Địa chỉ này là http, ai ở giữa đường cũng xem được. Soát chỉ đọc trang https; xin hỏi nơi cấp trang.', en: 'This address is http, which anyone on the way can see. Soát reads https pages only; ask who runs the site.' },
  known: { vi: 'Địa chỉ này Soát đọc sẵn, không cần thêm. Tải lại trang nếu chưa thấy Soát.', en: 'Soát reads this address already. Reload the page if you do not see Soát.' },
};

export const words = {
  ask: { vi: 'Soát trang này…', en: 'Check this page…' },
  askWhy: { vi: 'Soát chưa được đọc trang đang mở và không biết địa chỉ của nó. Nếu đây là trang quản lý riêng của trường, chép địa chỉ trên thanh địa chỉ rồi dán vào ô dưới.', en: 'Soát may not read the page in view and does not know its address. If it is the school’s own site, copy its address from the address bar and paste it below.' },
  address: { vi: 'Địa chỉ trang của trường', en: 'Address of the school’s site' },
  example: { vi: 'https://hoso.truong-thcs.edu.vn', en: 'https://hoso.truong-thcs.edu.vn' },
  add: { vi: 'Cho Soát đọc trang này', en: 'Let Soát read this site' },
  exactly: { vi: 'Trình duyệt sẽ hỏi. Chỉ riêng {host} được thêm; gỡ lúc nào cũng được ở Cài đặt.', en: 'The browser will ask. Only {host} is added; it can be removed in Settings at any time.' },
  added: { vi: 'Soát đọc được {host} từ bây giờ.', en: 'Soát reads {host} from now on.' },
  notAdded: { vi: 'Chưa thêm: trình duyệt chưa cho. Bấm lại và chọn “Cho phép”; máy của trường chặn thì hỏi tổ chuyển đổi số.', en: 'Not added: the browser did not allow it. Press again and choose “Allow”; if the school’s computer refuses, ask the digital team.' },
  title: { vi: 'Trang riêng của trường', en: 'The school’s own sites' },
  none: { vi: 'Chưa thêm địa chỉ nào. Soát chỉ đọc các nền tảng nêu ở trên.', en: 'None added. Soát reads the platforms named above only.' },
  remove: { vi: 'Gỡ', en: 'Remove' },
  removeOf: { vi: 'Gỡ địa chỉ {host}', en: 'Remove {host}' },
  removed: { vi: 'Đã gỡ {host}. Soát không đọc trang ấy nữa.', en: '{host} removed. Soát reads it no more.' },
  notRead: { vi: 'được phép nhưng chưa đọc', en: 'allowed, not read yet' },
  read: { vi: 'Đọc', en: 'Read' },
  readOf: { vi: 'Đọc địa chỉ {host}', en: 'Read {host}' },
  wanted: { vi: 'Quy định của trường dùng thêm {n} địa chỉ Soát chưa được đọc: {hosts}.', en: 'The school’s rules name {n} more {n|site|sites} that Soát may not read yet: {hosts}.' },
  grantWanted: { vi: 'Cho Soát đọc các trang này', en: 'Let Soát read these sites' },
  wantedAdded: { vi: 'Soát đọc được các trang ấy từ bây giờ.', en: 'Soát reads these sites from now on.' },
} satisfies Record<string, Words>;
