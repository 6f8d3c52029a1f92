import { useContext, useState } from 'react';
import { Button, DropZone, FileTrigger, Label, ProgressBar, TextArea, TextField, type FileDropItem } from 'react-aria-components';
import { LanguageContext, useWords } from '../words.ts';
import { faults, files as words } from './comparison.words.ts';

export interface FileInProps {
  /** What is being done; null for nothing. */
  busy: { name: string; stage: 'open' | 'understand' | 'check'; done: number; all: number } | null;
  failed: { name: string; fault: string } | null;
  /** The file whose reading was stopped; null for none. */
  stopped: string | null;
  onFile(file: File): void;
  onPaste(text: string, name: string): void;
  onCancel(): void;
}

/** A file by picker or drop, or cells pasted from a spreadsheet; how far reading is, and what could not be read. */
export function FileIn({ busy, failed, stopped, onFile, onPaste, onCancel }: FileInProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const [text, setText] = useState('');
  const count = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB');
  const numbers: Record<string, string> = busy ? { name: busy.name, done: count.format(busy.done), all: count.format(busy.all) } : {};
  return (
    <section className="compare-part" aria-labelledby="file-in">
      <h2 id="file-in">{say(words.title)}</h2>
      <DropZone
        className="file-drop"
        aria-label={say(words.title)}
        onDrop={({ items }) => {
          const dropped = items.find((item): item is FileDropItem => item.kind === 'file');
          void dropped?.getFile().then(onFile);
        }}
      >
        <p>{say(words.hint)}</p>
        <FileTrigger
          acceptedFileTypes={['.xlsx', '.xls', '.xlsm', '.xlsb', '.ods', '.csv', '.tsv', '.txt']}
          onSelect={(list) => {
            if (list?.[0]) onFile(list[0]);
          }}
        >
          <Button className="button primary">{say(words.pick)}</Button>
        </FileTrigger>
      </DropZone>
      <details className="file-paste">
        <summary>{say(words.pasteLabel)}</summary>
        <TextField value={text} onChange={setText} className="dialog-field">
          <Label className="visually-hidden">{say(words.pasteLabel)}</Label>
          <TextArea rows={4} spellCheck={false} />
        </TextField>
        <Button
          className="button"
          isDisabled={text.trim() === ''}
          onPress={() => {
            onPaste(text, say(words.pasted));
            setText('');
          }}
        >
          {say(words.paste)}
        </Button>
      </details>
      {busy && (
        <div className="row">
          <ProgressBar className="file-progress" aria-label={say(words[busy.stage], numbers)} {...(busy.all > 0 ? { value: busy.done, maxValue: busy.all } : { isIndeterminate: true })}>
            {({ percentage }) => (
              <>
                <span>{say(words[busy.stage], numbers)}</span>
                <span className="file-track"><span style={{ width: `${percentage ?? 15}%` }} /></span>
              </>
            )}
          </ProgressBar>
          <Button className="button" onPress={onCancel}>{say(words.cancel)}</Button>
        </div>
      )}
      {stopped !== null && <p role="status">{say(words.stopped, { name: stopped })}</p>}
      {failed && <p role="alert" className="compare-alert">{say(faults[failed.fault] ?? faults['failed']!, { name: failed.name })}</p>}
    </section>
  );
}
