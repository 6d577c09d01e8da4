import { isRefusal } from '@counterpart/sdk';
import { Button, Dialog, Notice, TextField, useClient } from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import { inventoryContract, type StockTakeLine } from '../../api/index.ts';
import { typedNumbers } from '../serials/typed-numbers.ts';
import { t } from '../text/t.ts';

interface MissingDialogProps {
  readonly take: string;
  /** A product of which numbered ones are missing. */
  readonly line: StockTakeLine;
  readonly onClose: () => void;
}

/** Says which ones are missing, so that the variance can be booked. */
export function MissingDialog(props: MissingDialogProps): JSX.Element {
  const inventory = useClient(inventoryContract);
  const [numbers, setNumbers] = createSignal('');
  const [problem, setProblem] = createSignal('');
  const missing = () => Math.max(0, 0 - (props.line.variance_milli ?? 0)) / 1000;
  const save = async () => {
    const serials = typedNumbers(numbers());
    const named = await inventory.nameMissing({ take: props.take, product: props.line.id, serials });
    if (isRefusal(named)) setProblem(named.message);
    else props.onClose();
  };
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={t('take.missing', { name: props.line.name })}
      description={t('take.missingHint')}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('cancel')}</Button>
          <Button kind="primary" disabled={typedNumbers(numbers()).length === 0} onClick={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <Show when={problem() !== ''}>
        <Notice tone="danger">{problem()}</Notice>
      </Show>
      <TextField
        label={t('serialNumbers')}
        description={t('numbersCount', { count: typedNumbers(numbers()).length, all: missing() })}
        multiline={4}
        takesScans
        autofocus
        value={numbers()}
        onChange={setNumbers}
      />
    </Dialog>
  );
}
