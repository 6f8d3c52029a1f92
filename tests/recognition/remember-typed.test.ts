import { expect, test } from 'vitest';
import { remember, rememberTyped } from '../../lib/recognition/remember.ts';
import type { Recognition } from '../../lib/records/recognition.ts';
import { profile } from '../../lib/rules/examples.ts';

const extent = { rowCount: null, columnCount: null, columnsSeen: [], indexes: [null], orders: [null], view: null, reasons: [] };
const seen = (values: Record<string, string>): Recognition => {
  const sheet = profile({ hoTen: 'Lê An', ngaySinh: '05/03/2014', ...values });
  return { platform: 'smas', sheets: [sheet], places: [{ root: 0, heads: [], lines: [1], cells: [sheet.columns.map((_, at) => at)] }], extents: [extent] };
};

test('what was typed stays when the tab it stands on is closed', () => {
  const first = remember(null, seen({ dienThoai: '0912' }));
  const [sheet] = first.recognition.sheets;
  const typed = { ...sheet!, rows: [{ ...sheet!.rows[0]!, values: { ...sheet!.rows[0]!.values, dienThoai: '0912345678' } }] };
  const later = remember(rememberTyped(first.remembered, [typed]), seen({}));
  expect(later.recognition.sheets[0]!.rows[0]!.values['dienThoai']).toBe('0912345678');
});
