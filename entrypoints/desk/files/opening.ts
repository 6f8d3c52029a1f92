import { readFile, UnreadableFile } from '../../../lib/exchange/read-file.ts';
import type { Opened, ToOpening } from './protocol.ts';

/**
 * Opens one workbook and ends. A workbook is unpacked in one go, in which nothing else is heard: here it can be ended at
 * any moment, and what was read of other files stands elsewhere. The tables go to the worker for files, never to the page.
 */
addEventListener('message', ({ data: { content, answer } }: MessageEvent<ToOpening>) => {
  const say = (opened: Opened) => {
    answer.postMessage(opened);
    close();
  };
  readFile(new Uint8Array(content)).then(
    (tables) => say({ tables }),
    // A file's content must not reach a log: the kind of the error says enough.
    (error: unknown) => say({ fault: error instanceof UnreadableFile ? error.fault : 'failed' }),
  );
});
