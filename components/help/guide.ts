/** The guides that stand beside the rules, by the part of the help page's address. */
export type GuideId = 'giao-vien' | 'rieng-tu' | 'trien-khai';

/** A piece of a line. A link leads to another part of the help page: "#rieng-tu". */
export type Inline = { type: 'text' | 'strong' | 'em' | 'codespan'; text: string } | { type: 'link'; to: string; text: string };

/** A guide as plain data; a picture is named by its file in docs/images. */
export type Block =
  | { type: 'heading'; depth: number; text: Inline[] }
  | { type: 'paragraph'; text: Inline[] }
  | { type: 'list'; ordered: boolean; items: Inline[][] }
  | { type: 'picture'; name: string; words: string };

export interface Guide {
  title: string;
  blocks: Block[];
}
