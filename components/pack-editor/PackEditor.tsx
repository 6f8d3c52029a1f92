import { useContext, useEffect, useState } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Words } from '../../lib/records/words.ts';
import type { Effects } from '../../lib/rules/draft-effects.ts';
import { canonicalText, compareVersions } from '../../lib/school/acceptance.ts';
import type { Draft } from '../../lib/school/draft.ts';
import type { SchoolPack } from '../../lib/school/pack.ts';
import { readSchoolPack } from '../../lib/school/read-pack.ts';
import { Question } from '../common/Question.tsx';
import { LanguageContext, useWords } from '../words.ts';
import { Changes, CompareVersions, type CompareProps } from './CompareVersions.tsx';
import { FieldEditor } from './FieldEditor.tsx';
import { KeyPart, type KeyProps } from './KeyPart.tsx';
import { MarkIcon } from '../MarkIcon.tsx';
import { editedParts } from './parts.ts';
import { placeId, placeProblem, type PlaceProblem } from './problem-words.ts';
import { words } from './pack-editor.words.ts';
import { Said, type Saying } from './Said.tsx';
import './pack-editor.css';

export interface PackEditorProps extends KeyProps, Pick<CompareProps, 'onRead'> {
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
  const [saying, setSaying] = useState<Saying | null>(null);
  const tell = (at: Saying['at'], ok: boolean, text: Words) => setSaying({ at, ok, text: say(text) });
  const [effects, setEffects] = useState<Effects | null>(null);
  const [asking, setAsking] = useState(false);
  /** The draft that was thrown away, until something new is typed. */
  const [dropped, setDropped] = useState<Draft | null>(null);
  const language = useContext(LanguageContext);
  const [part, setPart] = useState(editedParts[0]!.id);
  const [wanted, setWanted] = useState<{ place: string } | null>(null);
  useEffect(() => {
    // The place itself, else what it stands in; its tab is drawn by now.
    for (let place = wanted?.place ?? ''; place !== ''; place = place.slice(0, Math.max(0, place.lastIndexOf('.')))) {
      const found = document.getElementById(placeId(place));
      if (found) return found.focus();
    }
  }, [wanted]);
  const { pack, problems: found, unknown } = readSchoolPack(draft);
  const problems = found.map((problem) => placeProblem(problem, language));
  // Two different packs of one number, or one that browsers would refuse as older.
  const sameNumber = pack !== null && pack.version !== '' && inForce.version !== '' && compareVersions(pack, inForce) <= 0 && canonicalText(pack) !== canonicalText(inForce);
  const goTo = ({ part: over, field }: PlaceProblem) => {
    if (over) setPart(over);
    if (field) setWanted({ place: field });
  };
  const change = (next: Draft) => {
    setEffects(null);
    setDropped(null);
    void props.onChange(next).then(() => tell('draft', true, words.kept), () => tell('draft', false, words.notKept));
  };
  const restart = () => {
    setAsking(false);
    setEffects(null);
    void props.onRestart().then(() => setDropped(draft), () => tell('check', false, words.notKept));
  };
  const undoRestart = () => change(dropped!);
  const save = (signed: boolean) => void props.onSave(draft, signed).then(() => tell('handOut', true, words.saved), () => tell('handOut', false, words.notSaved));
  return (
    <div className="pack-editor">
      <h1>{say(words.title)}</h1>
      <p>{say(words.intro)}</p>
      <Said saying={saying} at="draft" />
      <Tabs className="pack-tabs" selectedKey={part} onSelectionChange={(key) => setPart(String(key))}>
        <TabList aria-label={say(words.parts)}>{editedParts.map((part) => <Tab key={part.id} id={part.id}>{say(part.words)}</Tab>)}</TabList>
        {editedParts.map((part) => (
          <TabPanel key={part.id} id={part.id}>
            {part.fields.map((field) => <FieldEditor key={field.path} field={field} draft={draft} inForce={inForce} problems={problems.filter(({ path }) => path === field.path || path.startsWith(`${field.path}.`))} onChange={change} />)}
          </TabPanel>
        ))}
      </Tabs>
      <section>
        <h2>{say(words.check)}</h2>
        {problems.length > 0 && <ProblemList problems={problems} onGo={goTo} />}
        {unknown.length > 0 && <p>{say(words.unknown, { keys: unknown.join(', ') })}</p>}
        {pack && <Changes before={inForce} after={pack} none={say(words.noChanges)} some={words.changes} />}
        {effects && <EffectList effects={effects} />}
        <div className="pack-buttons">
          <Button isDisabled={!pack} onPress={() => pack && setEffects(props.onTry(pack))}>{say(words.tryIt)}</Button>
          <Button onPress={() => setAsking(true)}>{say(words.restart)}</Button>
          {dropped && <Button onPress={undoRestart}>{say(words.restartUndo)}</Button>}
        </div>
        <Said saying={saying} at="check" />
        {asking && (
          <Question title={say(words.restartTitle)} yes={say(words.restartYes)} no={say(words.restartNo)} onYes={restart} onNo={() => setAsking(false)}>{say(words.restartWhat)}</Question>
        )}
      </section>
      <CompareVersions draft={pack} inForce={inForce} onRead={props.onRead} />
      <KeyPart {...props} />
      <section>
        <h2>{say(words.handOut)}</h2>
        <p>{say(words.handOutHow)}</p>
        {sameNumber && <p className="pack-status" data-mark="loi" role="alert"><MarkIcon mark="loi" /> {say(words.sameNumber, { version: pack.version, inForce: inForce.version })}</p>}
        <div className="pack-buttons">
          <Button className="primary" isDisabled={!pack || !fingerprint || pack.version === '' || sameNumber} onPress={() => save(true)}>{say(words.saveSigned)}</Button>
          <Button isDisabled={!pack} onPress={() => save(false)}>{say(words.saveUnsigned)}</Button>
        </div>
        <Said saying={saying} at="handOut" />
      </section>
    </div>
  );
}

/** Of problems this many are listed. */
const listed = 10;

function ProblemList({ problems, onGo }: { problems: readonly PlaceProblem[]; onGo(problem: PlaceProblem): void }) {
  const say = useWords();
  return (
    <div role="alert">
      <p>{say(words.wrong, { n: problems.length })}</p>
      <ul className="pack-problems">
        {problems.slice(0, listed).map((problem) => {
          const { path, label, place, what, field } = problem;
          const text = [[label, place].filter(Boolean).join(', '), what].filter(Boolean).join(': ');
          return <li key={path + what}>{field ? <Button className="link" onPress={() => onGo(problem)}>{text}</Button> : text}</li>;
        })}
        {problems.length > listed && <li>{say(words.more, { n: problems.length - listed })}</li>}
      </ul>
    </div>
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
