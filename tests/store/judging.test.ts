import { beforeEach, expect, test } from 'vitest';
import { book } from '../../lib/rules/examples.ts';
import { answerPage } from '../../lib/rules/page-answer.ts';
import { rulesById } from '../../lib/rules/all.ts';
import { readingKey } from '../../lib/records/stored-reading.ts';
import { standardPack } from '../../lib/school/standard.ts';
import { db } from '../../lib/store/db.ts';
import { eraseEverything } from '../../lib/store/erase.ts';
import { judgeSheets } from '../../lib/store/judging.ts';
import { saveReading } from '../../lib/store/readings.ts';
import { saveWaiver } from '../../lib/store/waivers.ts';

const at = '2026-11-22T01:00:00.000Z';
const sheet = book({ lop: '7A', mon: 'Toán', hocKy: 1 }, [{ hoTen: 'Lê An', maHocSinh: 'HS1', tx1: '8', tx2: '8', tx3: '8', tx4: '8', gk: '75', ck: '8,5' }]);
const judged = async () => (await judgeSheets([sheet], standardPack, '2026-11-22'))[0]!;
/** What the chip says beside its numbers. */
const said = async () => {
  const all = [await judged()];
  return answerPage(all, { rules: rulesById, pack: standardPack, language: 'vi', stored: true, reasons: [], tab: all }).summary!;
};

beforeEach(eraseEverything);

test('what was set aside and read before is at hand, and nothing is said to be missing', async () => {
  const { judgement } = await judged();
  const [finding] = judgement.findings;
  await saveWaiver({ rule: finding!.rule, outcome: finding!.outcome, column: false, document: readingKey(sheet), who: 'HS1', field: finding!.field, value: finding!.value, reason: 'đúng như bài', at, until: null });
  expect(await judged()).toMatchObject({ unread: [], judgement: { waived: [{ finding }] } });
});

test('a store that cannot be read is said: the rules still judge, nothing is green', async () => {
  await saveReading(sheet, at);
  db.close();
  try {
    const { judgement, unread } = await judged();
    expect(judgement.findings.map(({ field }) => field)).toContain('gk');
    expect(unread).toEqual([{ id: 'waivers-not-read' }, { id: 'earlier-not-read' }]);
    const { allGood, notes, parts } = await said();
    expect(allGood).toBe(false);
    expect(parts.map(({ mark }) => mark)).toContain('chuaXacDinh');
    expect(notes.join()).toMatch(/chưa đọc được các chỗ đã bỏ qua.*chưa đọc được các trang đã lưu của lớp/);
  } finally {
    await db.open();
  }
});

test('damaged records are counted and said, and kept', async () => {
  await db.waivers.put({ key: 'w', document: readingKey(sheet), reason: 7 });
  await db.readings.put({ key: 'r', kind: 'gradebook', lop: '7A', namHoc: sheet.namHoc, sheet: 'hỏng' });
  expect((await judged()).unread).toEqual([{ id: 'waivers-damaged', params: { n: 1 } }, { id: 'earlier-damaged', params: { n: 1 } }]);
  expect((await said()).allGood).toBe(false);
  expect([await db.waivers.count(), await db.readings.count()]).toEqual([1, 1]);
});
