import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import {
  Button,
  createLive,
  EmptyState,
  Loaded,
  Page,
  SidePanel,
  useClient,
  useView,
  useWorkbench,
} from '@counterpart/sdk/view';
import { salesContract, type Shift, type XReport } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { CashMovementDialog } from './cash-movement-dialog.tsx';
import { CloseShiftDialog } from './close-shift-dialog.tsx';
import { ClosedShifts } from './closed-shifts.tsx';
import { CurrentShift } from './current-shift.tsx';
import { OpenShiftDialog } from './open-shift-dialog.tsx';
import { PrintButton } from './print-button.tsx';
import { ReportPaper } from './report-paper.tsx';
import { ShiftsElsewhere } from './shifts-elsewhere.tsx';
import styles from './shift-view.module.css';

/** What the view can be opened for, as its argument. */
export type ShiftAsk = 'open' | 'cash' | 'close';
/** And, with the id of a Z behind it, for that Z. */
const Z = 'z:';

/** The till's shift, and the Zs of those before. */
export function ShiftView(): JSX.Element {
  const workbench = useWorkbench();
  const view = useView();
  const sales = useClient(salesContract);
  // A holder: `null` is an answer, too.
  const live = createLive(() => sales.shift({}));
  const current = (): Shift | null => live() ?? null;
  const [opening, setOpening] = createSignal(false);
  const [moving, setMoving] = createSignal(false);
  const [closing, setClosing] = createSignal<Shift>();
  const [z, setZ] = createSignal<string | null>(null);
  const [x, setX] = createSignal<XReport>();

  const ask = (what: string | undefined) => {
    if (what?.startsWith(Z)) setZ(what.slice(Z.length));
    if (what === 'open' && !current()) setOpening(true);
    if (what === 'cash' && current()) setMoving(true);
    if (what === 'close') setClosing(current() ?? undefined);
  };
  createEffect(on([view.argument, () => live.loading], ([what, loading]) => !loading && ask(what)));
  const done = () => {
    setOpening(false);
    setMoving(false);
    setClosing(undefined);
    if (view.argument() !== undefined) workbench.open('sales.shift');
  };
  const showX = async () => {
    const { id } = current()!;
    setZ(null);
    setX((await sales.xReport({ shift: id, at: Date.now() })) ?? undefined);
  };
  return (
    <Page
      title={t('shift.title')}
      panel={
        <>
          <Show when={z()}>{(id) => <ZPanel id={id()} onClose={() => setZ(null)} />}</Show>
          <Show when={x()}>
            {(report) => (
              <SidePanel
                title={t('x.title')}
                onClose={() => setX(undefined)}
                actions={<PrintButton report={report()} />}
              >
                <ReportPaper report={report()} />
              </SidePanel>
            )}
          </Show>
        </>
      }
    >
      <div class={styles['view']}>
        <Loaded live={live}>
          {(shift) => (
            <Show
              when={shift()}
              fallback={
                <EmptyState icon="wallet" title={t('shift.none')} text={t('shift.noneHelp')}>
                  <Button kind="primary" icon="wallet" shortcut="F9" onClick={() => setOpening(true)}>
                    {t('shift.open')}
                  </Button>
                </EmptyState>
              }
            >
              {(open) => (
                <CurrentShift
                  shift={open()}
                  onMoveCash={() => setMoving(true)}
                  onX={() => void showX()}
                  onCloseShift={() => setClosing(open())}
                />
              )}
            </Show>
          )}
        </Loaded>
        <ShiftsElsewhere onCloseShift={setClosing} />
        <Show when={workbench.may('sales.viewSales')}>
          <section class={styles['closed']} aria-labelledby="closed-shifts">
            <h2 class={styles['heading']} id="closed-shifts">
              {t('zs.title')}
            </h2>
            <ClosedShifts
              selected={z()}
              onSelect={(id) => {
                setX(undefined);
                setZ(id);
              }}
            />
          </section>
        </Show>
      </div>
      <OpenShiftDialog open={opening()} onClose={done} />
      <CashMovementDialog shift={moving() ? current()?.id : undefined} onClose={done} />
      <CloseShiftDialog shift={closing()} onClose={done} />
    </Page>
  );
}

function ZPanel(props: { readonly id: string; readonly onClose: () => void }): JSX.Element {
  const sales = useClient(salesContract);
  const report = createLive(() => sales.zReport({ id: props.id }));
  const title = () => {
    const z = report();
    return z ? t('z.title', { number: z.number, register: z.register.name }) : '';
  };
  return (
    <SidePanel
      title={title()}
      onClose={props.onClose}
      actions={<Show when={report()}>{(z) => <PrintButton report={z()} copy />}</Show>}
    >
      <Loaded live={report}>
        {(found) => <Show when={found()}>{(z) => <ReportPaper report={z()} />}</Show>}
      </Loaded>
    </SidePanel>
  );
}
