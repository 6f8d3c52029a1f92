import type { Words } from '../../lib/records/words.ts';
import { rulesById } from '../../lib/rules/all.ts';
import type { Choice, EditedField } from './parts.ts';

const w = (vi: string, en: string): Words => ({ vi, en });

/** A form for each option that a rule leaves to the school; what is empty takes the rule's own default. */
export function optionFields(styles: readonly Choice[], addresses: readonly string[], platforms: readonly Choice[], subjects: readonly Choice[]): EditedField[] {
  const option = (rule: string, key: string, field: Omit<EditedField, 'path' | 'standard'>): EditedField => ({
    path: `rules.options.${rule}.${key}`, standard: (rulesById.get(rule)!.options as Record<string, unknown>)[key], ...field,
  });
  return [
    option('hamlet-name', 'digitCountsAsTieng', { kind: 'switch' }),
    option('hamlet-name', 'otherWords', { kind: 'choice', choices: [{ value: 'keep', words: w('Giữ', 'Keep') }, { value: 'drop', words: w('Bỏ', 'Drop') }] }),
    ...addresses.map((key) => option('address-shape', `styles.${key}`, { kind: 'choice', choices: styles })),
    option('address-unit', 'copiedMayBeOld', { kind: 'switch' }),
    option('shared-phone', 'families', { kind: 'number' }),
    option('tx-count', 'chuyenDe', { kind: 'picks', choices: subjects }),
    option('comment-missing', 'monTinhDiem', { kind: 'switch' }),
    option('comment-length', 'gioiHan', {
      kind: 'keyed', choices: platforms,
      columns: [{ key: 'hocKy', words: w('Nhận xét học kì', 'Semester comment'), kind: 'number' }, { key: 'caNam', words: w('Nhận xét cả năm', 'Comment of the year'), kind: 'number' }],
    }),
    option('comment-same', 'phanTram', { kind: 'number' }),
    option('comment-same', 'itNhat', { kind: 'number' }),
  ];
}
