import type { DecimalSeparator } from '@counterpart/sdk';

const BOTH_POINT = /^[^.]*,[^.]*\.\d*$/;
const BOTH_COMMA = /^[^,]*\.[^,]*,\d*$/;
const FIGURE = /^[-+]?\D{0,4}\d[\d.,'’\s]*\D{0,4}$/u;

/**
 * What the figures of a file say about its decimal mark. `1.5`, `0.125` and `1,234.50` have a decimal point; `1.234`
 * alone says nothing: it is one and a bit here and a thousand there.
 */
export class FigureEvidence {
  #point = 0;
  #comma = 0;

  see(cell: string): void {
    const text = cell.trim();
    if ((!text.includes('.') && !text.includes(',')) || !FIGURE.test(text)) return;
    const mark = markOf(text.replaceAll(/[^\d.,]/gu, ''));
    if (mark === '.') this.#point++;
    else if (mark === ',') this.#comma++;
  }

  /** Undefined when no figure says so. */
  get decimal(): DecimalSeparator | undefined {
    if (this.#point === this.#comma) return undefined;
    return this.#point > this.#comma ? '.' : ',';
  }
}

function markOf(figure: string): DecimalSeparator | undefined {
  if (BOTH_POINT.test(figure)) return '.';
  if (BOTH_COMMA.test(figure)) return ',';
  const marks = figure.replaceAll(/\d/g, '');
  if (marks.length !== 1) return undefined;
  const [whole = '', fraction = ''] = figure.split(marks);
  const mayBeGroup = fraction.length === 3 && whole.length > 0 && whole.length < 4 && !whole.startsWith('0');
  return mayBeGroup ? undefined : (marks as DecimalSeparator);
}
