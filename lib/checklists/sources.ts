/** The source documents by their short marks, as they are called towards a teacher. */
const documents: Record<string, string> = {
  S0: 'Hướng dẫn ký số học bạ điện tử THCS Minh Thuận ngày 16/4/2026',
  S2: 'CV 1370/SGDĐT-GDTrH&TX Đồng Tháp ngày 18/9/2023 (hồ sơ sổ sách điện tử)',
  S3: 'Quy chế học bạ điện tử THCS Ngô Mây, QĐ 09/QĐ-NM ngày 17/3/2022',
};

/** "S0:16; S2:367; TT 22/2021/TT-BGDĐT Điều 6" with the documents' names in place of their marks. */
export function sourceNames(source: string): string[] {
  return source.split('; ').map((part) => documents[/^(S\d):/.exec(part)?.[1] ?? ''] ?? part);
}
