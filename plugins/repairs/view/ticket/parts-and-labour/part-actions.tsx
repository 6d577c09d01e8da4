import { isRefusal } from '@counterpart/sdk';
import { Button, IconButton, useClient } from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import { type Part, repairsContract } from '../../../api/index.ts';
import { useTell } from '../../shared/use-tell.ts';
import { t } from '../../text/t.ts';
import styles from '../ticket.module.css';
import { SerialsDialog } from './serials-dialog.tsx';

interface PartActionsProps {
  readonly part: Part;
  readonly changing: boolean;
  readonly onChange: () => void;
}

/** What can be done with a part in its state: used, changed, taken off or taken out again. */
export function PartActions(props: PartActionsProps): JSX.Element {
  const repairs = useClient(repairsContract);
  const tell = useTell();
  const [naming, setNaming] = createSignal(false);
  const part = () => props.part.id;
  const use = () =>
    tell(
      repairs.usePart({ part: part() }).then((used) => {
        if (!isRefusal(used) || used.refused !== 'serial-needed') return used;
        // Goods with numbers: it has to be said which one.
        setNaming(true);
        return {};
      }),
    );
  return (
    <span class={styles.actions}>
      <Show when={props.part.state === 'reserved'}>
        <Button kind="quiet" label={t('usePartNamed', { part: props.part.name })} onClick={() => void use()}>
          {t('usePart')}
        </Button>
      </Show>
      <IconButton
        icon="pencil"
        label={t('changePartNamed', { part: props.part.name })}
        pressed={props.changing}
        onClick={() => props.onChange()}
      />
      <Show
        when={props.part.state === 'used'}
        fallback={
          <IconButton
            icon="trash"
            label={t('removePartNamed', { part: props.part.name })}
            onClick={() => void tell(repairs.removePart({ part: part() }))}
          />
        }
      >
        <IconButton
          icon="undo"
          label={t('returnPartNamed', { part: props.part.name })}
          onClick={() => void tell(repairs.returnPart({ part: part() }))}
        />
      </Show>
      <SerialsDialog part={props.part} open={naming()} onClose={() => setNaming(false)} />
    </span>
  );
}
