import { useContext, useEffect, useState } from 'react';
import { Button, FileTrigger, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Words } from '../../lib/records/words.ts';
import type { Effects } from '../../lib/rules/draft-effects.ts';
import type { Draft } from '../../lib/school/draft.ts';
import type { SchoolPack } from '../../lib/school/pack.ts';
import { packChanges } from '../../lib/school/pack-diff.ts';
import { readSchoolPack } from '../../lib/school/read-pack.ts';
import { unknownSubjects } from '../../lib/school/unknown-subjects.ts';
import { nextVersion, versionInTheWay } from '../../lib/school/versions.ts';
import { Question } from '../common/Question.tsx';
import { LanguageContext, useWords } from '../words.ts';
import { CompareVersions, type CompareProps } from './CompareVersions.tsx';
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
  /** Packs kept on this computer beside it, those signed here too: their numbers are taken. */
  kept: readonly SchoolPack[];
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
  const doubts = unknownSubjects(draft).map(({ path, mon }) => ({ ...placeProblem({ path, why: 'wrong' }, language), what: say(words.unknownSubject, { mon }) }));
  const changes = pack ? packChanges(inForce, pack).length : 0;
  // What holds already may be signed as it is, whatever came after it.
  const inTheWay = pack && changes > 0 ? versionInTheWay(pack, [inForce, ...props.kept]) : null;
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
  const open = async (file: File) => {
    const read = await props.onRead(file).catch(() => null);
    const { name } = file;
    if (!read) return setSaying({ at: 'check', ok: false, text: say(words.openRefused, { name }) });
    if (read.forged) return setSaying({ at: 'check', ok: false, text: say(words.openForged, { name }) });
    const next = nextVersion([read.pack, inForce, ...props.kept]);
    await props.onChange({ ...read.pack, version: next });
    setEffects(null);
    setDropped(draft);
    setSaying({ at: 'check', ok: true, text: say(words.opened, { name, version: read.pack.version || '–', next: next || '–' }) });
  };
  const undoRestart = () => change(dropped!);
  const save = (signed: boolean) => void props.onSave(draft, signed).then(() => tell('handOut', true, signed && changes > 0 ? words.signed : words.saved), () => tell('handOut', false, words.notSaved));
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
        {problems.length > 0 && <div role="alert"><PlaceList title={words.wrong} places={problems} onGo={goTo} /></div>}
        {doubts.length > 0 && <div className="pack-doubts"><PlaceList title={words.doubts} places={doubts} onGo={goTo} /></div>}
        {unknown.length > 0 && <p>{say(words.unknown, { keys: unknown.join(', ') })}</p>}
        {pack && <p>{changes === 0 ? say(words.noChanges) : say(words.changes, { n: changes })}</p>}
        {effects && <EffectList effects={effects} />}
        <div className="pack-buttons">
          <Button isDisabled={!pack} onPress={() => pack && setEffects(props.onTry(pack))}>{say(words.tryIt)}</Button>
          <Button onPress={() => setAsking(true)}>{say(words.restart)}</Button>
          <span className="pack-open">
            <FileTrigger
              acceptedFileTypes={['.json', 'application/json']}
              onSelect={(files) => {
                const file = files?.[0];
                if (file) void open(file).catch(() => tell('check', false, words.notKept));
              }}
            >
              <Button>{say(words.openFile)}</Button>
            </FileTrigger>
          </span>
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
        {pack && inTheWay && <p className="pack-status" data-mark="loi" role="alert"><MarkIcon mark="loi" /> {say(words.sameNumber, { version: pack.version, kept: inTheWay.version })}</p>}
        <div className="pack-buttons">
          <Button className="primary" isDisabled={!pack || !fingerprint || pack.version === '' || inTheWay !== null} onPress={() => save(true)}>{say(words.saveSigned)}</Button>
          <Button isDisabled={!pack} onPress={() => save(false)}>{say(words.saveUnsigned)}</Button>
        </div>
        <Said saying={saying} at="handOut" />
        <p><a href="#/trien-khai">{say(words.toRollout)}</a></p>
      </section>
    </div>
  );
}

/** Of problems this many are listed. */
const listed = 10;

function PlaceList({ title, places, onGo }: { title: Words; places: readonly PlaceProblem[]; onGo(problem: PlaceProblem): void }) {
  const say = useWords();
  return (
    <>
      <p>{say(title, { n: places.length })}</p>
      <ul className="pack-problems">
        {places.slice(0, listed).map((problem) => {
          const { path, label, place, what, field } = problem;
          const text = [[label, place].filter(Boolean).join(', '), what].filter(Boolean).join(': ');
          return <li key={path + what}>{field ? <Button className="link" onPress={() => onGo(problem)}>{text}</Button> : text}</li>;
        })}
        {places.length > listed && <li>{say(words.more, { n: places.length - listed })}</li>}
      </ul>
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
