import type { Words } from '../../lib/records/words.ts';
import type { Refusal } from '../../lib/school/acceptance.ts';
import type { PolicyKey } from '../../lib/school/policy.ts';
import type { Why } from '../../lib/school/read-pack.ts';

export const packWords = {
  standard: { vi: 'Đang dùng bộ quy định chuẩn (theo luật, địa chỉ viết theo mẫu “Hướng Nghĩa, Minh Tân, Ninh Bình”).', en: 'Using the standard rules (the law; addresses like “Hướng Nghĩa, Minh Tân, Ninh Bình”).' },
  loaded: { vi: '{name}, phiên bản {version}', en: '{name}, version {version}' },
  issued: { vi: 'ban hành {day}', en: 'issued {day}' },
  unnamed: { vi: 'Bộ quy định của trường', en: "The school's rules" },
  decision: { vi: 'Ban hành theo {decision}', en: 'Issued by {decision}' },
  regulations: { vi: 'Kèm theo: {list}', en: 'With: {list}' },
  people: { vi: 'Hỏi ai', en: 'Whom to ask' },
  signed: { vi: 'Có chữ ký của trường, khóa {fingerprint}.', en: "Signed by the school's key {fingerprint}." },
  unsigned: { vi: 'Không có chữ ký của trường: chỉ dùng khi biết chắc ai gửi.', en: "Not signed by the school: use it only when you are sure who sent it." },
  trusted: { vi: 'Chỉ nhận bản mới do khóa {fingerprint} ký.', en: 'New versions are taken only from the key {fingerprint}.' },
  load: { vi: 'Nạp tệp quy định (.json)', en: 'Load a rules file (.json)' },
  save: { vi: 'Lưu ra tệp', en: 'Save to a file' },
  undo: { vi: 'Dùng lại bản trước', en: 'Back to the former version' },
  reset: { vi: 'Về bộ chuẩn', en: 'Back to standard' },
  dropKey: { vi: 'Bỏ tin khóa này', en: 'Stop trusting this key' },
  dropKeyTitle: { vi: 'Bỏ tin khóa này?', en: 'Stop trusting this key?' },
  dropKeyWhat: { vi: 'Chỉ bỏ khi trường báo đã mất hoặc đổi khóa, hoặc mã {fingerprint} không đúng mã trường thông báo. Quy định đang dùng vẫn giữ. Tệp có ký nạp lần sau sẽ hỏi lại mã khóa; trước đó máy nhận cả tệp không ký.', en: 'Only when the school lost or changed its key, or {fingerprint} is not the one it announced. The rules in force stay. The next signed file asks for its key again; until then unsigned files are taken as well.' },
  keepKey: { vi: 'Giữ khóa', en: 'Keep it' },
  keyDropped: { vi: 'Đã bỏ tin khóa {fingerprint}. Tệp có ký nạp lần sau sẽ hỏi lại mã khóa.', en: 'The key {fingerprint} is trusted no more. The next signed file asks for its key.' },
  trustAgain: { vi: 'Hoàn tác: tin lại khóa này', en: 'Undo: trust it again' },
  keyTrustedAgain: { vi: 'Đã tin lại khóa này.', en: 'The key is trusted again.' },
  newKey: { vi: 'Mã khóa này có đúng mã nhà trường thông báo không?', en: 'Is this the key that the school announced?' },
  newKeyWhat: { vi: 'Lần đầu máy này gặp chữ ký này. So từng nhóm với mã trường thông báo; chưa có mã thì hỏi tổ chuyển đổi số. Nhận rồi, máy chỉ nhận bản do khóa này ký. Mã khóa:', en: 'The first time for this signature. Compare each group with what the school announced; without it, ask the digital team. Once accepted, only this key is taken. Key:' },
  takeKey: { vi: 'Nhận', en: 'Accept' },
  refuseKey: { vi: 'Không nhận', en: 'Do not accept' },
  keyRefused: { vi: 'Không nhận tệp. Quy định cũ vẫn giữ nguyên; xin báo tổ chuyển đổi số.', en: 'The file was not taken. The old rules stay; please tell the digital team.' },
  takenSame: { vi: 'Tệp giống bản đang dùng: không có gì thay đổi.', en: 'The file is the same as the rules in force: nothing changed.' },
  taken: { vi: 'Đã nạp quy định mới.', en: 'New rules loaded.' },
  undone: { vi: 'Đã dùng lại bản trước.', en: 'The former version is in force again.' },
  takenUnsigned: { vi: 'Tệp không có chữ ký của trường: hỏi lại tổ chuyển đổi số nếu thầy cô không chắc ai gửi.', en: 'The file is not signed: ask the digital team if you are not sure who sent it.' },
  takenFirstKey: { vi: 'Đã nhận khóa của trường: {fingerprint}. Từ nay chỉ nhận bản do khóa này ký.', en: "The school's key is accepted: {fingerprint}. From now on only this key is taken." },
  takenSigned: { vi: 'Đúng chữ ký của trường ({fingerprint}).', en: "The school's signature fits ({fingerprint})." },
  unknown: { vi: 'Phiên bản Soát này không hiểu: {keys}. Phần còn lại đã dùng.', en: 'This version of Soát does not know: {keys}. The rest is used.' },
  noChange: { vi: 'Không có gì khác bản trước.', en: 'Nothing is different.' },
  change: { vi: '{what}: {before} → {after}', en: '{what}: {before} → {after}' },
  wrong: { vi: 'Tệp có chỗ chưa đúng. Bộ quy định cũ vẫn giữ nguyên; xin báo tổ chuyển đổi số:', en: 'The file is wrong. The old rules stay; please tell the digital team:' },
  notSaved: { vi: 'Chưa lưu được: máy từ chối ghi. Kiểm tra dung lượng ổ đĩa rồi thử lại.', en: 'Could not be saved: storage refused. Check the disk space and try again.' },
} satisfies Record<string, Words>;

