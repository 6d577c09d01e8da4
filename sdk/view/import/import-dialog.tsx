import { importersContract } from '../../core/index.ts';
import { Button } from '../actions/button.tsx';
import { useFormat } from '../format/use-format.ts';
import { createLive, useClient } from '../live.ts';
import { Dialog } from '../overlays/dialog.tsx';
import { Notice } from '../showing/notice.tsx';
import { Progress } from '../showing/progress.tsx';
import { Tabs } from '../showing/tabs.tsx';
import { createMemo, type JSX, Match, Show, Switch, untrack } from 'solid-js';
import { t } from './import-words.ts';
import { createImport } from './create-import.ts';
import { FileField } from './file-field.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportReading } from './import-reading.tsx';
import { ImportReportView } from './import-report.tsx';
import { StoppedImport } from './stopped-import.tsx';

export interface ImportDialogProps {
  /** As the importer's: `products`. */
  readonly kind: string;
  readonly title: string;
  /** What one row is, and several: "product", "products". */
  readonly thing: string;
  readonly things: string;
  /** What a person should know of the file. */
  readonly hint?: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Choose a file, see how it is read and what importing it would do, row by row, then do it. */
export function ImportDialog(props: ImportDialogProps): JSX.Element {
  const format = useFormat();
  const importers = useClient(importersContract);
  const state = createImport(untrack(() => props.kind));
  const others = createLive(() => (props.open ? importers.jobs({ kind: props.kind }) : undefined));
  const count = (number: number) => format.quantity(number * 1000);
  const { job } = state;
  const isReal = () => job()?.dryRun === false;
  const isRunning = () => job()?.state === 'running';
  const stopped = createMemo(() =>
    others()?.find((one) => ['running', 'interrupted', 'cancelled'].includes(one.state) && !one.dryRun),
  );
  const changes = () => {
    const tried = job();
    return tried?.state === 'checked' ? tried.created + tried.updated : 0;
  };
  const buttonText = () => {
    if (job()?.state !== 'checked') return t('import');
    if (changes() === 0) return t('nothingToImport');
    return changes() === 1
      ? t('importOne', { thing: props.thing })
      : t('importCount', { count: count(changes()), things: props.things });
  };
  const close = () => {
    state.reset();
    props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      onClose={close}
      title={props.title}
      size="large"
      actions={
        <>
          <Show when={isReal() && !isRunning()}>
            <Button onClick={() => state.reset()}>{t('importAnother')}</Button>
          </Show>
          <Show when={isRunning()}>
            <Button onClick={() => void state.cancel()}>{t('importStop')}</Button>
          </Show>
          <Button onClick={close}>{isReal() ? t('close') : t('cancel')}</Button>
          <Show when={state.look() && !isReal()}>
            <Button kind="primary" disabled={changes() === 0} onClick={() => void state.run()}>
              {buttonText()}
            </Button>
          </Show>
        </>
      }
    >
      <div class="cp-import-steps">
        <Show when={!isReal()}>
          <Show when={!state.fileName() && stopped()}>
            {(one) => (
              <StoppedImport
                job={one()}
                onShow={() => state.show(one())}
                onGoOn={() => void state.goOn(one())}
                onForget={() => void state.forget(one())}
              />
            )}
          </Show>
          <FileField
            label={t('chooseFile', { things: props.things })}
            description={props.hint ?? t('chooseFileHint')}
            disabled={false}
            onChoose={(file) => void state.choose(file)}
          />
        </Show>
        <Show when={state.sending() !== undefined}>
          <Progress label={t('importSending', { file: state.fileName() ?? '' })} part={state.sending()} />
        </Show>
        <Show when={state.problem()}>{(problem) => <Notice tone="danger">{problem()}</Notice>}</Show>
        <Switch>
          <Match when={isReal() && job()}>{(one) => <ImportReportView job={one()} />}</Match>
          <Match when={state.look()}>
            {(look) => (
              <Tabs
                label={t('importSteps')}
                initial={look().missing.length > 0 ? 'columns' : 'result'}
                tabs={[
                  {
                    id: 'result',
                    title: t('tryResult'),
                    content: () => (
                      <Show when={job()} fallback={<Notice>{t('importMapFirst')}</Notice>}>
                        {(one) => (
                          <Switch fallback={<Notice>{t('importMapFirst')}</Notice>}>
                            <Match when={one().state === 'checking'}>
                              <ImportProgress job={one()} />
                            </Match>
                            <Match when={one().state === 'checked'}>
                              <ImportReportView job={one()} />
                            </Match>
                          </Switch>
                        )}
                      </Show>
                    ),
                  },
                  {
                    id: 'reading',
                    title: t('importReading'),
                    content: () => (
                      <ImportReading look={look()} onChange={(choices) => void state.change(choices)} />
                    ),
                  },
                  {
                    id: 'columns',
                    title: t('columns'),
                    content: () => (
                      <ImportColumns
                        thing={props.thing}
                        look={look()}
                        onChange={(choices) => void state.change(choices)}
                        onMap={(field, header) => void state.map(field, header)}
                      />
                    ),
                  },
                ]}
              />
            )}
          </Match>
        </Switch>
      </div>
    </Dialog>
  );
}
