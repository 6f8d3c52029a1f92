import { profile } from '../examples.ts';
import { defineRule, type Example } from '../rule.ts';
import { saysYes, textOf } from './values.ts';

/** An empty language track is the required-field rule's affair. */
export const rule = defineRule({
  id: 'study-sessions',
  since: '0.1.0',
  title: { vi: 'Số buổi học, học 2 buổi, chương trình của Bộ', en: 'Sessions a week, two sessions a day, the Ministry’s programme' },
  help: {
    vi: 'Từ 9 buổi/tuần là học 2 buổi/ngày. Hầu hết học sinh học chương trình của Bộ; ghi “Không” là hiếm, nên xem lại.',
    en: 'Nine sessions a week or more are two a day. Nearly all pupils follow the Ministry’s programme; “Không” is rare.',
  },
  sheets: ['profile', 'roster'],
  tag: 'dung',
  basis: [{ source: 'Hướng dẫn của trường về hồ sơ học sinh', quote: 'số buổi học trên tuần, học chương trình của Bộ' }],
  options: {},
  messages: {
    'two-a-day': { severity: 'warning', vi: '{sessions} buổi/tuần mà mục học 2 buổi ghi “{value}”: sửa một trong hai.', en: '{sessions} {sessions|session|sessions} a week, but “two a day” says “{value}”: mend one.' },
    programme: { severity: 'warning', vi: 'Ghi không học chương trình của Bộ là hiếm: kiểm tra lại.', en: 'Not following the Ministry’s programme is rare: check.' },
  },
  check(sheet, _facts, report) {
    sheet.rows.forEach((record, row) => {
      const sessions = Number(/^\d{1,2}/.exec(textOf(record, 'soBuoiTuan'))?.[0] ?? 0);
      if (sessions >= 9 && saysYes(record.values['hoc2Buoi']) === false) report.fail('two-a-day', { row, field: 'hoc2Buoi' }, { params: { sessions } });
      if (saysYes(record.values['hocCTBo']) === false) report.fail('programme', { row, field: 'hocCTBo' });
    });
  },
});

export const examples: readonly Example[] = [
  { name: '10 buổi, học 2 buổi', sheet: profile({ soBuoiTuan: '10 buổi/tuần', hoc2Buoi: 'Có', hocCTBo: 'Có' }), expect: [] },
  { name: '10 buổi mà không học 2 buổi', sheet: profile({ soBuoiTuan: '10 buổi/tuần', hoc2Buoi: 'Không' }), expect: [{ message: 'two-a-day' }] },
  { name: 'Không học chương trình của Bộ', sheet: profile({ hocCTBo: 'Không' }), expect: [{ message: 'programme' }] },
];
