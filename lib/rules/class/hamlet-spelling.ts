import type { Sheet } from '../../records/sheet.ts';
import { splitAddress } from '../../vietnamese/addresses.ts';
import { readHamlet } from '../../vietnamese/hamlets.ts';
import { cleanText, foldAccents } from '../../vietnamese/text.ts';
import { toneKey } from '../../vietnamese/tone-key.ts';
import { sheetOf } from '../examples.ts';
import { hamletFields, hamletIn } from '../profile/hamlet-name.ts';
import { filledCells, textOf } from '../profile/values.ts';
import { defineRule, type Example } from '../rule.ts';

interface Place {
  row: number;
  field: string;
  value: string;
  hamlet: string;
}

export const rule = defineRule({
  id: 'hamlet-spelling',
  since: '0.1.0',
  title: { vi: 'Một thôn chỉ ghi một cách trong cả lớp', en: 'One hamlet is spelt one way in the class' },
  help: {
    vi: 'Cùng một thôn mà ghi mỗi em một kiểu (Hòa Bình, Hoà Bình; Thôn Phu, thôn Phu) thì thống kê tách thành nhiều thôn. Soát đề nghị cách ghi trong danh sách thôn của trường, không có thì cách nhiều em đã ghi.',
    en: 'One hamlet spelt in several ways counts as several. Soát proposes the school’s list, or else the spelling most pupils have.',
  },
  sheets: ['profile', 'roster'],
  tag: 'sach',
  basis: [{ source: 'Hướng dẫn của trường về hồ sơ học sinh', quote: 'Hộ khẩu thường trú, Quê quán, Nơi sinh, Chỗ ở hiện nay (theo thống nhất)' }],
  options: {},
  messages: {
    other: { severity: 'warning', vi: 'Lớp ghi thôn này theo nhiều cách: thống nhất ghi {hamlet}.', en: 'The class spells this hamlet in several ways: agree on {hamlet}.' },
    near: { severity: 'info', vi: 'Nhiều em ghi {hamlet}, chỉ em này ghi {written}: xem có nhầm dấu không.', en: 'Most have {hamlet}, only this pupil {written}: see whether a mark is wrong.' },
  },
  check(sheet, { school }, report) {
    const agreed = new Map(school.profile.hamlets.map((hamlet) => [spellingKey(hamlet), cleanText(hamlet)]));
    const same = groupBy(placesOf(sheet), ({ hamlet }) => spellingKey(hamlet));
    for (const [key, places] of same) {
      const hamlet = agreed.get(key) ?? mostUsed(places);
      if (new Set(places.map((place) => place.hamlet)).size < 2) continue;
      for (const { row, field, value, hamlet: written } of places) {
        if (written !== hamlet) report.fail('other', { row, field }, { params: { hamlet }, suggestion: [hamlet, ...splitAddress(value).parts.slice(1)].join(', ') });
      }
    }
    // Names apart by a mark only may be two hamlets: told only of one place against many in the same commune.
    for (const kin of groupBy([...same.values()], (places) => `${foldAccents(places[0]?.hamlet ?? '')}/${communeOf(sheet, places[0])}`).values()) {
      const [most, ...rest] = kin.sort((a, b) => b.length - a.length);
      for (const places of rest) {
        const [place] = places;
        if (!most || !place || places.length > 1 || most.length < 4) continue;
        report.fail('near', { row: place.row, field: place.field }, { params: { hamlet: mostUsed(most), written: place.hamlet } });
      }
    }
  },
});

/** Hamlets that keep the agreement of S0:24; what breaks it is told by the hamlet rule, with its own suggestion. */
function placesOf(sheet: Sheet): Place[] {
  return filledCells(sheet, (key) => hamletFields.includes(key)).flatMap(({ row, field, value }) => {
    const part = hamletIn(field, value)?.trim();
    return part && readHamlet(part).fault === null ? [{ row, field, value, hamlet: part }] : [];
  });
}

const spellingKey = (hamlet: string): string => toneKey(hamlet.replace(/^thôn\s+/iu, ''));

function communeOf(sheet: Sheet, place: Place | undefined): string {
  if (!place) return '';
  const record = sheet.rows[place.row];
  return toneKey(splitAddress(place.value).parts[1] ?? (record ? textOf(record, place.field.replace(/\.thon$/, '.xa')) : ''));
}

/** The spelling of the most places; of equals the one with the most capitals, then in order of the alphabet. */
function mostUsed(places: readonly Place[]): string {
  const counts = [...groupBy(places, ({ hamlet }) => hamlet)].map(([hamlet, all]) => ({ hamlet, count: all.length, capitals: hamlet.match(/\p{Lu}/gu)?.length ?? 0 }));
  counts.sort((a, b) => b.count - a.count || b.capitals - a.capitals || (a.hamlet < b.hamlet ? -1 : 1));
  return counts[0]?.hamlet ?? '';
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const at = (...hamlets: string[]) => sheetOf('roster', hamlets.map((hamlet) => ({ hoKhau: `${hamlet}, Minh Tân, Ninh Bình` })));
export const examples: readonly Example[] = [
  { name: 'Một cách ghi', sheet: at('Hòa Bình', 'Hòa Bình', 'Hướng Nghĩa'), expect: [] },
  { name: 'Hai kiểu đặt dấu', sheet: at('Hòa Bình', 'Hoà Bình', 'Hòa Bình'), expect: [{ message: 'other', row: 1, suggestion: 'Hòa Bình, Minh Tân, Ninh Bình' }] },
  { name: 'Thôn, thôn', sheet: at('thôn Phu', 'Thôn Phu'), expect: [{ message: 'other', row: 0, suggestion: 'Thôn Phu, Minh Tân, Ninh Bình' }] },
  { name: 'Một em nhầm dấu', sheet: at('Hướng Nghĩa', 'Hướng Nghĩa', 'Hướng Nghĩa', 'Hướng Nghĩa', 'Hướng Nghỉa'), expect: [{ message: 'near', row: 4 }] },
  { name: 'Hai thôn tên gần nhau', sheet: at('Minh Tân', 'Minh Tấn'), expect: [] },
];
