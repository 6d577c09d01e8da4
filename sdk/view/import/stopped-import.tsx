import type { ImportJob } from '../../core/index.ts';
import { Button } from '../actions/button.tsx';
import { useFormat } from '../format/use-format.ts';
import { Notice } from '../showing/notice.tsx';
import { type JSX, Show } from 'solid-js';
import { t } from './import-words.ts';

interface StoppedImportProps {
  readonly job: ImportJob;
  readonly onShow: () => void;
  readonly onGoOn: () => void;
  readonly onForget: () => void;
}

/** An import that runs behind the closed dialog, or that did not come to its end. */
export function StoppedImport(props: StoppedImportProps): JSX.Element {
  const format = useFormat();
  const count = (number: number) => format.quantity(number * 1000);
  const values = () => ({
    file: props.job.fileName,
    done: count(props.job.done),
    rows: count(props.job.rows ?? 0),
  });
  return (
    <Notice
      tone={props.job.state === 'running' ? 'info' : 'warning'}
      action={
        <div class="cp-import-stopped">
          <Show
            when={props.job.state !== 'running'}
            fallback={<Button onClick={() => props.onShow()}>{t('importShow')}</Button>}
          >
            <Button onClick={() => props.onForget()}>{t('importForget')}</Button>
            <Button kind="primary" onClick={() => props.onGoOn()}>
              {t('importGoOn')}
            </Button>
          </Show>
        </div>
      }
    >
      {props.job.state === 'running' ? t('importRuns', values()) : t('importStopped', values())}
    </Notice>
  );
}
