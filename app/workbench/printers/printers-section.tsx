import { isRefusal, type Module, type Printer, printingContract, toFaultData } from '@counterpart/sdk';
import {
  Badge,
  Button,
  createLive,
  EmptyState,
  IconButton,
  Loaded,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { type Accessor, createSignal, For, type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';
import { PapersCard } from './papers-card.tsx';
import { PrintQueue } from './print-queue.tsx';
import { PrinterDialog } from './printer-dialog.tsx';
import { printerTone } from './printer-words.ts';

/** The printers of this till, and what waits for them. */
export function PrintersSection(props: { readonly modules: Accessor<readonly Module[]> }): JSX.Element {
  const workbench = useWorkbench();
  const printing = useClient(printingContract);
  const printers = createLive(() => printing.printers({}));
  const [editing, setEditing] = createSignal<Printer | 'new'>();
  const may = () => workbench.may('core.managePrinters');
  const run = async (work: Promise<unknown>, done?: string) => {
    try {
      const result = await work;
      if (isRefusal(result)) workbench.notify({ kind: 'warning', text: result.message });
      else if (done !== undefined) workbench.notify({ kind: 'success', text: done });
    } catch (error) {
      workbench.notify({ kind: 'error', text: toFaultData(error).message });
    }
  };
  return (
    <>
      <div class="setting-card">
        <Loaded
          live={printers}
          empty={<EmptyState icon="printer" title={t('printers.none')} text={t('printers.noneHelp')} />}
        >
          {(all) => (
            <ul role="list" class="printers" aria-label={t('settings.printers')}>
              <For each={all()}>
                {(printer) => (
                  <li aria-label={printer.name}>
                    <div class="printer-what">
                      <span class="printer-name">
                        {printer.name}
                        <Show when={printer.preferred && all().length > 1}>
                          <Badge tone="accent">{t('printers.preferred')}</Badge>
                        </Show>
                        <Badge tone={printerTone(printer)}>{t(`printers.state.${printer.state}`)}</Badge>
                      </span>
                      <span class="status-quiet">
                        {`${printer.host}:${printer.port} · ${printer.paper_mm} mm`}
                      </span>
                      <Show when={printer.message}>
                        {(message) => <p class="printer-trouble">{message()}</p>}
                      </Show>
                    </div>
                    <Button
                      onClick={() =>
                        void run(printing.testPage({ printer: printer.id }), t('printers.testSent'))
                      }
                    >
                      {t('printers.test')}
                    </Button>
                    <Show when={may()}>
                      <IconButton
                        icon="pencil"
                        label={t('printers.change', { name: printer.name })}
                        onClick={() => setEditing(printer)}
                      />
                      <IconButton
                        icon="trash"
                        label={t('printers.remove', { name: printer.name })}
                        onClick={() =>
                          void run(
                            printing.removePrinter({ id: printer.id }),
                            t('printers.removed', { name: printer.name }),
                          )
                        }
                      />
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          )}
        </Loaded>
        <Show when={may()} fallback={<p class="status-quiet">{t('printers.onlyManager')}</p>}>
          <div class="backups-actions">
            <Button kind="primary" icon="plus" onClick={() => setEditing('new')}>
              {t('printers.add')}
            </Button>
          </div>
        </Show>
      </div>
      <div class="setting-card">
        <h3>{t('printers.queue')}</h3>
        <PrintQueue printers={printers() ?? []} run={run} />
      </div>
      <PapersCard modules={props.modules()} />
      <Show when={editing()} keyed>
        {(printer) => (
          <PrinterDialog
            printer={printer === 'new' ? undefined : printer}
            onClose={() => setEditing(undefined)}
          />
        )}
      </Show>
    </>
  );
}
