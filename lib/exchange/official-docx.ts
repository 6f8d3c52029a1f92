import type { IParagraphOptions, ITableCellOptions, Paragraph, Table } from 'docx';
import type { OfficialBlock, OfficialDocument } from '../records/official-document.ts';
import { capitals, dots, noiNhan, numberLine, placeAndDate, quocHieu, recipientLines, tieuNgu } from '../records/official-layout.ts';

/** Sizes of docx: half points for letters, twentieths of a point for lengths (567 to the centimetre). */
const points = (size: number) => size * 2;
const centimetres = (length: number) => Math.round(length * 567);
const textWidth = centimetres(16.5);
const unitWidth = centimetres(6.6);

/**
 * An official paper as a .docx that Word and LibreOffice open, in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I: A4,
 * margins 20/15/20/30 mm, Times New Roman 13 pt. The library comes with the first paper that is asked for.
 */
export async function officialDocx(document: OfficialDocument): Promise<Uint8Array<ArrayBuffer>> {
  const docx = await import('docx');
  const { AlignmentType, BorderStyle, Document, Header, Packer, PageNumber, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } = docx;

  type Look = { bold?: boolean; italics?: boolean; size?: number };
  const run = (text: string, look: Look = {}) => new TextRun({ text: writable(text), bold: look.bold, italics: look.italics, size: points(look.size ?? 13) });
  const line = (text: string, look: Look & IParagraphOptions = {}) => {
    const { bold, italics, size, ...paragraph } = look;
    return new Paragraph({ ...paragraph, children: [run(text, { bold, italics, size })] });
  };
  const middle = { alignment: AlignmentType.CENTER };
  const rule = (left: number) => ({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1 } }, indent: { left, right: left } });
  const none = { style: BorderStyle.NONE, size: 0 };
  const noBorders = { top: none, bottom: none, left: none, right: none };
  const grid = (widths: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[], cell: Partial<ITableCellOptions>, headRows = 0): Table =>
    new Table({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: [...widths],
      layout: TableLayoutType.FIXED,
      rows: rows.map((cells, index) => new TableRow({
        cantSplit: true,
        tableHeader: index < headRows,
        children: cells.map((children, column) => new TableCell({ ...cell, width: { size: widths[column]!, type: WidthType.DXA }, children: [...children] })),
      })),
    });

  const { superior, unit, title, subject, blocks, signatures, recipients } = document;
  const motto = centimetres(5.6);
  const head = grid([unitWidth, textWidth - unitWidth], [[
    [
      ...(superior === '' ? [] : [line(capitals(superior), { ...middle, size: 12 })]),
      line(capitals(unit) || dots, { ...middle, size: 12, bold: true }),
      new Paragraph(rule(unitWidth / 3)),
      line(numberLine(document), { ...middle, spacing: { before: 120 } }),
    ],
    [
      line(quocHieu, { ...middle, size: 12, bold: true }),
      line(tieuNgu, { ...middle, bold: true }),
      new Paragraph(rule((textWidth - unitWidth - motto) / 2)),
      line(placeAndDate(document), { ...middle, italics: true, spacing: { before: 120 } }),
    ],
  ]], { borders: noBorders, margins: { left: 0, right: 0 } });

  const body = (block: OfficialBlock): (Paragraph | Table)[] => {
    switch (block.kind) {
      case 'heading':
        return [line(block.text, { bold: true, spacing: { before: 160 }, keepNext: true })];
      case 'paragraph':
        return [line(block.text, { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: centimetres(1) }, spacing: { before: 120 } })];
      case 'pairs':
        return block.pairs.map(([name, value]) => line(`${name}: ${value}`, { indent: { firstLine: centimetres(1) }, spacing: { before: 60 } }));
      case 'table': {
        const width = Math.floor(textWidth / Math.max(1, block.head.length));
        const cell = (text: string, look: Look & IParagraphOptions) => [line(text, { size: 12, ...look })];
        return [
          line(block.caption, { bold: true, spacing: { before: 160 }, keepNext: true }),
          grid(
            block.head.map(() => width),
            [block.head.map((name) => cell(name, { bold: true, ...middle })), ...block.rows.map((row) => row.map((text) => cell(text, {})))],
            { margins: { left: 80, right: 80, top: 40, bottom: 40 } },
            1,
          ),
        ];
      }
    }
  };

  const signing = (): Table[] => {
    if (signatures.length === 0) return [];
    // One signer signs at the right half of the paper.
    const columns = signatures.length === 1 ? [null, signatures[0]!] : signatures;
    const width = Math.floor(textWidth / columns.length);
    const cells = columns.map((one) =>
      one === null
        ? [new Paragraph('')]
        : [
            line(capitals(one.role), { ...middle, bold: true }),
            ...(one.note === '' ? [] : [line(`(${one.note})`, { ...middle, italics: true })]),
            line(one.name, { ...middle, bold: true, spacing: { before: 1300 } }),
          ],
    );
    return [grid(columns.map(() => width), [cells], { borders: noBorders, margins: { left: 40, right: 40 } })];
  };

  const file = new Document({
    title: title,
    creator: 'Soát',
    styles: { default: { document: { run: { font: 'Times New Roman', size: points(13), language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: centimetres(21), height: centimetres(29.7) },
            margin: { top: centimetres(2), right: centimetres(1.5), bottom: centimetres(2), left: centimetres(3) },
          },
        },
        headers: { first: new Header({ children: [new Paragraph('')] }), default: new Header({ children: [new Paragraph({ ...middle, children: [new TextRun({ children: [PageNumber.CURRENT] })] })] }) },
        children: [
          head,
          line(capitals(title), { ...middle, bold: true, size: 14, spacing: { before: 400 } }),
          ...(subject === '' ? [] : [line(subject, { ...middle, bold: true })]),
          ...blocks.flatMap(body),
          new Paragraph({ spacing: { before: 200 } }),
          ...signing(),
          ...(recipients.length === 0 ? [] : [
            line(noiNhan, { bold: true, italics: true, size: 12, spacing: { before: 240 } }),
            ...recipientLines(recipients).map((text) => line(text, { size: 11 })),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** What XML cannot hold (control characters of a pasted text) would make a file that Word refuses. */
const writable = (text: string): string => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '');
