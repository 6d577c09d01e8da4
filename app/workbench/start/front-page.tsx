import { createUniqueId, type JSX } from 'solid-js';

export interface FrontPageProps {
  readonly title: string;
  readonly eyebrow: string;
  readonly children: JSX.Element;
}

/** The page before the workbench: one card, one question. */
export function FrontPage(props: FrontPageProps): JSX.Element {
  const heading = createUniqueId();
  return (
    <main class="front" aria-labelledby={heading}>
      <div class="front-card">
        <p class="front-eyebrow">{props.eyebrow}</p>
        <h1 id={heading} class="front-title">
          {props.title}
        </h1>
        {props.children}
      </div>
    </main>
  );
}
