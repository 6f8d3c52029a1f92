/** Platforms as teachers call them. */
const names: Record<string, string> = { smas: 'SMAS', vnedu: 'VnEdu', csdl: 'CSDL ngành', hanoi: 'truong.hanoi', vietschool: 'VietSchool', tep: 'Tệp' };

export const platformName = (id: string | null): string => names[id ?? ''] ?? id ?? '';
