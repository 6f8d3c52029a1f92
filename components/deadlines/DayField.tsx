import { parseDate, type CalendarDate } from '@internationalized/date';
import { CalendarDays } from 'lucide-react';
import { Button, Calendar, CalendarCell, CalendarGrid, DateInput, DatePicker, DateSegment, Dialog, Group, Heading, Label, Popover } from 'react-aria-components';
import type { Words } from '../../lib/records/words.ts';
import { useWords } from '../words.ts';
import { words } from './add.words.ts';

/** A day as dd/mm/yyyy to type or to choose; '' while it is not whole. */
export function DayField({ label, value, today, onChange }: { label: Words; value: string; today: string; onChange: (day: string) => void }) {
  const say = useWords();
  return (
    <DatePicker
      value={value === '' ? null : parseDate(value)}
      placeholderValue={parseDate(today)}
      shouldForceLeadingZeros
      onChange={(day: CalendarDate | null) => onChange(day?.toString() ?? '')}
    >
      <Label>{say(label)}</Label>
      <Group>
        <DateInput>{(segment) => <DateSegment segment={segment} />}</DateInput>
        <Button aria-label={say(words.calendar)}><CalendarDays size={16} aria-hidden /></Button>
      </Group>
      <Popover className="deadline-popover" placement="bottom end">
        <Dialog aria-label={say(label)}>
          <Calendar aria-label={say(label)} firstDayOfWeek="mon">
            <header>
              <Button slot="previous" aria-label={say(words.previous)}>‹</Button>
              <Heading />
              <Button slot="next" aria-label={say(words.next)}>›</Button>
            </header>
            <CalendarGrid>{(date) => <CalendarCell date={date} />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
