/**
 * The form of a health-insurance number: `card` the 15 characters of the older card, `social` the ten digits of
 * cards since 4/2021, `personal` the personal number that took its place on 1/8/2025; null when it is none of them.
 */
export function insuranceForm(value: string): 'card' | 'social' | 'personal' | null {
  const bare = value.replace(/[\s.-]/g, '');
  if (/^[A-Z]{2}[1-5]\d{2}\d{10}$/.test(bare)) return 'card';
  if (/^\d{10}$/.test(bare)) return 'social';
  return /^\d{12}$/.test(bare) ? 'personal' : null;
}
