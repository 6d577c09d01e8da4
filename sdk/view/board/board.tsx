import { createUniqueId, For, type JSX, onCleanup, onMount } from 'solid-js';
import { BoardColumnList } from './board-column-list.tsx';
import { boardKeys } from './board-keys.ts';
import type { BoardCard, BoardProps } from './board-props.ts';
import { BOARD_HELP } from './board-words.ts';
import { createBoard } from './create-board.ts';
import { dragByPointer } from './drag-by-pointer.ts';

/**
 * Cards in columns, moved from one to another with a mouse, a finger (hold, then drag) or the keyboard. Pointer events
 * rather than a library: the browser's own drag and drop knows no touch, and what else there is either is not kept any
 * more or writes style elements into the page, which the content security policy refuses.
 */
export function Board<Card extends BoardCard>(props: BoardProps<Card>): JSX.Element {
  const help = createUniqueId();
  let root: HTMLDivElement | undefined;
  const focus = (id: string) =>
    root?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`)?.focus({ preventScroll: false });
  // What was dropped is focused where it lies now, unless the person went elsewhere meanwhile.
  const board = createBoard(props, ({ id }) => {
    if (document.activeElement === document.body || root?.contains(document.activeElement)) focus(id);
  });
  onMount(() => onCleanup(dragByPointer(root!, board)));
  return (
    <>
      <div
        ref={(element) => (root = element)}
        class="cp-board"
        role="group"
        aria-label={props.label}
        data-holding={board.held() === null ? undefined : ''}
        onKeyDown={(event) => boardKeys(event, { board, props, root: root!, focus })}
        onFocusOut={(event) => {
          if (board.held() !== null && event.relatedTarget !== null) board.release();
        }}
      >
        <For each={props.columns}>
          {(column) => <BoardColumnList board={board} column={column} of={props} help={help} />}
        </For>
      </div>
      <p id={help} class="cp-hidden">
        {BOARD_HELP}
      </p>
      <p class="cp-hidden" role="status" aria-live="assertive">
        {board.announcement()}
      </p>
    </>
  );
}
