import { isWorthReading } from '../../lib/page/alone.ts';
import { takeSnapshot } from '../../lib/page/snapshot.ts';
import { sweep } from '../../lib/page/sweep.ts';
import type { Lesson } from '../../lib/records/lesson.ts';
import { readSnapshot, type Place } from '../../lib/records/page-snapshot.ts';
import { placeIn, type Recognition, type Remembered } from '../../lib/records/recognition.ts';
import type { FieldKey, Sheet } from '../../lib/records/sheet.ts';
import { recognise } from '../../lib/recognition/recognise.ts';
import { remember } from '../../lib/recognition/remember.ts';

/** A page as page and worker read it together: snapshot, the way to the worker as JSON, recognition. */
export interface PageReading {
  sheets: Sheet[];
  recognition: Recognition;
  elementOf(id: number): Element | null;
  /** The element of a place in a sheet; null where the page has none. */
  locate(sheet: number, row: number | null, field: FieldKey | null): Element | null;
  took: number;
}

const nothing: Recognition = { platform: null, sheets: [], places: [], extents: [] };

function reading(recognition: Recognition, elementOf: PageReading['elementOf'], started: number): PageReading {
  const { sheets, places } = recognition;
  return {
    sheets, recognition, elementOf,
    locate(sheet, row, field) {
      const [one, place] = [sheets[sheet], places[sheet]];
      return one && place ? elementOf(placeIn(one, place, row, field)) : null;
    },
    took: performance.now() - started,
  };
}

export function readPage(page: Document, place: Place, lessons: readonly Lesson[] = []): PageReading {
  const started = performance.now();
  if (!isWorthReading(page, place)) return reading(nothing, () => null, started);
  const { snapshot, elementOf } = takeSnapshot(page);
  const arrived = readSnapshot(JSON.stringify(snapshot));
  if (!arrived) throw new Error('the snapshot did not survive the way');
  return reading(recognise(arrived, place, lessons), elementOf, started);
}

export interface Reader {
  (): PageReading;
  /** While the teacher's sweep runs. */
  sweeping: boolean;
}

/** A reader that remembers as the worker does, between readings as JSON. */
export function remembering(read: () => PageReading): Reader {
  let memory = 'null';
  let previous: readonly Sheet[] = [];
  const reader: Reader = Object.assign(
    () => {
      const started = performance.now();
      const { recognition, elementOf } = read();
      const joined = remember(JSON.parse(memory) as Remembered | null, recognition, reader.sweeping, previous);
      previous = joined.recognition.sheets;
      memory = JSON.stringify(joined.remembered);
      return reading(joined.recognition, elementOf, started);
    },
    { sweeping: false },
  );
  return reader;
}

/** What the teacher's press does: scrolls and opens what was not in the page, reading at each stop. */
export async function sweepAll(page: Document, signal: AbortSignal, read: Reader): Promise<void> {
  let last: PageReading | null = null;
  const lists = () => (last?.recognition.places ?? []).flatMap(({ cells }, at) => (last?.sheets[at]?.kind === 'profile' ? [] : (cells.find((row) => row.some((id) => id >= 0)) ?? []).flatMap((id) => last?.elementOf(id) ?? [])));
  read.sweeping = true;
  await sweep(page, signal, lists, async () => (last = read()));
  read.sweeping = false;
}
