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

  test('a key without a meaning does nothing', () => {
    expect(deskCommandOf(key('q'), 'desk')).toBeNull();
  });
});
