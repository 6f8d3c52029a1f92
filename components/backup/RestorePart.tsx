import { useContext, useState } from 'react';
import { Button, Checkbox, FileTrigger, Input, Label, Radio, RadioGroup, TextField } from 'react-aria-components';
import type { BackupHeader } from '../../lib/backup/backup.ts';
import { restoreModes, type RestoreMode, type TablePlan } from '../../lib/backup/plan.ts';
import { describeBackupProblem, type BackupProblem } from '../../lib/backup/problems.ts';
import { timeOf } from '../common/time.ts';
import { LanguageContext, useWords } from '../words.ts';
import { tableWords, words } from './backup.words.ts';
import { countedTables } from './counted.ts';

/** A file that was read to its end, and what restoring it would do either way. */
export interface Opened {
  header: BackupHeader;
  plans: Record<RestoreMode, readonly TablePlan[]>;
}

export interface RestoreProps {
  /** This moment, ISO 8601. */
  now: string;
  onOpen(file: File, passphrase: string | null): Promise<Opened | BackupProblem>;
  /** Restores what was looked at; a copy of what is here is saved first where that is wanted. Null when it is done. */
  onRestore(mode: RestoreMode, copyFirst: boolean): Promise<BackupProblem | null>;
  onStatus(status: string): void;
}

export function RestorePart({ now, onOpen, onRestore, onStatus }: RestoreProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const [file, setFile] = useState<File | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [problem, setProblem] = useState<BackupProblem | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [mode, setMode] = useState<RestoreMode>('replace');
  const [copyFirst, setCopyFirst] = useState(true);
  const [busy, setBusy] = useState(false);

  const close = () => {
    setFile(null);
    setOpened(null);
    setProblem(null);
    setPassphrase('');
  };
  const open = async (chosen: File, word: string | null) => {
    setBusy(true);
    setFile(chosen);
    const answer = await onOpen(chosen, word);
    setBusy(false);
    setOpened('header' in answer ? answer : null);
    setProblem('header' in answer ? null : answer);
  };
  const restore = async () => {
    if (!opened || !file) return;
    setBusy(true);
    const failed = await onRestore(mode, copyFirst);
    const counts = Object.fromEntries(opened.plans[mode].map(({ table, after }) => [table, after]));
    if (failed === null) {
      close();
      onStatus(say(words.restored, { list: countedTables(counts, say) }));
    } else {
      if (failed.id === 'changed') await open(file, passphrase || null);
      setProblem(failed);
    }
    setBusy(false);
  };
  const asks = problem?.id === 'locked' || problem?.id === 'passphrase';
  return (
    <>
      <p>{say(words.restoreHint)}</p>
      <FileTrigger
        acceptedFileTypes={['.soat']}
        onSelect={(files) => {
          const chosen = files?.[0];
          close();
          if (chosen) void open(chosen, null);
        }}
      >
        <Button className="button" isDisabled={busy}>{say(words.choose)}</Button>
      </FileTrigger>
      <div role="status">{busy && <p>{say(words.reading)}</p>}</div>
      {problem && (
        <div role="alert" className={problem.id === 'locked' ? 'backup-problem quiet' : 'backup-problem'}>
          <p>{file?.name}: {describeBackupProblem(problem, language)}</p>
          <p className="backup-hint">{say(words.unchanged)}</p>
        </div>
      )}
      {asks && file && (
        <form
          className="row backup-fields"
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy && passphrase !== '') void open(file, passphrase);
          }}
        >
          <TextField type="password" value={passphrase} onChange={setPassphrase} autoFocus>
            <Label>{say(words.passphrase)}</Label>
            <Input autoComplete="off" />
          </TextField>
          <Button className="button primary" type="submit" isDisabled={busy || passphrase === ''}>{say(words.unlock)}</Button>
        </form>
      )}
      {opened && file && (
        <div className="backup-preview">
          <p><strong>{say(words.fileFrom, { name: file.name, time: timeOf(opened.header.at, now, language), app: opened.header.app })}</strong></p>
          {opened.header.damaged > 0 && <p role="alert">{say(words.fileDamaged, { n: opened.header.damaged })}</p>}
          <RadioGroup value={mode} onChange={(chosen) => setMode(chosen as RestoreMode)} className="backup-modes">
            <Label>{say(words.mode)}</Label>
            {restoreModes.map((one) => (
              <Radio key={one} value={one}>
                <span className="dot" aria-hidden />
                <span>{say(words[one])} <small>({say(one === 'replace' ? words.replaceHint : words.mergeHint)})</small></span>
              </Radio>
            ))}
          </RadioGroup>
          <PlanTable plan={opened.plans[mode]} mode={mode} />
          <Checkbox className="check" isSelected={copyFirst} onChange={setCopyFirst}>
            <span className="box" aria-hidden />
            <span>{say(words.copyFirst)}{opened.header.seal && <small> ({say(words.copyLocked)})</small>}</span>
          </Checkbox>
          <div className="row">
            <Button className="button primary" isDisabled={busy || opened.plans[mode].every(isUnchanged)} onPress={() => void restore()}>{say(words.doRestore)}</Button>
            <Button className="button" isDisabled={busy} onPress={close}>{say(words.giveUp)}</Button>
          </div>
        </div>
      )}
    </>
  );
}

const isUnchanged = ({ put, remove }: TablePlan): boolean => put.length === 0 && remove.length === 0;

function PlanTable({ plan, mode }: { plan: readonly TablePlan[]; mode: RestoreMode }) {
  const say = useWords();
  const shown = plan.filter(({ added, changed, same, onlyHere, newerHere, undecided }) => added + changed + same + onlyHere + newerHere + undecided > 0);
  return (
    <>
      {plan.every(isUnchanged) && <p>{say(words.noChange)}</p>}
      <div className="backup-table" role="region" aria-label={say(words.preview)} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {[words.part, words.added, words.changed, words.same, ...(mode === 'merge' ? [words.kept] : []), words.onlyHere].map((head) => <th key={head.vi} scope="col">{say(head)}</th>)}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ table, added, changed, same, onlyHere, newerHere, undecided }) => (
              <tr key={table}>
                <th scope="row">{tableWords[table] ? say(tableWords[table], { n: 2 }) : table}</th>
                <td>{added}</td>
                <td>{changed}</td>
                <td>{same}</td>
                {mode === 'merge' && <td>{newerHere + undecided}</td>}
                <td className={mode === 'replace' && onlyHere > 0 ? 'goes' : undefined}>{onlyHere === 0 ? 0 : say(mode === 'replace' ? words.removed : words.stays, { n: onlyHere })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
