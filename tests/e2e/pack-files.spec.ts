import { makeSchoolKey, writeSignedPack } from '../../lib/exchange/signed-pack.ts';
import { expect, test } from './soat.ts';

const passphrase = 'năm con gà trống gáy';
const named = (version: string, name = 'THCS Minh Thuận') => ({ format: 1, version, school: { name } });

test('a wrong signature, an older version, 5 MB of hamlets: refused with a clear word, the old pack stays; unknown keys and a script in a name: taken as told', async ({ browserWithSoat, log }) => {
  const { key } = await makeSchoolKey(passphrase);
  const { key: other } = await makeSchoolKey(passphrase);
  const page = await browserWithSoat.context.newPage();
  await page.goto(browserWithSoat.own('options.html'));
  const load = async (text: string) => {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Nạp tệp quy định (.json)' }).click();
    await (await choosing).setFiles({ name: 'quy-dinh.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  };
  await load(await writeSignedPack(named('2026.2'), key));
  await page.getByRole('alertdialog').getByRole('button', { name: 'Nhận', exact: true }).click();
  const inForce = page.getByText('THCS Minh Thuận, phiên bản 2026.2');
  await expect(inForce).toBeVisible();

  const hamlets = Array.from({ length: 400_000 }, (_, index) => `Thôn ${index}`);
  const signed = await writeSignedPack(named('2026.3'), key);
  const refused: [text: string, said: string][] = [
    [signed.replace('Minh Thuận', 'Minh Thuan'), 'Chữ ký không khớp: tệp đã bị sửa sau khi ký'],
    [await writeSignedPack(named('2026.3'), other), 'Tệp do một khóa khác ký'],
    [JSON.stringify(named('2026.3')), 'Tệp không có chữ ký'],
    [await writeSignedPack(named('2026.1'), key), 'Tệp là bản cũ hơn bản đang dùng'],
    [await writeSignedPack(named('2026.2', 'THCS Khác'), key), 'Tệp có cùng số phiên bản'],
    [await writeSignedPack({ ...named('2026.3'), profile: { hamlets } }, key), 'tệp lớn quá 2 MB'],
    [await writeSignedPack({ ...named('2026.3'), mayFill: 'có' }, key), 'Nút “Sửa” trên hồ sơ: giá trị không đúng'],
    [await writeSignedPack({ ...named('2026.3'), format: 2 }, key), 'khuôn dạng mới hơn Soát trên máy này'],
    [signed.slice(0, 200), 'không phải tệp quy định của Soát'],
  ];
  expect(refused[5]![0].length).toBeGreaterThan(5_000_000);
  for (const [text, said] of refused) {
    await load(text);
    await expect(page.getByRole('alert')).toContainText(said);
    await expect(inForce).toBeVisible();
  }

  const script = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  await load(await writeSignedPack({ ...named('2026.3', script), mauSac: 'đỏ' }, key));
  await expect(page.getByText(`${script}, phiên bản 2026.3`)).toBeVisible();
  await expect(page.getByText('Phiên bản Soát này không hiểu: mauSac.')).toBeVisible();
  await expect(page.locator('main img, main script')).toHaveCount(0);
  expect(log.complaints).toEqual([]);
});

test('a wrong key is not taken without a person’s word, and can be dropped for the school’s own', async ({ browserWithSoat, log }) => {
  const { key: wrong } = await makeSchoolKey(passphrase);
  const { key: own } = await makeSchoolKey(passphrase);
  const page = await browserWithSoat.context.newPage();
  await page.goto(browserWithSoat.own('options.html'));
  const load = async (text: string) => {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Nạp tệp quy định (.json)' }).click();
    await (await choosing).setFiles({ name: 'quy-dinh.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  };
  const question = page.getByRole('alertdialog', { name: 'Mã khóa này có đúng mã nhà trường thông báo không?' });
  const fromWrong = await writeSignedPack(named('2026.9'), wrong);
  await load(fromWrong);
  await expect(question).toContainText(wrong.fingerprint);
  await question.getByRole('button', { name: 'Không nhận' }).click();
  await expect(page.getByText('Đang dùng bộ quy định chuẩn')).toBeVisible();
  await load(fromWrong);
  await question.getByRole('button', { name: 'Nhận', exact: true }).click();
  await expect(page.getByText('THCS Minh Thuận, phiên bản 2026.9')).toBeVisible();
  const fromOwn = await writeSignedPack(named('2026.1'), own);
  await load(fromOwn);
  await expect(page.getByRole('alert')).toContainText('Tệp do một khóa khác ký');

  await page.getByRole('button', { name: 'Bỏ tin khóa này' }).click();
  await page.getByRole('alertdialog', { name: 'Bỏ tin khóa này?' }).getByRole('button', { name: 'Bỏ tin khóa này' }).click();
  await page.getByRole('button', { name: 'Hoàn tác: tin lại khóa này' }).click();
  await page.getByRole('button', { name: 'Bỏ tin khóa này' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Bỏ tin khóa này' }).click();
  await load(fromOwn);
  await expect(question).toContainText(own.fingerprint);
  await question.getByRole('button', { name: 'Nhận', exact: true }).click();
  await expect(page.getByText('THCS Minh Thuận, phiên bản 2026.1')).toBeVisible();
  await expect(page.getByText(`Chỉ nhận bản mới do khóa ${own.fingerprint} ký.`)).toBeVisible();
  await page.getByRole('button', { name: 'Về bộ chuẩn' }).click();
  await page.getByRole('button', { name: 'Dùng lại bản trước' }).click();
  await expect(page.getByText(`Có chữ ký của trường, khóa ${own.fingerprint}.`)).toBeVisible();
  expect(log.complaints).toEqual([]);
});
