import type { Block, Guide, Inline } from './guide.ts';

/** A guide, drawn from its data; `pictures` are the addresses of the extension's own pictures by file name. */
export function GuideText({ guide, pictures }: { guide: Guide; pictures: Readonly<Record<string, string>> }) {
  return (
    <article className="guide" lang="vi">
      <h1>{guide.title}</h1>
      {guide.blocks.map((block, at) => <BlockPart key={at} block={block} pictures={pictures} />)}
    </article>
  );
}

function BlockPart({ block, pictures }: { block: Block; pictures: Readonly<Record<string, string>> }) {
  switch (block.type) {
    case 'heading':
      return block.depth <= 2 ? <h2><Line parts={block.text} /></h2> : <h3><Line parts={block.text} /></h3>;
    case 'paragraph':
      return <p><Line parts={block.text} /></p>;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return <List>{block.items.map((item, at) => <li key={at}><Line parts={item} /></li>)}</List>;
    }
    case 'picture':
      return <img src={pictures[block.name]} alt={block.words} loading="lazy" />;
  }
}

function Line({ parts }: { parts: readonly Inline[] }) {
  return parts.map((part, at) => {
    switch (part.type) {
      case 'strong': return <strong key={at}>{part.text}</strong>;
      case 'em': return <em key={at}>{part.text}</em>;
      case 'codespan': return <code key={at}>{part.text}</code>;
      case 'link': return <a key={at} href={part.to}>{part.text}</a>;
      case 'text': return part.text;
    }
  });
}
