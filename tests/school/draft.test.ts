import { describe, expect, test } from 'vitest';
import { allRules } from '../../lib/rules/all.ts';
import { draftEffects } from '../../lib/rules/draft-effects.ts';
import { linesOf, valueAt, withValue } from '../../lib/school/draft.ts';
import { readSchoolPack } from '../../lib/school/read-pack.ts';
import { standardPack } from '../../lib/school/standard.ts';

describe('draft of a school pack', () => {
  test('a place is read and written without touching the others; what is emptied is left out with its part', () => {
    const draft = withValue({ format: 1, mine: 2 }, 'profile.hamlets', ['Phu']);
    expect(draft).toEqual({ format: 1, mine: 2, profile: { hamlets: ['Phu'] } });
    expect(valueAt(draft, 'profile.hamlets')).toEqual(['Phu']);
    expect(valueAt(draft, 'school.name')).toBeUndefined();
    expect(withValue(draft, 'profile.hamlets', undefined)).toEqual({ format: 1, mine: 2 });
  });

  test('lines as they are typed', () => {
    expect(linesOf(' Phu \n\nHướng Nghĩa')).toEqual(['Phu', 'Hướng Nghĩa']);
    expect(linesOf('\n')).toBeUndefined();
  });

  test('the practice pages show what a draft would change, and nothing when it changes nothing', () => {
    const effects = (draft: object) => draftEffects(allRules, standardPack, readSchoolPack({ format: 1, ...draft }).pack!, '2026-11-22', 'vi');
    expect(effects({})).toMatchObject({ added: [], gone: [] });
    expect(effects({ profile: { requiredFields: ['nhomMau'] } }).added.join()).toContain('Nhà trường yêu cầu');
    expect(effects({ enumerations: { khuVuc: ['KV1'] } }).added.join()).toContain('không có trong danh sách của trường');
    const { added, gone } = effects({ profile: { addressStyle: 'full' } });
    expect(added.length).toBeGreaterThan(0);
    expect(gone.length).toBeGreaterThan(0);
    expect(effects({ rules: { off: ['mark-form'] } }).gone.join()).toContain('75');
  });
});