export const refusalWords: Record<Refusal | 'locked' | 'notJson', Words> = {
  notJson: { vi: 'Tệp này không phải tệp quy định của Soát (không đọc được JSON). Bộ quy định cũ vẫn giữ nguyên; xin chọn lại tệp do tổ chuyển đổi số gửi.', en: 'This is no Soát rules file (not JSON). The old rules stay; please choose the file the digital team sent.' },
  forged: { vi: 'Chữ ký không khớp: tệp đã bị sửa sau khi ký. Bộ quy định cũ vẫn giữ nguyên; xin tổ chuyển đổi số gửi lại.', en: 'The signature does not fit: the file was changed after signing. The old rules stay; ask the digital team for it again.' },
  unsigned: { vi: 'Tệp không có chữ ký, mà trường đã dùng bản có ký. Bộ quy định cũ vẫn giữ nguyên; xin tổ chuyển đổi số gửi bản có ký.', en: 'The file is not signed, but the school signs its rules. The old rules stay; ask the digital team for the signed file.' },
  otherKey: { vi: 'Tệp do một khóa khác ký. Bộ quy định cũ vẫn giữ nguyên; xin hỏi tổ chuyển đổi số. Chỉ khi trường báo đã đổi khóa: bấm “Bỏ tin khóa này” rồi nạp lại.', en: 'Signed by another key. The old rules stay; ask the digital team. Only when the school announced a new key: press “Stop trusting this key”, then load again.' },
  older: { vi: 'Tệp là bản cũ hơn bản đang dùng. Bộ quy định đang dùng vẫn giữ nguyên; muốn quay lại thì bấm “Dùng lại bản trước”.', en: 'The file is older than the rules in force, which stay; to go back press “Back to the former version”.' },
  olderThanTaken: { vi: 'Tệp là bản cũ hơn bản {newest} mà máy này đã nhận từ khóa của trường. Bộ quy định đang dùng vẫn giữ nguyên; xin tổ chuyển đổi số gửi bản mới nhất.', en: "The file is older than version {newest}, which this computer already took from the school's key. The rules in force stay; ask the digital team for the newest." },
  sameVersion: { vi: 'Tệp có cùng số phiên bản với bản máy này đã nhận nhưng nội dung khác. Bộ quy định cũ vẫn giữ nguyên; xin tổ chuyển đổi số đánh số phiên bản mới.', en: 'The file has the same version as one that was taken here but other contents. The old rules stay; ask the digital team for a new version number.' },
  locked: { vi: 'Quy định do nhà trường đặt bằng chính sách của máy, không nạp đè được.', en: "The rules are set by the school's policy and cannot be replaced here." },
};

export const whyWords: Record<Why, Words> = {
  newer: { vi: 'khuôn dạng mới hơn Soát trên máy này: cập nhật Soát rồi thử lại', en: 'a newer format than this Soát: update Soát and try again' },
  tooBig: { vi: 'tệp lớn quá 2 MB: bớt dữ liệu rồi thử lại', en: 'more than 2 MB: shorten it and try again' },
  tooLong: { vi: 'chữ dài quá', en: 'the text is too long' },
  tooMany: { vi: 'danh sách dài quá', en: 'the list is too long' },
  missing: { vi: 'còn thiếu', en: 'is missing' },
  wrong: { vi: 'giá trị không đúng', en: 'the value is wrong' },
};

export const policyWords = {
  title: { vi: 'Chính sách đang áp dụng', en: 'Policy in force' },
  none: { vi: 'Máy này không nhận chính sách nào của nhà trường. Vừa cài bằng chính sách thì đợi vài giây.', en: 'This browser received no policy. After an installation by policy wait some seconds.' },
  arrived: { vi: 'Đã nhận và đang dùng', en: 'Arrived and in force' },
  version: { vi: '{name}, phiên bản {version}', en: '{name}, version {version}' },
  refused: { vi: 'Không nhận, vì', en: 'Refused, because' },
  refusedNext: { vi: 'Xin báo người quản trị máy sửa chính sách; đến khi sửa, máy dùng như chưa đặt.', en: 'Please tell the administrator to mend the policy; until then it is as if it were not set.' },
  absent: { vi: 'Không có', en: 'Absent' },
  absentWhy: { vi: 'Nếu trường có đặt: trình duyệt đã bỏ vì sai kiểu giá trị. Nạp bản ấy bằng tệp để biết chỗ sai.', en: 'If the school set it, the browser withheld it for a wrong type: load it as a file to see where.' },
  unknown: { vi: 'Soát không hiểu', en: 'Not known' },
} satisfies Record<string, Words>;

export const policyKeyWords: Record<PolicyKey, Words> = {
  pack: { vi: 'quy định của trường', en: "the school's rules" },
  language: { vi: 'ngôn ngữ', en: 'language' },
  quietFirstRun: { vi: 'bỏ phần chào lần đầu', en: 'no first-run pages' },
};

/** How an administrator writes a value of the policy; the pack's places say it themselves. */
export const policyFormWords: Record<Exclude<PolicyKey, 'pack'>, Words> = {
  language: { vi: 'ghi vi hoặc en', en: 'write vi or en' },
  quietFirstRun: { vi: 'ghi true hoặc false', en: 'write true or false' },
};
