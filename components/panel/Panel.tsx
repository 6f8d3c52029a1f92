import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { LanguageSwitch, type LanguageChoice } from '../common/LanguageSwitch.tsx';
import { HelpLinks } from '../help/HelpLinks.tsx';
import { useWords } from '../words.ts';
import { PageTab, type PageTabProps } from './PageTab.tsx';
import { words } from './panel.words.ts';
import { SigningTab, type SigningTabProps } from './SigningTab.tsx';
import '../common/common.css';
import './panel.css';

export interface PanelProps extends LanguageChoice {
  onOpenDesk(): void;
  page: PageTabProps;
  signing: SigningTabProps;
  /** What could not be done, in words; null when all went well. */
  failure: string | null;
}

/** The side panel: what is wrong on this page, and what is open before signing. */
export function Panel({ onOpenDesk, page, signing, failure, ...choice }: PanelProps) {
  const say = useWords();
  return (
    <main className="panel">
      <div className="panel-bar">
        <h1>{say(words.title)}</h1>
        <Button className="button quiet" onPress={onOpenDesk}>{say(words.openDesk)}</Button>
        <LanguageSwitch {...choice} />
      </div>
      {failure !== null && <p role="alert">{failure}</p>}
      <Tabs>
        <TabList aria-label={say(words.tabs)}>
          <Tab id="page">{say(words.tabPage)}</Tab>
          <Tab id="signing">{say(words.tabSigning)}</Tab>
        </TabList>
        <TabPanel id="page"><PageTab {...page} /></TabPanel>
        <TabPanel id="signing"><SigningTab {...signing} /></TabPanel>
      </Tabs>
      <footer className="panel-help"><HelpLinks /></footer>
    </main>
  );
}
