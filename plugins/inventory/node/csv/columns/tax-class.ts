import { fold } from '../../search/fold.ts';
import type { ProductColumn } from '../column.ts';

/** By name or id. An export writes the name, and the id where two have the same name. */
export const taxClass: ProductColumn = {
  id: 'taxClass',
  header: 'Tax class',
  kind: 'text',
  aliases: ['tax', 'vatclass'],
  read(cell, { draft, taxClasses, problem }) {
    if (cell === '') return;
    const wanted = fold(cell);
    const found =
      taxClasses.find(({ id }) => id === cell) ??
      taxClasses.find(({ id, name }) => fold(id) === wanted || fold(name) === wanted);
    if (found) draft.taxClass = found.id;
    else {
      const names = taxClasses.map(({ name }) => name).join(', ');
      problem('unknown-tax-class', `There is no tax class "${cell}". Use one of: ${names}.`);
    }
  },
  write({ row, taxClasses }) {
    const own = taxClasses.find(({ id }) => id === row.tax_class);
    if (!own) return row.tax_class;
    const wanted = fold(own.name);
    const alike = taxClasses.filter(({ id, name }) => fold(name) === wanted || fold(id) === wanted);
    return alike.length > 1 ? own.id : own.name;
  },
};
