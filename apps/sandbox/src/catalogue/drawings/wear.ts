import type { Drawing } from './palette.ts';

const shirt: Drawing = ({ main, dark }) => `
  <path d="M24 15l-13 7 5 11 6-2v20h20V31l6 2 5-11-13-7c-2 4-5 5-8 5s-6-1-8-5z" fill="${main}"/><path d="M24 15c2 4 5 5 8 5s6-1 8-5l3 2c-3 5-7 7-11 7s-8-2-11-7z" fill="${dark}"/>`;

const dress: Drawing = ({ main, dark, accent }) => `
  <path d="M24 11l3 1c1 3 9 3 10 0l3-1 4 9-4 2 1 8 8 22c-10 3-24 3-34 0l8-22 1-8-4-2z" fill="${main}"/>
  <path d="M23 29.500h18l.8 3H22.200z" fill="${dark}"/><circle cx="38" cy="44" r="3.200" fill="${accent}"/><circle cx="28" cy="47" r="2.200" fill="${accent}"/>`;

const pants: Drawing = ({ main, dark, accent }) => `
  <path d="M20 12h24l4 34c0 3-2 5-5 5h-5c-2 0-3-1-3-3l-3-20-3 20c0 2-1 3-3 3h-5c-3 0-5-2-5-5z" fill="${main}"/>
  <path d="M20 12h24l.7 6H19.300z" fill="${dark}"/><path d="M17.200 43h12.600l-.6 4H16.700zM34.200 43h12.600l.5 4H34.800z" fill="${accent}"/>`;

const scarf: Drawing = ({ main, dark, light, accent }) => `
  <path d="M22 27h11l-3 26H18z" fill="${dark}"/><path d="M18.800 46h11.900l-.7 7H18z" fill="${accent}"/><path d="M29 27h13l5 22-12 3z" fill="${main}"/><path d="M33.600 45.500l12-2.600 1.400 6.100-12 3z" fill="${accent}"/>
  <path d="M17 20c0-6 6-9 15-9s15 3 15 9-5 11-15 11-15-5-15-11z" fill="${main}"/><path d="M23 18.500c2-2.500 5-3.500 9-3.500s7 1 9 3.500c-2 2.500-5 3.500-9 3.500s-7-1-9-3.500z" fill="${light}"/><path d="M20 25c7 4 17 4 24 0" stroke="${dark}" stroke-width="2" fill="none"/>`;

const tote: Drawing = ({ main, dark, light }) => `
  <path d="M23 27v-6c0-6 4-9 9-9s9 3 9 9v6" fill="none" stroke="${dark}" stroke-width="3.500"/>
  <path d="M15 24h34l3 25c0 2-1 3-3 3H15c-2 0-3-1-3-3z" fill="${main}"/><path d="M15 24h34l.6 5H14.400z" fill="${dark}" opacity=".35"/><circle cx="32" cy="40" r="5" fill="${light}" opacity=".85"/>`;

const basket: Drawing = ({ main, dark, accent }) => `
  <path d="M19 30c0-11 5-17 13-17s13 6 13 17" fill="none" stroke="${dark}" stroke-width="3.500"/>
  <path d="M14 31h36l-4 18c0 2-2 3-4 3H22c-2 0-4-1-4-3z" fill="${main}"/><path d="M11 27h42v6H11z" fill="${dark}"/><path d="M15.500 38h33l-.8 3.500H16.300zM17.300 45.500h29.400l-.7 3H18z" fill="${accent}" opacity=".8"/>`;

const backpack: Drawing = ({ main, dark, light, accent }) => `
  <path d="M26 17v-2c0-3 2-5 6-5s6 2 6 5v2" fill="none" stroke="${dark}" stroke-width="3"/>
  <path d="M17 29c0-9 6-14 15-14s15 5 15 14v20c0 3-2 4-4 4H21c-2 0-4-1-4-4z" fill="${main}"/><rect x="22" y="35" width="20" height="13" rx="2" fill="${dark}"/><path d="M22 40h20" stroke="${accent}" stroke-width="2.500"/><rect x="27" y="23" width="10" height="4" rx="2" fill="${light}" opacity=".7"/>`;

