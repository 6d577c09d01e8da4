import { Badge } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import type { Priority } from '../../api/index.ts';
import { t } from '../text/t.ts';

/** Only what is not as usual is said. */
export function PriorityBadge(props: { readonly priority: Priority }): JSX.Element {
  return (
    <Show when={props.priority !== 'normal'}>
      <Badge
        tone={props.priority === 'urgent' ? 'danger' : props.priority === 'high' ? 'warning' : 'neutral'}
      >
        {t(`priority.${props.priority}`)}
      </Badge>
    </Show>
  );
}
