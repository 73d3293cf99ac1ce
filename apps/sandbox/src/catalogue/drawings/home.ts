import type { Drawing } from './palette.ts';

const serum: Drawing = ({ main, dark, light }) => `
  <rect x="26" y="11" width="12" height="9" rx="1.500" fill="${dark}"/><path d="M26 20h12c0 3 6 4 6 9v19c0 3-2 4-4 4H24c-2 0-4-1-4-4V29c0-5 6-6 6-9z" fill="${main}"/><rect x="24" y="32" width="16" height="12" rx="1" fill="${light}"/>`;

const spray: Drawing = ({ main, dark, light, accent }) => `
  <path d="M26 11h12c3 0 5 2 5 5h-5v4H26z" fill="${dark}"/><path d="M22 28c0-4 3-8 6-8h8c3 0 6 4 6 8v22c0 2-1 4-4 4H26c-3 0-4-2-4-4z" fill="${main}"/><rect x="22" y="32" width="20" height="13" fill="${light}"/><circle cx="32" cy="38.500" r="3.800" fill="${accent}"/>
  <g fill="${dark}" opacity=".45"><circle cx="48" cy="13" r="1.700"/><circle cx="52" cy="16.500" r="1.700"/><circle cx="48" cy="19" r="1.700"/></g>`;

const tube: Drawing = ({ main, dark, light, accent }) => `
  <path d="M20 11h24l-3 33H23z" fill="${main}"/><path d="M20 11h24l-.5 5h-23z" fill="${accent}"/><rect x="24" y="44" width="16" height="9" rx="2" fill="${dark}"/><path d="M25 23h14l-1 10H26z" fill="${light}"/>`;

const lipstick: Drawing = ({ main, dark, light, accent }) => `
  <path d="M27 27V16l7-5c2 0 3 1 3 3v13z" fill="${main}"/><rect x="25" y="25" width="14" height="10" fill="${accent}"/><rect x="22" y="34" width="20" height="19" rx="2" fill="${dark}"/><path d="M26 38h3v11h-3z" fill="${light}" opacity=".4"/>`;

const soap: Drawing = ({ main, dark, light, accent }) => `
  <rect x="11" y="27" width="42" height="21" rx="7" fill="${dark}"/><rect x="11" y="23" width="42" height="21" rx="7" fill="${main}"/><rect x="19" y="28.500" width="26" height="10" rx="5" fill="none" stroke="${light}" stroke-width="2.200"/>
  <circle cx="45" cy="16" r="4" fill="${accent}"/><circle cx="52" cy="19.500" r="2.300" fill="${accent}"/>`;

const candle: Drawing = ({ main, dark, light }) => `
  <path d="M32 9c4 5 5 7 5 9a5 5 0 0 1-10 0c0-2 1-4 5-9z" fill="#ec8b2c"/><path d="M32 14c2 2 2 3 2 4.500a2 2 0 0 1-4 0c0-1.500 0-2.500 2-4.500z" fill="#fbdf8c"/><path d="M32 22v5" stroke="${dark}" stroke-width="2"/>
  <path d="M19 27h26v22c0 2-1 3-3 3H22c-2 0-3-1-3-3z" fill="${main}"/><path d="M19 27h26v4H19z" fill="${dark}" opacity=".55"/><rect x="25" y="36" width="14" height="9" rx="1" fill="${light}"/>`;

const lamp: Drawing = ({ main, dark, accent }) => `
  <path d="M30.300 32h3.400v17h-3.400z" fill="${dark}"/><path d="M24 12h16l9 21H15z" fill="${main}"/><path d="M17.100 28h29.800l2.100 5H15z" fill="${accent}" opacity=".7"/><rect x="22" y="48" width="20" height="4" rx="2" fill="${dark}"/>`;

const pillow: Drawing = ({ main, dark, light, accent }) => `
  <path d="M12 16c7 3 33 3 40 0 3 0 4 1 3 4-3 8-3 16 0 24 1 3 0 4-3 4-7-3-33-3-40 0-3 0-4-1-3-4 3-8 3-16 0-24-1-3 0-4 3-4z" fill="${main}"/>
  <path d="M32 21l11 11-11 11-11-11z" fill="${light}"/><path d="M32 26.500l5.500 5.500-5.500 5.500-5.500-5.500z" fill="${accent}"/><path d="M12 16l4 4M52 16l-4 4M12 48l4-4M52 48l-4-4" stroke="${dark}" stroke-width="2.500"/>`;

