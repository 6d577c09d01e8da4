import type { PersonFiles } from '../../core/index.ts';
import { isRefusal, type Refusal, toFaultData } from '../../errors/index.ts';
import { Button } from '../actions/button.tsx';
import { saveFile } from '../files/save-file.ts';
import { Dialog } from '../overlays/dialog.tsx';
import { Notice } from '../showing/notice.tsx';
import { useWorkbench } from '../workbench.ts';
import { createSignal, type JSX, Show } from 'solid-js';
import { t } from './person-words.ts';

export interface PersonOnFileProps {
  /** What they are called. */
  readonly name: string;
  /** What else goes with them, told before they are erased. */
  readonly along?: string | undefined;
  /** A part of what is kept, from 0. */
  readonly ask: (part: number) => Promise<PersonFiles | Refusal>;
  readonly erase: () => Promise<object | Refusal>;
}

/** What the shop keeps about a person, to be handed out, or erased for good. */
export function PersonOnFile(props: PersonOnFileProps): JSX.Element {
  const workbench = useWorkbench();
  const [erasing, setErasing] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [message, setMessage] = createSignal<string>();
  const attempt = async <T extends object>(work: () => Promise<T | Refusal>): Promise<T | undefined> => {
    setBusy(true);
    setMessage(undefined);
    try {
      const result = await work();
      if (!isRefusal(result)) return result;
      setMessage(result.message);
    } catch (error) {
      setMessage(toFaultData(error).message);
    } finally {
      setBusy(false);
    }
    return undefined;
  };
  const give = async () => {
    for (let part = 0, parts = 1; part < parts; part += 1) {
      const given = await attempt(() => props.ask(part));
      if (!given) return;
      parts = given.parts;
      for (const { fileName, type, text } of given.files) saveFile(fileName, new Blob([text], { type }));
    }
  };
  const erase = async () => {
    const { name } = props;
    if (!(await attempt(props.erase))) return;
    setErasing(false);
    workbench.notify({ kind: 'success', text: t('erased', { name }) });
  };
  return (
    <section class="cp-person" aria-label={t('personalData')}>
      <h3>{t('personalData')}</h3>
      <Show when={!erasing() && message()}>{(text) => <Notice tone="danger">{text()}</Notice>}</Show>
      <div class="cp-person__buttons">
        <Button icon="download" busy={busy() && !erasing()} onClick={() => void give()}>
          {t('export')}
        </Button>
        <Button icon="trash" onClick={() => setErasing(true)}>
          {t('erase')}
        </Button>
      </div>
      <Dialog
        open={erasing()}
        onClose={() => setErasing(false)}
        title={t('eraseTitle', { name: props.name })}
        description={[props.along, t('eraseHelp')].filter(Boolean).join(' ')}
        size="small"
        actions={
          <>
            <Button onClick={() => setErasing(false)}>{t('eraseKeep')}</Button>
            <Button kind="danger" busy={busy()} onClick={() => void erase()}>
              {t('eraseConfirm')}
            </Button>
          </>
        }
      >
        <Show when={message()}>{(text) => <Notice tone="danger">{text()}</Notice>}</Show>
      </Dialog>
    </section>
  );
}
