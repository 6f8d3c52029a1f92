import type { OfficialDocument } from './official-document.ts';

/**
 * The words that stand on every official paper in the same place (Nghị định 30/2020/NĐ-CP, Phụ lục I), said once for paper
 * and .docx. They are Vietnamese whatever the language of the interface.
 */
export const quocHieu = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const tieuNgu = 'Độc lập - Tự do - Hạnh phúc';
export const noiNhan = 'Nơi nhận:';

/** Room to write by hand. */
export const dots = '……………';

/** "THỦ TRƯỞNG ĐƠN VỊ": names of bodies, titles and offices are set in capitals. */
export const capitals = (text: string): string => text.toLocaleUpperCase('vi');

/** "Số: 05/BB-THCSMT", with dots where the number is not given. */
export const numberLine = ({ number }: Pick<OfficialDocument, 'number'>): string => `Số: ${number.trim() || dots}`;

/** "Minh Tân, ngày 05 tháng 02 năm 2027": days below 10 and the months 1 and 2 take a zero (Phụ lục I, mục II.4). */
export function placeAndDate({ place, date }: Pick<OfficialDocument, 'place' | 'date'>): string {
  const where = place.trim() || dots;
  if (date === null) return `${where}, ngày …… tháng …… năm ………`;
  const [year = '', month = '', day = ''] = date.split('-');
  return `${where}, ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

/** The lines of "Nơi nhận": "- Như trên;" … the last one ends in a full stop. */
export const recipientLines = (recipients: readonly string[]): string[] =>
  recipients.map((recipient, index) => `- ${recipient.trim().replace(/[;.,]$/, '')}${index === recipients.length - 1 ? '.' : ';'}`);
