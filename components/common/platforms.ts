/** Platforms as teachers call them. */
const names: Record<string, string> = { smas: 'SMAS', vnedu: 'VnEdu', csdl: 'CSDL ngành', hanoi: 'truong.hanoi', vietschool: 'VietSchool', tep: 'Tệp' };

/** The platforms a school may work on. */
export const platformIds = ['smas', 'vnedu', 'csdl', 'hanoi', 'vietschool'] as const;

export const platformName = (id: string | null): string => names[id ?? ''] ?? id ?? '';
