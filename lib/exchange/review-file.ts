import { withoutNames, type ReviewRecord } from '../checklists/review-record.ts';

/** The SHA-256 of a text as hexadecimal digits. */
async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * A review record as a file: JSON with the SHA-256 of `JSON.stringify(record)`, so that whoever keeps the file can tell that
 * it was not changed. Pupils' names are left out unless they are asked for.
 */
export async function reviewFile(record: ReviewRecord, { names }: { names: boolean }): Promise<string> {
  const kept = names ? record : withoutNames(record);
  return `${JSON.stringify({ format: 'soat-phieu-ra-soat', version: 1, names, sha256: await sha256(JSON.stringify(kept)), record: kept }, null, 2)}\n`;
}

/** "phieu-ra-soat-7A-Toan-20261125.json": letters without marks, so that every system keeps the name. */
export function reviewFileName({ scope, at }: ReviewRecord, extension: 'json' | 'docx'): string {
  const part = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').replace(/[^A-Za-z0-9]+/g, '-');
  return `${['phieu-ra-soat', scope.lop ?? 'toan-truong', scope.mon ?? '', at.slice(0, 10).replaceAll('-', '')].map(part).filter(Boolean).join('-')}.${extension}`;
}
