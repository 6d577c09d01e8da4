const words = {
  erase: 'Erase…',
  eraseConfirm: 'Erase for good',
  eraseHelp:
    'Name, contacts, notes and every link to this person are taken out of all modules and tills, for good, and out of older backups when they are restored. Sales, totals and numbers stay. This cannot be undone.',
  eraseKeep: 'Keep',
  eraseTitle: 'Erase {name}',
  erased: '{name} is erased.',
  export: 'Export their data',
  personalData: 'Personal data',
} as const;

/** A string of what is kept about a person; `{name}` in it is filled from `values`. */
export function t(key: keyof typeof words, values: Readonly<Record<string, string>> = {}): string {
  return words[key].replaceAll(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);
}
