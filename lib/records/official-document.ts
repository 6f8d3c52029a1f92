/**
 * A document in the layout of Vietnamese official papers (Nghị định 30/2020/NĐ-CP), as plain data: written once by what it
 * is about (a correction record, a review record), set on paper by `components/official` and as a .docx by `lib/exchange`.
 */
export interface OfficialDocument {
  /** The authority above ("UBND xã Minh Tân"), '' where there is none, and the unit that issues it. */
  superior: string;
  unit: string;
  /** "05/BB-THCSMT"; '' leaves dots to fill in by hand. */
  number: string;
  /** Where and when: "Minh Tân", "2026-11-25". Null leaves dots. */
  place: string;
  date: string | null;
  title: string;
  /** The line under the title: "V/v chỉnh sửa điểm môn Toán lớp 7A". */
  subject: string;
  blocks: OfficialBlock[];
  /** The places to sign, from left to right. */
  signatures: OfficialSignature[];
  /** "Nơi nhận": who keeps a copy. */
  recipients: string[];
}

export type OfficialBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  /** Names and values, one pair a line. */
  | { kind: 'pairs'; pairs: [name: string, value: string][] }
  /** Every row as long as `head`. */
  | { kind: 'table'; caption: string; head: string[]; rows: string[][] };

export interface OfficialSignature {
  /** "HIỆU TRƯỞNG" is written by the layout; here "Hiệu trưởng". */
  role: string;
  /** Under it in italics: "Ký, ghi rõ họ tên". */
  note: string;
  /** The signer's name; '' leaves room. */
  name: string;
}
