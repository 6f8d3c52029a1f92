import { fill, type Language, type Words } from '../records/words.ts';

const words = {
  empty: { vi: 'Tệp trống. Hãy chọn lại tệp sao lưu.', en: 'The file is empty. Choose the backup file again.' },
  foreign: { vi: 'Đây không phải tệp sao lưu của Soát. Hãy chọn tệp có tên dạng soat-sao-luu-….soat.', en: 'This is no backup of Soát. Choose a file named like soat-sao-luu-….soat.' },
  cut: { vi: 'Tệp bị cụt: thiếu phần cuối (còn {n}/{total} byte). Hãy chép lại tệp từ nơi lưu, hoặc dùng bản sao lưu khác.', en: 'The file is cut short ({n} of {total} {total|byte|bytes}). Copy it again from where it is kept, or use another backup.' },
  'cut-header': { vi: 'Tệp bị cụt ngay ở phần đầu. Hãy chép lại tệp từ nơi lưu, hoặc dùng bản sao lưu khác.', en: 'The file is cut short in its first line. Copy it again from where it is kept, or use another backup.' },
  longer: { vi: 'Tệp có thêm dữ liệu lạ ở cuối. Hãy chép lại tệp từ nơi lưu, hoặc dùng bản sao lưu khác.', en: 'Something was added to the end of the file. Copy it again from where it is kept, or use another backup.' },
  header: { vi: 'Phần đầu của tệp bị hỏng. Hãy chép lại tệp từ nơi lưu, hoặc dùng bản sao lưu khác.', en: 'The first line of the file is damaged. Copy it again from where it is kept, or use another backup.' },
  flipped: { vi: 'Nội dung tệp đã bị thay đổi hoặc hỏng (sai mã kiểm tra). Hãy chép lại tệp từ nơi lưu, hoặc dùng bản sao lưu khác.', en: 'The file was changed or damaged (wrong checksum). Copy it again from where it is kept, or use another backup.' },
  newer: { vi: 'Tệp do Soát mới hơn tạo ra (bản {app}, định dạng {format}); Soát trên máy này chưa hiểu. Hãy cập nhật Soát rồi mở lại tệp.', en: 'The file was written by a newer Soát (version {app}, format {format}) that this one does not understand. Update Soát, then open the file again.' },
  older: { vi: 'Tệp ghi định dạng {format}, Soát chưa từng có định dạng này. Hãy dùng bản sao lưu khác.', en: 'The file says format {format}, which Soát never had. Use another backup.' },
  locked: { vi: 'Tệp được khóa bằng mật khẩu. Hãy nhập mật khẩu đã đặt khi sao lưu.', en: 'The file is locked. Enter the passphrase chosen when it was made.' },
  passphrase: { vi: 'Mật khẩu không đúng. Hãy nhập lại; để ý bộ gõ tiếng Việt và phím Caps Lock. Không có mật khẩu thì không ai mở được tệp.', en: 'Wrong passphrase. Enter it again; mind the input method and Caps Lock. Without it nobody can open the file.' },
  body: { vi: 'Nội dung tệp không đọc được. Hãy dùng bản sao lưu khác.', en: 'The content of the file cannot be read. Use another backup.' },
  'extra-table': { vi: 'Tệp có phần “{table}” mà Soát không có. Hãy dùng bản sao lưu khác.', en: 'The file has a part “{table}” that Soát does not have. Use another backup.' },
  'missing-table': { vi: 'Tệp thiếu phần “{table}”. Hãy dùng bản sao lưu khác.', en: 'The file lacks the part “{table}”. Use another backup.' },
  counts: { vi: 'Phần “{table}” có {n} bản ghi, đầu tệp lại ghi {total}. Hãy dùng bản sao lưu khác.', en: 'The part “{table}” holds {n} {n|record|records}, the first line says {total}. Use another backup.' },
  record: { vi: 'Phần “{table}” có bản ghi thứ {n} không đúng mẫu. Hãy dùng bản sao lưu khác.', en: 'Record {n} of the part “{table}” is not of its shape. Use another backup.' },
  duplicate: { vi: 'Phần “{table}” có hai bản ghi trùng khóa (bản thứ {n}). Hãy dùng bản sao lưu khác.', en: 'Two records of the part “{table}” have one key (record {n}). Use another backup.' },
  changed: { vi: 'Dữ liệu trên máy vừa thay đổi sau khi xem trước. Hãy xem lại bảng dưới đây rồi bấm khôi phục lần nữa.', en: 'The data on this computer changed after the preview. Look at the table again, then restore once more.' },
  write: { vi: 'Máy không ghi được (hết chỗ, hoặc cửa sổ bị đóng giữa chừng). Đã trả lại như cũ. Kiểm tra dung lượng ổ đĩa rồi thử lại.', en: 'It could not be written (no space, or closed midway). Everything was put back. Check the disk space and try again.' },
  verify: { vi: 'Ghi xong đếm lại không khớp ở phần “{table}”. Đã trả lại như cũ. Hãy thử lại.', en: 'After writing, the part “{table}” did not add up. Everything was put back. Try again.' },
  'newer-database': { vi: 'Dữ liệu trên máy này do Soát mới hơn lưu nên chỉ được xem. Hãy cập nhật Soát rồi thử lại.', en: 'The data on this computer were stored by a newer Soát and may only be read. Update Soát and try again.' },
} satisfies Record<string, Words>;

export interface BackupProblem {
  id: keyof typeof words;
  params?: Record<string, string | number>;
}

/** Why a file is not taken. Nothing was written. */
export class BackupRefused extends Error {
  readonly problem: BackupProblem;

  constructor(id: BackupProblem['id'], params?: BackupProblem['params']) {
    super(id);
    this.problem = params ? { id, params } : { id };
  }
}

/** The problem in a sentence that ends in what to do. */
export function describeBackupProblem({ id, params }: BackupProblem, language: Language): string {
  return fill(words[id][language], params);
}
