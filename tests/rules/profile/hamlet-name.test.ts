import { describe, expect, test } from 'vitest';
import type { Severity } from '../../../lib/records/finding.ts';
import { exampleFacts, profile } from '../../../lib/rules/examples.ts';
import { profileRules } from '../../../lib/rules/profile/index.ts';
import { rule } from '../../../lib/rules/profile/hamlet-name.ts';
import { runRules } from '../../../lib/rules/run.ts';
import { communeTable } from '../../../lib/vietnamese/commune-data.ts';

const vectors: [string, Severity | null, string | null][] = [
  ['Phu', 'error', 'Thôn Phu'],
  ['thôn Phu', null, null],
  ['Thôn  Phu ', 'warning', 'Thôn Phu'],
  ['THÔN PHU', 'warning', 'Thôn Phu'],
  ['Thôn 3', null, null],
  ['H. Nghĩa', 'error', null],
  ['Hướng Nghĩa'.normalize('NFD'), 'warning', 'Hướng Nghĩa'],
  ['Hướng Nghĩa', null, null],
  ['Thôn Hướng Nghĩa', 'warning', 'Hướng Nghĩa'],
  ['xóm 5', 'info', null],
  ['3', 'error', 'Thôn 3'],
  ['thôn hướng nghĩa', 'warning', 'Hướng Nghĩa'],
  ['Tổ dân phố số 2', 'info', null],
  ['Thôn', 'error', null],
];
const said = (field: string, value: string) => runRules([rule], profile({ [field]: value }), exampleFacts);
const expected = (field: string, value: string, severity: Severity | null, suggestion: string | null) =>
  severity === null ? [] : [expect.objectContaining({ rule: 'hamlet-name', field, value, severity, suggestion })];

describe('§3.2 N-HAM on every field that names a hamlet', () => {
  for (const field of ['hoKhau', 'queQuan', 'noiSinh', 'choO', 'hoKhau.thon', 'choO.thon']) {
    test.each(vectors)(`${field}: %j`, (value, severity, suggestion) => {
      expect(said(field, value)).toEqual(expected(field, value, severity, suggestion));
    });
  }

  test.each(vectors.filter(([value]) => value === value.normalize('NFC') && value !== 'Thôn  Phu '))('§3.3 as the first part of an address: %j', (value, severity, suggestion) => {
    const address = `${value}, Minh Tân, Ninh Bình`;
    expect(said('hoKhau', address)).toEqual(expected('hoKhau', address, severity, suggestion === null ? null : `${suggestion}, Minh Tân, Ninh Bình`));
  });

  test('a hamlet alone is spoken of by this rule alone', () => {
    for (const [value, severity] of vectors) {
      const findings = runRules(profileRules, profile({ hoKhau: value }), { ...exampleFacts, communes: communeTable() });
      expect(findings.map(({ rule: id }) => id), value).toEqual(severity === null ? [] : ['hamlet-name']);
    }
  });
});
