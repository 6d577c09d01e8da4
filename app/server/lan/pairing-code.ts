/** As people type it: in any case, with or without dashes, with O for 0 and I or L for 1. */
export function readCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}

/** `XXXX-XXXX-XXXX` */
export function showCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? '';
}
