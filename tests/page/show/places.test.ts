import { afterEach, expect, test } from 'vitest';
import { placesOf } from '../../../lib/page/show/places.ts';
import { takeSnapshot } from '../../../lib/page/snapshot.ts';
import { finding, idIn } from './sample.ts';

afterEach(() => document.body.replaceChildren());

test('each place once in the order of the findings, what lies on a closed tab last and together on its label', () => {
  document.body.innerHTML = '<ul role="tablist"><li role="tab">Gia đình</li></ul><input id="a"><input id="b"><div hidden><input id="c"><input id="d"></div><input id="gone">';
  const taken = takeSnapshot(document);
  const at = (id: string) => ({ field: id, element: idIn(taken, document.getElementById(id)) });
  const away = { tab: 'Gia đình', inForm: true };
  const shown = [
    finding({ ...at('c'), ...away, mark: 'canXem' }),
    finding({ ...at('b'), mark: 'canXem', text: 'xem' }),
    finding({ ...at('a'), inForm: true }),
    finding({ ...at('b'), mark: 'loi', text: 'sai' }),
    finding({ ...at('d'), ...away }),
    finding(at('gone')),
    finding({ field: 'x', element: -1 }),
    finding({ row: null, field: null, element: at('a').element }),
  ];
  document.getElementById('gone')!.remove();
  expect(placesOf(shown, taken.elementOf).map(({ element, kind, mark, findings }) => [element.id || element.textContent, kind, mark, findings.length])).toEqual([
    ['b', 'cell', 'loi', 2],
    ['a', 'form', 'loi', 1],
    ['Gia đình', 'tab', 'loi', 2],
  ]);
  expect(placesOf(shown, taken.elementOf)[0]!.label).toBe('lỗi: sai; cần xem: xem');
});
