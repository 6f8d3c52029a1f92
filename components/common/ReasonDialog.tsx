import { useState, type ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Label, Modal, ModalOverlay, Text, TextArea, TextField } from 'react-aria-components';
import { useWords } from '../words.ts';
import { words } from './common.words.ts';
import './common.css';

interface ReasonDialogProps {
  /** The words of the button that opens it. */
  open: string;
  title: string;
  confirm: string;
  /** A button that stands back. */
  quiet?: boolean;
  /** More to say, under the reason. */
  children?: ReactNode;
  /** False while what stands in `children` is not right. */
  ready?: boolean;
  /** It was opened or closed: what stands in `children` begins anew. */
  onOpenChange?(): void;
  /** Called with the reason, never an empty one. */
  onReason(reason: string): void;
}

/** A button that asks for a reason first: what a person sets aside, a person must be able to stand for. */
export function ReasonDialog({ open, title, confirm, quiet = false, children, ready = true, onOpenChange, onReason }: ReasonDialogProps) {
  const say = useWords();
  const [reason, setReason] = useState('');
  const may = ready && reason.trim() !== '';
  return (
    <DialogTrigger onOpenChange={() => {
      setReason('');
      onOpenChange?.();
    }}>
      <Button className={quiet ? 'button quiet' : 'button'}>{open}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal>
          <Dialog>
            {({ close }) => (
              <form
                className="dialog"
                onSubmit={(event) => {
                  event.preventDefault();
                  if (!may) return;
                  close();
                  onReason(reason.trim());
                }}
              >
                <Heading slot="title" level={2}>{title}</Heading>
                <TextField className="dialog-field" value={reason} onChange={setReason} isRequired autoFocus maxLength={300}>
                  <Label>{say(words.reason)}</Label>
                  <TextArea rows={3} />
                  <Text slot="description">{say(words.reasonHint)}</Text>
                </TextField>
                {children}
                <div className="row">
                  <Button className="button primary" type="submit" isDisabled={!may}>{confirm}</Button>
                  <Button className="button" onPress={close}>{say(words.cancel)}</Button>
                </div>
              </form>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
