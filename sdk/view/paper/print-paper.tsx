import { For, type JSX, Match, Switch } from 'solid-js';
import { directionOf, type PrintBlock, type PrintDocument } from '../../printing/index.ts';
import { PaperTable } from './paper-table.tsx';

export interface PrintPaperProps {
  readonly document: PrintDocument;
  /** Default: the title of the document. */
  readonly label?: string | undefined;
}

type Of<K extends PrintBlock['kind']> = Extract<PrintBlock, { kind: K }>;

/** A document as it would be printed: the same blocks in the same order. */
export function PrintPaper(props: PrintPaperProps): JSX.Element {
  return (
    <article
      class="cp-paper"
      data-wide={props.document.blocks.some(({ kind }) => kind === 'table') ? '' : undefined}
      aria-label={props.label ?? props.document.title}
      lang={props.document.language}
      dir={directionOf(props.document.language)}
    >
      <For each={props.document.blocks}>{(block) => <Block block={block} />}</For>
    </article>
  );
}

function Block(props: { readonly block: PrintBlock }): JSX.Element {
  const as = <K extends PrintBlock['kind']>(kind: K) =>
    props.block.kind === kind ? (props.block as Of<K>) : undefined;
  return (
    <Switch>
      <Match when={as('text')}>
        {(text) => (
          <p
            class="cp-paper-text"
            data-align={text().align ?? 'start'}
            data-size={text().size ?? 'normal'}
            data-bold={text().bold ? '' : undefined}
          >
            {text().text}
          </p>
        )}
      </Match>
      <Match when={as('columns')}>{(columns) => <Columns block={columns()} />}</Match>
      <Match when={as('table')}>{(table) => <PaperTable table={table()} />}</Match>
      <Match when={as('rule')}>{(rule) => <hr data-style={rule().style ?? 'single'} />}</Match>
      <Match when={as('space')}>
        <div class="cp-paper-space" />
      </Match>
      <Match when={as('image')}>
        {(image) => (
          <img
            class="cp-paper-image"
            data-align={image().align ?? 'center'}
            style={{ 'inline-size': `${image().width ?? 50}%` }}
            src={`data:image/png;base64,${image().data}`}
            alt=""
          />
        )}
      </Match>
      <Match when={as('label')}>{(label) => <Label label={label()} />}</Match>
      <Match when={as('barcode') ?? as('qr')}>{(code) => <p class="cp-paper-code">{code().value}</p>}</Match>
    </Switch>
  );
}

/** What stands on it and where; how letters are broken and codes are drawn only the printer's preview shows. */
function Label(props: { readonly label: Of<'label'> }): JSX.Element {
  return (
    <svg class="cp-paper-label" viewBox={`0 0 ${props.label.width_dmm} ${props.label.height_dmm}`} role="img">
      <For each={props.label.boxes}>
        {(box) => (
          <text
            x={box.left_dmm}
            y={box.top_dmm + (box.kind === 'text' ? box.size_dmm : box.height_dmm)}
            font-size={box.kind === 'text' ? String(box.size_dmm) : '20'}
            fill="currentColor"
          >
            {box.kind === 'text' ? box.text : box.value}
          </text>
        )}
      </For>
    </svg>
  );
}

function Columns(props: { readonly block: Of<'columns'> }): JSX.Element {
  return (
    <div
      class="cp-paper-columns"
      data-size={props.block.size ?? 'normal'}
      data-bold={props.block.bold ? '' : undefined}
    >
      <For each={props.block.cells}>
        {(cell) => (
          <span
            class="cp-figures"
            data-align={cell.align ?? 'start'}
            data-grow={cell.grow ? '' : undefined}
            style={cell.width === undefined ? undefined : { 'inline-size': `${cell.width}%` }}
          >
            {cell.text}
          </span>
        )}
      </For>
    </div>
  );
}
