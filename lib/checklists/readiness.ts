import type { Reason } from '../records/sheet.ts';
import { fill, type Language, type Words } from '../records/words.ts';
import { review, type ItemState, type Review, type ReviewPlace, type Verdict } from './review.ts';
import { describeNote } from './notes.ts';
import { scopeKey, type ReviewData, type Scope } from './scope.ts';
import { signedItem, tickKey, type Tick } from './tick.ts';

/** One kind of thing still open, counted, with the way to it. */
export interface Missing {
  id: 'profile-errors' | 'errors' | 'record' | 'against' | 'unread' | 'old' | 'unknown' | 'reopened' | 'look' | 'tick';
  n: number;
  /** In which it is said more exactly; null when the number says it all. */
  note: Reason | null;
  /** The item to open. */
  item: string;
  /** The first place to go to; null when there is none. */
  place: ReviewPlace | null;
}

/** How far one class (and subject) is from being signed: a value that holds no mark and no pupil's name. */
export interface Readiness {
  scope: Scope;
  verdict: Verdict;
  /** Empty exactly when the verdict is "san-sang". */
  missing: Missing[];
  waived: { n: number; reasons: string[] };
  /** When the oldest page behind it was read; null when none was. */
  readAt: string | null;
  /** When the person said that they signed on the platform; null when they did not. */
  signedAt: string | null;
}

/** The readiness of a class and subject for signing, from the same review as the check-list (never a second opinion). */
export function readiness(data: ReviewData, ticks: readonly Tick[], done: Review = review(data, ticks)): Readiness {
  const times = done.items.flatMap(({ readAt }) => (readAt === null ? [] : [readAt])).sort();
  const scope = scopeKey(data.scope);
  return {
    scope: data.scope,
    verdict: done.verdict,
    missing: done.verdict === 'san-sang' ? [] : missingIn(done),
    waived: { n: done.waived, reasons: [...new Set(done.items.flatMap(({ waived }) => waived.map(({ waiver }) => waiver.reason)))] },
    readAt: times[0] ?? null,
    signedAt: ticks.find(({ key }) => key === tickKey(scope, signedItem))?.at ?? null,
  };
}

const unreadNotes = new Set(['pupils-unread', 'profiles-unread']);

function missingIn({ items }: Review): Missing[] {
  const found: Missing[] = [];
  const add = (id: Missing['id'], n: number, { item }: ItemState, place: ReviewPlace | null = null, note: Reason | null = null) => {
    if (n > 0) found.push({ id, n, item: item.id, place, note });
  };
  const all = <T>(of: (state: ItemState) => readonly T[]) => items.flatMap((state) => of(state).map((what) => ({ what, state })));
  const pupilsOf = (places: { what: ReviewPlace }[]) => new Set(places.map(({ what }) => what.pupil ?? what.who)).size;

  const errors = all(({ errors }) => errors);
  const ofProfiles = errors.filter(({ what }) => what.row !== null && /^[^|]*\|(profile|roster)\|/.test(what.document));
  const others = errors.filter((error) => !ofProfiles.includes(error));
  if (ofProfiles[0]) add('profile-errors', pupilsOf(ofProfiles), ofProfiles[0].state, ofProfiles[0].what);
  if (others[0]) add('errors', others.length, others[0].state, others[0].what);
  for (const { what, state } of all(({ against }) => against)) add(what.id === 'needs-record' ? 'record' : 'against', Number(what.params?.['n'] ?? 1), state, null, what);

  // What an item that is left out or does not apply had to say is no longer open.
  const notes = items.filter(({ status }) => status === 'loi' || status === 'chuaXacDinh').flatMap((state) => state.notes.map((what) => ({ what, state })));
  const unread = notes.filter(({ what }) => unreadNotes.has(what.id)).map(({ what, state }) => ({ state, n: Number(what.params?.['total']) - Number(what.params?.['n']) }));
  const most = unread.reduce<(typeof unread)[number] | null>((best, one) => (best === null || one.n > best.n ? one : best), null);
  if (most) add('unread', most.n, most.state);
  const old = notes.filter(({ what }) => what.id === 'stale');
  if (old[0]) add('old', new Set(old.map(({ what }) => JSON.stringify(what))).size, old[0].state, null, old[0].what);
  const said = new Set<string>();
  for (const { what, state } of notes) {
    if (!openNotes.has(what.id) || said.has(JSON.stringify(what))) continue;
    said.add(JSON.stringify(what));
    add('unknown', 1, state, null, what);
  }
  const unsure = all(({ unsure }) => unsure);
  if (unsure[0]) add('unknown', unsure.length, unsure[0].state, unsure[0].what);

  for (const [id, status] of [['reopened', 'moLai'], ['look', 'canXem'], ['tick', 'chuaTich']] as const) {
    const open = items.filter((state) => state.status === status);
    if (open[0]) add(id, open.length, open[0], open[0].warnings[0] ?? null);
  }
  // Whatever else keeps an item open: it is said, if only by its number.
  const open = items.filter(({ status }) => status === 'chuaXacDinh' || status === 'loi');
  if (found.length === 0 && open[0]) add('unknown', open.length, open[0]);
  return found;
}

/** Notes said in full, because only their words say what to do. */
const openNotes = new Set(['page-unread', 'column-unread', 'values-unread', 'class-unknown', 'degraded', 'not-understood', 'not-judged', 'no-pupils', 'frozen-unread', 'frozen-broken', 'lock-not-frozen', 'records-damaged', 'office-untold']);

const words: Record<Missing['id'], Words> = {
  'profile-errors': { vi: '{n} hồ sơ có lỗi', en: '{n} {n|profile|profiles} with errors' },
  errors: { vi: '{n} lỗi', en: '{n} {n|error|errors}' },
  record: { vi: '{n} chỗ khác sổ đã chốt, cần biên bản', en: '{n} {n|value|values} {n|differs|differ} from a frozen book: a correction record is needed' },
  against: { vi: '{n} việc chưa xong', en: '{n} {n|thing|things} not done' },
  unread: { vi: '{n} học sinh chưa đọc', en: '{n} {n|pupil|pupils} not read' },
  old: { vi: '{n} trang đọc đã cũ', en: '{n} {n|reading|readings} {n|is|are} old' },
  unknown: { vi: '{n} chỗ chưa xác định', en: '{n} {n|place|places} not determined' },
  reopened: { vi: '{n} mục mở lại', en: '{n} {n|item|items} reopened' },
  look: { vi: '{n} mục cần xem', en: '{n} {n|item|items} to look at' },
  tick: { vi: '{n} mục chưa tích', en: '{n} {n|item|items} not ticked' },
};

/** One open thing in plain words: "3 hồ sơ có lỗi", "chưa đọc sổ điểm học kì II: mở trang ấy một lần". */
export function describeMissing({ id, n, note }: Missing, language: Language): string {
  if (note && (id === 'unknown' || id === 'against')) return describeNote(note, language);
  return fill(words[id][language], { n });
}
