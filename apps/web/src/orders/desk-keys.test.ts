import { describe, expect, test } from 'vitest';
import { deskCommandOf } from './desk-keys.ts';

const key = (name: string, held: Partial<KeyboardEvent> = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe('keys of the desk', () => {
  test.each([
    ['/', 'search'],
    ['j', 'next'],
    ['k', 'previous'],
    ['J', 'next-and-tick'],
    ['K', 'previous-and-tick'],
    ['x', 'tick'],
    ['Enter', 'open'],
    ['Escape', 'close'],
    ['s', 'ship'],
    ['p', 'print'],
    ['n', 'note'],
    ['t', 'tag'],
    ['?', 'help'],
  ])('%s means %s', (name, command) => {
    expect(deskCommandOf(key(name), 'desk')).toBe(command);
  });

  test('letters rest while somebody types', () => {
    for (const name of ['/', 'j', 'x', 's', 'p', '?', 'Enter']) expect(deskCommandOf(key(name), 'typing')).toBeNull();
  });

  test('Escape works while typing too', () => {
    expect(deskCommandOf(key('Escape'), 'typing')).toBe('close');
  });

  test('the browser keeps its own shortcuts', () => {
    expect(deskCommandOf(key('p', { ctrlKey: true }), 'desk')).toBeNull();
    expect(deskCommandOf(key('s', { metaKey: true }), 'desk')).toBeNull();
  });

  test('Enter on a button presses the button', () => {
    expect(deskCommandOf(key('Enter'), 'control')).toBeNull();
    expect(deskCommandOf(key('x'), 'control')).toBe('tick');
  });

  test('arrows and space belong to the row they are pressed on, and scroll elsewhere', () => {
    expect(deskCommandOf(key('ArrowDown'), 'row')).toBe('next');
    expect(deskCommandOf(key('ArrowUp'), 'row')).toBe('previous');
    expect(deskCommandOf(key(' '), 'row')).toBe('tick');
    for (const name of ['ArrowDown', 'ArrowUp', ' ']) expect(deskCommandOf(key(name), 'desk')).toBeNull();
  });

  test('letters that are switched off do nothing; Enter, Escape and the arrows stay', () => {
    for (const name of ['/', 'j', 'J', 'x', 's', 'p', 'n', 't', '?'])
      expect(deskCommandOf(key(name), 'row', false)).toBeNull();
    expect(deskCommandOf(key('Enter'), 'row', false)).toBe('open');
    expect(deskCommandOf(key('Escape'), 'desk', false)).toBe('close');
    expect(deskCommandOf(key('ArrowDown'), 'row', false)).toBe('next');
  });

  test('a key without a meaning does nothing', () => {
    expect(deskCommandOf(key('q'), 'desk')).toBeNull();
  });
});
