/** Makes the address of a product picture from its key in the catalogue. */
export type PictureUrl = (key: string) => string;

/** Picture addresses under the origin the caller reached us by. */
export function pictureUrlsOf(origin: string): PictureUrl {
  return (key) => `${origin}/files/pictures/${encodeURIComponent(key)}`;
}
