import { useContext, useState } from 'react';
import {
  Button, ComboBox, Dialog, DialogTrigger, Header, Heading, Input, Label, ListBox, ListBoxItem, ListBoxSection, Modal, ModalOverlay, Popover,
} from 'react-aria-components';
import { ChevronDown } from 'lucide-react';
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
}

/** "Cột “Mã phụ” là: …", asked once. */
export function TeachDialog({ sheet, label, now, onTeach }: TeachDialogProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const [key, setKey] = useState<FieldKey | null>(null);
  const of = (name: 'teachOf' | 'correctOf' | 'titleColumn' | 'titleField' | 'hint') => say(words[name], { label });
  const other = key === null || key === now ? undefined : sheet.columns.find((column) => column.key === key);
  return (
    <DialogTrigger onOpenChange={() => setKey(null)}>
      <Button className={now === null ? 'button' : 'button quiet'} aria-label={of(now === null ? 'teachOf' : 'correctOf')}>{say(now === null ? words.teach : words.correct)}</Button>
      <ModalOverlay className="overlay" isDismissable>
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
                  <ComboBox
                    className="dialog-field teach-choice"
                    menuTrigger="focus"
                    autoFocus
                    selectedKey={key}
                    onSelectionChange={(chosen) => setKey(chosen === null ? null : String(chosen))}
                    defaultFilter={(text, typed) => foldAccents(text).includes(foldAccents(typed))}
                    allowsEmptyCollection
                  >
                    <Label>{say(words.what)}</Label>
                    <div className="teach-input">
                      <Input autoComplete="off" />
                      <Button className="button" aria-label={say(words.open)}><ChevronDown size={14} aria-hidden /></Button>
                    </div>
                    <Popover className="teach-list">
                      <ListBox renderEmptyState={() => <p className="soft">{say(words.nothingFound)}</p>}>
                        {choicesFor(sheet.kind).map(({ title, keys }) => (
                          <ListBoxSection key={title.vi} id={`group ${title.vi}`}>
                            <Header>{title[language]}</Header>
                            {keys.map((one) => <ListBoxItem key={one} id={one}>{fieldWords(one)[language]}</ListBoxItem>)}
                          </ListBoxSection>
                        ))}
                      </ListBox>
                    </Popover>
                  </ComboBox>
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
    </DialogTrigger>
  );
}
