import { describe, expect, it } from 'vitest';
import { shapeOf } from './statement-shape.ts';

describe('what a statement does', () => {
  it.each([
    ['select * from a', 'select', null],
    ['  /* hello */ SELECT 1 -- ; delete', 'select', null],
    ['values (1), (2)', 'select', null],
    ['insert into a (id) values (?)', 'insert', 'a'],
    ['insert or ignore into "A" (id) values (?)', 'insert', 'a'],
    ['insert into main.a select * from b', 'insert', 'a'],
    ['update a set n = (select max(n) from b) returning n', 'update', 'a'],
    ['delete from [a] where id = ?;', 'delete', 'a'],
    ['with x as (select * from b where n in (select 1)) insert into a select * from x', 'insert', 'a'],
    ['with x (n) as (select 1), y as (values (2)) select * from x, y', 'select', null],
  ])('%s', (text, verb, target) => {
    expect(shapeOf(text)).toMatchObject({ verb, target, refused: null });
  });

  it.each([
    'insert or replace into a values (1)',
    'replace into a values (1)',
    'update or rollback a set n = 1',
    'with x as (select 1) replace into a select * from x',
    'select 1; delete from a',
    'pragma foreign_keys = off',
    "attach 'x.db' as x",
    'begin',
    'commit',
    'vacuum',
    'create table x (id)',
    'drop table a',
    'explain select 1',
    '',
  ])('refuses %s', (text) => {
    expect(shapeOf(text).refused).not.toBeNull();
  });

  it('names every table it may touch, and nothing out of strings and comments', () => {
    const { names } = shapeOf(
      `select "quoted name", x'00', 'it''s from c' from a join [b] on /* d */ 1 join \`e\` -- f`,
    );
    expect([...names]).toEqual(expect.arrayContaining(['a', 'b', 'e', 'quoted name']));
    for (const hidden of ['c', 'd', 'f']) expect(names.has(hidden)).toBe(false);
  });

  it('sees a table that is written as a string, which SQLite allows', () => {
    expect(shapeOf("select * from 'Other'").names.has('other')).toBe(true);
  });
});
