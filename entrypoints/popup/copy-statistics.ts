import { browser } from 'wxt/browser';
import { statisticsText } from '../../components/desk/statistics-text.ts';
import { subjectStatistics } from '../../lib/checklists/subject-statistics.ts';
import { tabKey, type TabState } from '../../lib/messages.ts';
import type { Language } from '../../lib/records/words.ts';
import { readingKey } from '../../lib/records/stored-reading.ts';
import { readingsOf } from '../../lib/store/readings.ts';
import { now } from '../shared/clock.ts';
import { tabInFront } from './tab-in-front.ts';

/** Copies the statistics of the mark books that the tab in front shows, each as it was read whole; tells of how many. */
export async function copyStatistics(language: Language): Promise<number> {
  const id = (await tabInFront())?.id;
  if (id === undefined) return 0;
  const key = tabKey(id);
  const state = (await browser.storage.session.get(key))[key] as TabState | undefined;
  const inView = new Set(Object.values(state?.frames ?? {}).flatMap(({ sheets }) => sheets.map(readingKey)));
  const books = subjectStatistics((await readingsOf()).records.filter((reading) => inView.has(reading.key)));
  if (books.length > 0) await navigator.clipboard.writeText(statisticsText(books, now(), language));
  return books.length;
}
