import type { Drawing } from './palette.ts';

const snack: Drawing = ({ main, dark, accent }) => `
  <path d="M20 14h24l-2 5c2 9 2 17 0 26l2 5H20l2-5c-2-9-2-17 0-26z" fill="${main}"/>
  <path d="M20 14h24l-2 5H22zM22 45h20l2 5H20z" fill="${dark}"/><circle cx="32" cy="32" r="7.5" fill="${accent}"/>`;

const jar: Drawing = ({ main, dark, light }) => `
  <rect x="21" y="14" width="22" height="8" rx="2" fill="${dark}"/>
  <path d="M22 22h20c3 2 5 4 5 8v14c0 4-2 6-6 6H23c-4 0-6-2-6-6V30c0-4 2-6 5-8z" fill="${main}"/><rect x="23" y="31" width="18" height="11" rx="2" fill="${light}"/>`;

const tea: Drawing = ({ main, dark, light }) => `
  <rect x="18" y="13" width="28" height="38" rx="2" fill="${main}"/><path d="M18 15c0-1 1-2 2-2h24c1 0 2 1 2 2v4H18z" fill="${dark}"/>
  <circle cx="32" cy="34" r="9" fill="${light}"/><path d="M26 39c0-8 5-11 12-11 0 8-4 12-12 11z" fill="${main}"/>`;

const tin: Drawing = ({ main, dark, light, accent }) => `
  <path d="M18 20v26c0 3 6 6 14 6s14-3 14-6V20z" fill="${main}"/><path d="M18 29c2 3 8 4 14 4s12-1 14-4v11c-2 3-8 4-14 4s-12-1-14-4z" fill="${accent}"/>
  <ellipse cx="32" cy="19" rx="15" ry="6.5" fill="${dark}"/><ellipse cx="32" cy="17.500" rx="11" ry="3.500" fill="${light}" opacity=".35"/>`;

const mug: Drawing = ({ main, dark, light }) => `
  <path d="M43 26h3c5 0 8 3 8 7.500S51 41 46 41h-3" fill="none" stroke="${main}" stroke-width="4"/>
  <path d="M15 19h30v23c0 5-3 8-8 8H23c-5 0-8-3-8-8z" fill="${main}"/><path d="M15 19h30v5H15z" fill="${dark}"/><path d="M20 29h4v12h-4z" fill="${light}" opacity=".5"/>`;

const bowl: Drawing = ({ main, dark, light, accent }) => `
  <ellipse cx="32" cy="26" rx="20" ry="6" fill="${dark}"/><ellipse cx="32" cy="27" rx="16" ry="3.800" fill="${light}"/>
  <path d="M12 26c1 13 8 21 15 22h10c7-1 14-9 15-22-3 4-11 6-20 6s-17-2-20-6z" fill="${main}"/><path d="M25 47h14v4H25z" fill="${dark}"/><path d="M17 37c9 4 21 4 30 0l-1.500 3c-8 4-19 4-27 0z" fill="${accent}"/>`;

const coffee: Drawing = ({ main, dark, light, accent }) => `
  <path d="M19 19h26v29c0 2-1 3-3 3H22c-2 0-3-1-3-3z" fill="${main}"/><path d="M21 12h22l2 7H19z" fill="${dark}"/>
  <rect x="24" y="26" width="16" height="17" rx="2" fill="${light}"/><ellipse cx="32" cy="34.500" rx="4" ry="5.500" transform="rotate(28 32 34.500)" fill="${dark}"/><path d="M30 38.500c3-2 1-5 4-8" stroke="${accent}" stroke-width="1.600" fill="none"/>`;

const cookie: Drawing = ({ main, dark, light, accent }) => `
  <circle cx="37" cy="37" r="14" fill="${dark}"/><circle cx="28" cy="28" r="15" fill="${main}"/><circle cx="28" cy="28" r="11" fill="${accent}" opacity=".55"/>
  <g fill="${light}"><circle cx="23" cy="24" r="2.400"/><circle cx="32" cy="22" r="2.400"/><circle cx="34" cy="31" r="2.400"/><circle cx="25" cy="33" r="2.400"/></g>`;

const bottle: Drawing = ({ main, dark, light, accent }) => `
  <rect x="27" y="10" width="10" height="8" rx="2" fill="${dark}"/>
  <path d="M28 18h8c0 5 6 6 6 13v19c0 3-2 4-4 4H26c-2 0-4-1-4-4V31c0-7 6-8 6-13z" fill="${main}"/><rect x="22" y="34" width="20" height="12" fill="${light}"/><path d="M22 38.500h20v3H22z" fill="${accent}"/>`;

const tray: Drawing = ({ main, dark, light }) => `
  <rect x="9" y="19" width="46" height="27" rx="5" fill="${dark}"/><rect x="13" y="23" width="38" height="19" rx="2" fill="${main}"/>
  <path d="M13 28h38M13 32.500h38M13 37h38" stroke="${light}" stroke-width="1.500" opacity=".55"/>`;

export const KITCHEN: Record<string, Drawing> = { snack, jar, tea, tin, mug, bowl, coffee, cookie, bottle, tray };
