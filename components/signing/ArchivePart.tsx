import { parseDate } from '@internationalized/date';
import { useContext, useState } from 'react';
import { Button, DateField, DateInput, DateSegment, I18nProvider, Label } from 'react-aria-components';
import { archiveBooks, archiveCopies, archiveDuties, archiveId, type Archive, type ArchiveBook } from '../../lib/checklists/archive.ts';
import { archiveBookNames, describeNote } from '../../lib/checklists/notes.ts';
import { StatusPill } from '../common/StatusPill.tsx';
import { LanguageContext, useWords } from '../words.ts';
import { words } from './signing-desk.words.ts';

export interface ArchivePartProps {
  /** The school years to choose from, newest first. */
  years: readonly string[];
  archives: readonly Archive[];
  /** "2026-11-25" */
  today: string;
  onSave(archive: Archive): Promise<void>;
}

/** Where the three signed books of a school year are kept, and what is still to be done for each. */
export function ArchivePart({ years, archives, today, onSave }: ArchivePartProps) {
  const say = useWords();
  const [namHoc, setNamHoc] = useState(years[0] ?? '');
  if (namHoc === '') return null;
  return (
    <section aria-label={say(words.archive)}>
      <h2>{say(words.archive)}</h2>
      <p className="soft">{say(words.archiveWhy)}</p>
      <label className="row">
        <span>{say(words.year)}</span>
        <select value={namHoc} onChange={({ target }) => setNamHoc(target.value)}>
          {years.map((year) => <option key={year} value={year}>{year.replace('-', '–')}</option>)}
        </select>
      </label>
      {archiveBooks.map((book) => {
        const kept = archives.find(({ id }) => id === archiveId(namHoc, book));
        return <ArchiveForm key={`${archiveId(namHoc, book)}${JSON.stringify(kept)}`} namHoc={namHoc} book={book} kept={kept} archives={archives} today={today} onSave={onSave} />;
      })}
    </section>
  );
}

interface ArchiveFormProps extends Omit<ArchivePartProps, 'years'> {
  namHoc: string;
  book: ArchiveBook;
  kept: Archive | undefined;
}

function ArchiveForm({ namHoc, book, kept, archives, today, onSave }: ArchiveFormProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const [said, setSaid] = useState<keyof typeof words | null>(null);
  const duties = archiveDuties(namHoc, book, archives, today);
  const copies = Array.from({ length: archiveCopies }, (_, index) => kept?.copies[index]);
  const day = (name: string, label: string, value: string | null | undefined) => (
    <DateField key={name} name={name} className="archive-day" defaultValue={value ? parseDate(value) : null} shouldForceLeadingZeros>
      <Label>{label}</Label>
      <DateInput>{(segment) => <DateSegment segment={segment} />}</DateInput>
    </DateField>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const text = (name: string) => String(form.get(name) ?? '').trim();
        const filled = copies.map((_, index) => ({ place: text(`place${index}`), date: text(`date${index}`) })).filter(({ place }) => place !== '');
        if (filled.some(({ date }) => date === '')) return setSaid('noDate');
        const archive: Archive = { id: archiveId(namHoc, book), namHoc, book, exported: text('exported') || null, signed: text('signed') || null, copies: filled, checked: text('checked') || null, nextCheck: text('nextCheck') || null };
        onSave(archive).then(() => setSaid('saved'), (error: unknown) => setSaid(error instanceof RangeError ? 'badDay' : 'failed'));
      }}
    >
      <fieldset className="archive-book">
        <legend>{archiveBookNames[book][language]}</legend>
        <StatusPill mark={duties.length === 0 ? 'dat' : kept ? 'loi' : 'chuaXacDinh'}>
          {duties.length === 0 ? say(words.done) : duties.map((duty) => describeNote(duty, language).replace(`${archiveBookNames[book][language]}: `, '')).join(' · ')}
        </StatusPill>
        {/* Days as dd/mm/yyyy whatever the browser's own language. */}
        <I18nProvider locale="vi-VN">
        <div className="archive-fields">
          {day('exported', say(words.exported), kept?.exported)}
          {day('signed', say(words.signed), kept?.signed)}
          {copies.flatMap((copy, index) => [
            <label key={`place${index}`}>{say(words.copyPlace, { n: index + 1 })}<input name={`place${index}`} defaultValue={copy?.place ?? ''} maxLength={120} /></label>,
            day(`date${index}`, say(words.copyDate, { n: index + 1 }), copy?.date),
          ])}
          {day('checked', say(words.checked), kept?.checked)}
          {day('nextCheck', say(words.nextCheck), kept?.nextCheck)}
        </div>
        </I18nProvider>
        <div className="row">
          <Button type="submit" className="button">{say(words.save)}</Button>
          {said && <span role={said === 'saved' ? 'status' : 'alert'}>{say(words[said])}</span>}
        </div>
      </fieldset>
    </form>
  );
}
