/** Five flat colours of one picture: soft ground, object, its shade, its light, and one accent. */
export type Palette = { ground: string; main: string; dark: string; light: string; accent: string };

/** Draws the inside of a 64 × 64 picture on the ground that is already there. */
export type Drawing = (palette: Palette) => string;

const colours = (ground: string, main: string, dark: string, light: string, accent: string): Palette => ({
  ground,
  main,
  dark,
  light,
  accent,
});

export const PALETTES: Record<string, Palette> = {
  amber: colours('#f6e5d6', '#c9793f', '#3b322c', '#fbf0e4', '#e7a765'),
  blue: colours('#dfe6f3', '#3f6fa5', '#2b4d78', '#eef3fa', '#e0b04c'),
  brown: colours('#f0e6d8', '#b07f46', '#7c5527', '#f9f1e4', '#d9b27c'),
  clear: colours('#e6eef0', '#a9c9cf', '#4f7f88', '#f7fbfb', '#7fb069'),
  cream: colours('#ebe6dc', '#d3bd97', '#8d7550', '#fdf9f0', '#b96f4a'),
  green: colours('#e3ecdc', '#5f8a5b', '#37583b', '#f3f8ee', '#d8b64a'),
  grey: colours('#e6e7e9', '#747b85', '#444a53', '#f4f5f6', '#c9cdd3'),
  orange: colours('#fcebd9', '#e58a2f', '#a4551a', '#fff5e8', '#f6c25b'),
  plum: colours('#f0e2ee', '#a85a94', '#743a66', '#fbf2f8', '#d79bc4'),
  red: colours('#fbe3d7', '#d2492a', '#93301b', '#fdf1ea', '#f3b23e'),
  rose: colours('#f7e3e4', '#cf7482', '#93434f', '#fdf2f2', '#e9b3a1'),
  teal: colours('#ddecea', '#4f9c98', '#2f6561', '#eff8f7', '#e6b85c'),
  yellow: colours('#f7efd3', '#e0ae3b', '#93701b', '#fdf8e6', '#c96a3b'),
};
