import { cleanText } from './text.ts';
import { looseKey } from './tone-key.ts';

/**
 * The two-level units since 1/7/2025 and the old units that became them. The data file is loaded only when an address
 * is to be checked; this module holds its shape and the questions asked of it.
 */
export interface CommuneTable {
  provinces: readonly ProvinceUnits[];
}

export interface ProvinceUnits {
  /** Official spelling without the words tỉnh and thành phố, as in `provinces.ts`. */
  name: string;
  communes: readonly Commune[];
  /** What was there until 30/6/2025; a unit that was divided stands once for each part. */
  oldUnits: readonly OldUnit[];
}

export interface Commune {
  /** Without the word xã, phường or đặc khu. */
  name: string;
  kind: CommuneKind;
}
export type CommuneKind = keyof typeof communeWords;
export const communeWords = { xa: 'Xã', phuong: 'Phường', dacKhu: 'Đặc khu' } as const;

/** An old ward-level unit. All names are without their kind's word. */
export interface OldUnit {
  name: string;
  district: string;
  province: string;
  /** The commune it went into. */
  into: Commune;
}

const kindLetters: Readonly<Record<string, CommuneKind>> = { x: 'xa', p: 'phuong', d: 'dacKhu' };

/**
 * Reads the data file that `scripts/build-communes.ts` makes. For each province: its old provinces, its old districts as
 * "<index of the old province>:<name>", and its communes as "<x|p|d><name>|<district>:<ward>,<ward>;…", where = stands
 * for a ward of the commune's own name. Throws an Error that names the place when the file is not of that shape.
 */
export function readCommuneTable(json: unknown): CommuneTable {
  const file = asRecord(json, 'the file');
  if (file['format'] !== 1 || !Array.isArray(file['provinces'])) throw new Error('communes: unknown format');
  return { provinces: file['provinces'].map((entry, index) => readProvince(asRecord(entry, `province ${index}`))) };
}

function readProvince(entry: Record<string, unknown>): ProvinceUnits {
  const name = entry['name'];
  if (typeof name !== 'string') throw new Error('communes: a province without a name');
  const olds = asTexts(entry['old'], name);
  const districts = asTexts(entry['districts'], name).map((text) => {
    const [index, district = ''] = text.split(':');
    return { district, province: olds[Number(index)] ?? '' };
  });
  const communes: Commune[] = [];
  const oldUnits: OldUnit[] = [];
  for (const line of asTexts(entry['communes'], name)) {
    const [head = '', groups = ''] = line.split('|');
    const kind = kindLetters[head.charAt(0)];
    if (kind === undefined) throw new Error(`communes: unknown kind in ${name}: ${head}`);
    const commune: Commune = { name: head.slice(1), kind };
    communes.push(commune);
    for (const group of groups.split(';').filter(Boolean)) {
      const [index, wards = ''] = group.split(':');
      const place = districts[Number(index)];
      if (!place) throw new Error(`communes: unknown district in ${name}: ${group}`);
      for (const ward of wards.split(',')) oldUnits.push({ name: ward === '=' ? commune.name : ward, ...place, into: commune });
    }
  }
  return { name, communes, oldUnits };
}

function asRecord(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`communes: ${what} is no object`);
  return value as Record<string, unknown>;
}

function asTexts(value: unknown, where: string): string[] {
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) throw new Error(`communes: no list of texts in ${where}`);
  return value as string[];
}

/** The words (and their abbreviations) before a ward-level unit's name, new and old. */
export const communeWord = /^(?:xã|phường|đặc khu|thị trấn|(?:x|p|tt|f)\.)\s*(?=\S)/iu;
/** The words before a district-level unit's name; all of these levels ended on 1/7/2025. */
export const districtWord = /^(?:huyện|quận|thị xã|thành phố|(?:h|q|tx|tp)\.|tp(?=\s))\s*(?=\S)/iu;

interface Index {
  communes: Map<string, Commune>;
  oldUnits: Map<string, OldUnit[]>;
  districts: Set<string>;
}
/** Keys are made for a province when it is first asked about; the table itself stays plain data. */
const indexes = new WeakMap<ProvinceUnits, Index>();

/** The commune of that name in the province (tone key; with or without its word); null when there is none. */
export function findCommune(table: CommuneTable, province: string, text: string): Commune | null {
  const communes = indexOf(table, province)?.communes;
  return communes?.get(looseKey(text)) ?? communes?.get(bareKey(text, communeWord)) ?? null;
}

/** Old ward-level units of that name in what is now the province, narrowed by district and old province where given. */
export function findOldUnits(table: CommuneTable, province: string, text: string, within: { district?: string; province?: string } = {}): OldUnit[] {
  const found = indexOf(table, province)?.oldUnits.get(bareKey(text, communeWord)) ?? [];
  return found.filter(
    (unit) =>
      (within.district === undefined || looseKey(unit.district) === bareKey(within.district, districtWord)) &&
      (within.province === undefined || looseKey(unit.province) === looseKey(within.province)),
  );
}

/** Whether the text names an old district of what is now the province. */
export const isOldDistrict = (table: CommuneTable, province: string, text: string): boolean =>
  indexOf(table, province)?.districts.has(bareKey(text, districtWord)) ?? false;

/** The communes that the units went into, each once. */
export const newUnitsOf = (units: readonly OldUnit[]): Commune[] => [...new Set(units.map((unit) => unit.into))];

/** "Xã Minh Tân" */
export const fullCommuneName = (commune: Commune): string => `${communeWords[commune.kind]} ${commune.name}`;

/** Numbers keep no leading zero: "Phường 03" is "Phường 3". */
const bareKey = (text: string, word: RegExp): string => looseKey(cleanText(text).replace(word, '')).replace(/^0+(?=\d)/, '');

function indexOf(table: CommuneTable, province: string): Index | null {
  const units = table.provinces.find(({ name }) => name === province);
  if (!units) return null;
  const known = indexes.get(units);
  if (known) return known;
  const index: Index = { communes: new Map(), oldUnits: new Map(), districts: new Set() };
  for (const commune of units.communes) index.communes.set(looseKey(commune.name), commune);
  for (const unit of units.oldUnits) {
    const key = bareKey(unit.name, /^$/);
    index.oldUnits.set(key, [...(index.oldUnits.get(key) ?? []), unit]);
  }
  for (const district of new Set(units.oldUnits.map((unit) => unit.district))) index.districts.add(looseKey(district));
  indexes.set(units, index);
  return index;
}