const plant: Drawing = ({ main, dark, accent }) => `
  <path d="M31 34c-9 0-15-5-16-14 10 0 16 5 16 14z" fill="${main}"/><path d="M33 34c0-12 5-20 15-22 1 13-4 21-15 22z" fill="${dark}"/><path d="M32 35c-3-8-3-15 1-22 4 7 3 15-1 22z" fill="${main}"/>
  <path d="M18 34h28l-3 16c0 2-2 3-4 3H25c-2 0-4-1-4-3z" fill="${accent}"/><path d="M17 33h30v5H17z" fill="#b98c37"/>`;

const notebook: Drawing = ({ main, dark, light, accent }) => `
  <rect x="20" y="12" width="29" height="41" rx="2" fill="${light}"/><rect x="17" y="11" width="29" height="41" rx="3" fill="${main}"/><path d="M17 14c0-2 1-3 3-3h3v41h-3c-2 0-3-1-3-3z" fill="${dark}"/><rect x="28" y="19" width="13" height="8" rx="1" fill="${light}"/><path d="M38 52V42l3 2.500 3-2.500v10" fill="${accent}"/>`;

const mat: Drawing = ({ main, dark, light, accent }) => `
  <path d="M10 30h38v18H10z" fill="${main}"/><path d="M10 34h38v3H10zM10 41h38v3H10z" fill="${accent}"/><path d="M7 31v2M7 36v2M7 41v2M7 46v2" stroke="${dark}" stroke-width="5"/>
  <circle cx="46" cy="29" r="13" fill="${dark}"/><circle cx="46" cy="29" r="9.500" fill="${light}"/><circle cx="46" cy="29" r="6.500" fill="${main}"/><circle cx="46" cy="29" r="3" fill="${light}"/>`;

const phonecase: Drawing = ({ main, dark, light, accent }) => `
  <rect x="19" y="9" width="26" height="46" rx="6" fill="${dark}"/><rect x="21" y="11" width="22" height="42" rx="4.500" fill="${main}"/><rect x="23" y="13" width="10" height="10" rx="3" fill="${dark}"/><circle cx="28" cy="18" r="2.400" fill="${light}"/>
  <path d="M32 31l7 7-7 7-7-7z" fill="${accent}"/><circle cx="32" cy="38" r="2.600" fill="${light}"/>`;

const headphones: Drawing = ({ main, dark, light, accent }) => `
  <path d="M14 38v-4c0-11 8-19 18-19s18 8 18 19v4" fill="none" stroke="${dark}" stroke-width="4"/><rect x="11" y="34" width="12" height="18" rx="5" fill="${main}"/><rect x="41" y="34" width="12" height="18" rx="5" fill="${main}"/><path d="M19 34h4v18h-4zM41 34h4v18h-4z" fill="${accent}"/><path d="M24 16c5-3 11-3 16 0" stroke="${light}" stroke-width="2" fill="none" opacity=".8"/>`;

const bear: Drawing = ({ main, dark, light, accent }) => `
  <circle cx="20" cy="19" r="6" fill="${dark}"/><circle cx="44" cy="19" r="6" fill="${dark}"/><circle cx="20" cy="19" r="2.800" fill="${accent}"/><circle cx="44" cy="19" r="2.800" fill="${accent}"/>
  <ellipse cx="32" cy="33" rx="18" ry="17" fill="${main}"/><ellipse cx="32" cy="39" rx="9" ry="7.500" fill="${light}"/><ellipse cx="32" cy="36" rx="3.400" ry="2.400" fill="${dark}"/><circle cx="24.500" cy="29" r="2.400" fill="${dark}"/><circle cx="39.500" cy="29" r="2.400" fill="${dark}"/>`;

/** A plain carton: what a product without a picture of its own looks like. */
export const carton: Drawing = ({ main, dark, light }) => `
  <path d="M12 22l20-9 20 9v21l-20 9-20-9z" fill="${main}"/><path d="M32 31l20-9v21l-20 9z" fill="${dark}"/><path d="M12 22l20-9 20 9-20 9z" fill="${light}"/><path d="M22 17.500l20 9v7l-4 1.800v-7l-20-9z" fill="${dark}" opacity=".55"/>`;

export const HOME: Record<string, Drawing> = {
  serum,
  spray,
  tube,
  lipstick,
  soap,
  candle,
  lamp,
  pillow,
  plant,
  notebook,
  mat,
  phonecase,
  headphones,
  bear,
  carton,
};
