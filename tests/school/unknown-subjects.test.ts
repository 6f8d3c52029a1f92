import { expect, test } from 'vitest';
import { unknownSubjects } from '../../lib/school/unknown-subjects.ts';

test('every place that names a subject is looked at; names and aliases of the programme are known', () => {
  const draft = {
    subjects: { responsible: [{ mon: 'Kĩ năng mềm', hoTen: 'A' }, { mon: 'toán', hoTen: 'B' }, { mon: 'KHTN', hoTen: 'C' }, { mon: 'Lịch sử', hoTen: 'D' }], periods: { 'Tin': { 6: 70 }, 'Kĩ năng sống': { 6: 35 } } },
    calendar: { entryWindows: [{ from: '2026-11-02', to: '2026-11-03' }, { from: '2026-11-02', to: '2026-11-03', mon: 'Tiếng Ahn' }], deadlines: [{ due: '2026-11-02', mon: 'Vật lý' }, { due: '2026-11-02', mon: 'Vật lyy' }] },
  };
  expect(unknownSubjects(draft)).toEqual([
    { path: 'subjects.responsible.0.mon', mon: 'Kĩ năng mềm' },
    { path: 'calendar.entryWindows.1.mon', mon: 'Tiếng Ahn' },
    { path: 'calendar.deadlines.1.mon', mon: 'Vật lyy' },
    { path: 'subjects.periods.Kĩ năng sống', mon: 'Kĩ năng sống' },
  ]);
});

test('a draft of any shape is walked', () => {
  for (const odd of [{}, { subjects: 7 }, { subjects: { responsible: { mon: 'x' }, periods: ['x'] }, calendar: { deadlines: [null, 'x', { mon: 7 }] } }]) expect(unknownSubjects(odd)).toEqual([]);
});
