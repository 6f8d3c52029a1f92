import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../words.ts';
import { words } from './capture.words.ts';
import './capture.css';

export interface CaptureActs {
  /** The structure of the page in view without anyone's data; null when it could not be taken. */
  take(): Promise<{ html: string; kept: readonly string[]; replaced: number } | null>;
  save(html: string): void;
}

/** How much of the file is shown: enough to see what it is. */
const shownCharacters = 4_000;

type Shown = Awaited<ReturnType<CaptureActs['take']>> | 'working';

/** "Chụp cấu trúc trang…": what stays is shown before anything is saved. All of it as text. */
export function CapturePart({ take, save }: CaptureActs) {
  const say = useWords();
  const [shown, setShown] = useState<Shown>('working');
  const opened = (open: boolean) => {
    setShown('working');
    if (open) void take().then(setShown, () => setShown(null));
  };
  return (
    <DialogTrigger onOpenChange={opened}>
      <Button className="button quiet">{say(words.open)}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal>
          <Dialog>
            {({ close }) => (
              <div className="dialog capture">
                <Heading slot="title" level={2}>{say(words.title)}</Heading>
                <p>{say(words.what)}</p>
                {shown === 'working' ? <p role="status">{say(words.working)}</p> : shown === null ? <p role="alert">{say(words.failed)}</p> : <Preview {...shown} />}
                <div className="row">
                  <Button
                    className="button primary"
                    isDisabled={shown === 'working' || shown === null}
                    onPress={() => {
                      if (shown !== 'working' && shown !== null) save(shown.html);
                      close();
                    }}
                  >
                    {say(words.save)}
                  </Button>
                  <Button className="button" onPress={close}>{say(words.cancel)}</Button>
                </div>
              </div>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Preview({ html, kept, replaced }: Exclude<Shown, null | 'working'>) {
  const say = useWords();
  const rest = html.length - shownCharacters;
  return (
    <>
      <p role="status"><strong>{say(words.replaced, { n: replaced })}</strong> {say(words.check)}</p>
      <p>{say(words.kept, { n: kept.length })}</p>
      <p className="capture-kept" tabIndex={0}>{kept.join(' · ')}</p>
      <details>
        <summary>{say(words.file)}</summary>
        <pre className="capture-file" tabIndex={0}>{html.slice(0, shownCharacters)}{rest > 0 && `\n${say(words.more, { n: rest })}`}</pre>
      </details>
    </>
  );
}
