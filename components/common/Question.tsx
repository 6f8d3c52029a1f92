import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './common.css';

interface QuestionProps {
  title: string;
  /** What follows from the answer. */
  children: ReactNode;
  yes: string;
  no: string;
  onYes(): void;
  /** As well by Escape. */
  onNo(): void;
}

/** A question before something that is hard to take back; as long as it stands, it is open. */
export function Question({ title, children, yes, no, onYes, onNo }: QuestionProps) {
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(open) => !open && onNo()}>
      <Modal>
        <Dialog role="alertdialog">
          <div className="dialog">
            <Heading slot="title" level={2}>{title}</Heading>
            <p>{children}</p>
            <div className="row">
              <Button className="button" autoFocus onPress={onNo}>{no}</Button>
              <Button className="button primary" onPress={onYes}>{yes}</Button>
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
