import { ChartColumnStacked, ChartNoAxesColumn, DatabaseBackup, FilePenLine, ListChecks, MonitorCheck, Scale, ScrollText, Table2 } from 'lucide-react';
import { lazy, type ComponentType } from 'react';
import type { DeskSection } from '../../components/desk/Desk.tsx';
import type { Settings } from '../../lib/school/settings.ts';

/** What every part of the desk is given. `params` is what stands behind the "?" of its address. */
export interface ScreenProps {
  settings: Settings;
  params: URLSearchParams;
}

/** The parts of the desk in the order in which they are offered; each comes when it is opened. */
export const sections: readonly (DeskSection & { Screen: ComponentType<ScreenProps> })[] = [
  { id: 'lop', title: { vi: 'Lớp', en: 'Class' }, icon: Table2, Screen: lazy(() => import('./class-screen.tsx')) },
  { id: 'thong-ke', title: { vi: 'Thống kê môn', en: 'Statistics' }, icon: ChartColumnStacked, Screen: lazy(() => import('./statistics-screen.tsx')) },
  { id: 'doi-chieu', title: { vi: 'Đối chiếu', en: 'Compare' }, icon: Scale, Screen: lazy(() => import('./compare-screen.tsx')) },
  { id: 'bien-ban', title: { vi: 'Biên bản', en: 'Corrections' }, icon: FilePenLine, Screen: lazy(() => import('./corrections-screen.tsx')) },
  { id: 'ky', title: { vi: 'Trước khi ký', en: 'Before signing' }, icon: ListChecks, Screen: lazy(() => import('./signing-screen.tsx')) },
  { id: 'quy-dinh', title: { vi: 'Quy định của trường', en: "The school's rules" }, icon: ScrollText, Screen: lazy(() => import('./pack-screen.tsx')) },
  { id: 'trien-khai', title: { vi: 'Triển khai', en: 'Roll-out' }, icon: MonitorCheck, Screen: lazy(() => import('./rollout-screen.tsx')) },
  { id: 'tien-do', title: { vi: 'Tiến độ toàn trường', en: 'Progress' }, icon: ChartNoAxesColumn, Screen: lazy(() => import('./progress-screen.tsx')) },
  { id: 'sao-luu', title: { vi: 'Sao lưu', en: 'Backup' }, icon: DatabaseBackup, Screen: lazy(() => import('./backup-screen.tsx')) },
];
