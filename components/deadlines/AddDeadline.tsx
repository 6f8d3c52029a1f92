import { useContext } from 'react';
import { I18nProvider, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { WorkCalendar } from '../../lib/calendar/workdays.ts';
import type { NewEntry } from '../../lib/deadlines/entry.ts';
import type { SchoolPack } from '../../lib/school/pack.ts';
import { LanguageContext, useWords } from '../words.ts';
import { DateForm } from './DateForm.tsx';
import { PasteForm } from './PasteForm.tsx';
import { TestForm } from './TestForm.tsx';
import { words } from './add.words.ts';
import './forms.css';

export interface AddFormProps {
  today: string;
  calendar: WorkCalendar;
  school: SchoolPack;
  books: readonly { lop: string | null; mon: string | null }[];
  /** True when it was stored; what was typed is kept otherwise. */
  onAdd(entries: readonly NewEntry[]): Promise<boolean>;
}

/** The three ways to add dates. Loaded only when asked for: the date fields weigh more than the popup itself. */
export default function AddDeadline(props: AddFormProps) {
  const say = useWords();
  const language = useContext(LanguageContext);
  return (
    <I18nProvider locale={language === 'vi' ? 'vi-VN' : 'en-GB'}>
      <Tabs className="deadline-tabs">
        <TabList aria-label={say(words.heading)}>
          <Tab id="test">{say(words.tabTest)}</Tab>
          <Tab id="date">{say(words.tabDate)}</Tab>
          <Tab id="paste">{say(words.tabPaste)}</Tab>
        </TabList>
        <TabPanel id="test"><TestForm {...props} /></TabPanel>
        <TabPanel id="date"><DateForm {...props} /></TabPanel>
        <TabPanel id="paste"><PasteForm {...props} /></TabPanel>
      </Tabs>
    </I18nProvider>
  );
}
