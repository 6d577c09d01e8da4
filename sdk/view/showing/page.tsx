import { createUniqueId, type JSX } from 'solid-js';

export interface PageProps {
  /** The level-1 heading. */
  readonly title: string;
  /** Keeps the heading for those who listen, and gives its room to the content. */
  readonly hideTitle?: boolean | undefined;
  readonly actions?: JSX.Element;
  /** Search, filters: between the heading and the content. */
  readonly toolbar?: JSX.Element;
  /** A `SidePanel` beside the content. */
  readonly panel?: JSX.Element;
  readonly class?: string | undefined;
  readonly children?: JSX.Element;
}

/** The frame of a view. Its content fills what is left and scrolls by itself. */
export function Page(props: PageProps): JSX.Element {
  const heading = createUniqueId();
  return (
    <section class={`cp-page ${props.class ?? ''}`} aria-labelledby={heading}>
      <div class="cp-page-main">
        <header class="cp-page-header" data-hidden={props.hideTitle ? '' : undefined}>
          <h1 id={heading} class="cp-page-title">
            {props.title}
          </h1>
          <div class="cp-page-actions">{props.actions}</div>
        </header>
        <div class="cp-page-toolbar">{props.toolbar}</div>
        <div class="cp-page-content">{props.children}</div>
      </div>
      {props.panel}
    </section>
  );
}
