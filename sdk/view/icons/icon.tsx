import type { JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { type IconName, ICONS } from './icon-set.ts';

export interface IconProps {
  /** See {@link ICONS}; a name that is not there shows a box. */
  readonly name: IconName | (string & {});
  /** px at the usual text size, 20 unless told; grows with the text. */
  readonly size?: number | undefined;
  /** What it says; without one it is decoration. */
  readonly label?: string | undefined;
  readonly class?: string | undefined;
}

/** They point along the text: the other way where it runs from right to left. */
const ALONG_THE_TEXT = /^(?:arrow|chevron)-(?:left|right)$|^log-out$/;

export function Icon(props: IconProps): JSX.Element {
  const named = () => (Object.hasOwn(ICONS, props.name) ? ICONS[props.name as IconName] : ICONS.box);
  return (
    <Dynamic
      component={named()}
      size={`${(props.size ?? 20) / 16}rem`}
      strokeWidth={1.75}
      data-along={ALONG_THE_TEXT.test(props.name) ? '' : undefined}
      class={`cp-icon ${props.class ?? ''}`}
      role={props.label === undefined ? undefined : 'img'}
      aria-label={props.label}
      aria-hidden={props.label === undefined ? 'true' : undefined}
    />
  );
}
