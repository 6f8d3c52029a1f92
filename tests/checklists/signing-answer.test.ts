import { expect, test } from 'vitest';
import { unreviewedNote, withSigning, type SigningView } from '../../lib/checklists/signing-answer.ts';
import { signingRows, type SigningState } from '../../lib/checklists/signing-list.ts';
import type { PageAnswer } from '../../lib/records/shown.ts';
import { pageWordsIn } from '../../lib/rules/page-answer.ts';
import { reading } from './class.ts';

const { sheet } = reading('signing', { kyGVBM: 'Đã ký', kyGVCN: 'Chưa ký', kyHT: 'Chưa ký' });
const answer: PageAnswer = { shown: [], summary: { parts: [{ mark: 'dat', text: 'chưa thấy lỗi' }], allGood: true, notes: [] }, partial: false, lists: [], words: pageWordsIn('vi'), style: '' };
const view = (...states: SigningState[]): SigningView => ({
  index: 0, sheet, places: { root: 0, heads: [], lines: [1, 2, 3], cells: [] }, rows: signingRows(sheet, null, []).map((row, at) => ({ ...row, state: states[at]! })),
});
const on = (one: SigningView) => withSigning(answer, [one], [one], 'vi');

test('a list of which nobody was reviewed says so once, with the number and what to do, and marks nobody', () => {
  const { shown, summary } = on(view('chuaRaSoat', 'chuaRaSoat', 'chuaRaSoat'));
  expect(shown).toEqual([]);
  expect(summary).toEqual({
    allGood: false,
    notes: ['3/3 học sinh chưa rà soát: làm xong danh mục “Trước khi ký” rồi hãy ký.'],
    parts: [{ mark: 'canXem', text: '3/3 chưa rà soát' }, { mark: null, text: 'chưa thấy lỗi' }],
  });
  expect(unreviewedNote(view('chuaXacDinh', 'chuaXacDinh', 'chuaXacDinh').rows, 'en')).toBe('3 of 3 pupils not determined: not enough was read to tell. Open the pages that “Before signing” names.');
});

test('where pupils differ, each is marked as it stands', () => {
  for (const states of [['daRaSoat', 'chuaRaSoat', 'chuaXacDinh'], ['daDoi', 'chuaRaSoat', 'chuaRaSoat'], ['daDoi', 'daDoi', 'daDoi']] as SigningState[][]) {
    const { shown, summary } = on(view(...states));
    expect(shown).toHaveLength(3);
    expect(summary!.notes).toEqual([]);
    expect(summary!.allGood).toBe(false);
  }
});
