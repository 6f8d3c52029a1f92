import { useContext, useId, useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import type { Words } from '../../lib/records/words.ts';
import { packChanges } from '../../lib/school/pack-diff.ts';
import type { SchoolPack } from '../../lib/school/pack.ts';
import { LanguageContext, useWords } from '../words.ts';
import { words } from './pack-editor.words.ts';
import { valueWords } from './value-words.ts';

export interface CompareProps {
  /** Null while the draft has places to mend. */
  draft: SchoolPack | null;
  inForce: SchoolPack;
  /** Reads a rules file, signed or not; null when it is none. */
  onRead(file: File): Promise<{ pack: SchoolPack; forged: boolean } | null>;
}

/** What two packs differ in, line by line. */
export function Changes({ before, after, none, some }: { before: SchoolPack; after: SchoolPack; none: string; some: Words }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const changes = packChanges(before, after, valueWords(language));
  if (changes.length === 0) return <p>{none}</p>;
  return (
    <>
      <p>{say(some, { n: changes.length })}</p>
      <ul className="pack-changes">{changes.map((change) => <li key={change.path}><strong>{change.what[language]}</strong>: {change.before || '–'} → {change.after || '–'}</li>)}</ul>
    </>
  );
}

/** Any two versions side by side: the draft, what is in force here, and files. */
export function CompareVersions({ draft, inForce, onRead }: CompareProps) {
  const say = useWords();
  const [files, setFiles] = useState<{ name: string; pack: SchoolPack; forged: boolean }[]>([]);
  const id = useId();
  const [problem, setProblem] = useState('');
  const [chosen, setChosen] = useState<[number, number]>([1, 0]);
  const versions = [
    { name: say(words.draftIs), pack: draft },
    { name: say(words.inForceIs), pack: inForce },
    ...files.map(({ name, pack }) => ({ name: say(words.fileIs, { name, version: pack.version || '–' }), pack })),
  ];
  const take = async (file: File) => {
    const read = await onRead(file).catch(() => null);
    setProblem(read ? (read.forged ? say(words.fileForged, { name: file.name }) : '') : say(words.fileRefused, { name: file.name }));
    if (!read) return;
    const index = versions.length;
    setFiles([...files, { name: file.name, ...read }]);
    // The first file stands before the draft; a second one beside the first.
    setChosen(files.length === 0 ? [index, 0] : [index - 1, index]);
  };
  const [before, after] = chosen.map((index) => versions[index]!.pack);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{say(words.compare)}</h2>
      <div className="pack-compare">
        {([words.before, words.after] as const).map((label, side) => (
          <label key={label.en}>
            <span>{say(label)}</span>
            <select value={chosen[side]} onChange={({ target }) => setChosen(side === 0 ? [Number(target.value), chosen[1]] : [chosen[0], Number(target.value)])}>
              {versions.map(({ name }, index) => <option key={index} value={index}>{name}</option>)}
            </select>
          </label>
        ))}
      </div>
      <FileTrigger
        acceptedFileTypes={['.json', 'application/json']}
        onSelect={(given) => {
          const file = given?.[0];
          if (file) void take(file);
        }}
      >
        <Button>{say(words.addFile)}</Button>
      </FileTrigger>
      {problem && <p role="alert">{problem}</p>}
      {before && after ? <Changes before={before} after={after} none={say(words.equal)} some={words.differs} /> : <p>{say(words.draftWrong)}</p>}
    </section>
  );
}
