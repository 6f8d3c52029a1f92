import { useLiveQuery } from 'dexie-react-hooks';
import { ReadingList } from '../../components/desk/ReadingList.tsx';
import { readingsOf } from '../../lib/store/readings.ts';
import { now } from '../shared/clock.ts';

export default function ClassScreen() {
  const stored = useLiveQuery(() => readingsOf());
  return <ReadingList readings={stored?.records} damaged={stored?.damaged ?? 0} now={now()} />;
}
