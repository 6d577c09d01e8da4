import { type Accessor, createEffect, createSignal, on } from 'solid-js';
import { useView, useWorkbench } from '../workbench.ts';

/** What a list with a side panel has open. */
export interface OpenRecord {
  /** The id of a record, or a word of the view's own such as `new`; null: nothing. */
  readonly open: Accessor<string | null>;
  readonly importing: Accessor<boolean>;
  show(what: string): void;
  startImport(): void;
  close(): void;
  closeImport(): void;
}

/** The argument of a view that asks for its import. */
const IMPORT = 'import';

/**
 * Which record a list shows beside it. The command bar and other views say it through the argument of the view; clicks in
 * the list say it here, and what is closed is forgotten by the argument, too, so that asking for it again shows it again.
 */
export function createOpenRecord(): OpenRecord {
  const workbench = useWorkbench();
  const view = useView();
  const [open, setOpen] = createSignal<string | null>(null);
  const [importing, setImporting] = createSignal(false);
  createEffect(
    on(view.argument, (argument) => {
      if (argument === IMPORT) setImporting(true);
      else if (argument !== undefined) setOpen(argument);
    }),
  );
  const forgetArgument = () => {
    if (view.argument() !== undefined) workbench.open(view.id);
  };
  return {
    open,
    importing,
    show: (what) => void setOpen(what),
    startImport: () => void setImporting(true),
    close() {
      setOpen(null);
      forgetArgument();
    },
    closeImport() {
      setImporting(false);
      forgetArgument();
    },
  };
}