const sneaker: Drawing = ({ main, dark, light, accent }) => `
  <path d="M10 25c4 2 9 1 12-4l4-2c3 8 9 13 19 15 6 1 9 4 9 8H10z" fill="${main}"/><path d="M10 25c4 2 9 1 12-4l3 7c-4 5-10 6-15 4z" fill="${dark}"/>
  <path d="M27 27l5-3M31 31l5-3M36 34.500l4-3.500" stroke="${light}" stroke-width="2.200"/><path d="M9 41h46v3c0 2-1 3-3 3H12c-2 0-3-1-3-3z" fill="${light}"/><path d="M9 44.500h46c0 1.700-1 2.500-3 2.500H12c-2 0-3-.8-3-2.500z" fill="${accent}"/>`;

const socks: Drawing = ({ main, dark, light, accent }) => `
  <path d="M33 12h12v20c0 3-1 5-3 7l-8 8c-4 4-10 0-9-5l8-11z" fill="${dark}"/><path d="M20 14h13v21c0 3-1 5-3 7l-8 8c-5 4-12-1-9-7l7-10z" fill="${main}"/>
  <path d="M20 14h13v5H20z" fill="${accent}"/><path d="M20 23h13v3.500H20z" fill="${light}"/><path d="M12.500 44c1-3 3-5 5-6 4 2 5 7 3 12.800-5 3-10-1.800-8-6.800z" fill="${accent}"/>`;

const cap: Drawing = ({ main, dark, light, accent }) => `
  <circle cx="32" cy="14" r="5" fill="${accent}"/><path d="M14 40c0-15 6-24 18-24s18 9 18 24z" fill="${main}"/><path d="M25 18c-3 6-4 14-4 20M39 18c3 6 4 14 4 20M32 17v21" stroke="${dark}" stroke-width="1.800" fill="none" opacity=".6"/>
  <rect x="11" y="37" width="42" height="12" rx="5" fill="${dark}"/><path d="M17 43h30" stroke="${light}" stroke-width="2" stroke-dasharray="3 3" opacity=".7"/>`;

const fan: Drawing = ({ main, dark, light, accent }) => `
  <path d="M32 50L8 30a31 31 0 0 1 48 0z" fill="${main}"/><path d="M32 50L20.500 40.500a15 15 0 0 1 23 0z" fill="${accent}"/>
  <path d="M32 50L19 22M32 50l13-28M32 50V18.500M32 50L8 30M32 50l24-20" stroke="${light}" stroke-width="1.600"/><circle cx="32" cy="50" r="3.200" fill="${dark}"/>`;

const umbrella: Drawing = ({ main, dark, light, accent }) => `
  <path d="M32 30v17c0 6 8 6 8 0" fill="none" stroke="${dark}" stroke-width="3.200" stroke-linecap="round"/>
  <path d="M8 34a24 22 0 0 1 48 0c-4-4-9-4-12 0-3-4-9-4-12 0-3-4-9-4-12 0-3-4-8-4-12 0z" fill="${main}"/><path d="M20 34c1-10 5-18 12-22 7 4 11 12 12 22-3-4-9-4-12 0-3-4-9-4-12 0z" fill="${accent}" opacity=".75"/><path d="M32 8v4" stroke="${dark}" stroke-width="3" stroke-linecap="round"/><path d="M13 27c2-6 6-9 10-11" stroke="${light}" stroke-width="2" fill="none" opacity=".6"/>`;

export const WEAR: Record<string, Drawing> = {
  shirt,
  dress,
  pants,
  scarf,
  tote,
  basket,
  backpack,
  sneaker,
  socks,
  cap,
  fan,
  umbrella,
};
