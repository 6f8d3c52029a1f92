import { useContext, useState } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Effects } from '../../lib/rules/draft-effects.ts';
import type { Draft } from '../../lib/school/draft.ts';
import { packChanges } from '../../lib/school/pack-diff.ts';
import type { SchoolPack } from '../../lib/school/pack.ts';
import { readSchoolPack } from '../../lib/school/read-pack.ts';
import { whyWords } from '../settings/pack.words.ts';
import { LanguageContext, useWords } from '../words.ts';
import { FieldEditor } from './FieldEditor.tsx';
import { KeyPart, type KeyProps } from './KeyPart.tsx';
import { editedParts } from './parts.ts';
import { words } from './pack-editor.words.ts';
import './pack-editor.css';

export interface PackEditorProps extends KeyProps {
  /** The draft as it was last typed. */
  draft: Draft;
  inForce: SchoolPack;
  /** Rejects when storage refuses: nothing typed may be lost unsaid. */
  onChange(draft: Draft): Promise<void>;
  /** Throws the draft away and begins from the pack in force. */
  onRestart(): Promise<void>;
  onTry(draft: SchoolPack): Effects;
  onSave(draft: Draft, signed: boolean): Promise<void>;
}

/** The school's rules as forms: kept at each stroke, checked at each stroke, tried, compared, signed. */
export function PackEditor(props: PackEditorProps) {
  const { draft, inForce, fingerprint } = props;
  const say = useWords();
  const [status, setStatus] = useState('');
  const [effects, setEffects] = useState<Effects | null>(null);
  const { pack, problems, unknown } = readSchoolPack(draft);
  const change = (next: Draft) => {
    setEffects(null);
    void props.onChange(next).then(() => setStatus(say(words.kept)), () => setStatus(say(words.notKept)));
  };
  const save = (signed: boolean) => void props.onSave(draft, signed).then(() => setStatus(say(words.saved)), () => setStatus(say(words.notSaved)));
  return (
    <div className="pack-editor">
      <h1>{say(words.title)}</h1>
      <p>{say(words.intro)}</p>
      <p className="pack-status" role="status">{status}</p>
      <Tabs className="pack-tabs">
        <TabList aria-label={say(words.parts)}>{editedParts.map((part) => <Tab key={part.id} id={part.id}>{say(part.words)}</Tab>)}</TabList>
        {editedParts.map((part) => (
          <TabPanel key={part.id} id={part.id}>
            {part.fields.map((field) => <FieldEditor key={field.path} field={field} draft={draft} problems={problems} onChange={change} />)}
          </TabPanel>
        ))}
      </Tabs>
      <section>
        <h2>{say(words.check)}</h2>
        {problems.length > 0 && (
          <div role="alert"><p>{say(words.wrong, { n: problems.length })}</p><ul>{problems.slice(0, 10).map(({ path, why }) => <li key={path + why}>{path}: {say(whyWords[why])}</li>)}</ul></div>
        )}
        {unknown.length > 0 && <p>{say(words.unknown, { keys: unknown.join(', ') })}</p>}
        {pack && <Changes before={inForce} after={pack} />}
        {effects && <EffectList effects={effects} />}
        <div className="pack-buttons">
          <Button isDisabled={!pack} onPress={() => pack && setEffects(props.onTry(pack))}>{say(words.tryIt)}</Button>
          <Button onPress={() => void props.onRestart()}>{say(words.restart)}</Button>
        </div>
      </section>
      <KeyPart {...props} onStatus={setStatus} />
      <section>
        <h2>{say(words.handOut)}</h2>
        <p>{say(words.handOutHow)}</p>
        <div className="pack-buttons">
          <Button className="primary" isDisabled={!pack || !fingerprint || pack.version === ''} onPress={() => save(true)}>{say(words.saveSigned)}</Button>
          <Button isDisabled={!pack} onPress={() => save(false)}>{say(words.saveUnsigned)}</Button>
        </div>
      </section>
    </div>
  );
}

function Changes({ before, after }: { before: SchoolPack; after: SchoolPack }) {
  const say = useWords();
  const language = useContext(LanguageContext);
  const changes = packChanges(before, after);
  if (changes.length === 0) return <p>{say(words.noChanges)}</p>;
  return (
    <>
      <p>{say(words.changes, { n: changes.length })}</p>
      <ul className="pack-changes">{changes.map((change) => <li key={change.path}><strong>{change.what[language]}</strong>: {change.before || '–'} → {change.after || '–'}</li>)}</ul>
    </>
  );
}

function EffectList({ effects: { added, gone, total } }: { effects: Effects }) {
  const say = useWords();
  return (
    <div className="pack-effects">
      <p>{added.length + gone.length === 0 ? say(words.noEffect, { n: total }) : say(words.effect, { added: added.length, gone: gone.length })}</p>
      {added.length > 0 && <ul aria-label={say(words.added)}>{added.map((line) => <li key={line}>+ {line}</li>)}</ul>}
      {gone.length > 0 && <ul aria-label={say(words.gone)}>{gone.map((line) => <li key={line}>− {line}</li>)}</ul>}
    </div>
  );
}
