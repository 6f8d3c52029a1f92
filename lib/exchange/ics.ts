import { generateIcsCalendar, type IcsCalendar, type IcsEvent } from 'ts-ics';
import { addDays, dayNumber } from '../calendar/dates.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import { nameWords } from '../deadlines/describe.ts';
import type { Language, Words } from '../records/words.ts';

const words = {
  calendar: { vi: 'Soát: hạn nhập liệu', en: 'Soát: entry dates' },
  done: { vi: '✓ Xong', en: '✓ Done' },
  provisional: { vi: 'Dự kiến: lịch nghỉ chưa công bố.', en: 'Provisional: the holidays are not announced yet.' },
  suggested: { vi: 'Ngày gợi ý, trường quyết định.', en: 'Suggested day, the school decides.' },
} satisfies Record<string, Words>;

const start2020 = Date.UTC(2020, 0, 1);

/**
 * The deadlines as an iCalendar file of whole days that any calendar takes. The UID is the same each time, and SEQUENCE
 * grows with the instant of export (`at`, milliseconds), so that importing again updates the events and adds none.
 */
export function deadlinesToIcs(deadlines: readonly Deadline[], at: number, language: Language): string {
  const stamp = { date: new Date(at - (at % 1000)) };
  const sequence = Math.floor((at - start2020) / 1000);
  const day = (iso: string) => ({ date: new Date(dayNumber(iso) * 86_400_000), type: 'DATE' as const });
  const events = deadlines.map((deadline): IcsEvent => {
    const name = nameWords(deadline, language);
    const notes = [deadline.basis, deadline.provisional && words.provisional[language], deadline.suggested && words.suggested[language]].filter(Boolean);
    return {
      uid: `${encodeURIComponent(deadline.key)}@soat`,
      stamp,
      sequence,
      start: day(deadline.due),
      // DTEND of a whole day is the day after (RFC 5545 §3.6.1).
      end: day(addDays(deadline.due, 1)),
      summary: deadline.state === 'done' ? `${words.done[language]}: ${name}` : name,
      ...(notes.length > 0 && { description: notes.join('\n') }),
      timeTransparent: 'TRANSPARENT',
      status: deadline.provisional ? 'TENTATIVE' : 'CONFIRMED',
    };
  });
  const calendar: IcsCalendar = { version: '2.0', prodId: '-//Soat//Deadlines//VI', method: 'PUBLISH', name: words.calendar[language], events };
  return foldByOctets(generateIcsCalendar(calendar));
}

const encoder = new TextEncoder();

/** Lines of at most 75 octets (RFC 5545 §3.1). The library folds by characters, and a Vietnamese one has up to three octets. */
function foldByOctets(ics: string): string {
  return ics
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map((line) => {
      let folded = '';
      let octets = 0;
      for (const character of line) {
        const size = encoder.encode(character).length;
        if (octets + size > 75) {
          folded += '\r\n ';
          octets = 1;
        }
        folded += character;
        octets += size;
      }
      return folded;
    })
    .join('\r\n');
}
