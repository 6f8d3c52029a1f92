import { useContext, useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components';
import { fieldWords } from '../../lib/records/fields.ts';
import type { FieldKey, Sheet } from '../../lib/records/sheet.ts';
import { choicesFor } from '../../lib/records/teachable.ts';
import { foldAccents } from '../../lib/vietnamese/text.ts';
import { LanguageContext, useWords } from '../words.ts';
import { words } from './teach.words.ts';

interface TeachDialogProps {
  sheet: Sheet;
  /** The words on the page. */
  label: string;
  /** What it is taken for now; null where it is not understood. */
  now: FieldKey | null;
  /** '' for no data. */
  onTeach(key: FieldKey): void;
  /** Given where it is open at once, without a button of its own. */
  onClose?(): void;
}

/** "Cột “Mã phụ” là: …", asked once. */
export function TeachDialog({ sheet, label, now, onTeach, onClose }: TeachDialogProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const [key, setKey] = useState<FieldKey | null>(null);
  const [typed, setTyped] = useState('');
  const found = (text: string) =>
    choicesFor(sheet.kind)
      .map(({ title, keys }) => ({ title, keys: keys.filter((one) => foldAccents(`${fieldWords(one)[language]} ${title[language]}`).includes(foldAccents(text))) }))
      .filter(({ keys }) => keys.length > 0);
  const groups = found(typed);
  const search = (text: string) => {
    setTyped(text);
    const left = found(text).flatMap(({ keys }) => keys);
    // What is no longer in sight must not be what is taught.
    setKey(left.length === 1 ? left[0]! : key !== null && left.includes(key) ? key : null);
  };
  const of = (name: 'teachOf' | 'correctOf' | 'titleColumn' | 'titleField' | 'hint') => say(words[name], { label });
  const other = key === null || key === now ? undefined : sheet.columns.find((column) => column.key === key);
  const overlay = (
      <ModalOverlay className="overlay" isDismissable {...(onClose ? { isOpen: true, onOpenChange: onClose } : {})}>
        <Modal>
          <Dialog>
            {({ close }) => {
              const teach = (what: FieldKey) => {
                close();
                onTeach(what);
              };
              return (
                <form
                  className="dialog"
                  onSubmit={(event) => {
                    event.preventDefault();
                    if (key !== null) teach(key);
                  }}
                >
                  <Heading slot="title" level={2}>{of(sheet.kind === 'profile' ? 'titleField' : 'titleColumn')}</Heading>
                  <TextField className="dialog-field teach-field" value={typed} onChange={search} autoFocus>
                    <Label>{say(words.search)}</Label>
                    <Input autoComplete="off" />
                  </TextField>
                  <label className="dialog-field">
                    {say(words.what)}
                    <select size={9} value={key ?? ''} onChange={(event) => setKey(event.target.value)}>
                      {groups.map(({ title, keys }) => (
                        <optgroup key={title.vi} label={title[language]}>
                          {keys.map((one) => <option key={one} value={one}>{fieldWords(one)[language]}</option>)}
                        </optgroup>
                      ))}
                    </select>
                  </label>
                  {groups.length === 0 && <p role="status">{say(words.nothingFound)}</p>}
                  {other && <p role="alert">{say(words.already, { label: other.label })}</p>}
                  <p className="soft">{of('hint')}</p>
                  <div className="row">
                    <Button className="button primary" type="submit" isDisabled={key === null}>{say(words.save)}</Button>
                    <Button className="button" onPress={() => teach('')}>{say(words.noData)}</Button>
                    <Button className="button" onPress={close}>{say(words.cancel)}</Button>
                  </div>
                </form>
              );
            }}
          </Dialog>
        </Modal>
      </ModalOverlay>
  );
  if (onClose) return overlay;
  return (
    <DialogTrigger
      onOpenChange={() => {
        setTyped('');
        setKey(null);
      }}
    >
      <Button className={now === null ? 'button' : 'button quiet'} aria-label={of(now === null ? 'teachOf' : 'correctOf')}>{say(now === null ? words.teach : words.correct)}</Button>
      {overlay}
    </DialogTrigger>
  );
}
