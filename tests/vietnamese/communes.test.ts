import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { communeTable } from '../../lib/vietnamese/commune-data.ts';
import { findCommune, findOldUnits, isOldDistrict, newUnitsOf, readCommuneTable } from '../../lib/vietnamese/communes.ts';
import { provinces } from '../../lib/vietnamese/provinces.ts';
import { looseKey } from '../../lib/vietnamese/tone-key.ts';
import { buildCommunes, communesFile } from '../../scripts/build-communes.ts';

const text = readFileSync(communesFile, 'utf8');
const table = readCommuneTable(JSON.parse(text));

describe('§3.6 the commune table', () => {
  test('the committed file is what the script makes', () => expect(buildCommunes() === text).toBe(true));
  test('is small', () => expect(Buffer.byteLength(text)).toBeLessThan(200_000));
  test('is what the extension bundles', () => expect(communeTable()).toEqual(table));
  test('34 provinces, 3321 communes', () => {
    expect(table.provinces.map(({ name }) => name)).toEqual(provinces.map(({ name }) => name));
    expect(table.provinces.flatMap(({ communes }) => communes)).toHaveLength(3321);
    expect(table.provinces.flatMap(({ communes }) => communes).filter(({ kind }) => kind === 'dacKhu')).toHaveLength(13);
  });
  test('every name is composed and begins with a capital or a number', () => {
    expect(table.provinces.flatMap(({ communes, oldUnits }) => [...communes, ...oldUnits].map(({ name }) => name)).filter((name) => name !== name.normalize('NFC'))).toEqual([]);
    expect(table.provinces.flatMap(({ communes }) => communes.map(({ name }) => name)).filter((name) => !/^[\p{Lu}\d]/u.test(name))).toEqual([]);
  });
  test('no two communes of a province share a name', () => {
    for (const { communes } of table.provinces) expect(new Set(communes.map(({ name }) => looseKey(name))).size).toBe(communes.length);
  });
  test('Minh Thuận of Vụ Bản went into xã Minh Tân', () => {
    expect(newUnitsOf(findOldUnits(table, 'Ninh Bình', 'xã Minh Thuận', { district: 'huyện Vụ Bản', province: 'Nam Định' }))).toEqual([{ name: 'Minh Tân', kind: 'xa' }]);
    expect(findOldUnits(table, 'Ninh Bình', 'Minh Thuận', { province: 'Hà Nam' })).toEqual([]);
    expect(isOldDistrict(table, 'Ninh Bình', 'Huyện Vụ Bản')).toBe(true);
  });
  test('few old units were divided', () => {
    const heirs = new Map<string, Set<string>>();
    for (const { name, oldUnits } of table.provinces) for (const unit of oldUnits) {
      const key = [name, unit.province, unit.district, unit.name].join('/');
      heirs.set(key, (heirs.get(key) ?? new Set()).add(unit.into.name));
    }
    const divided = [...heirs.values()].filter((into) => into.size > 1).length;
    expect(heirs.size).toBeGreaterThan(10_600);
    expect(divided).toBeGreaterThan(20);
    expect(divided).toBeLessThan(80);
  });
  test.each(['Lộc Ninh', 'Tân Khai', 'Đồng Phú', 'Tân Phú', 'Trị An', 'Trảng Bom', 'Dầu Giây', 'Long Thành', 'Xuân Lộc', 'Nhơn Trạch'])('%s of Đồng Nai is a ward', (name) => {
    expect(findCommune(table, 'Đồng Nai', name)?.kind).toBe('phuong');
  });
  test('names are found blind to tone place, form, case and the word of their kind', () => {
    expect(findCommune(table, 'Thanh Hóa', 'phường Hạc Thành'.normalize('NFD'))?.name).toBe('Hạc Thành');
    for (const { name, communes } of table.provinces) for (const commune of communes) expect(findCommune(table, name, commune.name.toUpperCase())).toBe(commune);
    expect(findCommune(table, 'Hà Nội', 'Minh Tân')).toBeNull();
    expect(findCommune(table, 'Không có', 'Minh Tân')).toBeNull();
  });
});

describe('readCommuneTable', () => {
  test.each([
    [null], [[]], [{}], [{ format: 2, provinces: [] }], [{ format: 1, provinces: [{}] }], [{ format: 1, provinces: [{ name: 'A', old: [1], districts: [], communes: [] }] }],
    [{ format: 1, provinces: [{ name: 'A', old: [], districts: [], communes: ['qB'] }] }], [{ format: 1, provinces: [{ name: 'A', old: [], districts: [], communes: ['xB|3:C'] }] }],
  ])('refuses %j', (json) => expect(() => readCommuneTable(json)).toThrow(/^communes: /));
});
