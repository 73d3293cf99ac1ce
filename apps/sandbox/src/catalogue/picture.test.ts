import { expect, test } from 'vitest';
import { pictureOf } from './picture.ts';

test('a picture is one SVG with an object on a ground', () => {
  const { contentType, body } = pictureOf('mug-green');
  expect(contentType).toBe('image/svg+xml');
  expect(body).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 64 64"[^>]*><rect [^>]*\/><path /);
  expect(body).toMatch(/<\/svg>$/);
});

test('colour and object both change the picture', () => {
  expect(pictureOf('mug-green').body).not.toBe(pictureOf('mug-blue').body);
  expect(pictureOf('mug-green').body).not.toBe(pictureOf('jar-green').body);
});

test('an unknown key shows a carton, whatever it is called', () => {
  const carton = pictureOf('carton-brown').body;
  for (const key of ['', '-', 'nothing', 'constructor-toString', '<script>-x'])
    expect(pictureOf(key).body).toBe(carton);
});
