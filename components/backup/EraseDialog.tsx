import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components';
import { useWords } from '../words.ts';
import { countedTables } from './counted.ts';
import { words } from './backup.words.ts';
import '../common/common.css';
import './backup.css';

/** "Xóa tất cả": says in numbers what goes, and asks for a typed word. `counts` is by table. */
export function EraseDialog({ counts, onErase }: { counts: Readonly<Record<string, number>>; onErase(): Promise<void> }) {
  const say = useWords();
  const [typed, setTyped] = useState('');
  const list = countedTables(counts, say);
  // With or without marks, wherever the input method puts them.
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toUpperCase();
  const may = plain(typed) === plain(say(words.eraseWord));
  return (
    <DialogTrigger onOpenChange={() => setTyped('')}>
      <Button className="button danger">{say(words.eraseOpen)}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal>
          <Dialog role="alertdialog">
            {({ close }) => (
              <form
                className="dialog"
                onSubmit={(event) => {
                  event.preventDefault();
                  if (!may) return;
                  close();
                  void onErase();
                }}
              >
                <Heading slot="title" level={2}>{say(words.erase)}</Heading>
                <p>{list === '' ? say(words.eraseNone) : say(words.eraseList, { list })}</p>
                <TextField className="dialog-field" value={typed} onChange={setTyped} autoFocus>
                  <Label>{say(words.eraseType, { word: say(words.eraseWord) })}</Label>
                  <Input autoComplete="off" />
                </TextField>
                <div className="row">
                  <Button className="button danger" type="submit" isDisabled={!may}>{say(words.eraseYes)}</Button>
                  <Button className="button" onPress={close}>{say(words.giveUp)}</Button>
                </div>
              </form>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
