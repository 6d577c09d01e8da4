import { Button, createForm, Form, TextField, useClient } from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import { inventoryContract, type Serial } from '../../api/index.ts';
import { t } from '../text/t.ts';

/** Puts right a number that was typed wrongly, or takes it away from what never had it. */
export function SerialCorrection(props: { readonly serial: Serial }): JSX.Element {
  const inventory = useClient(inventoryContract);
  const [doing, setDoing] = createSignal<'correct' | 'take'>();
  const done = () => setDoing(undefined);
  const correct = createForm({
    initial: { serial: '' },
    submit: ({ serial }) => inventory.correctSerial({ id: props.serial.id, serial }),
    onSaved: done,
  });
  const take = createForm({
    initial: { note: '' },
    submit: ({ note }) => inventory.takeNumber({ id: props.serial.id, note }),
    onSaved: done,
  });
  const begin = () => {
    correct.reset({ serial: props.serial.serial });
    setDoing('correct');
  };
  return (
    <>
      <Show when={doing() === undefined}>
        <div>
          <Button kind="quiet" icon="pencil" onClick={begin}>
            {t('correctSerial')}
          </Button>
          <Show when={props.serial.state === 'in-stock'}>
            <Button kind="quiet" icon="x" onClick={() => setDoing('take')}>
              {t('takeNumber')}
            </Button>
          </Show>
        </div>
      </Show>
      <Show when={doing() === 'correct'}>
        <Form
          form={correct}
          label={t('correctSerial')}
          actions={
            <>
              <Button onClick={done}>{t('cancel')}</Button>
              <Button kind="primary" type="submit" busy={correct.busy()}>
                {t('save')}
              </Button>
            </>
          }
        >
          <TextField label={t('serialNumber')} maxLength={60} autofocus {...correct.field('serial')} />
        </Form>
      </Show>
      <Show when={doing() === 'take'}>
        <Form
          form={take}
          label={t('takeNumber')}
          actions={
            <>
              <Button onClick={done}>{t('cancel')}</Button>
              <Button kind="danger" type="submit" busy={take.busy()}>
                {t('takeNumber')}
              </Button>
            </>
          }
        >
          <TextField label={t('why')} maxLength={200} autofocus {...take.field('note')} />
        </Form>
      </Show>
    </>
  );
}
