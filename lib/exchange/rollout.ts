import { strToU8, zipSync } from 'fflate';
import type { SchoolPack } from '../school/pack.ts';

/** What the team chose to hand out. */
export interface Rollout {
  pack: SchoolPack;
  quietFirstRun: boolean;
  /** The extension's ids, on Chrome and Edge and on Firefox. */
  ids: { chromium: string; firefox: string };
}

/**
 * Files that put the school's pack on every computer, filled in: by path, text, or bytes where the encoding is the
 * system's. Nothing in them names an address; the pack travels in the policy's value itself.
 */
export function rolloutFiles({ pack, quietFirstRun, ids }: Rollout): Record<string, string | Uint8Array> {
  const values = { pack, quietFirstRun };
  const json = (value: unknown) => JSON.stringify(value, null, 2) + '\n';
  const chromium = json({ '3rdparty': { extensions: { [ids.chromium]: values } } });
  return {
    'DOC-TRUOC.txt': guide(ids, pack),
    'windows/chrome.reg': registry('Google\\Chrome', ids.chromium, values),
    'windows/edge.reg': registry('Microsoft\\Edge', ids.chromium, values),
    'linux/etc/opt/chrome/policies/managed/soat.json': chromium,
    'linux/etc/opt/edge/policies/managed/soat.json': chromium,
    'linux/etc/chromium/policies/managed/soat.json': chromium,
    [`macos/com.google.Chrome.extensions.${ids.chromium}.plist`]: propertyList(values),
    [`macos/com.microsoft.Edge.extensions.${ids.chromium}.plist`]: propertyList(values),
    'firefox/policies.json': json({ policies: { '3rdparty': { Extensions: { [ids.firefox]: values } } } }),
    'quy-dinh.json': json(pack),
  };
}

/** The files as one zip. */
export const rolloutZip = (rollout: Rollout): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync(Object.fromEntries(Object.entries(rolloutFiles(rollout)).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])), { mtime: new Date(1980, 0, 1) }));

/** A registry file, UTF-16 with its mark as Windows writes them: a document stands there as JSON in a string. */
function registry(browser: string, id: string, values: Record<string, unknown>): Uint8Array {
  const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  const lines = Object.entries(values).map(([name, value]) => `${quoted(name)}=${typeof value === 'boolean' ? `dword:0000000${value ? 1 : 0}` : quoted(typeof value === 'string' ? value : JSON.stringify(value))}`);
  const text = ['Windows Registry Editor Version 5.00', '', `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\${browser}\\3rdparty\\extensions\\${id}\\policy]`, ...lines, ''].join('\r\n');
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let index = 0; index < text.length; index++) view.setUint16(2 + index * 2, text.charCodeAt(index), true);
  return bytes;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function propertyList(values: unknown): string {
  const write = (value: unknown): string => {
    if (Array.isArray(value)) return `<array>${value.map(write).join('')}</array>`;
    if (typeof value === 'object' && value !== null) return `<dict>${Object.entries(value).filter(([, each]) => each !== undefined && each !== null).map(([key, each]) => `<key>${escaped(key)}</key>${write(each)}`).join('')}</dict>`;
    if (typeof value === 'boolean') return value ? '<true/>' : '<false/>';
    if (typeof value === 'number') return Number.isInteger(value) ? `<integer>${value}</integer>` : `<real>${value}</real>`;
    return `<string>${escaped(String(value))}</string>`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0">${write(values)}</plist>\n`;
}

const guide = ({ chromium, firefox }: Rollout['ids'], { school, version }: SchoolPack) => `Triển khai quy định của ${school.name || 'trường'} (phiên bản ${version || 'chưa đặt'}) cho mọi máy

Mã tiện ích: Chrome, Edge ${chromium}; Firefox ${firefox}.
Cài Soát lấy từ cửa hàng thì mã tiện ích có thể khác: mở phần Triển khai trên máy đã cài bản ấy rồi tải lại gói này.

Windows: bấm đúp windows\\chrome.reg (Edge: edge.reg) bằng tài khoản quản trị; hoặc Group Policy: Computer Configuration
> Preferences > Windows Settings > Registry, nhập cùng khóa và giá trị.
Linux: chép các tệp trong linux/ vào đúng thư mục (cần quyền root).
macOS: đưa tệp .plist vào hồ sơ cấu hình (MDM), hoặc /Library/Managed Preferences.
Firefox: chép policies.json vào thư mục distribution cạnh chương trình (Linux: /etc/firefox/policies). Đã có policies.json
thì chỉ thêm phần "3rdparty".
Cài ép tiện ích: mở Trợ giúp của Soát, phần "Triển khai", mục "Cài bằng chính sách".

Kiểm tra: mở Cài đặt của Soát, mục "Chính sách đang áp dụng".
Không có quản trị máy: gửi quy-dinh.json (hoặc bản có ký) cho thầy cô nạp tay; kết quả như nhau.
`;
