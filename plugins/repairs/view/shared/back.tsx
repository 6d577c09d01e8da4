import { Button } from '@counterpart/sdk/view';
import type { JSX } from 'solid-js';
import { t } from '../text/t.ts';

/** From a ticket or an intake to the list it was opened from. */
export function Back(props: { readonly onClose: () => void }): JSX.Element {
  return (
    <Button kind="quiet" icon="arrow-left" onClick={() => props.onClose()}>
      {t('back')}
    </Button>
  );
}
