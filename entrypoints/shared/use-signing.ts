import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import type { SigningTabProps } from '../../components/panel/SigningTab.tsx';
import type { Change } from '../../lib/checklists/fingerprint.ts';
import { freezeOf } from '../../lib/checklists/freeze.ts';
import { booksOf } from '../../lib/checklists/frozen-item.ts';
import { readiness } from '../../lib/checklists/readiness.ts';
import { reviewRecord } from '../../lib/checklists/review-record.ts';
import { review, tickFor } from '../../lib/checklists/review.ts';
import { scopeKey, type Period, type ReviewData, type Scope } from '../../lib/checklists/scope.ts';
import { periodIn, periodOf, subjectOf, subjectsIn, type Subject } from '../../lib/checklists/scopes.ts';
import { signedTick, signedItem, tickKey } from '../../lib/checklists/tick.ts';
import type { FromOwnPage } from '../../lib/messages.ts';
import type { Sheet } from '../../lib/records/sheet.ts';
import { rowIdentities } from '../../lib/records/stored-reading.ts';
import { rulesById } from '../../lib/rules/all.ts';
import { responsibleFor } from '../../lib/school/responsible.ts';
import type { Settings } from '../../lib/school/settings.ts';
import { saveFreeze, undoFreeze } from '../../lib/store/freezes.ts';
import { readingsOf } from '../../lib/store/readings.ts';
import { addReview } from '../../lib/store/reviews.ts';
import { changeSettings } from '../../lib/store/settings.ts';
import { saveTick, ticksOf, undoTick } from '../../lib/store/ticks.ts';
import { beginCorrection } from './begin-correction.ts';
import { now, today } from './clock.ts';
import { openDesk } from './open-desk.ts';
import { besideReadings, reviewDataOf } from './review-data.ts';

/** Pages in view are judged anew: on a signing list each pupil's mark rests on what was ticked and frozen. */
export const judgeAnew = () => browser.runtime.sendMessage({ type: 'judge-anew' } satisfies FromOwnPage);
const then = (act: Promise<void>) => act.then(() => void judgeAnew());

/**
 * "Trước khi ký" over the store: the class (and subject) in view or in the address unless the person chose another one,
 * with readings, verdicts, ticks and freezes. `sheets` are those in view.
 */
export function useSigning(sheets: readonly Sheet[], settings: Settings, asked: Subject | null = null) {
  const { role } = settings;
  const [chosen, setChosen] = useState<{ role: Settings['role']; subject: Subject } | null>(null);
  const [period, setPeriod] = useState<Period | null>(null);
  const stored = useLiveQuery(() => readingsOf());
  const subjects = useMemo(() => subjectsIn(stored?.records ?? [], role), [stored, role]);

  const view = sheets.map((sheet) => ({ sheet, subject: subjectOf(sheet, role) })).find(({ subject }) => subject !== null);
  const subject = (chosen?.role === role ? chosen.subject : null) ?? asked ?? view?.subject ?? subjects[0] ?? null;
  const scope: Scope | null = subject && { ...subject, role, period: period ?? (view?.sheet.hocKy ? periodOf(view.sheet) : periodIn(stored?.records ?? [], subject, { today: today(), calendar: settings.pack.calendar })) };
  const key = scope && scopeKey(scope);

  const ticks = useLiveQuery(async () => (key === null ? undefined : ticksOf(key)), [key]);
  const gathered = useLiveQuery(async (): Promise<{ data: ReviewData; damaged: number } | null> => {
    if (scope === null || !stored) return null;
    const beside = await besideReadings(settings);
    return { data: await reviewDataOf(scope, stored.records, settings, beside), damaged: beside.damaged };
  }, [key, stored, settings]);
  // While another scope's data are being gathered the old ones must not be shown under the new name.
  const data = gathered && key === scopeKey(gathered.data.scope) ? gathered.data : null;

  const done = data && ticks ? review(data, ticks.records) : null;

  const props: Omit<SigningTabProps, 'inView' | 'onGoTo' | 'lists'> = {
    role,
    onRole: (next) => void changeSettings({ role: next }).then(judgeAnew),
    subjects: subject && !subjects.some((other) => JSON.stringify(other) === JSON.stringify(subject)) ? [subject, ...subjects] : subjects,
    scope,
    onSubject: (next) => setChosen({ role, subject: next }),
    onPeriod: setPeriod,
    review: done,
    missing: data && ticks && done ? readiness(data, ticks.records, done).missing : [],
    rules: rulesById,
    damaged: (ticks?.damaged ?? 0) + (stored?.damaged ?? 0) + (gathered?.damaged ?? 0),
    now: now(),
    packVersion: settings.pack.version,
    responsible: responsibleFor(settings.pack.subjects.responsible ?? [], scope?.lop ?? null, scope?.mon ?? null),
    onPrint: () => window.print(),
    onTick: (state, act, reason) => (data ? then(saveTick(tickFor(state, { ...data, now: now() }, act, reason))) : Promise.resolve()),
    onUndoTick: (tick) => then(undoTick(tick)),
    onRecord: (change) => data && void beginCorrection(originOf(change, data)),
    books: data ? booksOf(data) : [],
    onFreeze: async (document) => {
      const reading = data?.readings.find((one) => one.key === document);
      if (reading) await then(saveFreeze(freezeOf(reading, { kind: 'hand' }, now(), settings.pack.version)));
    },
    onUndoFreeze: (id, reason) => then(undoFreeze(id, reason, now())),
    signedAt: (key && ticks?.records.find((tick) => tick.key === tickKey(key, signedItem))?.at) ?? null,
    onSigned: async (signed) => {
      if (key) await (signed ? saveTick(signedTick(key, now())) : undoTick(tickKey(key, signedItem)));
    },
    onReviewRecord: () => {
      if (!data || !ticks) return;
      const record = reviewRecord({ ...data, now: now() }, ticks.records, { id: crypto.randomUUID(), soat: browser.runtime.getManifest().version, rules: rulesById.size, pack: settings.pack.version });
      void addReview(record).then(() => openDesk(`ky?phieu=${record.id}`));
    },
  };
  return { props, readings: stored?.records ?? [] };
}

/** What a correction record begins with: the value that was seen or frozen, and the one that stands there now. */
function originOf(change: Change, { readings }: ReviewData) {
  const [, , namHoc = '', lop = '', mon = '', term = ''] = change.document.split('|');
  const sheet = readings.find(({ key }) => key === change.document)?.sheet;
  const row = sheet ? rowIdentities(sheet.rows).indexOf(change.who) : -1;
  const hocKy = ([1, 2, 3] as const).find((one) => String(one) === term) ?? null;
  const { pupil, field, before, after } = change;
  return { lop: lop || null, mon: mon || null, hocKy, namHoc: namHoc || null, maHocSinh: sheet?.rows[row]?.maHocSinh ?? null, pupil, field, before, after };
}
