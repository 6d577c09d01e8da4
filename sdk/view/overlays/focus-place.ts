export function focusIsNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Where an element stands: what holds it, and what comes before it there. */
export interface Place {
  readonly element: HTMLElement;
  readonly before: Element | null;
}

/** Of an element and of all around it, from the inside out. */
export function placesOf(element: Element | null): readonly Place[] {
  if (!(element instanceof HTMLElement) || element === document.body) return [];
  return [{ element, before: element.previousElementSibling }, ...placesOf(element.parentElement)];
}

/** What had the focus; when what was done in the dialog took that away or has no use for it, the next from there on. */
export function inPlaceOf([had, ...around]: readonly Place[]): HTMLElement | undefined {
  if (!had) return undefined;
  const isStill = had.element.isConnected && isShown(had.element);
  if (isStill && !had.element.matches(':disabled')) return had.element;
  let before = isStill ? had.element : had.before;
  for (const { element, before: beforeIt } of around) {
    if (!element.isConnected) {
      before = beforeIt;
      continue;
    }
    const all = [...element.querySelectorAll<HTMLElement>(CAN_HAVE_FOCUS)].filter(isShown);
    return all.find((each) => before?.isConnected && comesAfter(each, before)) ?? all[0];
  }
  return undefined;
}

const isShown = (element: Element) => element.getClientRects().length > 0;

function comesAfter(element: Element, other: Element): boolean {
  const position = other.compareDocumentPosition(element);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) > 0 && !other.contains(element);
}

const CAN_HAVE_FOCUS = ':is(button, input, select, textarea):enabled, a[href]';
