import { Component, Suspense, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { LucideIcon } from 'lucide-react';
import type { Words } from '../../lib/records/words.ts';
import { LanguageSwitch, type LanguageChoice } from '../common/LanguageSwitch.tsx';
import { State } from '../common/State.tsx';
import { useWords } from '../words.ts';
import { words } from './desk.words.ts';
import '../common/common.css';
import './desk.css';

/** One part of the desk: its address is `#/<id>`. */
export interface DeskSection {
  id: string;
  title: Words;
  icon: LucideIcon;
}

/** The full-tab page: its parts at the left (on top of a narrow window), the chosen one beside them. */
export function Desk({ sections, current, onOpenSettings, children, ...choice }: LanguageChoice & {
  sections: readonly DeskSection[];
  current: string;
  onOpenSettings(): void;
  children: ReactNode;
}) {
  const say = useWords();
  return (
    <div className="desk">
      <header className="desk-bar">
        <strong>{say(words.title)}</strong>
        <div className="row">
          <Button className="button quiet" onPress={onOpenSettings}>{say(words.settings)}</Button>
          <LanguageSwitch {...choice} />
        </div>
      </header>
      <nav className="desk-nav" aria-label={say(words.sections)}>
        {sections.map(({ id, title, icon: Icon }) => (
          <a key={id} href={`#/${id}`} aria-current={id === current ? 'page' : undefined}>
            <Icon size={18} aria-hidden />
            <span>{say(title)}</span>
          </a>
        ))}
      </nav>
      <main className="desk-main" key={current}>
        <Boundary>
          <Suspense fallback={<State title={say(words.loading)} />}>{children}</Suspense>
        </Boundary>
      </main>
    </div>
  );
}

/** A crash costs its own part, and is said. */
class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const say = useWords();
  return (
    <State error title={say(words.failed)}>
      <p>{say(words.failedNext)}</p>
    </State>
  );
}
