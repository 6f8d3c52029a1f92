import { expect, type Locator, type Page } from '@playwright/test';

/** The popup: deadlines by urgency, and the form that adds a test. */
export class Popup {
  readonly page: Page;
  readonly status: Locator;

  constructor(page: Page) {
    this.page = page;
    this.status = page.locator('.deadline-status');
  }

  /** Types a day as ddmmyyyy into a date field, as a teacher would. */
  async typeDay(label: string, digits: string): Promise<void> {
    await this.page.getByRole('group', { name: label }).getByRole('spinbutton').first().click();
    await this.page.keyboard.type(digits);
  }

  /** Opens the form for a mid-term test period and fills it; what it answers stands in `result`. */
  async fillTest({ lop, mon, from, to }: { lop: string; mon: string; from: string; to: string }): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Thêm ngày kiểm tra' }).click();
    await this.page.getByRole('combobox', { name: 'Lớp' }).fill(lop);
    await this.page.getByRole('combobox', { name: 'Môn' }).fill(mon);
    await this.typeDay('Từ ngày', from);
    await this.typeDay('Đến ngày', to);
    return this.page.locator('.deadline-result');
  }

  /** Adds something of the teacher's own, due on a day given as ddmmyyyy. */
  async addOwn(title: string, due: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Thêm ngày kiểm tra' }).click();
    await this.page.getByRole('tab', { name: 'Việc khác' }).click();
    await this.page.getByRole('textbox', { name: 'Tên việc' }).fill(title);
    await this.typeDay('Ngày', due);
    await this.save();
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Thêm vào lịch' }).click();
    await expect(this.status).toContainText('Đã thêm 1 ngày');
    await this.page.getByRole('button', { name: 'Trở về danh sách' }).click();
  }

  item(words: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: words });
  }

  group(urgency: 'quaHan' | 'homNay' | 'trong7Ngay' | 'sau' | 'xong'): Locator {
    return this.page.locator(`section[data-urgency=${urgency}]`);
  }
}
